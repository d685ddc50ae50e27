/** Where the build finds the scheme. */
export { saddle } from './schemes/saddle.ts';
