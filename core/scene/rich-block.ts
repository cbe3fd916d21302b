/**
 * A block of text with light formatting: bold words in the bold font, lists with hanging indents, links underlined
 * with their address behind. Broken by break-lines.ts; what is plain takes the short way.
 */
import { isFormatted, parseRichText, type RichLine, shownMarker } from '../text/rich-text';
import { breakParagraph, type TextLine } from './break-lines';
import { cleanText } from './clean-text';
import { type TextBlockOptions, textBlock } from './figure';
import { baselineOffset, fonts } from './fonts';
import { hundredth } from './hundredth';
import type { Box, ColorName, FontName, SceneItem } from './scene';
import { shortAddress } from './short-address';

export interface RichBlock {
  readonly items: readonly SceneItem[];
  readonly lines: readonly TextLine[];
  /** y under the last line. */
  readonly bottom: number;
}

const boldFonts: Readonly<Record<FontName, FontName>> = {
  title: 'title',
  heading: 'heading',
  body: 'strong',
  strong: 'strong',
  small: 'label',
  label: 'label',
  number: 'number',
};

/** From a bullet or number to the words, and from the left edge to an inner list. */
const AFTER_MARKER = 6;
const LEAST_INDENT = 14;
const UNDERLINE = 2.5;

interface Style {
  readonly font: FontName;
  readonly color: ColorName;
  readonly address: string | null;
  readonly isUnderlined: boolean;
}

interface StyledText {
  readonly text: string;
  readonly styles: readonly Style[];
  /** Index into the styles of each UTF-16 unit. */
  readonly styleAt: Uint16Array;
}

interface Span {
  readonly text: string;
  readonly style: Style;
}

/** A text that does not hold formatting is drawn as it is. */
export function richBlock(text: string, options: TextBlockOptions): RichBlock {
  if (!isFormatted(text)) return textBlock(text, options);
  const cleaned = cleanText(text).replace(/[ \n]+$/, '');
  if (cleaned.trim() === '') return textBlock('', options);
  const richLines = parseRichText(cleaned);
  const indents = indentsOf(richLines, options);
  const placed = richLines.flatMap((line) => breakLine(line, indents, options));
  const { lineHeight } = fonts[options.font];
  const within: Box = {
    x: options.x,
    y: options.y,
    width: options.width,
    height: placed.length * lineHeight,
  };
  return {
    items: placed.flatMap((line, index) =>
      drawLine(line, options.y + index * lineHeight + baselineOffset(options.font), within, options),
    ),
    lines: placed.map(({ marker, text: words, width, indent }) => ({
      text: marker === '' ? words : `${marker} ${words}`,
      width: width + indent,
    })),
    bottom: options.y + within.height,
  };
}

type Indents = readonly [outer: number, inner: number];

/** Entries of a list stand in line, however wide their numbers. */
function indentsOf(lines: readonly RichLine[], { font, measure }: TextBlockOptions): Indents {
  const widest = (level: 0 | 1): number =>
    lines
      .filter((line) => line.level === level && line.marker !== '')
      .reduce((most, line) => Math.max(most, measure(shownMarker(line), font) + AFTER_MARKER), LEAST_INDENT);
  const outer = widest(0);
  return [outer, outer + widest(1)];
}

interface BrokenLine extends TextLine {
  readonly spans: readonly Span[];
  /** Shown at the left of the first line of an entry; empty: none. */
  readonly marker: string;
  readonly markerIndent: number;
  readonly indent: number;
}

function breakLine(line: RichLine, indents: Indents, options: TextBlockOptions): readonly BrokenLine[] {
  const { width, measure } = options;
  const styled = styledText(line, options);
  const isEntry = line.marker !== '';
  const indent = isEntry ? indents[line.level] : 0;
  const measurePart = (part: string, at: number): number =>
    spansOf(styled, part, at).reduce((sum, { text, style }) => sum + measure(text, style.font), 0);
  return breakParagraph(styled.text, { width: width - indent, measurePart }).map((broken, index) => ({
    text: broken.text,
    width: broken.width,
    spans: spansOf(styled, broken.text, broken.at),
    marker: isEntry && index === 0 ? shownMarker(line) : '',
    markerIndent: line.level === 0 ? 0 : indents[0],
    indent,
  }));
}

function styledText({ runs }: RichLine, { font, color }: TextBlockOptions): StyledText {
  const styles: Style[] = [];
  const parts: string[] = [];
  runs.forEach(({ text, isBold, address }, index) => {
    const isLink = address !== null;
    parts.push(text);
    styles.push({
      font: isBold ? boldFonts[font] : font,
      color: isLink ? 'accent' : color,
      address,
      isUnderlined: isLink,
    });
    // On paper nobody can click: where the words lead stands behind them.
    const place = isLink && runs[index + 1]?.address !== address ? shortAddress(address) : '';
    if (place === '' || shortAddress(text) === place) return;
    parts.push(` (${place})`);
    styles.push({ font: font === 'body' ? 'small' : font, color: 'inkFaint', address, isUnderlined: false });
  });
  const text = parts.join('');
  const styleAt = new Uint16Array(text.length);
  let at = 0;
  parts.forEach((part, index) => {
    styleAt.fill(Math.min(index, 0xffff), at, at + part.length);
    at += part.length;
  });
  return { text, styles, styleAt };
}

/** Parts of one style. `part` is as long as what it shows of the text. */
function spansOf({ styles, styleAt }: StyledText, part: string, at: number): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (let index = 1; index <= part.length; index += 1) {
    if (index < part.length && styleAt[at + index] === styleAt[at + from]) continue;
    const style = styles[styleAt[at + from] ?? 0];
    if (style) spans.push({ text: part.slice(from, index), style });
    from = index;
  }
  return spans;
}

function drawLine(
  line: BrokenLine,
  baseline: number,
  within: Box,
  { x, width, font, color, owner, measure, align = 'start' }: TextBlockOptions,
): readonly SceneItem[] {
  const common = { type: 'text', baseline, align: 'start', within, owner } as const;
  const items: SceneItem[] = [];
  if (line.marker !== '') {
    const room = measure(line.marker, font);
    items.push({ ...common, x: x + line.markerIndent, width: room, text: line.marker, font, color });
  }
  // Entries of a list begin in line; only plain lines are centred.
  const isCentred = align === 'middle' && line.indent === 0;
  let left = x + line.indent + (isCentred ? (width - line.width) / 2 : 0);
  for (const { text, style } of line.spans) {
    const words = text.trim();
    const before = measure(text.slice(0, text.length - text.trimStart().length), style.font);
    if (words !== '') {
      const room = measure(words, style.font);
      const { address, isUnderlined } = style;
      const link = address === null ? {} : { address };
      items.push({ ...common, ...link, ...pick(style), x: left + before, width: room, text: words });
      if (isUnderlined) items.push(underline(left + before, baseline + UNDERLINE, room, owner));
    }
    left += measure(text, style.font);
  }
  return items;
}

const pick = ({ font, color }: Style) => ({ font, color });

const underline = (x: number, y: number, width: number, owner: string): SceneItem => ({
  type: 'path',
  d: `M ${hundredth(x)} ${hundredth(y)} L ${hundredth(x + width)} ${hundredth(y)}`,
  stroke: 'accent',
  strokeWidth: 0.8,
  dash: [],
  fill: null,
  owner,
});
