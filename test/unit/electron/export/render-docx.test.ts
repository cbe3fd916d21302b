import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '#electron/export/render-docx';
import { hostileTexts } from '../../support/hostile-texts';
import { smallMapRecords } from '../../support/small-map';
import { textsIn } from '../../support/sound-xml';
import { jobOf } from './job-of';

const quotes = (texts: readonly string[]) =>
  texts.map((text, index) => ({ kind: 'quote', id: `q-${index}`, place: { stepId: 'c' }, text }));
const cell = (text: string) => ({ kind: 'cell', at: { laneId: 'systems', stepId: 'c' }, text });

const parts = async (records: readonly object[]): Promise<ReadonlyMap<string, string>> => {
  const bytes = await renderDocx(jobOf([...smallMapRecords, ...records], ['docx']));
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
};

describe('a map as a Word document', () => {
  test('has headings for the navigation pane, and says what the map says', async () => {
    const text = (await parts([cell('**billing**')])).get('word/document.xml') ?? '';
    const words = textsIn(text, 'w:t');
    for (const said of ['Small', '1. Untitled step', 'billing', 'How long?']) expect(words).toContain(said);
    expect(text.split('w:val="Heading2"').length - 1).toBe(4);
  });

  test('has the same bytes each time', async () => {
    const job = () =>
      renderDocx(jobOf([...smallMapRecords, cell('[help](https://example.org/a)')], ['docx']));
    const one = await job();
    await new Promise((done) => setTimeout(done, 20));
    expect(await job()).toEqual(one);
  });

  test('holds hostile text as text: sound XML, no link that may not be followed, nothing fetched', async () => {
    const all = await parts([...quotes(hostileTexts), ...hostileTexts.slice(0, 1).map(cell)]);
    for (const [name, text] of all)
      if (/\.(?:xml|rels)$/.test(name)) expect(() => textsIn(text, 'none'), name).not.toThrow();
    const links = all.get('word/_rels/document.xml.rels') ?? '';
    expect(links).not.toMatch(/TargetMode="External"/);
    const words = textsIn(all.get('word/document.xml') ?? '', 'w:t').join('\n');
    expect(words).toContain('<script>alert(1)</script>');
  });

  test('links an address that may be followed', async () => {
    const links = (await parts([cell('[help](https://example.org/a)')])).get('word/_rels/document.xml.rels');
    expect(links).toContain('Target="https://example.org/a" TargetMode="External"');
  });
});
