/** How long a browser may take to start, and a page go without a sign of life; slow machines may be allowed more. */

/** In seconds: many times what one page takes. */
const USUAL = 60;
/** Printing gives no sign while it lasts: a book of 1,500 pages took half a minute, slow machines take longer. */
const PRINTING = 5;

/** In ms: `LIVRET_PATIENCE`, whole seconds from 1 to 86400, else a minute. */
export function stallLimit(env: NodeJS.ProcessEnv = process.env): number {
  const wanted = env.LIVRET_PATIENCE ?? '';
  const seconds = /^\d{1,5}$/.test(wanted) ? Number(wanted) : USUAL;
  return Math.min(Math.max(seconds, 1), 86_400) * 1000;
}

/** How long printing may take, in ms. */
export const printLimit = (env?: NodeJS.ProcessEnv): number => PRINTING * stallLimit(env);
