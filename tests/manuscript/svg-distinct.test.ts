import { expect, it } from 'vitest';
import { distinctPictures } from '../../src/manuscript/svg-distinct.ts';

const svg = (text: string): Buffer => Buffer.from(text, 'utf8');

it('the same picture in two drawings has two addresses', () => {
  const drawing = svg('<svg><text>é</text><image href="data:image/png;base64,AAAA"/></svg>');
  const [one, two] = ['1', '2'].map((name) => Buffer.from(distinctPictures(drawing, name)).toString());
  expect(one).toBe('<svg><text>é</text><image href="data:image/png;in=1;base64,AAAA"/></svg>');
  expect(two).toBe(one!.replace('in=1', 'in=2'));
});

it('pictures that are not packed have one too', () => {
  const drawing = svg("<image href='data:image/svg+xml,%3Csvg/%3E'/>");
  expect(Buffer.from(distinctPictures(drawing, 'a')).toString()).toContain(
    'data:image/svg+xml;in=a,%3Csvg/%3E',
  );
});

it('drawings without any stay as they are', () => {
  const drawing = svg('<svg>data: image/png</svg>');
  expect(distinctPictures(drawing, '1')).toBe(drawing);
});
