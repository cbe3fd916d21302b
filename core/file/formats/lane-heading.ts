/**
 * Names of lanes in files: the kind's own name in the writer's language, or the title with the kind after it, so that
 * a reader in either language knows the kind again. A heading of another program is guessed by its usual words.
 */
import type { Language } from '../../document/records/field';
import { type Lane, type LaneKind, laneKinds } from '../../document/records/lane';
import { liveRecord } from '../../document/select';
import type { Snapshot } from '../../document/snapshot';
import { laneNames } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { oneLine } from './one-line';

export interface LaneHeading {
  readonly laneKind: LaneKind;
  readonly title: string;
  /** Name of the persona whose emotion it is. */
  readonly persona: string | null;
}

const separator = ' · ';

/** What others call these rows. */
const usual: Readonly<Partial<Record<LaneKind, readonly string[]>>> = {
  actions: [
    'action',
    'user actions',
    'user action',
    'customer actions',
    'customer action',
    'действие',
    'действия клиента',
  ],
  thoughts: ['thought', 'thinking', 'мысль', 'мысли клиента', 'мысли и чувства'],
  question: ['question', 'questions', 'вопрос', 'вопросы'],
  touchpoint: [
    ...['touchpoint', 'touchpoints', 'channel', 'channels'],
    ...['точка контакта', 'точки контакта', 'канал', 'каналы'],
  ],
  emotion: ['emotions', 'feelings', 'emotional state', 'эмоция', 'чувства', 'настроение'],
  quotes: ['quote', 'verbatims', 'цитата', 'цитаты клиентов'],
  pains: ['pain', 'pain points', 'pain point', 'problems', 'боль', 'боли клиента', 'проблемы', 'барьеры'],
  fixes: ['fix', 'opportunities', 'ideas', 'solutions', 'доработка', 'точки роста', 'идеи', 'возможности'],
  backstage: ['backstage actions', 'бэкстейдж', 'за сценой'],
  systems: ['system', 'support processes', 'система'],
  departments: ['department', 'departments', 'teams', 'подразделение', 'отделы', 'команды'],
};

const exact = new Map<string, LaneKind>(
  laneKinds.flatMap((kind) =>
    [laneNames[kind].en, laneNames[kind].ru].map((name) => [folded(String(name)), kind]),
  ),
);
const guessed = new Map<string, LaneKind>(
  laneKinds.flatMap((kind) => (usual[kind] ?? []).map((name) => [folded(name), kind] as const)),
);

function folded(name: string): string {
  return name.trim().toLowerCase().replaceAll('ё', 'е');
}

export const kindOfHeading = (heading: string): LaneKind | null =>
  exact.get(folded(heading)) ?? guessed.get(folded(heading)) ?? null;

export function laneHeading(snapshot: Snapshot, lane: Lane, language: Language): string {
  const kind = translate(language, laneNames[lane.laneKind]);
  const title = oneLine(lane.title).trim();
  const persona = lane.personaId === null ? null : liveRecord(snapshot, 'persona', lane.personaId);
  if (lane.laneKind === 'emotion' && persona && persona.name !== '') {
    return [title, kind, persona.name].filter((part) => part !== '').join(separator);
  }
  if (title === '') return kind;
  const speaksForItself =
    lane.laneKind === 'customText' && kindOfHeading(title) === null && !title.includes(separator);
  return speaksForItself ? title : `${title}${separator}${kind}`;
}

export function readLaneHeading(heading: string): LaneHeading {
  const title = heading.replace(/\s+/g, ' ').trim();
  const known = exact.get(folded(title));
  if (known) return { laneKind: known, title: '', persona: null };
  const at = title.lastIndexOf(separator);
  if (at !== -1) {
    const head = title.slice(0, at);
    const tail = title.slice(at + separator.length);
    const kind = exact.get(folded(tail));
    if (kind) return { laneKind: kind, title: head, persona: null };
    const before = head.lastIndexOf(separator);
    const word = before === -1 ? head : head.slice(before + separator.length);
    if (exact.get(folded(word)) === 'emotion') {
      return { laneKind: 'emotion', title: before === -1 ? '' : head.slice(0, before), persona: tail };
    }
  }
  const guess = guessed.get(folded(title));
  return { laneKind: guess ?? 'customText', title, persona: null };
}
