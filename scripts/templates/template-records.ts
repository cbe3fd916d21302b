/** A template's source as the plain records of a map in one language. Ids are words, so that the file reads well. */

import type { PlainRecord } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import { isTextLane } from '#core/document/records/lane';
import type { StepRule } from '#core/evidence/rule';
import { templates } from '#core/i18n/messages/templates';
import type {
  LaneSource,
  PainSource,
  PathSource,
  RuleWords,
  Said,
  StepSource,
  TemplateSource,
} from './template';
import { typeset } from './typeset';

const idOf = (kind: string, key: string | number): string => `${kind}-${key}`;
const personaId = (index: number): string => idOf('persona', index + 1);
/** Both curves stand in one row: the second is drawn in the row of the first. */
const curveIds = ['lane-emotion-1', 'lane-emotion-2'] as const;

const exampleNotice: Said<string> = {
  ru: 'Пример: замените своим. Роли, цитаты, доли и доработки выдуманы. Правила шагов рабочие: загрузите обращения, и у шагов появятся объёмы.',
  en: 'Example: replace it with yours. Roles, quotes, shares and fixes are invented. The step rules work: import your contacts and volumes appear at the steps.',
};

const fallbackTitles: Readonly<Partial<Record<string, Said<string>>>> = {
  quotes: { ru: 'Цитаты (пример)', en: 'Quotes (examples)' },
};

function laneRecords(lane: LaneSource, language: Language): PlainRecord[] {
  const { laneKind } = lane;
  if (laneKind === 'emotion') {
    return curveIds.map((id, index) => ({
      kind: 'lane',
      id,
      laneKind,
      personaId: personaId(index),
      ...(index > 0 ? { drawnIn: curveIds[0] } : {}),
    }));
  }
  const title = lane.title ?? fallbackTitles[laneKind];
  return [
    {
      kind: 'lane',
      id: idOf('lane', laneKind),
      laneKind,
      ...(title ? { title: title[language] } : {}),
      ...(lane.unit ? { unit: lane.unit[language] } : {}),
    },
  ];
}

const anyWord = (words: string): StepRule => ({ test: 'anyWord', words: words.split(', ') });

function ruleOf({ any, and, not }: RuleWords): StepRule {
  const rules: StepRule[] = [anyWord(any)];
  if (and !== undefined) rules.push(anyWord(and));
  if (not !== undefined) rules.push({ test: 'not', rule: anyWord(not) });
  return rules.length === 1 ? anyWord(any) : { test: 'all', rules };
}

function cellRecords(step: StepSource, lanes: readonly LaneSource[], language: Language): PlainRecord[] {
  const stepId = idOf('step', step.id);
  const words = step[language];
  return lanes.flatMap(({ laneKind }): PlainRecord[] => {
    if (laneKind === 'emotion') {
      return step.feels.flatMap((emotion, index) =>
        emotion === null
          ? []
          : [{ kind: 'cell', at: { laneId: curveIds[index] ?? curveIds[0], stepId }, emotion }],
      );
    }
    const at = { laneId: idOf('lane', laneKind), stepId };
    if (laneKind === 'customNumber') {
      return step.number === undefined ? [] : [{ kind: 'cell', at, number: step.number }];
    }
    if (!isTextLane(laneKind)) return [];
    const text = words[laneKind];
    if (text === undefined) return [];
    const mark = step.marks?.[laneKind];
    return [
      {
        kind: 'cell',
        at,
        text,
        ...(laneKind === 'touchpoint' ? { icon: step.icon } : {}),
        ...(mark ? { mark } : {}),
      },
    ];
  });
}

function stepRecords(step: StepSource, source: TemplateSource, language: Language): PlainRecord[] {
  const stepId = idOf('step', step.id);
  const { title, notes, quotes = [], rule } = step[language];
  return [
    {
      kind: 'step',
      id: stepId,
      title,
      place: { stageId: idOf('stage', step.stage) },
      ...(notes ? { notes } : {}),
    },
    ...cellRecords(step, source.lanes, language),
    ...quotes.map((text, index) => ({
      kind: 'quote',
      id: idOf('quote', `${step.id}-${index + 1}`),
      place: { stepId },
      text,
    })),
    ...(rule ? [{ kind: 'rule', of: { stepId, about: 'contacts' }, expression: ruleOf(rule) }] : []),
  ];
}

const pathRecord = (path: PathSource, language: Language): PlainRecord => ({
  kind: 'path',
  id: idOf('path', `${path.from}-${path.to}`),
  ends: { from: idOf('step', path.from), to: idOf('step', path.to) },
  pathKind: path.pathKind ?? 'main',
  ...(path.label ? { label: path.label[language] } : {}),
  ...(path.share === undefined ? {} : { share: path.share }),
  ...(path.persona === undefined ? {} : { personaIds: [personaId(path.persona)] }),
});

/** A pain is borne out by the quotes of its steps. */
const painRecord = (pain: PainSource, source: TemplateSource, language: Language): PlainRecord => ({
  kind: 'pain',
  id: idOf('pain', pain.id),
  ...pain[language],
  stepIds: pain.steps.map((step) => idOf('step', step)),
  ...(pain.persona === undefined ? {} : { personaIds: [personaId(pain.persona)] }),
  quoteIds: source.steps
    .filter(({ id }) => pain.steps.includes(id))
    .flatMap((step) =>
      (step[language].quotes ?? []).map((_, index) => idOf('quote', `${step.id}-${index + 1}`)),
    ),
  severity: pain.severity,
});

export function templateRecords(source: TemplateSource, language: Language): readonly PlainRecord[] {
  const isSample = source.isBlank !== true;
  const about = source.about[language];
  const records: PlainRecord[] = [
    {
      kind: 'map',
      title: templates[source.name].name[language],
      description: isSample ? `${about}\n${exampleNotice[language]}` : about,
      language,
      level: source.level,
      tags: source.tags[language],
      isSample,
    },
    { kind: 'evidence' },
    ...source.personas.map(({ share, portrait, [language]: words }, index) => ({
      kind: 'persona',
      id: personaId(index),
      ...words,
      share,
      portrait,
    })),
    ...source.stages.map(({ id, [language]: title }, color) => ({
      kind: 'stage',
      id: idOf('stage', id),
      title,
      color,
    })),
    ...source.lanes.flatMap((lane) => laneRecords(lane, language)),
    ...source.steps.flatMap((step) => stepRecords(step, source, language)),
    ...source.paths.map((path) => pathRecord(path, language)),
    ...source.pains.map((pain) => painRecord(pain, source, language)),
    ...source.fixes.map(({ id, steps, pains, fixKind, status, effort, [language]: words }) => ({
      kind: 'fix',
      id: idOf('fix', id),
      title: words.title,
      description: words.description,
      fixKind,
      stepIds: steps.map((step) => idOf('step', step)),
      painIds: pains.map((pain) => idOf('pain', pain)),
      team: words.team,
      ...(effort ? { effort: { low: effort[0], high: effort[1] } } : {}),
      state: { status, reason: words.reason ?? '', since: null },
    })),
  ];
  return records.map((record) => typeset(record));
}
