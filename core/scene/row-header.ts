/** What stands left of a lane: its name, and quietly whose feelings a curve shows. */
import type { Language } from '../document/records/field';
import type { Lane } from '../document/records/lane';
import { liveRecord } from '../document/select';
import { laneNames, lanes as text } from '../i18n/messages/lanes';
import { translate } from '../i18n/translate';
import { breakLines, type TextLine } from './break-lines';
import type { Facts } from './facts';
import type { FigureContext } from './figures/figure-kind';
import { fonts } from './fonts';
import { CELL_INSET_Y, COLLAPSED_HEIGHT, type CurveKey, HEADER_WIDTH } from './layout-types';
import type { FontName } from './scene';

export const HEADER_INSET_LEFT = 4;
const HEADER_INSET_RIGHT = 16;
/** Sample of a curve's line left of its name, and the room between two. */
export const CURVE_KEY_WIDTH = 26;
export const CURVE_KEY_GAP = 4;
export const HEADER_TEXT_WIDTH = HEADER_WIDTH - HEADER_INSET_LEFT - HEADER_INSET_RIGHT;

export interface RowHeader {
  readonly headerLines: readonly TextLine[];
  readonly noteLines: readonly TextLine[];
  readonly curveKeys: readonly CurveKey[];
  readonly height: number;
}

export const headerText = (
  title: string,
  font: FontName,
  { measure }: FigureContext,
  maxLines = Number.POSITIVE_INFINITY,
): readonly TextLine[] => breakLines(title, { width: HEADER_TEXT_WIDTH, font, measure, maxLines });

export function rowHeader(lane: Lane, facts: Facts, context: FigureContext): RowHeader {
  const title = lane.title.trim() || translate(context.language, laneNames[lane.laneKind]);
  if (lane.isCollapsed) {
    return {
      headerLines: headerText(title, 'strong', context, 1),
      noteLines: [],
      curveKeys: [],
      height: COLLAPSED_HEIGHT,
    };
  }
  const headerLines = headerText(title, 'strong', context);
  const others = facts.curvesIn(lane.id);
  // A single curve needs no sample of its line.
  const curveKeys = others.length === 0 ? [] : keysOf([lane, ...others], facts, context);
  const noteLines = others.length === 0 ? headerText(personaName(lane, facts), 'small', context) : [];
  const height =
    headerLines.length * fonts.strong.lineHeight +
    noteLines.length * fonts.small.lineHeight +
    curveKeys.reduce((sum, { lines }) => sum + lines.length * fonts.small.lineHeight + CURVE_KEY_GAP, 0) +
    2 * CELL_INSET_Y;
  return { headerLines, noteLines, curveKeys, height };
}

const personaName = ({ personaId }: Lane, { snapshot }: Facts): string =>
  (personaId === null ? null : liveRecord(snapshot, 'persona', personaId)?.name) ?? '';

/** What a curve of several is called: whose it is, else what its lane is called. */
export const curveName = (lane: Lane, facts: Facts, language: Language): string =>
  personaName(lane, facts).trim() || lane.title.trim() || translate(language, text.everybody);

function keysOf(lanes: readonly Lane[], facts: Facts, { language, measure }: FigureContext): CurveKey[] {
  const width = HEADER_TEXT_WIDTH - CURVE_KEY_WIDTH;
  return lanes.map((lane, series) => ({
    series,
    lines: breakLines(curveName(lane, facts, language), { width, font: 'small', measure, maxLines: 2 }),
  }));
}
