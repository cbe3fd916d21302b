/** Cells of pains: a shade, the title, the number that the shade says, and how bad people say it is. */
import type { Language } from '../../document/records/field';
import type { Pain } from '../../document/records/pain';
import { painsOfStep } from '../../document/select';
import { severityWords } from '../../i18n/messages/lanes';
import { pains as words } from '../../i18n/messages/pains';
import { translate } from '../../i18n/translate';
import { formatFigure } from '../../metrics/format';
import { heatLevel } from '../../pains/heat';
import { type PainStanding, painStandings } from '../../pains/rank';
import { textBlock } from '../figure';
import { CELL_INSET_X, CELL_TEXT_WIDTH } from '../layout-types';
import type { ColorName, SceneItem } from '../scene';
import type { FigureContext, FigureKind } from './figure-kind';
import { type Block, stackBlocks } from './stacked-blocks';

const PAIN_GAP = 12;
const MARKER = 5;
const TEXT_X = CELL_INSET_X + MARKER + 9;

/** Of a map that has counted any pain the score decides; else what people said of each. */
interface Weighed {
  readonly standing: PainStanding | undefined;
  /** Of any pain; 0 where none is counted. */
  readonly highest: number;
}

const isSeverity = (value: number | null): value is 1 | 2 | 3 | 4 =>
  value === 1 || value === 2 || value === 3 || value === 4;

function painColor({ severity }: Pain, { standing, highest }: Weighed): ColorName {
  const score = standing?.score.value ?? null;
  if (highest > 0) return score === null ? 'pain0' : `pain${heatLevel(score, highest)}`;
  return isSeverity(severity) ? (`pain${severity}` as const) : 'pain0';
}

/** Whatever the shade says is said in numbers, too; contacts alone where nobody rated them. */
function sizeOf(
  standing: PainStanding | undefined,
  by: 'dissatisfied' | 'contacts',
  language: Language,
): string {
  const { score = null, monthly = null } = standing ?? {};
  const value = score?.value == null ? monthly : score;
  if (!value || value.value === null) return '';
  const isContacts = value === monthly || by === 'contacts';
  const message = isContacts ? words.contactsShort : words.scoreShort;
  return translate(language, message, { value: formatFigure(value, language) }).replaceAll(' ', '\u00a0');
}

function drawPain(
  pain: Pain,
  weighed: Weighed & { readonly size: string },
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
    weighed.size,
    isSeverity(pain.severity) ? translate(language, severityWords[pain.severity]) : '',
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
    fill: painColor(pain, weighed),
    stroke: painColor(pain, weighed) === 'pain0' ? 'painEdge' : null,
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
  const standings = painStandings(facts.snapshot);
  const highest = standings[0]?.score.value ?? 0;
  const by = facts.settings.painScore ?? 'dissatisfied';
  return {
    inputs: [facts.settings, highest, ...pains],
    draw: (context) =>
      stackBlocks(pains, PAIN_GAP, (pain, top) => {
        const standing = standings.find((one) => one.pain === pain);
        const size = sizeOf(standing, by, context.language);
        return drawPain(pain, { standing, highest, size }, top, context);
      }),
  };
};
