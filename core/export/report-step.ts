/** One step of a map in words and numbers. */
import { grouped } from '../document/grouped';
import { kept } from '../document/kept';
import type { Language } from '../document/records/field';
import { isTextLane, type Lane, type LaneKind } from '../document/records/lane';
import type { Path } from '../document/records/path';
import type { PictureRef } from '../document/records/picture';
import type { Pin } from '../document/records/pin';
import type { Screenshot } from '../document/records/screenshot';
import type { Step } from '../document/records/step';
import {
  cellAt,
  fixesOfStep,
  lanesInOrder,
  liveRecord,
  metricOf,
  painsOfStep,
  pathsFrom,
  pinsOfScreenshot,
  quotesOfStep,
  screenshotsOfStep,
} from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { threadsAbout } from '../document/threads';
import { laneHeading } from '../file/formats/lane-heading';
import { formatLocalDay } from '../i18n/dates';
import { pathKindNames } from '../i18n/messages/conflicts';
import { emotionWords, lanes } from '../i18n/messages/lanes';
import { translate } from '../i18n/translate';
import { formatNumber, formatShare } from '../metrics/format';
import { stepValues } from '../metrics/step-values';
import { quoteSource } from '../scene/figures/quotes-figure';
import { type ReportNumber, reportNumber } from './report-number';

export interface ReportPin {
  readonly number: number;
  readonly text: string;
  /** Share of the picture's width and height, from the top left corner. */
  readonly spot: { readonly x: number; readonly y: number };
}

export interface ReportPicture extends PictureRef {
  readonly title: string;
  /** For people who cannot see it. */
  readonly description: string;
  readonly pins: readonly ReportPin[];
}

/** What stands in a lane at the step. */
export interface ReportText {
  readonly laneId: string;
  readonly laneKind: LaneKind;
  readonly lane: string;
  /** With light formatting: core/text/rich-text.ts. */
  readonly text: string;
}

export interface ReportQuote {
  readonly id: string;
  readonly text: string;
  /** "chat · 12 Oct 2026 · score 2"; empty: typed by hand. */
  readonly source: string;
}

export interface ReportComment {
  readonly author: string;
  readonly text: string;
  /** Empty where it is not known. */
  readonly date: string;
  readonly isResolved: boolean;
}

export interface ReportStep {
  readonly id: string;
  /** As on the map, e.g. "2.1". */
  readonly number: string;
  readonly title: string;
  readonly notes: string;
  readonly pictures: readonly ReportPicture[];
  readonly texts: readonly ReportText[];
  readonly quotes: readonly ReportQuote[];
  readonly numbers: readonly ReportNumber[];
  /** Ids of the report's pains and fixes. */
  readonly pains: readonly string[];
  readonly fixes: readonly string[];
  readonly comments: readonly ReportComment[];
  /** Where customers go from here, e.g. "2.1 Pay · failure · 30% · no courier". */
  readonly exits: readonly string[];
}

/** What a step is called where it is told of. */
export const numberedTitle = ({ number, title }: Pick<ReportStep, 'number' | 'title'>): string =>
  number === '' ? title : `${number} ${title}`;

export function reportStep(
  snapshot: Snapshot,
  step: Step,
  numbers: ReadonlyMap<string, string>,
  language: Language,
): ReportStep {
  return {
    id: step.id,
    number: numbers.get(step.id) ?? '',
    title: step.title.trim() || translate(language, lanes.untitledStep),
    notes: step.notes,
    pictures: screenshotsOfStep(snapshot, step.id).map((screenshot) => pictureOf(snapshot, screenshot)),
    texts: lanesInOrder(snapshot).flatMap((lane) => textOf(snapshot, lane, step, language)),
    quotes: quotesOfStep(snapshot, step.id)
      .filter(({ text }) => text.trim() !== '')
      .map((quote) => ({ id: quote.id, text: quote.text.trim(), source: quoteSource(quote, language) })),
    numbers: stepValues(snapshot, step.id).map((value) =>
      reportNumber(value, (name) => metricOf(snapshot, step.id, name)?.reading ?? null, snapshot, language),
    ),
    pains: painsOfStep(snapshot, step.id).map(({ id }) => id),
    fixes: fixesOfStep(snapshot, step.id).map(({ id }) => id),
    comments: commentsOf(snapshot, step, language),
    exits: pathsFrom(snapshot, step.id).map((path) => exitWords(snapshot, path, numbers, language)),
  };
}

