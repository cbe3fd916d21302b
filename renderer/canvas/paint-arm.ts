/** Words at arm's length and further: volumes and the worst quote in letters of the screen's own size, over the painted scene. */

import { breakLines } from '#core/scene/break-lines';
import { baselineOffset, fontFallbacks, fontFamily, fonts } from '#core/scene/fonts';
import type { RowLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import type { FontName } from '#core/scene/scene';
import { heatColors, type SceneTheme } from '#core/scene/scene-theme';
import type { FarView } from './paint-far';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const inset = 4;
/** A column narrower than this on the screen holds no quote: most words would be cut in two. */
const quoteFrom = 96;

/** WCAG 2 relative luminance of a colour written as #rrggbb. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const contrast = (one: string, other: string): number => {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
};

/** The colour of letters that reads better on a ground. */
export const inkOn = (ground: string, { ink, paper }: Pick<SceneTheme, 'ink' | 'paper'>): string =>
  contrast(ink, ground) >= contrast(paper, ground) ? ink : paper;

interface Label {
  readonly text: string;
  readonly font: FontName;
  readonly row: RowLayout;
  readonly x: number;
  readonly width: number;
  /** Colour the label stands on; null: the paper. */
  readonly ground: string | null;
  /** Up and down in its row; otherwise it begins at the top. */
  readonly isCentred: boolean;
}

/** The label in its cell, in px of the screen; what does not fit is left out with an ellipsis. */
function paintLabel(
  context: Context,
  { text, font, row, x, width, ground, isCentred }: Label,
  { camera, theme }: FarView,
): void {
  const { lineHeight, size, weight } = fonts[font];
  const room = row.height * camera.zoom;
  if (ground !== null) {
    context.fillStyle = ground;
    // Under the hairline of the row, which stays.
    const [left, top] = [x * camera.zoom + camera.x, row.y * camera.zoom + camera.y + 1];
    context.fillRect(left, top, width * camera.zoom, room - 1);
  }
  const maxLines = Math.floor(room / lineHeight);
  if (text === '' || maxLines < 1) return;
  const lines = breakLines(text, {
    width: width * camera.zoom - 2 * inset,
    font,
    measure: measureText,
    maxLines,
  });
  const left = x * camera.zoom + camera.x + inset;
  const top =
    row.y * camera.zoom + camera.y + Math.max(1, isCentred ? (room - lines.length * lineHeight) / 2 : inset);
  context.fillStyle = ground === null ? theme.ink : inkOn(ground, theme);
  context.font = `${weight} ${size}px ${fontFamily}, ${fontFallbacks}`;
  lines.forEach((line, index) => {
    context.fillText(line.text, left, top + index * lineHeight + baselineOffset(font));
  });
}

/** The number that makes a card hot, over a card whose own words are too small to be read. */
function paintHeat(context: Context, { layout, camera, theme, first, last }: FarView): void {
  const { size, weight, lineHeight } = fonts.strong;
  const least = fonts.label.size;
  context.font = `${weight} ${size}px ${fontFamily}, ${fontFallbacks}`;
  context.textAlign = 'center';
  for (const { box, heat } of layout.cards.slice(first, last + 1)) {
    const [width, height] = [box.width * camera.zoom, box.height * camera.zoom];
    const words = [heat?.label.text, heat?.figure].find(
      (text) => text !== undefined && measureText(text, 'strong') <= width - 2,
    );
    if (!heat || words === undefined || height < least) continue;
    const [left, top] = [box.x * camera.zoom + camera.x, box.y * camera.zoom + camera.y];
    const { fill, ink } = heatColors(heat.level);
    context.fillStyle = theme[fill];
    context.fillRect(left, top, width, height);
    context.fillStyle = theme[ink];
    context.fillText(words, left + width / 2, top + (height - lineHeight) / 2 + baselineOffset('strong'));
  }
  context.textAlign = 'left';
}

/** The context's transform is that of the screen. */
export function paintArmWords(context: Context, view: FarView): void {
  const { layout, facts, camera, first, last } = view;
  const contacts = layout.rows.find(({ laneKind }) => laneKind === 'contacts');
  const quotes = layout.rows.find(({ laneKind }) => laneKind === 'quotes');
  // Over the small print of the scene, which nobody could read beside it.
  const { paper } = view.theme;
  context.fontKerning = 'none';
  context.textAlign = 'left';
  context.textBaseline = 'alphabetic';
  paintHeat(context, view);
  const isHeatOn = layout.cards.some(({ heat }) => heat);
  for (const { stepId, x, width } of layout.columns.slice(first, last + 1)) {
    const fact = facts.get(stepId);
    if (!fact) continue;
    // Two colours for one thing would be read as two things.
    const hot = isHeatOn ? null : fact.heat;
    const ground = hot === null ? null : view.theme[`pain${hot}`];
    if (contacts) {
      const font = contacts.height * camera.zoom >= fonts.strong.lineHeight ? 'strong' : 'label';
      // Half a number is another number: where it does not fit, the colour speaks alone.
      const fits = measureText(fact.contacts, font) <= width * camera.zoom - 2 * inset;
      paintLabel(
        context,
        { text: fits ? fact.contacts : '', font, row: contacts, x, width, ground, isCentred: true },
        view,
      );
    }
    if (quotes && fact.quote !== '' && width * camera.zoom >= quoteFrom)
      paintLabel(
        context,
        { text: fact.quote, font: 'small', row: quotes, x, width, ground: paper, isCentred: false },
        view,
      );
  }
}
