/** Heat as cards show it: a colour, always with its number; all of it in words for those who point or listen. */
import type { Language } from '../document/records/field';
import { pains as text } from '../i18n/messages/pains';
import { translate } from '../i18n/translate';
import { formatFigure, formatMetric, formatN } from '../metrics/format';
import type { MapHeat, StepHeat } from '../pains/heat';
import type { FigureContext } from './figures/figure-kind';
import { CARD_TEXT_INSET, CARD_WIDTH, type CardHeat, type CardLayout } from './layout-types';
import type { LegendEntry } from './legend';
import type { MeasureText, SceneItem } from './scene';

/** Room for the number of the step and a gap. */
const BESIDE = 44;

export const heatedCards = (
  cards: readonly CardLayout[],
  heat: MapHeat,
  context: FigureContext,
): readonly CardLayout[] =>
  cards.map((card) => {
    const own = heat.steps.get(card.stepId);
    return own ? { ...card, heat: cardHeat(own, heat.by, context) } : card;
  });

function cardHeat(heat: StepHeat, by: MapHeat['by'], { language, measure }: FigureContext): CardHeat {
  const figure = formatFigure(heat.score, language);
  const label =
    heat.score.value === null ? figure : translate(language, text.perMonthShort, { value: figure });
  const fits = widthOf(label, measure) <= CARD_WIDTH - 2 * CARD_TEXT_INSET - BESIDE;
  const shown = (fits ? label : figure).replaceAll(' ', '\u00a0');
  return {
    level: heat.level,
    label: { text: shown, width: widthOf(shown, measure) },
    figure,
    words: heatWords(heat, by, language),
  };
}

const widthOf = (words: string, measure: MeasureText): number => measure(words, 'strong');

export function heatWords({ score, from }: StepHeat, by: MapHeat['by'], language: Language): string {
  const name = translate(language, by === 'contacts' ? text.contactsMonthly : text.dissatisfiedMonthly);
  const facts = [
    `${name}: ${score.value === null ? formatMetric(score, language) : formatFigure(score, language)}`,
    score.value === null || by === 'contacts' ? '' : formatN(score, language),
    from === 'pains' ? translate(language, text.heatFromPains) : '',
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

const SWATCH = 16;

/** The four shades, in the legend of a page and on the screen. */
export const heatEntry = (by: MapHeat['by']): LegendEntry => ({
  message: by === 'contacts' ? text.legendContacts : text.legendDissatisfied,
  width: 4 * SWATCH,
  draw: (x, y) =>
    ([1, 2, 3, 4] as const).map(
      (level, index): SceneItem => ({
        type: 'rect',
        box: { x: x + index * SWATCH, y: y - 6, width: SWATCH - 3, height: 12 },
        radius: 3,
        fill: `heat${level}`,
        stroke: 'painEdge',
        strokeWidth: 1,
        owner: 'legend',
      }),
    ),
});
