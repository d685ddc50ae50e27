/** Findings in the order in which they matter, those of one spot together. */
import type { Finding, PageOf, Picture } from './types.ts';

/** What is shown beside one picture, or without any. */
export interface Card {
  picture: Picture | undefined;
  findings: Finding[];
}

const LEVELS = { error: 0, warning: 1, info: 2 };
const FILES: Record<PageOf, number> = { booklet: 0, 'large-print': 1, 'mini-zine': 2, sheets: 3 };

/** The worst first, then by page; what has no page comes before, as it holds for all of them. */
export function cardsOf(findings: readonly Finding[]): Card[] {
  const cards: Card[] = [];
  const byPicture = new Map<Picture, Card>();
  for (const finding of findings.toSorted(compare)) {
    const { picture } = finding;
    const known = picture && byPicture.get(picture);
    if (known) {
      known.findings.push(finding);
      continue;
    }
    const card = { picture, findings: [finding] };
    if (picture) byPicture.set(picture, card);
    cards.push(card);
  }
  return cards;
}

function compare(a: Finding, b: Finding): number {
  return (
    LEVELS[a.level] - LEVELS[b.level] ||
    (a.page ? FILES[a.page.of] : 0) - (b.page ? FILES[b.page.of] : 0) ||
    (a.page?.number ?? 0) - (b.page?.number ?? 0)
  );
}
