/** What is done for each request of core/evidence/evidence-api.ts. */

import { failure, type Result, success } from '#core/desktop/app-error';
import {
  type CheckedInput,
  type EvidenceReply,
  type EvidenceRequestName,
  evidenceRequests,
} from '#core/evidence/evidence-api';
import type { Progress } from '#core/evidence/evidence-messages';
import { breakdown } from './breakdown';
import { fieldValues, searchContacts, tryRule, unassigned } from './browse';
import { markColleagues, participants } from './colleagues';
import { dashboard } from './dashboard';
import { effort } from './effort';
import { EvidenceError, toAppError } from './evidence-error';
import { findIdeas } from './idea-groups';
import { listIdeas } from './ideas';
import { importFile } from './import-file';
import type { KnownFile, KnownFiles } from './known-files';
import { measure } from './measure';
import { numberContacts } from './number-contacts';
import { previewFile } from './preview';
import type { Query } from './query';
import { mappingFor } from './readers/table-file';
import { forgetOldTexts, readRetention, setRetention } from './retention';
import { alike, ruleContext, suggestWords } from './rule-help';
import { countedThemes } from './rule-themes';
import { tableOf } from './rules-to-sql';
import { deleteSource, idOf, listImports, listSources, rejectedRows, undoImport } from './sources';
import type { Store } from './store';
import { attributeValues, listAttributes } from './store-attributes';
import { tellFault } from './tell-fault';
import { findThemes } from './themes';
import { changeTheme, splitTheme } from './themes-change';
import { listThemes, themeContacts } from './themes-list';
import { readTotals } from './totals';
import { voc } from './voc';
import { windows } from './windows';

export interface Circumstances {
  readonly store: Store;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: Progress) => void;
  readonly files: KnownFiles;
}

type Handlers = {
  readonly [N in EvidenceRequestName]: (
    input: CheckedInput<N>,
    circumstances: Circumstances,
  ) => Promise<EvidenceReply<N>>;
};

