/** Mappings that worked, by the headings of the file and its source, so that next month's export needs no questions. */
import { createHash, randomUUID } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { type Mapping, mapping, type TableFormat } from '#core/evidence/contact-fields';
import { bareName } from '#core/evidence/source-name';
import { type OnDamagedPart, setPartAside } from './aside';

const remembered = z.object({
  mapping,
  /** Of the file it was for, without what changes from month to month. */
  name: z.string(),
  /** That file was a text, whose numbers people may have said how to read. */
  isOfText: z.boolean().default(true),
});
const file = z.record(
  z.string(),
  remembered.or(mapping.transform((known) => ({ mapping: known, name: '', isOfText: true }))),
);
type Remembered = z.infer<typeof remembered>;
/** Oldest first; the oldest are forgotten. */
const mostLayouts = 200;

export interface RecalledMapping {
  readonly mapping: Mapping;
  /** False: the file it was for had another name, so that its source may be another too. */
  readonly isOfName: boolean;
  /** False: numbers of the file it was for had a point of their own, and how texts write theirs was never said. */
  readonly isOfText: boolean;
}

const pathOf = (workspace: string) => join(workspace, 'mappings.json');
const hash = (value: unknown, length: number) =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, length);
const layoutOf = (headers: readonly string[]) => hash(headers, 32);

/** Where mappings are remembered, and who is told when they turn out damaged. */
export interface MappingPlace {
  readonly workspace: string;
  readonly onDamaged: OnDamagedPart;
}

async function readAll({ workspace, onDamaged }: MappingPlace): Promise<Record<string, Remembered>> {
  try {
    return file.parse(JSON.parse(await readFile(pathOf(workspace), 'utf8')));
  } catch (error) {
    // Remembered mappings are a convenience, and the guess stands in; a damaged file is not written over all the same.
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isAbsent) onDamaged('mappings', await setPartAside(pathOf(workspace)), false);
    return {};
  }
}

/** Of several sources with the same headings the one whose files are named like this one, else the latest. */
export async function recallMapping(
  place: MappingPlace,
  headers: readonly string[],
  fileName: string,
): Promise<RecalledMapping | null> {
  const layout = layoutOf(headers);
  const known = Object.entries(await readAll(place))
    .filter(([key]) => key.startsWith(layout))
    .map(([, one]) => one);
  const name = bareName(fileName);
  const ofName = known.findLast((one) => one.name === name);
  const recalled = ofName ?? known.at(-1);
  return recalled === undefined
    ? null
    : {
        mapping: recalled.mapping,
        isOfName: ofName !== undefined || recalled.name === '',
        isOfText: recalled.isOfText,
      };
}

/** Tried on a file whose headings are not known as they lie; more ways to cut a table are hardly in use at once. */
const mostFormats = 6;

/** Ways in which tables were cut, the latest first. */
export async function rememberedFormats(place: MappingPlace): Promise<TableFormat[]> {
  const known = Object.values(await readAll(place)).toReversed();
  const cuts = known.map(
    ({ mapping: { format } }) =>
      [`${format.encoding} ${format.delimiter} ${format.headerRow}`, format] as const,
  );
  return [...new Map(cuts).values()].slice(0, mostFormats);
}

export async function rememberMapping(
  place: MappingPlace,
  headers: readonly string[],
  file: { readonly name: string; readonly isText: boolean },
  worked: Mapping,
): Promise<void> {
  const key = `${layoutOf(headers)}-${hash([worked.kind, worked.sourceName], 8)}`;
  const { [key]: _, ...others } = await readAll(place);
  const kept = Object.entries(others).slice(1 - mostLayouts);
  // Whose a source is, the source itself says, and it can change.
  const { isColleagues: _isColleagues, ...mapping } = worked;
  const own = { mapping, name: bareName(file.name), isOfText: file.isText };
  await replaceFile(
    pathOf(place.workspace),
    JSON.stringify(Object.fromEntries([...kept, [key, own]]), null, 1),
  );
}

/** Whole or not at all, also when two processes do it at once. */
async function replaceFile(path: string, text: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}.new`;
  try {
    const file = await open(temporary, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
