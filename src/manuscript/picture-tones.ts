/** What is done with a picture's pixels themselves. All of it is quick: a page's picture has five million at most. */
import type { Pixels } from './picture-codecs.ts';

/**
 * Of this many greys, that many of a drawing's pixels: black, white and what lies between them at edges. In
 * photographs no few greys prevail, nor in scans, whose white is not one but many.
 */
const FEW = 8;
const MOST = 0.85;
/** How much of the ink a picture keeps where ink is to be saved. */
const LIGHT = 0.65;

/**
 * In greys, opacity kept. By the sum that devices print black by (ISO 32000-1, 10.3.2), so that a colour becomes the
 * same grey in a picture as on the page around it.
 */
export function greyed({ channels, data, ...size }: Pixels): Pixels {
  if (channels <= 2) return { ...size, channels, data };
  const into = channels - 2;
  const greys = new Uint8Array((data.length / channels) * into);
  for (let i = 0, at = 0; i < data.length; i += channels, at += into) {
    greys[at] = Math.round(0.3 * data[i]! + 0.59 * data[i + 1]! + 0.11 * data[i + 2]!);
    if (into === 2) greys[at + 1] = data[i + 3]!;
  }
  return { ...size, channels: into, data: greys };
}

/** On white, as paper is. Opacity is gone afterwards. */
export function flattened({ channels, data, ...size }: Pixels): Pixels {
  if (channels === 1 || channels === 3) return { ...size, channels, data };
  const colours = channels - 1;
  const flat = new Uint8Array((data.length / channels) * colours);
  for (let i = 0, at = 0; i < data.length; i += channels, at += colours) {
    const opacity = data[i + colours]!;
    for (let c = 0; c < colours; c += 1)
      flat[at + c] =
        opacity === 255 ? data[i + c]! : Math.round(255 - ((255 - data[i + c]!) * opacity) / 255);
  }
  return { ...size, channels: colours, data: flat };
}

/** Whether anything shines through. */
export function isTranslucent({ channels, data }: Pixels): boolean {
  if (channels % 2 === 1) return false;
  for (let i = channels - 1; i < data.length; i += channels) if (data[i] !== 255) return true;
  return false;
}

/**
 * Whether it is made of lines and areas: JPEG would put shadows around its edges, and greys where there is black.
 * Of colours the second channel is looked at, green, which is most of their lightness.
 */
export function isDrawing({ channels, data }: Pixels): boolean {
  const counts = new Uint32Array(256);
  for (let i = channels > 2 ? 1 : 0; i < data.length; i += channels) counts[data[i]!]! += 1;
  const most = [...counts].sort((a, b) => b - a).slice(0, FEW);
  return most.reduce((sum, count) => sum + count, 0) >= (MOST * data.length) / channels;
}

/** With less ink: black becomes grey, white stays. Opacity stays too. */
export function lightened({ channels, data, ...size }: Pixels): Pixels {
  const tones = Uint8Array.from({ length: 256 }, (_, tone) => Math.round(255 - (255 - tone) * LIGHT));
  const isOpacity = (i: number): boolean => channels % 2 === 0 && i % channels === channels - 1;
  return { ...size, channels, data: data.map((value, i) => (isOpacity(i) ? value : tones[value]!)) };
}
