/** What stands left of a lane: its name, and quietly whose feelings a curve shows. */
import type { Lane } from '../document/records/lane';
import { liveRecord } from '../document/select';
import { laneNames } from '../i18n/messages/lanes';
import { translate } from '../i18n/translate';
import { breakLines, type TextLine } from './break-lines';
import type { Facts } from './facts';
import type { FigureContext } from './figures/figure-kind';
import { fonts } from './fonts';
import { CELL_INSET_Y, COLLAPSED_HEIGHT, HEADER_WIDTH } from './layout-types';
import type { FontName } from './scene';

export const HEADER_INSET_LEFT = 4;
const HEADER_INSET_RIGHT = 16;
export const HEADER_TEXT_WIDTH = HEADER_WIDTH - HEADER_INSET_LEFT - HEADER_INSET_RIGHT;

export interface RowHeader {
  readonly headerLines: readonly TextLine[];
  readonly noteLines: readonly TextLine[];
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
    return { headerLines: headerText(title, 'strong', context, 1), noteLines: [], height: COLLAPSED_HEIGHT };
  }
  const persona = lane.personaId === null ? null : liveRecord(facts.snapshot, 'persona', lane.personaId);
  const headerLines = headerText(title, 'strong', context);
  const noteLines = headerText(persona?.name ?? '', 'small', context);
  const height =
    headerLines.length * fonts.strong.lineHeight +
    noteLines.length * fonts.small.lineHeight +
    2 * CELL_INSET_Y;
  return { headerLines, noteLines, height };
}
