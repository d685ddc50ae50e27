/** Waits for every font face of the styles: text is measured with it. */

/** @returns the addresses of those that the browser refuses, which is stricter than what else reads fonts */
export async function loadFaces(): Promise<string[]> {
  const faces = [...document.fonts];
  const settled = await Promise.allSettled(faces.map((face) => face.load()));
  // Faces of style sheets come first in the set, and in the order of their rules (CSS Font Loading 3, section 3.5).
  const rules = [...document.styleSheets].flatMap(({ cssRules }) =>
    [...cssRules].filter((rule) => rule instanceof CSSFontFaceRule),
  );
  return settled.flatMap(({ status }, index) =>
    status === 'rejected'
      ? (addressIn(rules[index]?.style.getPropertyValue('src')) ?? faces[index]!.family)
      : [],
  );
}

const addressIn = (src = ''): string | undefined => {
  const url = /url\("?([^")]+)"?\)/.exec(src)?.[1];
  return url === undefined ? undefined : new URL(url, location.href).pathname;
};
