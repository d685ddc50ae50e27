/** An address as it is printed: without its scheme and without a trailing slash. */
export const printedAddress = (url: string): string => url.replace(/^https?:\/\//i, '').replace(/\/$/, '');

/** The same address as a link: with a scheme. */
export const linkAddress = (url: string): string => (/^(https?|mailto):/i.test(url) ? url : `https://${url}`);
