/** Lists as they must be: items of a label and a body (ISO 32000-1, 14.8.4.3.3), entries of contents. */
import { isTag, type Kid, type Tag, tag } from './types.ts';

type Content = (one: Tag) => Kid[];
type Inline = (kid: Kid) => Kid[];

/** @returns undefined if nothing is in it */
export function shapeList(list: Tag, content: Content, inline: Inline): Tag | undefined {
  const kids = list.kids.flatMap((kid): Kid[] => {
    if (list.type === 'TOC') return entry(kid, inline);
    const item = isTag(kid) && kid.type === 'LI' ? kid : tag('LI', [kid]);
    const { labels, rest } = labelled(item);
    const own = labels.map((label) => ({ ...label, kids: label.kids.flatMap(inline) }));
    const body = tag('LBody', rest);
    body.kids = content(body);
    const parts = [...own.filter((label) => label.kids.length > 0), ...(body.kids.length > 0 ? [body] : [])];
    return parts.length === 0 ? [] : [{ ...item, kids: parts }];
  });
  return kids.length === 0 ? undefined : { ...list, kids };
}

/** A title of the contents refers to what it leads to. */
function entry(kid: Kid, inline: Inline): Kid[] {
  if (!isTag(kid)) return [];
  const words = kid.kids.filter((one) => !isTag(one) || one.type !== 'Lbl').flatMap(inline);
  const kids = words.map((one) => (isTag(one) && one.type === 'Link' ? tag('Reference', [one]) : one));
  return kids.length === 0 ? [] : [{ ...kid, kids }];
}

/** The marker or the box to tick at an item's beginning; a box may stand in its first paragraph. */
function labelled(item: Tag): { labels: Tag[]; rest: Kid[] } {
  const labels: Tag[] = [];
  const rest = [...item.kids];
  for (let first = rest[0]; first && isTag(first); first = rest[0]) {
    const [inner, ...others] = first.kids;
    if (first.type === 'Lbl') {
      labels.push(first);
      rest.shift();
    } else if (inner && isTag(inner) && inner.mark?.kind === 'box') {
      labels.push(inner);
      rest[0] = { ...first, kids: others };
      break;
    } else break;
  }
  return { labels, rest };
}

/** Terms with what they mean: each term begins an item. */
export function shapeTerms(list: Tag, content: Content): Tag | undefined {
  const items: Tag[] = [];
  for (const kid of list.kids.flatMap((one) =>
    isTag(one) && one.mark?.kind === undefined ? one.kids : [one],
  )) {
    if (!isTag(kid)) continue;
    const made = { ...kid, kids: content(kid) };
    const last = items.at(-1);
    const begins =
      kid.type === 'Lbl' && last?.kids.some((one) => isTag(one) && one.type === 'LBody') !== false;
    if (begins || !last) items.push(tag('LI', [made]));
    else last.kids.push(made);
  }
  return items.length === 0 ? undefined : { ...list, kids: items, attributes: [] };
}
