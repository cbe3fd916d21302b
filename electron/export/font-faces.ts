/** The bundled font, in the parts that a scene's text needs. */
import cyrillic400 from '@fontsource/inter/files/inter-cyrillic-400-normal.woff2?inline';
import cyrillic600 from '@fontsource/inter/files/inter-cyrillic-600-normal.woff2?inline';
import cyrillicExt400 from '@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff2?inline';
import cyrillicExt600 from '@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff2?inline';
import latin400 from '@fontsource/inter/files/inter-latin-400-normal.woff2?inline';
import latin600 from '@fontsource/inter/files/inter-latin-600-normal.woff2?inline';
import latinExt400 from '@fontsource/inter/files/inter-latin-ext-400-normal.woff2?inline';
import latinExt600 from '@fontsource/inter/files/inter-latin-ext-600-normal.woff2?inline';
import unicode from '@fontsource/inter/unicode.json' with { type: 'json' };
import { fonts } from '#core/scene/fonts';
import type { Scene } from '#core/scene/scene';
import type { FontSource } from '#core/scene/write-svg';

/** All of it, for pages whose text is more than a scene's. */
export const fontFaces: readonly FontSource[] = [
  { weight: 400, href: latin400, unicodeRange: unicode.latin },
  { weight: 600, href: latin600, unicodeRange: unicode.latin },
  { weight: 400, href: cyrillic400, unicodeRange: unicode.cyrillic },
  { weight: 600, href: cyrillic600, unicodeRange: unicode.cyrillic },
  { weight: 400, href: latinExt400, unicodeRange: unicode['latin-ext'] },
  { weight: 600, href: latinExt600, unicodeRange: unicode['latin-ext'] },
  { weight: 400, href: cyrillicExt400, unicodeRange: unicode['cyrillic-ext'] },
  { weight: 600, href: cyrillicExt600, unicodeRange: unicode['cyrillic-ext'] },
];

/** Whether a character lies in a CSS unicode-range: `U+0301,U+0400-045F`. */
function createRange(unicodeRange: string): (code: number) => boolean {
  const ranges = unicodeRange.split(',').map((range) => {
    const [first = '', last = first] = range.replace('U+', '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
  });
  return (code) => ranges.some(([first, last]) => code >= first && code <= last);
}

/** The faces whose characters the scene shows in their weight. */
export function facesOf(scene: Scene): readonly FontSource[] {
  const shown = { 400: new Set<number>(), 600: new Set<number>() };
  for (const item of scene.items) {
    if (item.type !== 'text') continue;
    const codes = shown[fonts[item.font].weight];
    for (const character of item.text) codes.add(character.codePointAt(0) ?? 0);
  }
  return facesWith((weight) => shown[weight]);
}

/** The faces for text that may stand in either weight. */
export function facesOfText(text: string): readonly FontSource[] {
  const shown = new Set<number>();
  for (const character of text) shown.add(character.codePointAt(0) ?? 0);
  return facesWith(() => shown);
}

const facesWith = (shown: (weight: FontSource['weight']) => ReadonlySet<number>): readonly FontSource[] =>
  fontFaces.filter(({ weight, unicodeRange }) => {
    const isIn = createRange(unicodeRange);
    return [...shown(weight)].some(isIn);
  });
