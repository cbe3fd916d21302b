/** The funnel in words: each stage with its count, its share of the one before, and what fell out where. */
import type { Language } from '../document/records/field';
import { requestFunnel as text } from '../i18n/messages/requests-reports';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatShare } from '../metrics/format';
import { type Funnel, type FunnelPart, funnelParts } from './funnel';

export interface FunnelLine {
  /** What opens as a list; null: voices that repeat, which are no requests of their own. */
  readonly part: FunnelPart | null;
  readonly name: string;
  /** Of the unit of its stage: ideas, requests or tasks. */
  readonly count: number;
  /** Requests behind so many ideas; null: the count is of requests. */
  readonly requests: number | null;
  /** Of its stage, 0 to 1. */
  readonly share: number | null;
}

export interface FunnelStage {
  readonly stage: 'ideas' | 'unique' | 'tasks' | 'reached';
  readonly name: string;
  readonly count: number;
  /** 5.1% of ideas are unique; null: it is the first one, or there was nothing before it. */
  readonly shareOfBefore: string | null;
  /** Parts that open this stage as a list. */
  readonly parts: readonly FunnelPart[];
  /** Out of the stage before, on the way here: with `count` they are the sum of that stage. */
  readonly fallen: readonly FunnelLine[];
}

/** From the widest to the narrowest. */
export function funnelStages(funnel: Funnel, language: Language): readonly FunnelStage[] {
  const { parts, ideas, unique, tasks, repeats } = funnel;
  const say = (message: Message, values?: MessageValues): string => translate(language, message, values);
  const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);
  const ofIdeas = (part: FunnelPart, name: Message): FunnelLine => ({
    part,
    name: say(name),
    count: parts[part].ideas,
    requests: parts[part].requests,
    share: share(parts[part].ideas, ideas),
  });
  const ofRequests = (part: FunnelPart, name: Message, whole: number): FunnelLine => ({
    part,
    name: say(name),
    count: parts[part].requests,
    requests: null,
    share: share(parts[part].requests, whole),
  });
  const shareWords = (message: Message, value: number | null): string | null =>
    value === null ? null : say(message, { share: formatShare(value, language) });
  const reached = parts.planned.requests + parts.shipped.requests;
  return [
    {
      stage: 'ideas',
      name: say(text.ideas),
      count: ideas,
      shareOfBefore: null,
      parts: funnelParts,
      fallen: [],
    },
    {
      stage: 'unique',
      name: say(text.unique),
      count: unique,
      shareOfBefore: shareWords(text.shareUnique, funnel.uniqueOfIdeas),
      parts: ['valid', 'declinedEarly', 'backlog', 'declined', 'planned', 'shipped'],
      fallen: [
        { part: null, name: say(text.repeats), count: repeats, requests: null, share: share(repeats, ideas) },
        ofIdeas('notIdea', text.notIdea),
        ofIdeas('exists', text.exists),
        ofIdeas('new', text.notGroomed),
      ],
    },
    {
      stage: 'tasks',
      name: say(text.tasks),
      count: tasks,
      shareOfBefore: shareWords(text.shareTasks, funnel.tasksOfUnique),
      parts: ['backlog', 'declined', 'planned', 'shipped'],
      fallen: [
        ofRequests('valid', text.notHanded, unique),
        ofRequests('declinedEarly', text.declinedEarly, unique),
      ],
    },
    {
      stage: 'reached',
      name: say(text.plannedAndShipped),
      count: reached,
      shareOfBefore: shareWords(text.shareReached, funnel.plannedOrShippedOfTasks),
      parts: ['planned', 'shipped'],
      fallen: [ofRequests('backlog', text.backlog, tasks), ofRequests('declined', text.declined, tasks)],
    },
  ];
}

/** 27,000 ideas → 1,365 unique → 115 tasks → 42 planned + 3 shipped */
export function funnelChain({ ideas, unique, tasks, parts }: Funnel, language: Language): string {
  const count = (message: Message, value: number): string => translate(language, message, { count: value });
  return translate(language, text.chain, {
    ideas: count(text.ideasCounted, ideas),
    unique: count(text.uniqueCounted, unique),
    tasks: count(text.tasksCounted, tasks),
    planned: parts.planned.requests,
    shipped: parts.shipped.requests,
  });
}

/** What the chain means: shares of the stage before, and the tasks that came no further. */
export function funnelSentence(funnel: Funnel, language: Language): string {
  const shares = funnelStages(funnel, language)
    .slice(1, 3)
    .flatMap(({ shareOfBefore }) => shareOfBefore ?? []);
  const neither = translate(language, text.neither, { count: funnel.neitherPlannedNorShipped });
  const words = [...shares, ...(funnel.tasks === 0 ? [] : [neither])].join('; ');
  return words.slice(0, 1).toLocaleUpperCase(language) + words.slice(1);
}

/** What a reader must know to add the numbers up. */
export function funnelNotes({ colleagues, withoutVoices }: Funnel, language: Language): readonly string[] {
  const say = (message: Message, values?: MessageValues): string => translate(language, message, values);
  return [
    say(text.asOfNow),
    ...(colleagues === 0
      ? []
      : [say(text.colleagues, { ideas: say(text.ideasCounted, { count: colleagues }) })]),
    ...(withoutVoices === 0
      ? []
      : [say(text.withoutVoices, { requests: say(text.requestsCounted, { count: withoutVoices }) })]),
  ];
}
