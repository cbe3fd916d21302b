/**
 * A scene as SVG: real text, one element a line, no scripts, no foreign objects, nothing fetched from outside.
 * The same scene gives the same bytes. Fonts and pictures come in as addresses: this file reads nothing.
 */

import { fontFallbacks, fontFamily, fonts, textStyle } from './fonts';
import { hundredth } from './hundredth';
import { itemsInView } from './items-in-view';
import type { Box, FontName, ImageItem, Scene, SceneItem, TextItem } from './scene';
import type { SceneTheme } from './scene-theme';
import { nameOfThing, toldInWords } from './thing-names';

export interface FontSource {
  readonly weight: 400 | 600;
  /** A data URI, or an address the reader of the SVG can reach. */
  readonly href: string;
  /** As in CSS, e.g. `U+0400-045F`. */
  readonly unicodeRange: string;
}

export interface SvgOptions {
  readonly theme: SceneTheme;
  readonly fonts: readonly FontSource[];
  /** Address of a picture by its hash; null: it is not there, its place stays empty. */
  readonly pictureHref: (hash: string) => string | null;
  /** Only this part of the scene, for tiles; everything if left out. */
  readonly view?: Box;
  /** Size the SVG asks for, in px; the size of the view if left out. */
  readonly size?: { readonly width: number; readonly height: number };
  /** Records whose titles are headings to assistive tools and bookmarks, with their level, from 1. */
  readonly headings?: ReadonlyMap<string, number>;
  /** For a file that is read by itself: stages, steps and cells are groups with names, and the map is told in words. */
  readonly isNamed?: boolean;
}

const notXml = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text for XML: markup escaped, characters XML 1.0 forbids replaced. */
export const escapeXml = (text: string): string =>
  text
    .replace(notXml, '\ufffd')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

const number = (value: number): string => String(hundredth(value));
/** Where a tile begins may not be rounded: its neighbour goes on there. */
const exact = (value: number): string => String(Math.round(value * 1e6) / 1e6);

const roundPath = (d: string): string =>
  d.replace(/-?\d+\.\d{3,}(?:e-?\d+)?/g, (digits) => number(Number(digits)));

const anchors = { start: '', middle: ' text-anchor="middle"', end: ' text-anchor="end"' } as const;

function fontClass(name: FontName): string {
  const { size, weight } = fonts[name];
  return `.${name}{font-size:${size}px;font-weight:${weight}}`;
}

/** The fonts as CSS, a rule for each. */
export const fontRules = (sources: readonly FontSource[]): readonly string[] =>
  sources.map(
    ({ weight, href, unicodeRange }) =>
      `@font-face{font-family:'${fontFamily}';font-weight:${weight};font-style:normal;src:url("${href}") format("woff2");unicode-range:${unicodeRange}}`,
  );

/** What the drawing's text looks like, as CSS; for pages that bring the style themselves too. */
export function svgStyle(sources: readonly FontSource[]): string {
  const names: FontName[] = ['title', 'heading', 'body', 'strong', 'small', 'label', 'number'];
  const text = `text{font-family:'${fontFamily}',${fontFallbacks};white-space:pre;${textStyle.replaceAll('; ', ';').replaceAll(': ', ':')}}`;
  return [...fontRules(sources), text, ...names.map(fontClass)].join('\n');
}

function paint(
  theme: SceneTheme,
  {
    fill,
    stroke,
    strokeWidth,
  }: Pick<Extract<SceneItem, { type: 'rect' }>, 'fill' | 'stroke' | 'strokeWidth'>,
): string {
  const inside = ` fill="${fill === null ? 'none' : theme[fill]}"`;
  return stroke === null
    ? inside
    : `${inside} stroke="${theme[stroke]}" stroke-width="${number(strokeWidth)}"`;
}

/** `after`: what parts the line from the next one for those who hear it. */
function writeText(item: TextItem, theme: SceneTheme, after = ''): string {
  const place = `x="${number(item.x)}" y="${number(item.baseline)}"`;
  const text = `<text class="${item.font}" ${place}${anchors[item.align]} fill="${theme[item.color]}" xml:space="preserve">${escapeXml(item.text)}${after}</text>`;
  return item.address === undefined ? text : `<a xlink:href="${escapeXml(item.address)}">${text}</a>`;
}

function writeBox({ x, y, width, height }: Box): string {
  return `x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}"`;
}

