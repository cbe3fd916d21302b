/** The templates a new map can begin with. They come with the program and are read when somebody looks at them. */
import { z } from 'zod';
import { buildSnapshot } from '#core/document/build-snapshot';
import type { StampedRecord } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { Language } from '#core/document/records/field';
import type { Snapshot } from '#core/document/snapshot';
import type { TemplateName } from '#core/i18n/messages/templates';
import { createFrom } from './map-flow';

export interface Template {
  readonly records: readonly StampedRecord[];
  readonly snapshot: Snapshot;
}

const files = import.meta.glob<unknown>('../../assets/templates/*.json', { import: 'default' });
const mapFile = z.object({ version: z.number(), records: z.array(z.unknown()) });
const read = new Map<string, Promise<Template>>();

/** A file that is missing or damaged is a fault of the program, and thrown. */
async function load(key: string): Promise<Template> {
  const { version, records: raw } = mapFile.parse(await files[`../../assets/templates/${key}.json`]?.());
  const { records } = readRecords(raw, version);
  return {
    records,
    snapshot: buildSnapshot(
      key,
      records.map(({ record }) => record),
    ),
  };
}

export function readTemplate(name: TemplateName, language: Language): Promise<Template> {
  const key = `${name}.${language}`;
  const reading = read.get(key) ?? load(key);
  read.set(key, reading);
  return reading;
}

/** A map of one's own that begins as the template; it says that it is an example until its person says otherwise. */
export const createFromTemplate = async (name: TemplateName, language: Language): Promise<boolean> =>
  createFrom((await readTemplate(name, language)).records);
