/** Addresses are no text: signs in them are left alone. */
const ADDRESS = /[a-z][a-z0-9+.-]{1,20}:\/\/\S*/gi;

/** @returns the text with as many blanks in the place of each address */
export const withoutAddresses = (text: string): string =>
  text.includes('://') ? text.replace(ADDRESS, (address) => ' '.repeat(address.length)) : text;