const pictureOf = (snapshot: Snapshot, { id, picture, title, description }: Screenshot): ReportPicture => ({
  ...picture,
  title,
  description,
  pins: pinsOfScreenshot(snapshot, id).map((pin) => ({
    number: pin.number,
    text: pinText(snapshot, pin),
    spot: pin.spot,
  })),
});

/** Its own words, or those of what it points at. */
function pinText(snapshot: Snapshot, { text, subject }: Pin): string {
  if (text.trim() !== '' || subject === null) return text.trim();
  if (subject.kind === 'quote') return liveRecord(snapshot, 'quote', subject.id)?.text.trim() ?? '';
  return liveRecord(snapshot, subject.kind, subject.id)?.title.trim() ?? '';
}

/** Lanes of pictures, quotes, numbers, pains and fixes are told as what they are; here is what people wrote. */
function textOf(snapshot: Snapshot, lane: Lane, step: Step, language: Language): readonly ReportText[] {
  if (lane.isHidden) return [];
  const cell = cellAt(snapshot, lane.id, step.id);
  if (!cell) return [];
  const told = (text: string): readonly ReportText[] =>
    text.trim() === ''
      ? []
      : [
          {
            laneId: lane.id,
            laneKind: lane.laneKind,
            lane: laneHeading(snapshot, lane, language),
            text: text.trim(),
          },
        ];
  if (isTextLane(lane.laneKind)) return told(cell.text);
  if (lane.laneKind === 'customNumber') {
    if (cell.number === null) return [];
    return told(`${formatNumber(cell.number, language, 2)} ${lane.unit}`);
  }
  if (lane.laneKind !== 'emotion') return [];
  const feeling = isEmotion(cell.emotion) ? translate(language, emotionWords[cell.emotion]) : '';
  return told([feeling, cell.text.trim()].filter((part) => part !== '').join('\n'));
}

function exitWords(
  snapshot: Snapshot,
  { ends, pathKind, share, label }: Path,
  numbers: ReadonlyMap<string, string>,
  language: Language,
): string {
  const title =
    liveRecord(snapshot, 'step', ends.to)?.title.trim() || translate(language, lanes.untitledStep);
  const facts = [
    numberedTitle({ number: numbers.get(ends.to) ?? '', title }),
    pathKind === 'main' ? '' : translate(language, pathKindNames[pathKind]),
    share === null ? '' : formatShare(share, language, 0),
    label.trim(),
  ];
  return facts.filter((fact) => fact !== '').join(' · ');
}

const isEmotion = (value: number | null): value is keyof typeof emotionWords =>
  value !== null && value in emotionWords;

/** On the step and on its cells, quotes and screenshots; answers after what they answer. */
/** By step. Asked for each: a large map has a hundred thousand cells. */
const cellIds = kept(['cell'], ({ byKind }) => {
  const cells = grouped(byKind.cell, ({ at }) => [at.stepId]);
  return new Map([...cells].map(([stepId, list]) => [stepId, list.map(({ id }) => id)]));
});

function commentsOf(snapshot: Snapshot, step: Step, language: Language): readonly ReportComment[] {
  const subjects = [
    step.id,
    ...(cellIds(snapshot).get(step.id) ?? []),
    ...quotesOfStep(snapshot, step.id).map(({ id }) => id),
    ...screenshotsOfStep(snapshot, step.id).map(({ id }) => id),
  ];
  return subjects.flatMap((subject) =>
    threadsAbout(snapshot, subject).flatMap(({ first, replies }) =>
      [first, ...replies].map(({ author, text, writtenAt }) => ({
        author,
        text,
        date: writtenAt === null ? '' : formatLocalDay(writtenAt, language, 'UTC'),
        isResolved: first.resolved !== null,
      })),
    ),
  );
}