/** Named after its shape: where several SVGs share a page, the same name means the same shape. */
function cornersOf({ box, radius }: ImageItem): { definition: string; use: string } {
  if (radius <= 0) return { definition: '', use: '' };
  const id = ['corners', box.x, box.y, box.width, box.height]
    .map((part) => (typeof part === 'number' ? number(part) : part))
    .join('-');
  return {
    definition: `<clipPath id="${id}"><rect ${writeBox(box)} rx="${number(radius)}"/></clipPath>`,
    use: ` clip-path="url(#${id})"`,
  };
}

function writeItem(item: SceneItem, { theme, pictureHref }: SvgOptions): string {
  switch (item.type) {
    case 'text':
      return writeText(item, theme);
    case 'rect': {
      const corner = item.radius > 0 ? ` rx="${number(Math.min(item.radius, item.box.height / 2))}"` : '';
      return `<rect ${writeBox(item.box)}${corner}${paint(theme, item)}/>`;
    }
    case 'path': {
      const dash = item.dash.length > 0 ? ` stroke-dasharray="${item.dash.join(' ')}"` : '';
      const ends = item.stroke === null ? '' : ' stroke-linecap="round" stroke-linejoin="round"';
      return `<path d="${roundPath(item.d)}"${paint(theme, item)}${dash}${ends}/>`;
    }
    case 'circle':
      return `<circle cx="${number(item.cx)}" cy="${number(item.cy)}" r="${number(item.r)}"${paint(theme, item)}/>`;
    case 'image': {
      const href = pictureHref(item.hash);
      if (href === null) return '';
      const title = item.description === '' ? '' : `<title>${escapeXml(item.description)}</title>`;
      const clip = cornersOf(item);
      return `${clip.definition}<image ${writeBox(item.box)}${clip.use} preserveAspectRatio="xMidYMid meet" xlink:href="${escapeXml(href)}">${title}</image>`;
    }
  }
}

/** Whether a line is of the title of something, and not of what stands below it. */
export const isTitle = (item: SceneItem): item is TextItem =>
  item.type === 'text' && (item.font === 'title' || item.font === 'heading');

/** The lines of one title are one heading. */
function writeItems(items: readonly SceneItem[], options: SvgOptions): readonly string[] {
  const { headings, theme } = options;
  if (!headings || headings.size === 0) return items.map((item) => writeItem(item, options));
  const written: string[] = [];
  let next = 0;
  while (next < items.length) {
    const item = items[next];
    if (!item) break;
    const level = isTitle(item) ? headings.get(item.owner) : undefined;
    if (level === undefined) {
      written.push(writeItem(item, options));
      next += 1;
      continue;
    }
    const end = items.findIndex(
      (other, index) => index > next && !(isTitle(other) && other.owner === item.owner),
    );
    const lines = items.slice(next, end < 0 ? items.length : end).filter(isTitle);
    const texts = lines.map((line, index) => writeText(line, theme, index < lines.length - 1 ? ' ' : ''));
    written.push(`<g role="heading" aria-level="${level}">${texts.join('')}</g>`);
    next += lines.length;
  }
  return written;
}

/** What people know by name, as groups that assistive tools can walk through. */
function writeThings(scene: Scene, options: SvgOptions): readonly string[] {
  return scene.parts.flatMap(({ first, count, things }) => {
    if (!things) return writeItems(scene.items.slice(first, first + count), options);
    let next = first;
    return things.flatMap((thing) => {
      const items = scene.items.slice(next, next + thing.count);
      next += thing.count;
      if (items.length === 0) return [];
      const label = escapeXml(nameOfThing(thing, scene.language));
      return [`<g role="group" aria-label="${label}">`, ...writeItems(items, options), '</g>'];
    });
  });
}

/** A whole SVG document. */
export function writeSvg(scene: Scene, options: SvgOptions): string {
  const view = options.view ?? { x: 0, y: 0, width: scene.width, height: scene.height };
  const size = options.size ?? view;
  const shown = options.view ? [...itemsInView(scene, view)] : scene.items;
  const description = options.isNamed ? toldInWords(scene) : scene.description;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${number(size.width)}" height="${number(size.height)}" viewBox="${exact(view.x)} ${exact(view.y)} ${exact(view.width)} ${exact(view.height)}" xml:lang="${scene.language}" lang="${scene.language}" role="${options.isNamed ? 'graphics-document' : 'img'}">`,
    `<title>${escapeXml(scene.title)}</title>`,
    description === '' ? '' : `<desc>${escapeXml(description)}</desc>`,
    `<style>${svgStyle(options.fonts)}</style>`,
    ...(options.isNamed ? writeThings(scene, options) : writeItems(shown, options)),
    '</svg>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}
