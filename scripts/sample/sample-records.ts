/** The sample map as plain records, before its evidence is measured. Ids are words, so that the file reads well. */
import { defaultLanes } from '#core/document/new-map';
import type { PlainRecord } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import type { StepRule } from '#core/evidence/rule';
import {
  fixes,
  fixKeys,
  painKeys,
  pains,
  paths,
  type StepKey,
  stageKeys,
  stepKeys,
  steps,
  surveySteps,
  takenAt,
  textLanes,
} from './journey';
import type { JourneyTexts } from './journey-texts';
import { screens } from './screens';

export interface SamplePicture {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

export interface SampleParts {
  readonly language: Language;
  readonly texts: JourneyTexts;
  readonly rules: Readonly<Record<StepKey, StepRule>>;
  readonly pictures: Readonly<Record<StepKey, SamplePicture>>;
}

export const stepIdOf = (key: StepKey): string => `step-${key}`;
const laneIdOf = (kind: string): string => `lane-${kind}`;
const personaIdOf = (index: number): string => `persona-${index + 1}`;
/** The second persona's curve: the first is the kind's own lane. */
const traderLane = 'lane-emotion-trader';

function lanes(): PlainRecord[] {
  return defaultLanes.flatMap((laneKind): PlainRecord[] => {
    if (laneKind !== 'emotion') return [{ kind: 'lane', id: laneIdOf(laneKind), laneKind }];
    return [laneIdOf(laneKind), traderLane].map((id, index) => ({
      kind: 'lane',
      id,
      laneKind,
      personaId: personaIdOf(index),
    }));
  });
}

/** Neighbours on the main path; the correction branch hangs beside it. */
function mainPaths(): PlainRecord[] {
  const onMain = stepKeys.filter((key) => key !== 'correction');
  return onMain.slice(1).flatMap((to, index): PlainRecord[] => {
    const from = onMain[index];
    if (from === undefined || (from === 'moderation' && to === 'payment')) return [];
    return [
      {
        kind: 'path',
        id: `path-${from}-${to}`,
        ends: { from: stepIdOf(from), to: stepIdOf(to) },
        pathKind: 'main',
      },
    ];
  });
}

function branchPaths(texts: JourneyTexts): PlainRecord[] {
  const labels = [texts.refused, texts.sentAgain, texts.passed];
  return paths.map(({ from, to, pathKind, share }, index) => ({
    kind: 'path',
    id: `path-${from}-${to}`,
    ends: { from: stepIdOf(from), to: stepIdOf(to) },
    pathKind,
    share,
    label: labels[index] ?? '',
  }));
}

function typedReading(tally: object, source: string): object {
  return {
    tally,
    series: [],
    origin: { kind: 'typed', sources: [source], period: { from: '2025-11-01', to: '2026-10-31' }, takenAt },
  };
}

function stepRecords(key: StepKey, { texts, rules, pictures, language }: SampleParts): PlainRecord[] {
  const id = stepIdOf(key);
  const { emotion, traderEmotion, entered, completed, stage } = steps[key];
  const own = texts.steps[key];
  const screen = screens[key];
  const cells = textLanes.map((lane) => ({
    kind: 'cell',
    at: { laneId: laneIdOf(lane), stepId: id },
    text: own[lane],
  }));
  const emotions = [
    { kind: 'cell', at: { laneId: laneIdOf('emotion'), stepId: id }, emotion },
    { kind: 'cell', at: { laneId: traderLane, stepId: id }, emotion: traderEmotion },
  ];
  const asksEase = (surveySteps as readonly StepKey[]).includes(key);
  return [
    { kind: 'step', id, title: own.title, notes: own.notes, place: { stageId: `stage-${stage}` } },
    ...cells,
    ...emotions,
    {
      kind: 'metric',
      of: { stepId: id, metric: 'entered' },
      reading: typedReading({ form: 'count', gross: entered, net: null }, texts.analyticsSource),
    },
    {
      kind: 'metric',
      of: { stepId: id, metric: 'conversion' },
      reading: typedReading({ form: 'part', part: completed, whole: entered }, texts.analyticsSource),
    },
    { kind: 'rule', of: { stepId: id, about: 'contacts' }, expression: rules[key] },
    ...(asksEase ? [surveyRule(key, texts)] : []),
    {
      kind: 'screenshot',
      id: `screenshot-${key}`,
      place: { stepId: id },
      picture: { ...pictures[key], type: 'image/png' },
      title: own.title,
      description: screen.description[language],
    },
    ...(screen.pin
      ? [
          {
            kind: 'pin',
            id: `pin-${key}`,
            screenshotId: `screenshot-${key}`,
            spot: { x: screen.pin.x, y: screen.pin.y },
            number: 1,
            text: screen.pin.text[language],
          },
        ]
      : []),
  ];
}

function surveyRule(key: StepKey, texts: JourneyTexts): PlainRecord {
  const question = texts.surveyQuestions[key as keyof typeof texts.surveyQuestions];
  return {
    kind: 'rule',
    of: { stepId: stepIdOf(key), about: 'answers' },
    expression: { test: 'is', field: 'question', values: [question] },
  };
}

function improvements(texts: JourneyTexts): PlainRecord[] {
  const painRecords = painKeys.map((key) => ({
    kind: 'pain',
    id: `pain-${key}`,
    ...texts.pains[key],
    stepIds: pains[key].steps.map(stepIdOf),
    severity: pains[key].severity,
  }));
  const fixRecords = fixKeys.map((key) => {
    const { steps: at, pains: answers, kind, status, effort, due, shippedOn = null, ...more } = fixes[key];
    const { raised, removal } = more;
    const { reason = '', ...words } = texts.fixes[key];
    return {
      kind: 'fix',
      id: `fix-${key}`,
      ...words,
      fixKind: kind,
      stepIds: at.map(stepIdOf),
      painIds: answers.map((pain) => `pain-${pain}`),
      effort: effort && { low: effort[0], high: effort[1] },
      dueOn: due,
      state: { status, reason, since: takenAt },
      shippedOn,
      removal: removal && { low: removal[0], likely: removal[1], high: removal[2] },
      raisedAt: `${raised}T09:00:00.000Z`,
    };
  });
  return [...painRecords, ...fixRecords];
}

export function sampleRecords(parts: SampleParts): PlainRecord[] {
  const { texts, language } = parts;
  return [
    {
      kind: 'map',
      title: texts.title,
      description: texts.description,
      language,
      isSample: true,
      metricSettings: {
        denominator: { kind: 'entered', value: null, per: 1000 },
        volume: 'gross',
        csat: { min: 1, max: 5, satisfied: [4, 5] },
        dissatisfied: null,
        ces: { form: 'share', topOfFive: 2, topOfSeven: 3, higherIsEasier: true },
        onTimeHours: 24,
      },
    },
    { kind: 'evidence' },
    ...lanes(),
    ...texts.personas.map((persona, index) => ({ kind: 'persona', id: personaIdOf(index), ...persona })),
    ...stageKeys.map((key, index) => ({
      kind: 'stage',
      id: `stage-${key}`,
      title: texts.stages[key],
      color: index,
    })),
    ...stepKeys.flatMap((key) => stepRecords(key, parts)),
    ...mainPaths(),
    ...branchPaths(texts),
    ...improvements(texts),
  ];
}
