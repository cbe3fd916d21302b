/** Every template in every format that needs no window, into a folder; runs in the tests and in a process of its own. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type ExportFormat, exportFormats, exportOptions } from '#core/desktop/export-options';
import { openMap } from '#core/file/cjm';
import { exportMap } from '#electron/export/export-map';

const stepRecord = z.object({ kind: z.literal('step'), id: z.string() });

const drawnInWindow: readonly ExportFormat[] = ['pdf', 'png'];
export const windowless = exportFormats.filter((format) => !drawnInWindow.includes(format));

/** Moments on the edge of a day, which are another day elsewhere. */
function lateRecords(records: readonly unknown[]): readonly Record<string, unknown>[] {
  const step = records.flatMap((each) => stepRecord.safeParse(each).data ?? [])[0];
  const at = '2026-09-30T23:30:00.000Z';
  const origin = {
    contactKey: null,
    source: 'Late',
    channel: 'chat',
    category: '',
    language: null,
    at,
    csat: 2,
  };
  return [
    { kind: 'source', id: 'source-late', name: 'Late', rows: 5, importedAt: at },
    { kind: 'comment', id: 'comment-late', subjectId: step?.id, author: 'A', text: 'Late', writtenAt: at },
    { kind: 'quote', id: 'quote-late', place: { stepId: step?.id }, text: 'Late', origin },
  ];
}

/** `templates`: the folder they lie in. */
export async function exportTemplates(templates: string, folder: string): Promise<void> {
  for (const name of readdirSync(templates).filter((each) => each.endsWith('.json'))) {
    const opened = openMap(new Uint8Array(readFileSync(join(templates, name))));
    if (!opened.ok) throw new Error(`${name}: ${opened.error.code}`);
    const result = await exportMap({
      contents: { ...opened.value, records: [...opened.value.records, ...lateRecords(opened.value.records)] },
      folder,
      baseName: name.replace(/\.json$/, ''),
      options: exportOptions.parse({
        formats: windowless,
        language: name.includes('.ru.') ? 'ru' : 'en',
        theme: 'light',
        date: '2026-10-05',
        contents: { hasComments: true, hasNotes: true },
      }),
    });
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.error)}`);
  }
}
