import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { metricIdOf, metric as metricRecord } from '#core/document/records/metric';
import { renderers } from '#electron/export/renderers';
import { readingOf } from '../../core/metrics/sample-readings';
import { smallMapRecords, step } from '../../support/small-map';
import { faultsOf } from '../../support/sound-package';
import { jobOf } from './job-of';

const contacts = metricRecord.parse({
  id: metricIdOf(step('b'), 'contacts'),
  kind: 'metric',
  of: { stepId: 'b', metric: 'contacts' },
  reading: readingOf({ form: 'count', gross: 300, net: null }),
});

async function book(): Promise<Uint8Array> {
  const [file] = await renderers.xlsx(jobOf([...smallMapRecords, contacts], ['xlsx']));
  if (!file) throw new Error('No file');
  return file.bytes;
}

const parts = async (): Promise<ReadonlyMap<string, string>> =>
  new Map(Object.entries(unzipSync(await book())).map(([name, part]) => [name, strFromU8(part)]));

describe('A map as a workbook', () => {
  test('is a file that strict programs open without repair', async () => {
    expect(faultsOf(await book())).toEqual([]);
  });

  test('keeps headings in view, prints them on every page, and filters by each', async () => {
    const all = await parts();
    const sheets = [...all].filter(([name]) => /worksheets\/sheet\d+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(3);
    for (const [name, xml] of sheets) {
      expect(xml, name).toContain('state="frozen"');
      expect(xml, name).toMatch(/<autoFilter ref="A1:[A-Z]+\d+"\/>/);
    }
    const workbook = all.get('xl/workbook.xml') ?? '';
    for (const name of ['Print_Titles', '_FilterDatabase'])
      expect(workbook.split(`name="_xlnm.${name}"`).length - 1).toBe(sheets.length);
  });

  test('leads from a step of the map to its numbers and back', async () => {
    const all = await parts();
    const linksIn = (sheet: number): readonly string[] =>
      [
        ...(all.get(`xl/worksheets/sheet${sheet}.xml`) ?? '').matchAll(
          /<hyperlink ref="(\w+)" location="([^"]+)"/g,
        ),
      ].map(([, from, to]) => `${from} ${to}`);
    expect(linksIn(1).slice(0, 2)).toEqual(["C2 'Steps'!C2", "C3 'Steps'!C3"]);
    expect(linksIn(2)[1]).toBe("C3 'Small'!C3");
    // Of the second step: it is the only one with a number.
    expect(linksIn(3).at(-1)).toMatch(/^C\d+ 'Small'!C\d+$/);
  });

  test('has numbers as numbers, shown as the reader\u2019s language has them', async () => {
    const all = await parts();
    expect(all.get('xl/worksheets/sheet2.xml')).toMatch(/<c r="D3" s="\d+"><v>300<\/v><\/c>/);
    expect(all.get('xl/styles.xml')).toContain('formatCode="#,##0"');
  });
});
