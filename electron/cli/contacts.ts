/** `contacts import | totals | list`: the contact store from the command line. Prints JSON; errors go to the error stream. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { type Mapping, mapping as mappingSchema } from '#core/evidence/contact-fields';
import type { ImportReport, SourceView, Totals } from '#core/evidence/evidence-api';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { errorMessage } from '#core/i18n/messages/errors';
import { translate } from '#core/i18n/translate';
import { type AbsentReason, fewAnswers } from '#core/metrics/value';
import { totalOf } from '#core/text/mask-tokens';
import { type EvidenceClient, openEvidence } from '../evidence/client';
import { hasStore } from '../evidence/database';
import type { CommandWorld } from './command';
import { readOptions } from './options';

export type ContactsWorld = Pick<CommandWorld, 'out' | 'err' | 'language' | 'isJson' | 'workspace'> & {
  /** Folder that relative paths start from. */
  readonly folder?: string;
};

/** `words`: what follows "contacts". Returns the exit code. */
export async function runContacts(words: readonly string[], world: ContactsWorld): Promise<number> {
  const [name = '', ...rest] = words;
  const client = openEvidence(world.workspace);
  try {
    const result = await runOne(name, rest, client, world);
    if (result.ok) {
      world.out(JSON.stringify(result.value, null, world.isJson ? 0 : 2));
      return 0;
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
      return importOne(words, client, world);
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
        ? failure('optionMissing', { option: 'import | totals | list' })
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

async function importOne(
  words: readonly string[],
  client: EvidenceClient,
  world: ContactsWorld,
): Promise<Result<unknown>> {
  const options = readOptions(words, { mapping: 'text', kind: 'text', source: 'text' }, ['FILE']);
  if (!options.ok) return options;
  const { texts } = options.value;
  const { kind } = texts;
  if (kind !== undefined && kind !== 'contacts' && kind !== 'survey') {
    return failure('optionInvalid', { option: '--kind', value: kind });
  }
  const folder = world.folder ?? process.cwd();
  const given =
    texts.mapping === undefined ? success(null) : await readMapping(resolve(folder, texts.mapping));
  if (!given.ok) return given;
  const fileToken = client.addFile(resolve(folder, options.value.words[0] ?? ''));
  const preview = await client.request('previewFile', { fileToken, mapping: given.value });
  if (!preview.ok) return preview;
  const mapping: Mapping = {
    ...preview.value.mapping,
    ...(kind === undefined ? {} : { kind }),
    ...(texts.source === undefined ? {} : { sourceName: texts.source }),
  };
  const report = await client.request('importFile', { fileToken, mapping });
  return report.ok ? success(printedReport(report.value)) : report;
}

async function readMapping(path: string): Promise<Result<Mapping>> {
  const invalid = failure('optionInvalid', { option: '--mapping', value: basename(path) });
  try {
    const mapping = mappingSchema.safeParse(JSON.parse(await readFile(path, 'utf8')));
    return mapping.success ? success(mapping.data) : invalid;
  } catch {
    return invalid;
  }
}

/** Masked things as one figure, and by kind. */
function printedReport({ rejectedSample, masked, ...report }: ImportReport): Record<string, unknown> {
  const { rows, imported, rejected, duplicates, seconds, ...others } = report;
  return {
    rows,
    imported,
    rejected,
    duplicates,
    masked: totalOf(masked),
    seconds,
    maskedByKind: masked,
    ...others,
    rejectedSample,
  };
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
