/** Words at arm's length: volumes and the worst quote in letters of the screen's own size, over the painted scene. */

import { breakLines } from '#core/scene/break-lines';
import { baselineOffset, fontFallbacks, fontFamily, fonts } from '#core/scene/fonts';
import type { RowLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import type { FontName } from '#core/scene/scene';
import type { FarView } from './paint-far';

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

const inset = 4;
/** A column narrower than this on the screen holds no quote. */
const quoteFrom = 72;

interface Label {
  readonly text: string;
  readonly font: FontName;
  readonly row: RowLayout;
  readonly x: number;
  readonly width: number;
}

/** The label in its cell, in px of the screen; what does not fit is left out with an ellipsis. */
function paintLabel(
  context: Context,
  { text, font, row, x, width }: Label,
  { camera, theme }: FarView,
): void {
  const { lineHeight, size, weight } = fonts[font];
  const room = row.height * camera.zoom;
  const maxLines = Math.floor((room - 2) / lineHeight);
  if (maxLines < 1) return;
  const lines = breakLines(text, {
    width: width * camera.zoom - 2 * inset,
    font,
    measure: measureText,
    maxLines,
  });
  const left = x * camera.zoom + camera.x + inset;
  const top = row.y * camera.zoom + camera.y + Math.max(1, (room - lines.length * lineHeight) / 2);
  context.fillStyle = theme.ink;
  context.font = `${weight} ${size}px ${fontFamily}, ${fontFallbacks}`;
  lines.forEach((line, index) => {
    context.fillText(line.text, left, top + index * lineHeight + baselineOffset(font));
  });
}

/** The context's transform is that of the screen. */
export function paintArmWords(context: Context, view: FarView): void {
  const { layout, facts, camera, first, last } = view;
  const contacts = layout.rows.find(({ laneKind }) => laneKind === 'contacts');
  const quotes = layout.rows.find(({ laneKind }) => laneKind === 'quotes');
  context.fontKerning = 'none';
  for (const { stepId, x, width } of layout.columns.slice(first, last + 1)) {
    const fact = facts.get(stepId);
    if (!fact) continue;
    if (contacts && fact.contacts !== '')
      paintLabel(context, { text: fact.contacts, font: 'strong', row: contacts, x, width }, view);
    if (quotes && fact.quote !== '' && width * camera.zoom >= quoteFrom)
      paintLabel(context, { text: fact.quote, font: 'small', row: quotes, x, width }, view);
  }
}
