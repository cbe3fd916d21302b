/** Columns, stage bands and step cards: what stands above the lanes. */

import type { Step } from '../document/records/step';
import { lanes as text } from '../i18n/messages/lanes';
import { translate } from '../i18n/translate';
import { breakLines, type TextLine } from './break-lines';
import type { FigureContext } from './figures/figure-kind';
import { fonts } from './fonts';
import {
  CARD_INSET,
  CARD_TEXT_INSET,
  CARD_WIDTH,
  type CardLayout,
  COLUMN_WIDTH,
  type ColumnLayout,
  HEADER_WIDTH,
  STAGE_GAP,
  type StageLayout,
} from './layout-types';
import type { StageGroup } from './outline';
import type { CardPlace } from './route-types';

const STAGE_INSET_X = 14;
const STAGE_INSET_Y = 10;
/** Number of the step above its title. */
const CARD_NUMBER_HEIGHT = fonts.small.lineHeight;
const CARD_INSET_Y = 10;
const LEAST_CARD_LINES = 2;

export interface Columns {
  readonly columns: readonly ColumnLayout[];
  /** One a group of steps; an empty stage is as wide as one column. */
  readonly spans: readonly { readonly x: number; readonly width: number }[];
  readonly right: number;
}

export function layoutColumns(groups: readonly StageGroup[]): Columns {
  const columns: ColumnLayout[] = [];
  const spans: { x: number; width: number }[] = [];
  let x = HEADER_WIDTH;
  for (const { stage, steps } of groups) {
    const start = x;
    for (const step of steps) {
      columns.push({ stepId: step.id, stageId: stage?.id ?? null, x, width: COLUMN_WIDTH });
      x += COLUMN_WIDTH;
    }
    if (steps.length === 0) x += COLUMN_WIDTH;
    spans.push({ x: start, width: x - start });
    x += STAGE_GAP;
  }
  return { columns, spans, right: groups.length > 0 ? x - STAGE_GAP : HEADER_WIDTH + COLUMN_WIDTH };
}

export function layoutStages(
  groups: readonly StageGroup[],
  { spans }: Columns,
  { language, measure }: FigureContext,
): { readonly stages: readonly StageLayout[]; readonly height: number } {
  const drafts = groups.map(({ stage, steps }, index) => {
    const span = spans[index] ?? { x: 0, width: 0 };
    const title = stage
      ? stage.title.trim() || translate(language, text.untitledStage)
      : translate(language, text.unplaced);
    const titleLines = breakLines(title, { width: span.width - 2 * STAGE_INSET_X, font: 'heading', measure });
    return {
      stageId: stage?.id ?? null,
      color: stage?.color ?? null,
      stepCount: steps.length,
      titleLines,
      span,
    };
  });
  const lines = Math.max(1, ...drafts.map(({ titleLines }) => titleLines.length));
  const height = lines * fonts.heading.lineHeight + 2 * STAGE_INSET_Y;
  return {
    height,
    stages: drafts.map(({ span, ...stage }) => ({ ...stage, box: { ...span, y: 0, height } })),
  };
}

export interface Cards {
  readonly places: ReadonlyMap<string, CardPlace>;
  readonly height: number;
  /** `tops`: y of each track. */
  place(tops: readonly number[]): readonly CardLayout[];
}

export interface CardRequest {
  readonly groups: readonly StageGroup[];
  readonly columns: readonly ColumnLayout[];
  /** In the order of the columns. */
  readonly tracks: readonly number[];
  readonly numbers: ReadonlyMap<string, string>;
}

interface CardTitle extends FigureContext {
  readonly lines: readonly TextLine[];
}

/** A step that is edited is another one: of thousands one is broken into lines anew. */
const titles = new WeakMap<Step, CardTitle>();

function titleOf(step: Step, { language, measure }: FigureContext): readonly TextLine[] {
  const known = titles.get(step);
  if (known?.language === language && known.measure === measure) return known.lines;
  const title = step.title.trim() || translate(language, text.untitledStep);
  const lines = breakLines(title, { width: CARD_WIDTH - 2 * CARD_TEXT_INSET, font: 'strong', measure });
  titles.set(step, { language, measure, lines });
  return lines;
}

/** All cards are as high as the highest needs to be: one line of travel for the eye. */
export function layoutCards(
  { groups, columns, tracks, numbers }: CardRequest,
  context: FigureContext,
): Cards {
  const drafts = groups.flatMap(({ stage, steps }) =>
    steps.map((step) => ({
      stepId: step.id,
      number: numbers.get(step.id) ?? '',
      color: stage?.color ?? null,
      hasDetail: step.detailMapId !== null,
      titleLines: titleOf(step, context),
    })),
  );
  const lines = Math.max(LEAST_CARD_LINES, ...drafts.map(({ titleLines }) => titleLines.length));
  const height = CARD_NUMBER_HEIGHT + lines * fonts.strong.lineHeight + 2 * CARD_INSET_Y;
  const places = drafts.map(({ stepId }, index): readonly [string, CardPlace] => [
    stepId,
    { x: (columns[index]?.x ?? 0) + CARD_INSET, index, track: tracks[index] ?? 0 },
  ]);
  return {
    height,
    places: new Map(places),
    place: (tops) =>
      drafts.map((draft, index) => {
        const place = places[index]?.[1];
        return {
          ...draft,
          box: { x: place?.x ?? 0, y: tops[place?.track ?? 0] ?? 0, width: CARD_WIDTH, height },
        };
      }),
  };
}

export { CARD_INSET_Y, CARD_NUMBER_HEIGHT, STAGE_INSET_X, STAGE_INSET_Y };
