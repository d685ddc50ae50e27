/** Says why a picture cannot be had, and what to write instead. */
import type { Place } from '../report/notice.ts';
import type { Notices } from '../report/notices.ts';
import type { ResolvedImage } from './types.ts';

/** @param source as it was written */
export function tellFault(
  image: Extract<ResolvedImage, { ok: false }>,
  source: string,
  place: Place,
  notices: Notices,
): void {
  const { fault, suggestion } = image;
  if (fault === 'remote') notices.add('image-remote', { image: source }, place);
  else if (fault === 'outside') notices.add('image-outside', { image: source }, place);
  else if (fault === 'not-an-image') notices.add('image-unreadable', { image: source }, place);
  else if (fault === 'svg-text') notices.add('svg-text', { image: source }, place);
  else if (fault === 'svg-linked')
    notices.add('svg-linked', { image: source, linked: (image.linked ?? '').slice(0, 200) }, place);
  else if (fault === 'costly') notices.add('image-costly', { image: source }, place);
  else if (fault === 'too-many-pixels') {
    const { millions = 0, limit = 0 } = image.pixels ?? {};
    notices.add('limit-megapixels', { image: source, limit, megapixels: millions }, place);
  } else if (suggestion === undefined) notices.add('image-missing', { image: source }, place);
  else if (fault === 'case') notices.add('image-case', { image: source, suggestion }, place);
  else notices.add('image-missing-near', { image: source, suggestion }, place);
}
