/** All checks, in the order a person would make them. */
import type { Notice } from '../report/notice.ts';
import { documentInfo } from './document-info.ts';
import { fonts } from './fonts.ts';
import { links } from './links.ts';
import { pageCount } from './page-count.ts';
import { pageSize } from './page-size.ts';
import { sheetsConserved } from './sheets-conserved.ts';
import { textConserved } from './text-conserved.ts';
import type { Check, CheckContext } from './types.ts';

export const CHECKS: readonly Check[] = [
  pageCount,
  pageSize,
  textConserved,
  sheetsConserved,
  fonts,
  links,
  documentInfo,
];

export const runChecks = (context: CheckContext): Notice[] => CHECKS.flatMap((check) => check(context));
