/**
 * What of a deck an audience may see at one place. Notes and comments never cross, and the words of a quote cross only
 * once it was revealed, also where a pin repeats them. Knows no window.
 */
import type { ReportFix, ReportPain } from '../export/report-registers';
import type { ReportPicture, ReportQuote } from '../export/report-step';
import { pathKindNames } from '../i18n/messages/conflicts';
import { translate } from '../i18n/translate';
import { formatShare } from '../metrics/format';
import { titleOfWords } from '../pains/title-of-words';
import { fixesOf, painsOf } from '../walk/journey';
import { stepNumbers } from '../walk/leading-numbers';
import { type CapturedItem, capturedIn } from './captured';
import { type Deck, type DeckStep, quotesAt, stepAt } from './deck';
import type { Branch } from './forks';
import { routeOf } from './route';
import type { Showing } from './showing';
import type { Slide, SlideOf } from './slide';
import { branchesAt } from './steer';

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
  return overviewSlide(deck, showing);
}

const withoutId = ({ kind, text, step }: CapturedItem) => ({ kind, text, step });

function overviewSlide({ report, steps: known, heatMap }: Deck, showing: Showing): SlideOf<'overview'> {
  const shown = new Map(known.map((step) => [step.walked.step.id, step]));
  return {
    kind: 'overview',
    legend: heatMap.legend,
    stages: report.stages.flatMap(({ id, title, color, steps }) => {
      const tiles = steps.flatMap((step) => {
        const found = shown.get(step.id);
        if (!found) return [];
        const { id, walked } = found;
        const { level = 0, reason = '' } = heatMap.heat.get(id) ?? {};
        return [
          {
            number: walked.number,
            title: step.title,
            heat: level,
            reason,
            isHere: id === showing.lastStep,
            isWalked: showing.walked.has(id),
          },
        ];
      });
      return tiles.length === 0 ? [] : [{ title, color: id === null ? null : color, steps: tiles }];
    }),
  };
}

function stepSlide(deck: Deck, at: DeckStep, showing: Showing): SlideOf<'step'> {
  const { walk, report } = deck;
  const route = routeOf(deck, showing.chosen);
  const { step, stage, number, cells } = at.walked;
  const quotes = quotesAt(deck, at);
  const pictures = walk.shows('screenshot') ? step.pictures : [];
  const hidden = hiddenWords(deck, showing);
  return {
    kind: 'step',
    id: step.id,
    place: route.includes(at.id) ? route.indexOf(at.id) + 1 : null,
    total: route.length,
    number,
    title: step.title,
    stage: { title: stage.title, color: stage.id === null ? null : stage.color },
    pictures: pictures.map((picture) => shownPicture(picture, hidden)),
    shownPicture: pictures.length === 0 ? 0 : showing.shownPicture % pictures.length,
    camera: pictures.length === 0 ? null : showing.camera,
    pin: showing.pin,
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
    pains: walk.shows('pains') ? painsOf(step, report).filter(isTold(hidden)).map(shownPain) : [],
    fixes: walk.shows('fixes') ? fixesOf(step, report).map(shownFix) : [],
    exits: step.exits.length < 2 || showing.branch !== null ? [] : [...step.exits],
    branches: showing.branch === null ? [] : branchesAt(deck, showing).map(shownBranch(deck, showing)),
  };
}

const shownBranch =
  ({ steps, language }: Deck, { branch, walked }: Showing) =>
  ({ to, path }: Branch, index: number): SlideOf<'step'>['branches'][number] => {
    const target = steps.find(({ id }) => id === to)?.walked;
    const kind = path.pathKind === 'main' ? '' : translate(language, pathKindNames[path.pathKind]);
    return {
      number: target?.number ?? '',
      title: target?.step.title ?? '',
      about: [kind, path.label.trim()].filter((each) => each !== '').join(' · '),
      share: path.share === null ? '' : formatShare(path.share, language, 0),
      isFailure: path.pathKind === 'failure',
      isWalked: walked.has(to),
      isOffered: index === branch,
    };
  };

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

/** A pain that was made of a quote is called by its words: it waits for them. */
const isTold = (hidden: ReadonlySet<string>) => {
  const titles = new Set([...hidden].map(titleOfWords));
  return ({ title }: ReportPain): boolean => !titles.has(title);
};

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
