/**
 * A map carries its evidence: with the store wiped for good, the file that was saved opens, draws and exports every
 * number and quote it had.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { applyMeasurement } from '#core/commands/evidence';
import { addQuote } from '#core/commands/quote';
import { setRule } from '#core/commands/rule';
import { exportOptions } from '#core/desktop/export-options';
import { createMapDocument } from '#core/document/map-document';
import type { MapDocument } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { RecordKind, RecordsByKind } from '#core/document/records/record';
import { mapOf, metricOf, stepsInOrder } from '#core/document/select';
import { measureInput } from '#core/evidence/bound-steps';
import { openMap, packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { readMetric } from '#core/metrics/read-metric';
import { exportMap } from '#electron/export/export-map';
import { makeWorkspace, replyOf } from './workspace';

const words = 'Курьер не приехал и не позвонил';
const contacts = Array.from({ length: 1_234 }, (_, i) => {
  const month = String(1 + (i % 6)).padStart(2, '0');
  const score = i % 5 === 0 ? 5 : 1;
  return `${i},2026-${month}-15,чат,${i % 2 ? 'Доставка' : 'Оплата'},${i % 2 ? words : 'Карта не проходит'},${score}`;
});
const table = `Номер обращения,Дата создания,Канал,Категория,Текст обращения,CSAT\n${contacts.join('\n')}\n`;

const lanes = ['quotes', 'contacts', 'csat'].map((laneKind, i) => ({
  kind: 'lane',
  id: `lane-${laneKind}`,
  laneKind,
  order: `a${i}`,
}));
const records = [
  { kind: 'map', title: 'Заказ', language: 'ru' },
  { kind: 'evidence' },
  { kind: 'stage', id: 'stage-1', title: 'Покупка' },
  { kind: 'step', id: 'step-1', title: 'Ждёт курьера', place: { stageId: 'stage-1', order: 'a0' } },
  ...lanes,
];

let made = 0;
const opened = (raw: readonly unknown[], version?: number): MapDocument =>
  createMapDocument({
    mapId: 'map-1',
    records: readRecords(raw, version).records,
    actor: 'test',
    now: () => Date.UTC(2026, 9, 5),
    newId: <K extends RecordKind>(kind: K) => `${kind}-${++made}` as RecordsByKind[K]['id'],
    isReadOnly: false,
  });

it('a map keeps every number and quote when its store is gone', async () => {
  const { client, folder, ...workspace } = await makeWorkspace();
  await workspace.import('Чат поддержки.csv', table, { sourceName: 'Чат поддержки' });
  const map = opened(records);
  const [step] = stepsInOrder(map.snapshot());
  if (!step) throw new Error('no step');
  const expression = { test: 'is' as const, field: 'category' as const, values: ['Доставка'] };
  map.commit('rule', setRule, { stepId: step.id, about: 'contacts', expression });
  const measurement = replyOf(await client.request('measure', measureInput(map.snapshot())));
  map.commit('refresh', applyMeasurement, { measurement });
  const page = { offset: 0, limit: 1 };
  const asked = { words: 'курьер', rule: null, period: null, page };
  const [found] = replyOf(await client.request('searchContacts', asked)).contacts;
  if (!found) throw new Error('nothing found');
  const { key: contactKey, text, source, channel, category, language, at, csat } = found;
  const origin = { contactKey, source, channel, category, language, at, csat };
  map.commit('quote', addQuote, { stepId: step.id, text, origin });
  const path = join(folder, 'map.cjm');
  const manifest = manifestOf(map.stampedRecords(), { mapId: 'map-1', savedAt: '', app: 'test' });
  await writeFile(path, packMap({ records: map.stampedRecords(), assets: [], manifest }));

  replyOf(await client.request('wipeStore', {}));
  await client.close();
  await rm(join(folder, 'workspace'), { recursive: true, force: true });
  expect(existsSync(join(folder, 'workspace'))).toBe(false);

  const contents = replyOf(openMap(await readFile(path), 'map.cjm'));
  const again = opened(contents.records, contents.formatVersion).snapshot();
  const { metricSettings } = mapOf(again);
  const known = (metric: 'contacts' | 'csat') =>
    readMetric(metricOf(again, step.id, metric)?.reading, metricSettings, metric);
  expect(known('contacts')).toMatchObject({ value: 617 });
  expect(known('csat')).toMatchObject({ n: 617, value: 123 / 617 });

  const out = join(folder, 'out');
  await mkdir(out);
  // PDF and PNG need a window: the end-to-end test of exports draws them in a profile that never had a store.
  const formats = ['svg', 'md', 'csv', 'xlsx', 'json', 'pptx', 'docx', 'html'] as const;
  const options = exportOptions.parse({ formats, language: 'ru', theme: 'light', date: '2026-10-05' });
  const exported = await exportMap({ contents, folder: out, baseName: 'map', options });
  if (!exported.ok) throw new Error(exported.error.code);
  const names = await readdir(out);
  for (const format of formats) {
    const files = names.filter((name) => name.endsWith(`.${format}`));
    const texts = await Promise.all(files.map((name) => textOf(join(out, name))));
    const whole = texts.join('\n').replace(/<[^>]+>|\s+/g, ' ');
    // Where the file is data, the share is told as what it is computed from.
    const share = format === 'json' || format === 'html' ? /\b123\b/ : /19,9|0[.,]199/;
    for (const part of [/617/, share, /Курьер не/])
      expect({ format, part, isThere: part.test(whole) }).toEqual({ format, part, isThere: true });
  }
});

/** Of an office file, all its parts. */
async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path);
  if (!/\.(?:xlsx|pptx|docx)$/.test(path)) return bytes.toString('utf8');
  return Object.values(unzipSync(bytes))
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('\n');
}
