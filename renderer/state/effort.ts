/** The screen of effort and behaviour: what is compared, the comparison under way, and what is taken away from it. */
import { create } from 'zustand';
import { type AppError, failure } from '#core/desktop/app-error';
import type { Period } from '#core/document/records/field';
import type { MetricSettings } from '#core/document/records/map';
import { analyse, type OutcomeResult } from '#core/effort/analyse';
import { doseChart } from '#core/effort/chart';
import { chartSvg } from '#core/effort/chart-svg';
import { type AskedAbout, areApart, chooseQuestion, questionOf } from '#core/effort/choose-question';
import { effortMarkdown } from '#core/effort/effort-markdown';
import type { Confounder, EffortQuestion, EffortReply, ScoreRange } from '#core/effort/effort-request';
import { effortCsv } from '#core/effort/effort-table';
import type { Progress } from '#core/evidence/evidence-messages';
import { effortText as text } from '#core/i18n/messages/effort';
import { translate } from '#core/i18n/translate';
import { copyText } from './copy-text';
import { requestEvidence } from './evidence';
import { notify, valueOrNotice } from './notices';
import { isProgrammeOpen } from './open-map';
import { openProgramme } from './programme';
import { currentLanguage } from './settings';
import { drawSvg } from './svg-drawing';
import { savePng, saveTable, saveWords } from './table-files';
import { chooseProgrammeTab, useView } from './view';

export interface EffortChoice {
  /** Place among the questions there are; null: the most answered. */
  readonly question: string | null;
  readonly period: Period | null;
  readonly horizons: readonly number[];
  readonly easy: ScoreRange | null;
  readonly hard: ScoreRange | null;
  readonly confounders: readonly Confounder[];
}

interface EffortScreen {
  readonly choice: EffortChoice;
  /** Of the horizons; null: the first. */
  readonly shownDays: number | null;
  /** What there is to ask about; null: not known yet. */
  readonly facts: EffortReply | null;
  /** Columns of the answers that were kept under their own names. */
  readonly attributes: readonly string[];
  readonly answered: { readonly question: EffortQuestion; readonly reply: EffortReply } | null;
  readonly progress: Progress | null;
  readonly isWaiting: boolean;
  readonly error: AppError | null;
}

/** Kept while the window is open, so that the screen comes back as it was left. */
export const useEffort = create<EffortScreen>(() => ({
  choice: { question: null, period: null, horizons: [30, 60], easy: null, hard: null, confounders: [] },
  shownDays: null,
  facts: null,
  attributes: [],
  answered: null,
  progress: null,
  isWaiting: false,
  error: null,
}));

export const questionKey = ({ metric, question, scale }: AskedAbout): string =>
  JSON.stringify([metric, question, scale.min, scale.max]);

export function chosenQuestion({ questions }: EffortReply, { question }: EffortChoice): AskedAbout | null {
  return questions.find((one) => questionKey(one) === question) ?? chooseQuestion(questions, null, null);
}

/** Scores of another scale mean nothing, so groups go with the question. */
export const chooseAbout = (question: string): void => change({ question, easy: null, hard: null });

export const change = (part: Partial<EffortChoice>): void =>
  useEffort.setState(({ choice }) => ({ choice: { ...choice, ...part } }));

export const showDays = (shownDays: number): void => useEffort.setState({ shownDays });

let asking: AbortController | null = null;

/** Asks anew; a newer question takes the place of the one under way. */
export async function compare(settings: MetricSettings): Promise<void> {
  asking?.abort();
  const own = new AbortController();
  asking = own;
  useEffort.setState({ isWaiting: true, error: null, progress: null });
  const failed = (error: AppError) => {
    if (!own.signal.aborted) useEffort.setState({ isWaiting: false, error, progress: null });
  };
  const facts = await requestEvidence('effort', { asked: null }, { signal: own.signal });
  if (!facts.ok) return failed(facts.error);
  if (own.signal.aborted) return;
  const { choice } = useEffort.getState();
  const about = chosenQuestion(facts.value, choice);
  if (about === null) {
    useEffort.setState({ facts: facts.value, answered: null, isWaiting: false });
    return;
  }
  const kept = await requestEvidence(
    'attributes',
    { about: about.question === null ? 'contacts' : 'answers' },
    { signal: own.signal },
  );
  const question = questionOf(about, settings, choice, {
    period: choice.period,
    horizons: [...choice.horizons],
    confounders: [...choice.confounders],
  });
  useEffort.setState({
    facts: facts.value,
    attributes: kept.ok ? kept.value.map(({ name }) => name) : [],
  });
  if (!areApart(question.easy, question.hard)) {
    useEffort.setState({ isWaiting: false, answered: null });
    return;
  }
  const reply = await requestEvidence(
    'effort',
    { asked: question },
    {
      signal: own.signal,
      onProgress: (progress) => {
        if (asking === own) useEffort.setState({ progress });
      },
    },
  );
  if (!reply.ok) return failed(reply.error);
  if (own.signal.aborted) return;
  useEffort.setState({ answered: { question, reply: reply.value }, isWaiting: false, progress: null });
}

/** What was compared before stays on the screen. */
export function stopComparing(): void {
  asking?.abort();
  asking = null;
  useEffort.setState({ isWaiting: false, progress: null });
}

export const resultsOf = ({
  question,
  reply,
}: NonNullable<EffortScreen['answered']>): readonly OutcomeResult[] => analyse(reply, question);

function whole() {
  const { answered } = useEffort.getState();
  const language = currentLanguage();
  return answered && { ...answered, results: resultsOf(answered), language };
}

/** The programme that was changed last, at its effort and behaviour. */
export async function openEffort(): Promise<void> {
  if (await openProgramme()) chooseProgrammeTab('effort');
}

/** On the screen, so that what is copied or saved is what was seen. */
export const hasFindings = (): boolean =>
  isProgrammeOpen() && useView.getState().programmeTab === 'effort' && useEffort.getState().answered !== null;

export function copyFindings(): void {
  const all = whole();
  if (all === null) return;
  copyText(effortMarkdown(all.reply, all.results, all.question, all.language));
  notify({ message: text.copied, id: 'effort.copied' });
}

/** null: it cannot be drawn. */
async function pngOf(svg: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const bitmap = await drawSvg(new Blob([svg]));
  if (bitmap === null) return null;
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

export async function saveFindings(form: 'text' | 'table' | 'svg' | 'png'): Promise<void> {
  const all = whole();
  if (all === null) return;
  const { reply, results, question, language } = all;
  const name = translate(language, text.fileName);
  const drawing = () => chartSvg(results.map((result) => doseChart(result, question, language)));
  const save = {
    text: () => saveWords(name, effortMarkdown(reply, results, question, language), 'md'),
    table: () => saveTable(name, effortCsv(results, question, language)),
    svg: () => saveWords(name, drawing(), 'svg'),
    png: () => pngOf(drawing()).then((png) => (png === null ? failure('internal') : savePng(name, png))),
  };
  const saved = valueOrNotice(await save[form]());
  if (saved) notify({ message: text.saved, values: { name: saved.name }, tone: 'good' });
}
