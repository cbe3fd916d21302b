import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { renderDocx } from '#electron/export/render-docx';
import { hostileTexts } from '../../support/hostile-texts';
import { smallMapRecords } from '../../support/small-map';
import { faultsOf } from '../../support/sound-package';
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
    for (const said of ['Small', '1.1 Untitled step', 'billing', 'How long?']) expect(words).toContain(said);
    expect(text.split('w:val="Heading2"').length - 1).toBe(4);
  });

  test('is a file that strict programs open without repair, and asks nothing when it is opened', async () => {
    const job = jobOf([...smallMapRecords, cell('[help](https://example.org/a)')], ['docx']);
    expect(faultsOf(await renderDocx(job))).toEqual([]);
    const all = await parts([]);
    for (const xml of all.values()) expect(xml).not.toMatch(/w:dirty="(?:true|1)"|w:updateFields/);
  });

  test('has a table of contents that leads to every stage and step, in the language of the map', async () => {
    const text = (await parts([])).get('word/document.xml') ?? '';
    expect(text).toContain('TOC \\h \\o &quot;1-2&quot;');
    const targets = [...text.matchAll(/<w:hyperlink w:history="1" w:anchor="([^"]+)"/g)].map(
      ([, name]) => name,
    );
    const marks = [...text.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map(([, name]) => name);
    expect(targets.length).toBeGreaterThan(4);
    expect(targets.filter((name) => !marks.includes(name))).toEqual([]);
    expect((await parts([])).get('word/styles.xml')).toContain('<w:lang w:val="en-US"/>');
  });

  test('repeats the heads of its tables, and says on every page what it is, for whom and which page it is', async () => {
    const bytes = await renderDocx(
      jobOf(
        [...smallMapRecords, { kind: 'fix', id: 'f', title: 'Answer sooner', stepIds: ['c'] }],
        ['docx'],
        {
          ...{ confidentiality: 'internal', footer: 'Customer experience' },
        },
      ),
    );
    const all = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
    const text = all.get('word/document.xml') ?? '';
    expect(text.split('<w:tbl>').length).toBe(2);
    expect(text.split('<w:tblHeader/>').length).toBe(2);
    const around = [...all].flatMap(([name, xml]) =>
      /word\/(?:header|footer)\d+\.xml$/.test(name) ? [xml] : [],
    );
    const said = around
      .flatMap((xml) => textsIn(xml, 'w:t'))
      .join('\n')
      .replaceAll('\u00a0', ' ');
    for (const words of ['Small  ·  For internal use', 'Customer experience  ·  5 Oct 2026'])
      expect(said).toContain(words);
    expect(around.join('')).toContain('NUMPAGES');
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
