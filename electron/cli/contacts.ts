/** `contacts import | totals | list | participants | mark | delete`: the contact store from the command line. Prints JSON; errors go to the error stream. */
import { failure, type Result, success } from '#core/desktop/app-error';
import type { SourceView, Totals } from '#core/evidence/evidence-views';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { errorMessage } from '#core/i18n/messages/errors';
import { translate } from '#core/i18n/translate';
import { type AbsentReason, fewAnswers } from '#core/metrics/value';
import { type EvidenceClient, openEvidence } from '../evidence/client';
import { hasStore } from '../evidence/database';
import type { CommandWorld } from './command';
import { importFiles, isPartial } from './contacts-import';
import { sayingDamage } from './damaged-parts';
import { periodOf, periodOptions } from './evidence-commands';
import { readOptions } from './options';

export type ContactsWorld = Pick<CommandWorld, 'out' | 'err' | 'language' | 'isJson' | 'workspace'> & {
  /** What a sealed key file holds; null where none is sealed. */
  readonly customerKey?: (workspace: string) => Promise<string | null>;
  /** Folder that relative paths start from. */
  readonly folder?: string;
};

/** `words`: what follows "contacts". Returns the exit code. */
export async function runContacts(words: readonly string[], world: ContactsWorld): Promise<number> {
  const [name = '', ...rest] = words;
  const key = (await world.customerKey?.(world.workspace)) ?? null;
  const client = openEvidence(world.workspace, key, sayingDamage(world));
  try {
    const result = await runOne(name, rest, client, world);
    if (result.ok) {
      world.out(JSON.stringify(result.value, null, world.isJson ? 0 : 2));
      return isPartial(result.value) || isLeft(result.value) ? 1 : 0;
    }
    world.err(translate(world.language, errorMessage(result.error), result.error.details));
    return 1;
  } finally {
    await client.close();
  }
}

async function runOne(
  name: string,
  words: readonly string[],
  client: EvidenceClient,
  world: ContactsWorld,
): Promise<Result<unknown>> {
  switch (name) {
    case 'import':
      return importFiles(words, client, world);
    case 'delete':
      return deleteOne(words, client, world);
    case 'mark':
      return markOne(words, client, world);
    case 'participants':
      return participants(words, client, world);
    case 'totals': {
      const options = readOptions(words, {}, []);
      if (!options.ok) return options;
      if (isNeverUsed(world)) return success(printedTotals(emptyTotals, []));
      const totals = await client.request('totals', { period: null });
      if (!totals.ok) return totals;
      const sources = await client.request('listSources', {});
      return sources.ok ? success(printedTotals(totals.value, sources.value)) : sources;
    }
    case 'list': {
      const options = readOptions(words, {}, []);
      if (!options.ok) return options;
      if (isNeverUsed(world)) return success({ sources: [] });
      const sources = await client.request('listSources', {});
      return sources.ok ? success({ sources: sources.value }) : sources;
    }
    default:
      return name === ''
        ? failure('optionMissing', { option: 'import | totals | list | participants | mark | delete' })
        : failure('optionUnknown', { option: name });
  }
}

/** Reading makes no store. The folder is named, so that a mistyped one is not taken for one without contacts. */
function isNeverUsed({ workspace, language, err }: ContactsWorld): boolean {
  if (hasStore(workspace)) return false;
  err(translate(language, text.neverImported, { folder: workspace }));
  return true;
}

const emptyTotals: Totals = {
  contacts: 0,
  answers: 0,
  csat: { share: null, n: 0 },
  ces: { share: null, n: 0 },
  fcr: { share: null, n: 0 },
  byChannel: {},
  byCategory: {},
  byMonth: {},
  period: null,
};

