import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { metricIdOf, metric as metricRecord } from '#core/document/records/metric';
import { reportComparison } from '#core/export/report-comparison';
import { readTemplate } from '#core/export/template/read-template';
import { renderPptx } from '#electron/export/render-pptx';
import { readSheets } from '#electron/parser/read-sheets';
import { readingOf } from '../../core/metrics/sample-readings';
import { findSlideFaults } from '../../support/check-slides';
import { hostileTexts } from '../../support/hostile-texts';
import { slideTemplate, type TemplateLook } from '../../support/slide-template';
import { smallMapRecords, step } from '../../support/small-map';
import { faultsOf } from '../../support/sound-package';
import { textsIn } from '../../support/sound-xml';
import { jobOf } from './job-of';

const contacts = metricRecord.parse({
  id: metricIdOf(step('b'), 'contacts'),
  kind: 'metric',
  of: { stepId: 'b', metric: 'contacts' },
  reading: {
    ...readingOf({ form: 'count', gross: 300, net: null }),
    series: [
      { month: '2026-01', tally: { form: 'count', gross: 100, net: null } },
      { month: '2026-02', tally: { form: 'count', gross: 200, net: null } },
      { month: '2026-03', tally: { form: 'scores', scale: { min: 1, max: 5 }, counts: {} } },
    ],
  },
});
const notes = { kind: 'step', id: 'b', place: { stageId: 'one' }, title: 'Waits', notes: 'say it slowly' };
const records = [
  ...smallMapRecords.filter((record) => !('id' in record && record.id === 'b')),
  notes,
  contacts,
  { kind: 'fix', id: 'f', title: 'Answer sooner', stepIds: ['b'] },
];

const parts = async (
  more: readonly object[],
  contents: object = {},
): Promise<ReadonlyMap<string, string>> => {
  const bytes = await renderPptx(jobOf([...records, ...more], ['pptx'], contents));
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
};
const slidesIn = (all: ReadonlyMap<string, string>): string =>
  [...all]
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .flatMap(([, xml]) => textsIn(xml, 'a:t'))
    .join('\n');

