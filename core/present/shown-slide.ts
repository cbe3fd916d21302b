/**
 * What of a deck an audience may see at one place. Notes and comments never cross, and the words of a quote cross only
 * once it was revealed, also where a pin repeats them. Knows no window.
 */
import type { StepId } from '../document/records/identity';
import type { ReportFix, ReportPain } from '../export/report-registers';
import type { ReportPicture, ReportQuote } from '../export/report-step';
import { fixesOf, painsOf } from '../walk/journey';
import { stepNumbers } from '../walk/leading-numbers';
import { type CapturedItem, capturedIn } from './captured';
import { type Deck, type DeckStep, type Place, quotesAt, stepAt } from './deck';
import { heatOfSteps } from './heat';
import type { Slide, SlideOf } from './slide';

/** What the presenter did to the slides so far. */
export interface Showing {
  readonly place: Place;
  /** The step one was at last, also while the overview is shown. */
  readonly lastStep: StepId | null;
  /** How many quotes of each step were revealed. */
  readonly revealed: ReadonlyMap<StepId, number>;
  readonly isBlank: boolean;
  readonly shownPicture: number;
  readonly isZoomed: boolean;
  readonly scrolled: number;
}

export const atStart: Showing = {
  place: { kind: 'cover' },
  lastStep: null,
  revealed: new Map(),
  isBlank: false,
  shownPicture: 0,
  isZoomed: false,
  scrolled: 0,
};

/** `sessionId`: of what was captured, for the summary; null: nothing was. */
export function shownSlideOf(deck: Deck, showing: Showing, sessionId: string | null): Slide {
  if (showing.isBlank) return { kind: 'blank' };
  const { place } = showing;
  const { report } = deck;
  const step = stepAt(deck, place);
  if (step) return stepSlide(deck, step, showing);
  if (place.kind === 'cover') {
    const facts = [report.facts, report.confidentiality].filter((each) => each !== '').join(' · ');
    const { title, description, invented } = report;
    return { kind: 'cover', title, facts, description, invented };
  }
  if (place.kind === 'summary')
    return { kind: 'summary', captured: capturedIn(deck, sessionId).map(withoutId) };
  return overviewSlide(deck, showing.lastStep);
}

const withoutId = ({ kind, text, step }: CapturedItem) => ({ kind, text, step });

function overviewSlide(deck: Deck, here: string | null): SlideOf<'overview'> {
  const { heat, legend } = heatOfSteps(deck);
  const shown = new Map(deck.steps.map(({ id, walked }) => [id as string, walked]));
  return {
    kind: 'overview',
    legend,
    stages: deck.report.stages.flatMap(({ id, title, color, steps }) => {
      const tiles = steps.flatMap((step) => {
        const walked = shown.get(step.id);
        const { level = 0, reason = '' } = heat.get(step.id) ?? {};
        return walked
          ? [{ number: walked.number, title: step.title, heat: level, reason, isHere: step.id === here }]
          : [];
      });
      return tiles.length === 0 ? [] : [{ title, color: id === null ? null : color, steps: tiles }];
    }),
  };
}

function stepSlide(deck: Deck, at: DeckStep, showing: Showing): SlideOf<'step'> {
  const { walk, report, steps } = deck;
  const { step, stage, number, cells } = at.walked;
  const quotes = quotesAt(deck, at);
  const pictures = walk.shows('screenshot') ? step.pictures : [];
  const hidden = hiddenWords(deck, showing);
  return {
    kind: 'step',
    id: step.id,
    place: steps.indexOf(at) + 1,
    total: steps.length,
    number,
    title: step.title,
    stage: { title: stage.title, color: stage.id === null ? null : stage.color },
    pictures: pictures.map((picture) => shownPicture(picture, hidden)),
    shownPicture: pictures.length === 0 ? 0 : showing.shownPicture % pictures.length,
    isZoomed: showing.isZoomed && pictures.length > 0,
    scrolled: showing.scrolled,
    texts: step.texts.filter(({ laneId }) => walk.showsLane(laneId)).map((text) => ({ ...text })),
    emotions: [...cells.emotions].map(([laneId, emotion]) => ({ laneId, emotion })),
    drawn: cells.pictures.filter(({ laneId }) => walk.showsLane(laneId)).map((drawn) => ({ ...drawn })),
    quotes: quotes
      .slice(0, showing.revealed.get(at.id) ?? 0)
      .map(({ text, source }: ReportQuote) => ({ text, source })),
    quoteCount: quotes.length,
    numbers: stepNumbers(step.numbers, walk).leading.map(({ name, value, figure, size, period, series }) => ({
      name,
      value: { value: value.value },
      figure,
      size,
      period,
      series: series.map(({ month, value: each }) => ({ month, value: each })),
    })),
    pains: walk.shows('pains') ? painsOf(step, report).map(shownPain) : [],
    fixes: walk.shows('fixes') ? fixesOf(step, report).map(shownFix) : [],
    exits: step.exits.length < 2 ? [] : [...step.exits],
  };
}

/** Words of quotes that were not revealed: a pin that points at one repeats them. */
function hiddenWords(deck: Deck, { revealed }: Showing): ReadonlySet<string> {
  const seen = new Set<string>();
  const all = deck.steps.flatMap((each) => {
    const { quotes } = each.walked.step;
    for (const { text } of quotesAt(deck, each).slice(0, revealed.get(each.id) ?? 0)) seen.add(text);
    return quotes.map(({ text }) => text);
  });
  return new Set(all.filter((text) => !seen.has(text)));
}

const shownPicture = (
  { hash, width, height, title, description, pins }: ReportPicture,
  hidden: ReadonlySet<string>,
) => ({
  hash,
  width,
  height,
  title,
  description,
  pins: pins.map(({ number, text, spot }) => ({
    number,
    text: hidden.has(text) ? '' : text,
    spot: { x: spot.x, y: spot.y },
  })),
});

const shownPain = ({
  title,
  description,
  severity,
  severityWords,
  contacts,
  dsat,
  score,
}: ReportPain): SlideOf<'step'>['pains'][number] => ({
  title,
  description,
  severity,
  severityWords,
  contacts,
  dsat,
  score,
});

const shownFix = ({
  title,
  description,
  status,
  statusWords,
  kind,
  team,
  owner,
  dueOn,
}: ReportFix): SlideOf<'step'>['fixes'][number] => ({
  title,
  description,
  status,
  statusWords,
  kind,
  team,
  owner,
  dueOn,
});