/** By its name or its id. */
async function sourceNamed(
  wanted: string,
  client: EvidenceClient,
  world: ContactsWorld,
): Promise<Result<SourceView>> {
  const unknown = failure('optionInvalid', { option: 'SOURCE', value: wanted });
  if (isNeverUsed(world)) return unknown;
  const listed = await client.request('listSources', {});
  if (!listed.ok) return listed;
  const named = listed.value.filter(({ id, name }) => id === wanted || name === wanted);
  const [source] = named;
  // Two of one name (contacts and a survey) are told apart by their ids.
  return source === undefined || named.length > 1 ? unknown : success(source);
}

async function deleteOne(
  words: readonly string[],
  client: EvidenceClient,
  world: ContactsWorld,
): Promise<Result<unknown>> {
  const options = readOptions(words, {}, ['SOURCE']);
  if (!options.ok) return options;
  const source = await sourceNamed(options.value.words[0] ?? '', client, world);
  if (!source.ok) return source;
  const deleted = await client.request('deleteSource', { sourceId: source.value.id });
  if (!deleted.ok) return deleted;
  const { name } = source.value;
  const { rows, isErased } = deleted.value;
  for (const message of [text.quotesStay, ...(isErased ? [] : [text.notErased])])
    world.err(translate(world.language, message, { name }));
  return success({ source: name, rows, isErased });
}

/** Of what was deleted, something can still be read from the disk: that was said, and is not all that was asked. */
const isLeft = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'isErased' in value && value.isErased === false;

/** Whose a source is: colleagues' or, again, customers'. Said twice it is the same. */
async function markOne(
  words: readonly string[],
  client: EvidenceClient,
  world: ContactsWorld,
): Promise<Result<unknown>> {
  const options = readOptions(words, { colleagues: 'flag', customers: 'flag' }, ['SOURCE']);
  if (!options.ok) return options;
  const { flags } = options.value;
  const isColleagues = flags.has('colleagues');
  if (isColleagues === flags.has('customers'))
    return failure('optionMissing', { option: '--colleagues | --customers' });
  const source = await sourceNamed(options.value.words[0] ?? '', client, world);
  if (!source.ok) return source;
  const marked = await client.request('markColleagues', { sourceId: source.value.id, isColleagues });
  return marked.ok ? success({ source: source.value.name, isColleagues }) : marked;
}

/** How many people took part, by month: colleagues apart from customers, and each source by name. */
async function participants(
  words: readonly string[],
  client: EvidenceClient,
  world: ContactsWorld,
): Promise<Result<unknown>> {
  const options = readOptions(words, periodOptions, []);
  if (!options.ok) return options;
  const period = periodOf(options.value.texts);
  if (!period.ok) return period;
  const none = { records: 0, people: 0, named: 0, months: [] };
  if (isNeverUsed(world)) return success({ colleagues: none, customers: none, sources: [] });
  const counted = await client.request('participants', { period: period.value });
  if (!counted.ok) return counted;
  const listed = await client.request('listSources', {});
  if (!listed.ok) return listed;
  const { sources, ...whole } = counted.value;
  return success({
    ...whole,
    sources: sources.map(({ sourceId, ...turnout }) => {
      const source = listed.value.find(({ id }) => id === sourceId);
      return { source: source?.name, kind: source?.kind, isColleagues: source?.isColleagues, ...turnout };
    }),
  });
}

/** A share of nothing says why there is none, one of few answers that there are few; sources say how old it all is. */
function printedTotals(
  { contacts, csat, ces, fcr, byChannel, byCategory, byMonth, ...others }: Totals,
  sources: readonly SourceView[],
): Record<string, unknown> {
  const reason: AbsentReason = contacts + others.answers === 0 ? 'noData' : 'noAnswers';
  const printed = (share: Totals['csat']) =>
    share.share === null ? { ...share, reason } : { ...share, isFew: share.n < fewAnswers };
  return {
    contacts,
    csat: printed(csat),
    ces: printed(ces),
    fcr: printed(fcr),
    byChannel,
    byCategory,
    byMonth,
    ...others,
    sources: sources.map(({ id: _id, questions: _questions, ...source }) => source),
  };
}
