/** `contacts import FILE…`: files, or a folder of them, one after another with one mapping; a report for each. */
import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { type Mapping, mapping as mappingSchema } from '#core/evidence/contact-fields';
import type { ImportReport } from '#core/evidence/evidence-views';
import { errorMessage } from '#core/i18n/messages/errors';
import { translate } from '#core/i18n/translate';
import { totalOf } from '#core/text/mask-tokens';
import type { EvidenceClient } from '../evidence/client';
import { tablesIn } from '../table-folder';
import type { ContactsWorld } from './contacts';
import { readOptions } from './options';

const kinds = mappingSchema.shape.kind;

interface Asked {
  readonly mapping: Mapping | null;
  readonly change: Partial<Pick<Mapping, 'kind' | 'sourceName' | 'isColleagues'>>;
}

interface ImportedFiles {
  readonly files: readonly Record<string, unknown>[];
  readonly failed: number;
}

/** Of several files some could not be imported: their errors were said, and the command has not done all it was asked. */
export const isPartial = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'failed' in value && value.failed !== 0;

export async function importFiles(
  words: readonly string[],
  client: EvidenceClient,
  world: ContactsWorld,
): Promise<Result<unknown>> {
  const options = readOptions(
    words,
    { mapping: 'text', kind: 'text', source: 'text', colleagues: 'flag' },
    ['FILE'],
    true,
  );
  if (!options.ok) return options;
  const { texts, flags } = options.value;
  const kind = texts.kind === undefined ? success(undefined) : readKind(texts.kind);
  if (!kind.ok) return kind;
  const folder = world.folder ?? process.cwd();
  const mapping =
    texts.mapping === undefined ? success(null) : await readMapping(resolve(folder, texts.mapping));
  if (!mapping.ok) return mapping;
  const change = {
    ...(kind.value === undefined ? {} : { kind: kind.value }),
    ...(texts.source === undefined ? {} : { sourceName: texts.source }),
    ...(flags.has('colleagues') ? { isColleagues: true } : {}),
  };
  const asked = { mapping: mapping.value, change };
  const named = options.value.words.map((word) => resolve(folder, word));
  const [only] = named;
  const isFolder = named.length === 1 && only !== undefined && (await isDirectory(only));
  if (named.length === 1 && only !== undefined && !isFolder) return importOne(only, client, asked);
  const paths = isFolder ? await tablesIn(only) : named;
  if (paths.length === 0) return failure('tableEmpty', { name: basename(only ?? '') });
  const ofFolder = isFolder && change.sourceName === undefined ? { sourceName: basename(only) } : {};
  return success(await importAll(paths, client, { ...asked, change: { ...ofFolder, ...change } }, world));
}

/** What the first file was read as holds for the rest: months of one export are one source. */
async function importAll(
  paths: readonly string[],
  client: EvidenceClient,
  asked: Asked,
  world: ContactsWorld,
): Promise<ImportedFiles> {
  const files: Record<string, unknown>[] = [];
  let { sourceName } = asked.change;
  let failed = 0;
  for (const path of paths) {
    const change = { ...asked.change, ...(sourceName === undefined ? {} : { sourceName }) };
    const report = await importOne(path, client, { ...asked, change });
    const file = basename(path);
    if (report.ok) {
      sourceName ??= report.value.source;
      files.push({ file, ...report.value });
      continue;
    }
    failed += 1;
    world.err(translate(world.language, errorMessage(report.error), { name: file, ...report.error.details }));
    files.push({ file, error: report.error.code });
  }
  return { files, failed };
}

type PrintedReport = Record<string, unknown> & { readonly source: string };

async function importOne(
  path: string,
  client: EvidenceClient,
  { mapping: given, change }: Asked,
): Promise<Result<PrintedReport>> {
  const fileToken = client.addFile(path);
  const sheet = given?.format.sheet;
  const preview = await client.request('previewFile', {
    fileToken,
    mapping: given,
    ...(sheet === undefined ? {} : { sheet }),
  });
  if (!preview.ok) return preview;
  const mapping: Mapping = { ...preview.value.mapping, ...change };
  const report = await client.request('importFile', { fileToken, mapping });
  return report.ok ? success(printedReport(report.value, mapping.sourceName)) : report;
}

function readKind(text: string): Result<Mapping['kind']> {
  const kind = kinds.safeParse(text);
  return kind.success ? success(kind.data) : failure('optionInvalid', { option: '--kind', value: text });
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

const isDirectory = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );

/** Masked things as one figure, and by kind. */
function printedReport({ rejectedSample, masked, ...report }: ImportReport, source: string): PrintedReport {
  const { rows, imported, rejected, duplicates, seconds, ...others } = report;
  return {
    rows,
    imported,
    rejected,
    duplicates,
    masked: totalOf(masked),
    seconds,
    source,
    maskedByKind: masked,
    ...others,
    rejectedSample,
  };
}
