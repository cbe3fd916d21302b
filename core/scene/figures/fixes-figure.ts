/** Cells of fixes: the proposed change, its kind, its team, how far it has come, and what it changed. */
import type { Fix } from '../../document/records/fix';
import type { MetricSettings } from '../../document/records/map';
import { fixesOfStep } from '../../document/select';
import { fixKindNames, fixStatusNames } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { effectLines } from '../../metrics/effect-words';
import { textBlock } from '../figure';
import { CELL_INSET_X, CELL_TEXT_WIDTH } from '../layout-types';
import type { FigureContext, FigureKind } from './figure-kind';
import { statusMark } from './fix-mark';
import { type Block, stackBlocks } from './stacked-blocks';

const FIX_GAP = 12;
const TEXT_X = CELL_INSET_X + 18;

function drawFix(
  fix: Fix,
  settings: MetricSettings,
  top: number,
  { language, measure }: FigureContext,
): Block {
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
  const effects = effectLines(fix, settings, language);
  let { bottom } = note;
  const told = effects.flatMap((line) => {
    const block = textBlock(line, { ...common, y: bottom + 1, font: 'small', color: 'ink' });
    bottom = block.bottom;
    return block.items;
  });
  return {
    items: [
      ...statusMark(fix.state.status, CELL_INSET_X, top, fix.id),
      ...title.items,
      ...note.items,
      ...told,
    ],
    lines: title.lines,
    bottom,
  };
}

export const fixesFigure: FigureKind = ({ step }, facts) => {
  const fixes = fixesOfStep(facts.snapshot, step.id);
  if (fixes.length === 0) return null;
  return {
    inputs: [...fixes, facts.settings],
    draw: (context) => stackBlocks(fixes, FIX_GAP, (fix, top) => drawFix(fix, facts.settings, top, context)),
  };
};
