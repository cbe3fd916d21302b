/** What became of each step, as signs on the painted maps: shape and colour, so that neither speaks alone. */
import type { Comparison } from '../document/compare';
import { stepIdOf } from '../document/reading-order';
import type { AnyRecord } from '../document/records/record';
import type { AlignedPlace } from '../document/sequence';
import type { AlignedLayouts } from './align-layouts';
import type { Box, ColorName } from './scene';

export type Sign = 'added' | 'removed' | 'changed' | 'moved';

export interface SignedColumn {
  readonly x: number;
  readonly width: number;
  readonly top: number;
  readonly bottom: number;
  /** Card of the step; null: the step is not on this map, its place is hatched. */
  readonly card: Box | null;
  readonly sign: Sign | null;
}

export const signColors: Readonly<Record<Sign, ColorName>> = {
  added: 'emotionGood2',
  removed: 'emotionBad2',
  changed: 'accent',
  moved: 'accent',
};
export const signTexts: Readonly<Record<Sign, string>> = {
  added: '+',
  removed: '−',
  changed: '≠',
  moved: '↔',
};

const noRecords: ReadonlyMap<string, AnyRecord> = new Map();

function changedSteps({ differences }: Comparison): ReadonlyMap<string, Sign> {
  const signs = new Map<string, Sign>();
  for (const difference of differences) {
    const record = difference.after ?? difference.before;
    const stepId = stepIdOf(record, noRecords);
    if (stepId === null) continue;
    const isStep = difference.kind === 'step';
    if (isStep && difference.type !== 'changed') signs.set(stepId, difference.type);
    else if (isStep && difference.type === 'changed' && difference.fields.some(({ isMove }) => isMove))
      signs.set(stepId, 'moved');
    else if (!signs.has(stepId)) signs.set(stepId, 'changed');
  }
  return signs;
}

const idsOf = (columns: readonly AlignedPlace[], side: 'before' | 'after'): ReadonlySet<string> =>
  new Set(columns.flatMap((column) => column[side] ?? []));

/** For each map, its own columns and the places the other one's steps take. */
export function columnSigns(
  { before, after, columns }: AlignedLayouts,
  comparison: Comparison,
): Readonly<Record<'before' | 'after', readonly SignedColumn[]>> {
  const signs = changedSteps(comparison);
  const [there, here] = [idsOf(columns, 'before'), idsOf(columns, 'after')];
  /** On both maps, in columns of their own. */
  const isElsewhere = (id: string, column: AlignedPlace): boolean =>
    column.before !== column.after && there.has(id) && here.has(id);
  const of = (side: 'before' | 'after'): readonly SignedColumn[] => {
    const layout = side === 'before' ? before : after;
    const cards = new Map(
      layout.cards.map(({ stepId, box }) => [
        side === 'after' ? (comparison.stepIds.get(stepId) ?? stepId) : stepId,
        box,
      ]),
    );
    return columns.map((column) => {
      const id = column[side];
      return {
        x: column.x,
        width: column.width,
        top: layout.pathRow.y,
        bottom: layout.height,
        card: id === null ? null : (cards.get(id) ?? null),
        sign: id === null ? null : isElsewhere(id, column) ? 'moved' : (signs.get(id) ?? null),
      };
    });
  };
  return { before: of('before'), after: of('after') };
}
