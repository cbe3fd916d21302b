/** Cells of pains: how bad as a shade with its word, the title, and how many contacts stand behind it. */
import type { Pain } from '../../document/records/pain';
import { painsOfStep } from '../../document/select';
import { lanes, severityWords } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { readMetric } from '../../metrics/read-metric';
import { textBlock } from '../figure';
import { CELL_INSET_X, CELL_TEXT_WIDTH } from '../layout-types';
import type { ColorName, SceneItem } from '../scene';
import type { FigureContext, FigureKind } from './figure-kind';
import { type Block, stackBlocks } from './stacked-blocks';

const PAIN_GAP = 12;
const MARKER = 5;
const TEXT_X = CELL_INSET_X + MARKER + 9;

const isSeverity = (value: number | null): value is 1 | 2 | 3 | 4 =>
  value === 1 || value === 2 || value === 3 || value === 4;

const painColor = (severity: number | null): ColorName =>
  isSeverity(severity) ? (`pain${severity}` as const) : 'pain0';

function drawPain(
  pain: Pain,
  contacts: number | null,
  top: number,
  { language, measure }: FigureContext,
): Block {
  const common = {
    x: TEXT_X,
    width: CELL_TEXT_WIDTH - (TEXT_X - CELL_INSET_X),
    owner: pain.id,
    measure,
  } as const;
  const title = textBlock(pain.title, { ...common, y: top, font: 'strong', color: 'ink' });
  const facts = [
    isSeverity(pain.severity) ? translate(language, severityWords[pain.severity]) : '',
    contacts === null
      ? ''
      : translate(language, lanes.contactsCount, { count: contacts }).replaceAll(' ', '\u00a0'),
  ];
  const note = textBlock(facts.filter((fact) => fact !== '').join(' · '), {
    ...common,
    y: title.bottom + 1,
    font: 'small',
    color: 'inkSoft',
  });
  const bottom = Math.max(top + 18, note.lines.length > 0 ? note.bottom : title.bottom);
  const marker: SceneItem = {
    type: 'rect',
    box: { x: CELL_INSET_X, y: top + 2, width: MARKER, height: bottom - top - 4 },
    radius: 2,
    fill: painColor(pain.severity),
    stroke: isSeverity(pain.severity) ? null : 'painEdge',
    strokeWidth: 1,
    owner: pain.id,
  };
  return {
    items: [marker, ...title.items, ...note.items],
    lines: title.lines,
    bottom,
  };
}

export const painsFigure: FigureKind = ({ step }, facts) => {
  const pains = painsOfStep(facts.snapshot, step.id);
  if (pains.length === 0) return null;
  return {
    inputs: [facts.settings, ...pains],
    draw: (context) =>
      stackBlocks(pains, PAIN_GAP, (pain, top) => {
        const contacts = readMetric(pain.evidence.contacts, facts.settings, 'contacts').value;
        return drawPain(pain, contacts, top, context);
      }),
  };
};
