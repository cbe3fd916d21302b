/**
 * What a layout puts behind the contents of a slide: whether text in the ink of the theme can be read on it. A picture, a
 * pattern, or a colour too near to that of the ink makes it unquiet. What cannot be read counts as paper.
 */
import { childOf, elementsOf, numberIn, type OfficeElement, within } from './office-xml';

export interface ThemeParts {
  /** Which colour of the theme is which. */
  readonly master: OfficeElement;
  readonly theme: OfficeElement;
}

interface GroundParts extends ThemeParts {
  readonly layout: OfficeElement;
  /** EMU. */
  readonly size: { readonly width: number; readonly height: number };
}

type Rgb = readonly [red: number, green: number, blue: number];

/** Of text (WCAG AA). */
const leastContrast = 4.5;
/** Of the slide, that a picture covers to be its ground. */
const largePart = 0.5;

/** Whether text of that fill, or of the ink of the theme where it has none, can be read on paper. */
export function readsOnPaper(fill: OfficeElement | undefined, parts: ThemeParts): boolean {
  const [told] = fill ? elementsOf(fill) : [];
  const color = told ? colorOf(told, parts) : named('tx1', parts, null);
  const paper = named('bg1', parts, null) ?? [255, 255, 255];
  return color !== null && contrast(color, paper) >= leastContrast;
}

export function isQuietGround(parts: GroundParts): boolean {
  const { layout, master } = parts;
  const shown = layout.attributes.get('showMasterSp') === '0' ? [layout] : [layout, master];
  if (shown.some((each) => hasLargePicture(each, parts.size))) return false;
  const fill = fillOf(layout, parts) ?? fillOf(master, parts);
  if (!fill) return true;
  if (fill.name === 'a:blipFill' || fill.name === 'a:pattFill') return false;
  const ink = named('tx1', parts, null) ?? [0, 0, 0];
  return colorsOf(fill, parts).every((color) => contrast(color, ink) >= leastContrast);
}

function hasLargePicture(of: OfficeElement, { width, height }: GroundParts['size']): boolean {
  const tree = within(of, 'p:cSld', 'p:spTree');
  return (tree ? elementsOf(tree) : []).some((shape) => {
    const look = childOf(shape, 'p:spPr');
    if (shape.name !== 'p:pic' && !childOf(look, 'a:blipFill')) return false;
    const extent = within(look, 'a:xfrm', 'a:ext');
    return (numberIn(extent, 'cx') ?? 0) * (numberIn(extent, 'cy') ?? 0) >= width * height * largePart;
  });
}

const isFill = ({ name }: OfficeElement): boolean => name.endsWith('Fill') && name !== 'a:noFill';

/** undefined: it says nothing of its ground. */
function fillOf(of: OfficeElement, { theme }: ThemeParts): OfficeElement | undefined {
  const ground = within(of, 'p:cSld', 'p:bg');
  const own = childOf(ground, 'p:bgPr');
  if (own) return elementsOf(own).find(isFill);
  const reference = childOf(ground, 'p:bgRef');
  const index = numberIn(reference, 'idx');
  if (!reference || index === null) return undefined;
  const lists = within(theme, 'a:themeElements', 'a:fmtScheme');
  // Numbers from 1,001 are of grounds, those below of fills.
  const list = childOf(lists, index > 1_000 ? 'a:bgFillStyleLst' : 'a:fillStyleLst');
  const found = list && elementsOf(list)[(index > 1_000 ? index - 1_000 : index) - 1];
  if (!found) return undefined;
  // Its own colour stands where the style says that it is told by whoever refers to it.
  const [color] = elementsOf(reference);
  return color ? withColor(found, color) : found;
}

const withColor = (fill: OfficeElement, color: OfficeElement): OfficeElement => ({
  ...fill,
  children: fill.children.map((child) => {
    if (typeof child === 'string') return child;
    const isTold = child.name === 'a:schemeClr' && child.attributes.get('val') === 'phClr';
    if (!isTold) return withColor(child, color);
    return { ...color, children: [...color.children, ...child.children] };
  }),
});

/** Of a gradient, each of its colours. */
function colorsOf(fill: OfficeElement, parts: ThemeParts): readonly Rgb[] {
  const stops = childOf(fill, 'a:gsLst');
  const holders = fill.name === 'a:gradFill' ? (stops ? elementsOf(stops) : []) : [fill];
  return holders.flatMap((holder): readonly Rgb[] => {
    const [color] = elementsOf(holder);
    const rgb = color ? colorOf(color, parts) : null;
    return rgb === null ? [] : [rgb];
  });
}

function colorOf(color: OfficeElement, parts: ThemeParts): Rgb | null {
  const value = color.attributes.get('lastClr') ?? color.attributes.get('val') ?? '';
  return color.name === 'a:schemeClr' ? named(value, parts, color) : changed(rgbOf(value), color);
}

/** A colour of the theme, by what the master calls it. */
function named(name: string, { master, theme }: ThemeParts, change: OfficeElement | null): Rgb | null {
  const own = childOf(master, 'p:clrMap')?.attributes.get(name) ?? name;
  const told = within(theme, 'a:themeElements', 'a:clrScheme', `a:${own}`);
  const [color] = told ? elementsOf(told) : [];
  const rgb = rgbOf(color?.attributes.get('lastClr') ?? color?.attributes.get('val') ?? '');
  return change === null ? rgb : changed(rgb, change);
}

const rgbOf = (hex: string): Rgb | null =>
  /^[0-9a-f]{6}$/i.test(hex)
    ? [
        Number.parseInt(hex.slice(0, 2), 16),
        Number.parseInt(hex.slice(2, 4), 16),
        Number.parseInt(hex.slice(4, 6), 16),
      ]
    : null;

/** Lighter or darker as the file says; other changes are small. */
function changed(rgb: Rgb | null, color: OfficeElement): Rgb | null {
  if (rgb === null) return null;
  let [red, green, blue] = rgb;
  const each = (change: (part: number) => number): void => {
    [red, green, blue] = [change(red), change(green), change(blue)];
  };
  for (const { name, attributes } of elementsOf(color)) {
    const share = Number(attributes.get('val') ?? 100_000) / 100_000;
    if (name === 'a:lumMod' || name === 'a:shade') each((part) => part * share);
    if (name === 'a:lumOff') each((part) => Math.min(255, part + 255 * share));
    if (name === 'a:tint') each((part) => 255 - (255 - part) * share);
  }
  return [red, green, blue];
}

function contrast(one: Rgb, other: Rgb): number {
  const [light = 1, dark = 0] = [one, other].map(luminance).toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(rgb: Rgb): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
