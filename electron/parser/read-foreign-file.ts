/** Bytes of another program's file as a map: spreadsheets unpacked, texts decoded from whatever encoding they are in. */
import { failure, type Result, success } from '#core/desktop/app-error';
import type { ForeignContents } from '#core/desktop/desktop-api';
import { endingOf, foreignEndings, isForeignFile } from '#core/file/formats/file-endings';
import {
  type ForeignReading,
  type ForeignWish,
  readForeignSheets,
  readForeignText,
} from '#core/file/formats/read-foreign';
import { textOf } from './foreign-text';
import { readSheets } from './read-sheets';

export function readForeignFile(bytes: Uint8Array, wish: ForeignWish): Result<ForeignContents> {
  const { name } = wish;
  if (!isForeignFile(name)) return unknown(name);
  const isSheet = endingOf(name) === 'xlsx';
  const reading = isSheet ? sheetReading(bytes, wish) : textReading(bytes, wish);
  if (reading === null) return failure('formatDamaged', { name });
  if (reading.kind === 'unknown') return unknown(name);
  if (reading.kind === 'read') {
    const { format, pages, page, records, left } = reading.map;
    return success({
      format,
      pages: [...pages],
      page,
      records: records.map((record) => ({ ...record })),
      left: left.map((loss) => ({ ...loss })),
    });
  }
  const { problem, line, values } = reading.refusal;
  return failure('formatRefused', {
    ...values,
    name,
    line,
    problem,
    ...(isSheet ? { place: 'row' } : {}),
  });
}

const unknown = (name: string): Result<never> =>
  failure('formatUnknown', { name, formats: foreignEndings.map((ending) => `.${ending}`).join(', ') });

function sheetReading(bytes: Uint8Array, wish: ForeignWish): ForeignReading | null {
  const sheets = readSheets(bytes);
  return sheets === null ? null : readForeignSheets(sheets, wish);
}

/** null: these bytes are no text. */
function textReading(bytes: Uint8Array, wish: ForeignWish): ForeignReading | null {
  const text = textOf(bytes);
  return text === null ? null : readForeignText(text, wish);
}
