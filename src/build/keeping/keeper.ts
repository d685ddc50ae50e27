/** What was made once and need not be made again, by a name that says all it comes from. */

export interface Keeper<T> {
  /** @returns undefined where there is none by that name, or it cannot be trusted */
  get(key: string): Promise<T | undefined>;
  set(key: string, value: T): Promise<void>;
}

/** Looks near first, then far; keeps in both. */
export const both = <T>(near: Keeper<T>, far: Keeper<T>): Keeper<T> => ({
  async get(key) {
    const known = await near.get(key);
    if (known) return known;
    const found = await far.get(key);
    if (found) await near.set(key, found);
    return found;
  },
  async set(key, value) {
    await Promise.all([near.set(key, value), far.set(key, value)]);
  },
});

/** The same keeper, that says so when it had something. @param found called then */
export const telling = <T>({ get, set }: Keeper<T>, found: () => void): Keeper<T> => ({
  async get(key) {
    const known = await get(key);
    if (known) found();
    return known;
  },
  set,
});