describe('a map as a deck', () => {
  test('tells every step, its quotes, numbers and fixes as text', async () => {
    const said = slidesIn(await parts([]));
    for (const words of ['Small', '1.2 Waits', 'How long?', '300', 'Answer sooner', '2.2 Untitled step'])
      expect(said).toContain(words);
  });

  test('shows contacts by month as a chart with its own table', async () => {
    const all = await parts([]);
    const chart = all.get('ppt/charts/chart1.xml') ?? '';
    expect(textsIn(chart, 'c:v')).toEqual(expect.arrayContaining(['Jan 26', 'Feb', '100', '200']));
    expect(textsIn(chart, 'c:v')).not.toContain('Mar');
    const bytes = unzipSync(await renderPptx(jobOf(records, ['pptx'])));
    const [table] = Object.entries(bytes).flatMap(([name, part]) => (name.endsWith('.xlsx') ? [part] : []));
    const values = readSheets(table ?? new Uint8Array())?.[0]?.grid.flat();
    expect(values).toEqual(expect.arrayContaining(['Jan 26', 100, 'Feb', 200]));
  });

  test('shows how answers are spread and what became of them in charts too, where the slide has room', async () => {
    const counts = { 1: 10, 2: 4, 4: 6, 5: 30 };
    const csat = metricRecord.parse({
      id: metricIdOf(step('b'), 'csat'),
      kind: 'metric',
      of: { stepId: 'b', metric: 'csat' },
      reading: {
        ...readingOf({ form: 'scores', scale: { min: 1, max: 5 }, counts }),
        series: ['2026-01', '2026-02', '2026-03'].map((month) => ({
          month,
          tally: { form: 'scores', scale: { min: 1, max: 5 }, counts: { 1: 5, 5: 15 } },
        })),
      },
    });
    const of = (all: ReadonlyMap<string, string>) =>
      [...all].flatMap(([name, xml]) => (/charts\/chart\d+\.xml$/.test(name) ? [xml] : []));
    const charts = of(await parts([csat]));
    expect(charts.map((xml) => /<c:(bar|line)Chart>/.exec(xml)?.[1])).toEqual(['bar', 'line', 'bar']);
    expect(textsIn(charts[2] ?? '', 'c:v')).toEqual(expect.arrayContaining(['10', '4', '0', '6', '30']));
    const long = { kind: 'quote', id: 'long', place: { stepId: 'b' }, text: 'It took so long. '.repeat(120) };
    expect(of(await parts([csat, long])).length).toBe(1);
  });

  test('has what the presenter says as notes, and only when asked', async () => {
    const notesIn = (all: ReadonlyMap<string, string>): string =>
      [...all].flatMap(([name, xml]) => (name.includes('notesSlide') ? [xml] : [])).join('');
    expect(notesIn(await parts([], { hasNotes: true }))).toContain('say it slowly');
    expect(notesIn(await parts([]))).not.toContain('say it slowly');
  });

  test('is a file that strict programs open without repair', async () => {
    expect(faultsOf(await renderPptx(jobOf(records, ['pptx'], { hasNotes: true })))).toEqual([]);
  });

  test('has a title on every slide, in the place of its layout, and the map as one thing', async () => {
    const all = await parts([]);
    const slides = [...all].filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
    expect(slides.length).toBeGreaterThan(5);
    for (const [name, xml] of slides) expect(xml, name).toMatch(/<p:ph type="(?:ctrTitle|title)"\/>/);
    expect(all.get('ppt/slides/slide2.xml')?.split('<p:grpSp>').length).toBe(2);
  });

  describe.each([
    { title: 'of any company', look: {} },
    { title: 'with a dark paper and places for Tapki', look: { isDark: true, isNamed: true } },
  ])('on a template $title', ({ look }) => {
    const onTemplate = () => {
      const template = readTemplate(slideTemplate(look));
      if (typeof template === 'string') throw new Error(template);
      return renderPptx({ ...jobOf(records, ['pptx'], { confidentiality: 'internal' }), template });
    };

    test('has its size, its layouts and its theme, and fills their places', async () => {
      const bytes = await onTemplate();
      expect(faultsOf(bytes)).toEqual([]);
      const all = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
      expect(all.get('ppt/presentation.xml')).toContain('<p:sldSz cx="12192000" cy="6858000"/>');
      expect(all.get('ppt/theme/theme1.xml')).toContain('C8102E');
      const cover = all.get('ppt/slides/slide1.xml') ?? '';
      expect(cover).toContain('type="ctrTitle"');
      expect(textsIn(cover, 'a:t').join(' ')).toContain('For internal use');
      const step = all.get('ppt/slides/slide4.xml') ?? '';
      for (const kind of ['title', 'ftr', 'dt', 'sldNum']) expect(step).toContain(`<p:ph type="${kind}"`);
      expect(all.get('ppt/slides/_rels/slide4.xml.rels')).toContain('slideLayouts/slideLayout3.xml');
      // What was in the template's own file beside its design is not in this one.
      expect([...all.keys()].filter((name) => /vba|ole|wav/i.test(name))).toEqual([]);
    });

    test('has the same bytes each time', async () => {
      expect(await onTemplate()).toEqual(await onTemplate());
    });
  });

  test('has a plate under what is drawn where the template has a picture behind it', async () => {
    const ground =
      '<p:bgPr><a:blipFill><a:blip r:embed="rIdLogo"/><a:stretch/></a:blipFill><a:effectLst/></p:bgPr>';
    const slideOn = async (look: TemplateLook): Promise<string> => {
      const template = readTemplate(slideTemplate(look));
      if (typeof template === 'string') throw new Error(template);
      const bytes = await renderPptx({ ...jobOf(records, ['pptx']), template });
      expect(faultsOf(bytes)).toEqual([]);
      return strFromU8(unzipSync(bytes)['ppt/slides/slide4.xml'] ?? new Uint8Array());
    };
    const onPicture = await slideOn({ ground });
    // Behind all else; a title that reads on paper gets some.
    expect(onPicture).toMatch(/^(?:(?!<p:sp>)[\s\S])*<p:sp><p:nvSpPr><p:cNvPr id="2" name="Plate"/);
    expect(onPicture).toMatch(/type="title"[^>]*><\/p:nvPr><\/p:nvSpPr><p:spPr><a:solidFill>/);
    expect(await slideOn({})).not.toContain('name="Plate"');
  });

  test('shows two maps, what differs between them, and the steps of both', async () => {
    const job = jobOf(records, ['pptx']);
    const other = jobOf(
      records.map((record) =>
        'id' in record && record.id === 'b' ? { ...record, title: 'Is answered' } : record,
      ),
      ['pptx'],
    );
    const comparison = reportComparison(job.snapshot, other.snapshot, 'en');
    const content = { ...job.content, twin: { report: other.content, comparison } };
    const bytes = await renderPptx({ ...job, other: other.snapshot, content });
    expect(faultsOf(bytes)).toEqual([]);
    expect(findSlideFaults(bytes)).toEqual([]);
    const all = new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
    const said = slidesIn(all);
    for (const words of ['What differs', '1.2 Waits', '1.2 Is answered', 'As is', 'To be'])
      expect(said).toContain(words);
    const alone = await renderPptx({ ...job, other: other.snapshot, isWhole: false, content });
    const apart = slidesIn(
      new Map(Object.entries(unzipSync(alone)).map(([name, part]) => [name, strFromU8(part)])),
    );
    expect(apart).toContain('What differs');
    expect(apart).not.toContain('1.2 Waits');
  });

  test('has the same bytes each time', async () => {
    const one = await renderPptx(jobOf(records, ['pptx']));
    await new Promise((done) => setTimeout(done, 20));
    expect(await renderPptx(jobOf(records, ['pptx']))).toEqual(one);
  });

  test('holds hostile text as text: sound XML, nothing fetched, every shape with a number of its own', async () => {
    const all = await parts(
      hostileTexts.map((text, index) => ({ kind: 'quote', id: `q-${index}`, place: { stepId: 'c' }, text })),
    );
    for (const [name, xml] of all) {
      if (!/\.(?:xml|rels)$/.test(name)) continue;
      expect(() => textsIn(xml, 'none'), name).not.toThrow();
      expect(xml, name).not.toMatch(/TargetMode="External"/);
      if (!name.startsWith('ppt/slides/slide')) continue;
      const ids = [...xml.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });
});