const handlers: Handlers = {
  listSources: (_, { store, signal }) => store.read(listSources, signal),
  markColleagues: async ({ sourceId, isColleagues }, { store, signal }) => {
    await store.write((query) => markColleagues(query, idOf(sourceId), isColleagues), signal);
    return {};
  },
  participants: ({ period }, { store, signal }) => store.read((query) => participants(query, period), signal),
  listImports: ({ sourceId }, { store, signal }) =>
    store.read((query) => listImports(query, idOf(sourceId)), signal),
  deleteSource: ({ sourceId }, { store, signal }) =>
    forgetting(store, (query) => deleteSource(query, idOf(sourceId)), signal),
  previewFile: async ({ fileToken, mapping, sheet }, { store, files, signal }) => {
    const format = mapping?.format ?? (sheet === undefined ? null : { sheet });
    const options = { format, isHead: true, signal };
    const file = await store.tables.read(await chosen(files, fileToken), options);
    return previewFile(store, file, mapping);
  },
  importFile: async ({ fileToken, mapping }, { store, files, signal, onProgress }) => {
    const file = await store.tables.read(await chosen(files, fileToken), {
      format: mapping.format,
      isHead: false,
      signal,
      onProgress: (done, total) => onProgress({ stage: 'opening', done, total, rows: 0 }),
    });
    const { path, name, kind } = file;
    const isText = kind === 'text';
    const report = await importFile(store, {
      ...{ path, name, isText, signal, onProgress },
      mapping: mappingFor(file, mapping),
    });
    await store.write((query) => query.transaction(() => forgetOldTexts(query)));
    // Nobody need wait for that.
    void store.erase();
    return report;
  },
  retention: (_, { store, signal }) => store.read(readRetention, signal),
  setRetention: ({ months }, { store, signal }) =>
    forgetting(store, (query) => setRetention(query, months), signal),
  wipeStore: async (_, { store }) => {
    await store.wipe();
    return {};
  },
  undoImport: ({ importId }, { store, signal }) =>
    forgetting(store, (query) => undoImport(query, idOf(importId)), signal),
  rejectedRows: ({ importId, page }, { store, signal }) =>
    store.read((query) => rejectedRows(query, idOf(importId), page), signal),
  totals: ({ period }, { store, signal }) => store.read((query) => readTotals(query, period), signal),
  breakdown: (input, { store, signal }) =>
    store.answers.breakdown.answer(input, async () => {
      const tallied = await store.tallies.of(input, (work) => store.read(work, signal));
      return store.read((query) => breakdown(query, input, tallied), signal);
    }),
  ruleContext: (input, { store, signal }) => store.read((query) => ruleContext(query, input), signal),
  attributes: ({ about }, { store, signal }) =>
    store.read((query) => listAttributes(query, tableOf(about)), signal),
  attributeValues: ({ about, name }, { store, signal }) =>
    store.read((query) => attributeValues(query, tableOf(about), name), signal),
  alike: (input, { store, signal }) => store.read((query) => alike(query, input), signal),
  suggestWords: (input, { store, signal }) => store.read((query) => suggestWords(query, input), signal),
  fieldValues: (input, { store, signal }) => store.read((query) => fieldValues(query, input), signal),
  tryRule: (input, { store, signal }) => store.read((query) => tryRule(query, input), signal),
  unassigned: (input, { store, signal }) => store.read((query) => unassigned(query, input), signal),
  measure: (input, { store, signal }) =>
    store.answers.measure.answer(input, async () => {
      const asked = { ...input, by: 'none' as const, personas: [], attribute: '' };
      const tallied = await store.tallies.of(asked, (work) => store.read(work, signal));
      return measure(input, tallied);
    }),
  windows: async (input, { store, signal }) => {
    const asked = { ...input, by: 'none' as const, personas: [], attribute: '' };
    return windows(input, await store.tallies.of(asked, (work) => store.read(work, signal)));
  },
  numberContacts: (input, { store, signal }) => store.read((query) => numberContacts(query, input), signal),
  listIdeas: (input, { store, signal }) => store.read((query) => listIdeas(query, input), signal),
  findIdeas: (input, { store, signal, onProgress }) => findIdeas(store, input, signal, onProgress),
  searchContacts: (input, { store, signal }) => store.read((query) => searchContacts(query, input), signal),
  listThemes: ({ scope }, { store, signal }) => store.read((query) => listThemes(query, scope), signal),
  knownThemes: (_, { store, signal }) => store.read(countedThemes, signal),
  findThemes: ({ scope }, { store, signal, onProgress }) => findThemes(store, scope, signal, onProgress),
  themeContacts: (input, { store, signal }) => store.read((query) => themeContacts(query, input), signal),
  effort: ({ asked }, { store, signal, onProgress }) =>
    store.read((query) => effort(query, asked, onProgress), signal),
  changeTheme: (change, { store, signal }) => store.write((query) => changeTheme(query, change), signal),
  dashboard: (input, { store, signal, onProgress }) =>
    store.read((query) => dashboard(query, input, onProgress), signal),
  splitTheme: ({ themeId }, { store, signal }) => splitTheme(store, themeId, signal),
  voc: (input, { store, signal }) => store.read((query) => voc(query, input), signal),
};

/** Rows that went, and whether the file of the store holds nothing of them any more. */
async function forgetting(
  store: Store,
  work: (query: Query) => Promise<{ readonly rows: number }>,
  signal: AbortSignal,
): Promise<{ rows: number; isErased: boolean }> {
  const { result, isErased } = await store.forget(work, signal);
  return { rows: result.rows, isErased };
}

/** The window can only name files a person chose; the service was told their paths by the main process. */
async function chosen(files: KnownFiles, token: string): Promise<KnownFile> {
  const file = await files.find(token);
  if (file === undefined) throw new EvidenceError('fileNotFound', { name: '' });
  return file;
}

/** Own names alone: `constructor` is in every object and is no request. */
export const isRequestName = (name: string): name is EvidenceRequestName =>
  Object.hasOwn(evidenceRequests, name);

/** Checks the input, does the work, and answers with a value or with an error people can read. Never throws. */
export async function answer<N extends EvidenceRequestName>(
  name: N,
  input: unknown,
  circumstances: Circumstances,
): Promise<Result<EvidenceReply<N>>> {
  try {
    const checked = evidenceRequests[name].input.safeParse(input);
    if (!checked.success) return failure('badRequest');
    const handler: Handlers[N] = handlers[name];
    return success(await handler(checked.data as CheckedInput<N>, circumstances));
  } catch (error) {
    const known = circumstances.signal.aborted ? new EvidenceError('cancelled') : error;
    const told = toAppError(known);
    if (told.code === 'internal') tellFault(name, error);
    return { ok: false, error: told };
  }
}
