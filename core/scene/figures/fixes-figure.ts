/** Cells of fixes: the proposed change, its kind, its team and how far it has come. */
import type { Fix, FixStatus } from '../../document/records/fix';
import { fixesOfStep } from '../../document/select';
import { fixKindNames, fixStatusNames } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { textBlock } from '../figure';
import { CELL_INSET_X, CELL_INSET_Y, CELL_TEXT_WIDTH } from '../layout-types';
import type { LineItem, SceneItem } from '../scene';
import type { FigureContext, FigureKind } from './figure-kind';

const FIX_GAP = 12;
const RADIUS = 5;
const TEXT_X = CELL_INSET_X + 18;

const isDone = (status: FixStatus): boolean => status === 'shipped' || status === 'measured';

/** Ring: not begun; half: under way; full with a tick: out. The word stands beside it. */
function statusMark(fix: Fix, top: number): SceneItem[] {
  const { status } = fix.state;
  const cx = CELL_INSET_X + RADIUS;
  const cy = top + 9;
  const isClosed = status === 'deferred' || status === 'rejected';
  const ring: SceneItem = {
    type: 'circle',
    cx,
    cy,
    r: RADIUS,
    fill: isDone(status) ? 'accent' : 'paper',
    stroke: isClosed ? 'inkFaint' : 'accent',
    strokeWidth: 1.5,
    owner: fix.id,
  };
  const sign = (d: string, stroke: LineItem['stroke'], fill: LineItem['fill']): LineItem => ({
    type: 'path',
    d,
    stroke,
    strokeWidth: 1.5,
    dash: [],
    fill,
    owner: fix.id,
  });
  if (isDone(status)) {
    const tick = `M ${cx - 2.4} ${cy + 0.2} L ${cx - 0.6} ${cy + 2} L ${cx + 2.6} ${cy - 1.8}`;
    return [ring, sign(tick, 'onAccent', null)];
  }
  if (status === 'accepted' || status === 'inWork') {
    return [ring, { ...ring, r: 2.5, fill: 'accent', stroke: null }];
  }
  return isClosed ? [ring, sign(`M ${cx - 2.2} ${cy} L ${cx + 2.2} ${cy}`, 'inkFaint', null)] : [ring];
}

function drawFix(fix: Fix, top: number, { language, measure }: FigureContext) {
  const common = {
    x: TEXT_X,
    width: CELL_TEXT_WIDTH - (TEXT_X - CELL_INSET_X),
    owner: fix.id,
    measure,
  } as const;
  const title = textBlock(fix.title, { ...common, y: top, font: 'body', color: 'ink' });
  const facts = [
    translate(language, fixStatusNames[fix.state.status]),
    translate(language, fixKindNames[fix.fixKind]),
    fix.team.trim(),
  ];
  const note = textBlock(facts.filter((fact) => fact !== '').join(' · '), {
    ...common,
    y: title.bottom + 1,
    font: 'small',
    color: 'inkSoft',
  });
  return {
    items: [...statusMark(fix, top), ...title.items, ...note.items],
    lines: title.lines,
    bottom: note.bottom,
  };
}

export const fixesFigure: FigureKind = ({ step }, facts) => {
  const fixes = fixesOfStep(facts.snapshot, step.id);
  if (fixes.length === 0) return null;
  return {
    inputs: fixes,
    draw: (context) => {
      let top = CELL_INSET_Y;
      const drawn = fixes.map((fix) => {
        const block = drawFix(fix, top, context);
        top = block.bottom + FIX_GAP;
        return block;
      });
      return {
        height: top - FIX_GAP + CELL_INSET_Y,
        items: drawn.flatMap(({ items }) => items),
        lines: drawn.flatMap(({ lines }) => lines),
      };
    },
  };
};
