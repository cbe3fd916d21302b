import { describe, expect, it } from 'vitest';
import type { ExportOptions } from '#core/desktop/export-options';
import { exportedScene } from '#core/export/exported-scene';
import { shownReport } from '#core/export/map-report';
import { measureText } from '#core/scene/measure-text';
import { escapeXml } from '#core/scene/write-svg';
import { pdfHtml } from '#electron/export/pdf-html';
import { pagesIn } from '#electron/export/pdf-objects';
import { hostileTexts } from '../../support/hostile-texts';
import { printedPdf } from '../../support/printed-pdf';
import { documentOf, smallMapRecords } from '../../support/small-map';
import { jobOf } from './job-of';

const titled = [
  ...smallMapRecords.filter((record) => !('kind' in record) || record.kind !== 'stage'),
  { kind: 'stage', id: 'one', title: 'Look around' },
  { kind: 'stage', id: 'two', title: 'Buy' },
  { kind: 'step', id: 'loose', title: 'Come back' },
  { kind: 'quote', id: 'late', place: { stepId: 'c' }, text: 'Where is the button?' },
];
const htmlOf = (
  layout: ExportOptions['pdf']['layout'],
  records: readonly object[] = titled,
  contents: object = {},
): string => {
  const job = jobOf(records, ['pdf'], contents);
  return pdfHtml({
    ...job,
    options: { ...job.options, pdf: { layout, paper: 'A4', isLandscape: true } },
  }).replaceAll(/url\("data:[^"]*"\)/g, '');
};
const count = (text: string, part: string): number => text.split(part).length - 1;
const section = (html: string, index: number): string => html.split('<section ')[index] ?? '';

describe('The pages of a PDF', () => {
  it('show each stage on its own, steps without one last, with the numbers they have in the whole map', () => {
    const html = htmlOf('stages');
    expect(count(html, '<section ')).toBe(3);
    expect(section(html, 1)).toContain('>Look around<');
    expect(section(html, 1)).not.toContain('>Buy<');
    expect(section(html, 2)).toContain('>Buy<');
    expect(section(html, 2)).toContain('>2.1<');
    expect(section(html, 3)).toContain('Come back');
  });

  it('tell remarks where their stage is, numbered through the map, and those about no step on the first', () => {
    const said = [
      { kind: 'comment', id: 'said-b', subjectId: 'b', text: 'Ask them' },
      { kind: 'comment', id: 'said-d', subjectId: 'cell:systems:d', text: 'Fill it' },
      { kind: 'comment', id: 'said-two', subjectId: 'two', text: 'Too long' },
    ];
    const html = htmlOf('stages', [...titled, ...said], { hasComments: true });
    for (const text of ['Ask them', 'Too long']) expect(section(html, 1)).toContain(text);
    expect(section(html, 1)).not.toContain('>Fill');
    expect(section(html, 2)).toMatch(/>2<[\s\S]*>Fill/);
  });

  it('are the whole map where it has no steps', () => {
    expect(count(htmlOf('stages', [{ kind: 'map', title: 'Empty' }]), '<section ')).toBe(1);
  });

  it('have one bookmark for the map and for each stage, on one page or several', () => {
    for (const layout of ['fitted', 'stages', 'tiled'] as const) {
      const html = htmlOf(layout, titled, { hasAppendix: false });
      expect(count(html, 'aria-level="1"'), layout).toBe(1);
      expect(count(html, 'aria-level="2"'), layout).toBe(3);
    }
  });

  it('carry the evidence by step behind the map, and nothing of it where it is not wanted', () => {
    for (const layout of ['fitted', 'tiled'] as const) {
      const html = htmlOf(layout);
      const appendix = html.slice(html.indexOf('<main '));
      for (const said of ['How long?', 'Where is the button?', 'Wilson']) expect(appendix).toContain(said);
      expect(appendix).toContain('1.2 Untitled step');
      expect(htmlOf(layout, titled, { hasAppendix: false })).not.toContain('<main ');
    }
    expect(htmlOf('fitted', titled, { hasQuotes: false })).not.toContain('How long?');
  });

  it('say on each page of the appendix for whom it is', () => {
    const html = htmlOf('fitted', titled, { confidentiality: 'internal' });
    const head = /<thead><tr><td><div class="running">.*?<\/thead>/s.exec(html)?.[0];
    expect(head).toContain('For internal use');
    // On pages with a name Chromium repeats no foot, and text runs on into the number of its page.
    expect(html).not.toMatch(/main[^{}]*\{[^}]*page:/);
    expect(html).toContain('<tfoot>');
  });

  it('lead from a step to its evidence and from there to the page of its stage', () => {
    const html = htmlOf('stages');
    for (const address of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${address[1]}"`);
    expect(section(html, 1)).toContain('href="#step-1.2"');
    expect(html).toContain('<a href="#map-2">Buy</a>');
  });

  it('take hostile words as text: no script, no handler, nothing fetched', () => {
    const said = hostileTexts.map((text, index) => ({
      kind: 'quote',
      id: `hostile-${index}`,
      place: { stepId: 'a' },
      text,
    }));
    const html = htmlOf('fitted', [...titled, ...said]);
    expect(html).not.toMatch(/<(?:script|iframe|object|embed|foreignObject)/i);
    expect(html).not.toMatch(/<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/i);
    expect(html).not.toMatch(/(?:href|src)="(?!#)[^"]+"/);
    expect(html).toContain('&lt;script&gt;');
  });

  it('are the same for the same map', () => {
    expect(htmlOf('stages')).toBe(htmlOf('stages'));
  });

  it('are the list of differences alone where that is wanted, and follow both maps where those are', () => {
    const job = jobOf(titled, ['pdf']);
    const other = documentOf(
      titled.map((record) => ('id' in record && record.id === 'two' ? { ...record, title: 'Pay' } : record)),
    ).snapshot();
    const told = { language: 'en', date: '2026-10-05', choice: job.options.contents } as const;
    const htmlWith = (isWhole: boolean): string => {
      const shown = { snapshot: job.snapshot, other, isWhole };
      return pdfHtml({ ...job, ...shown, content: shownReport(shown, told) });
    };
    expect(htmlWith(true)).toContain('id="comparison"');
    expect(count(htmlWith(true), '<section ')).toBe(1);
    expect(htmlWith(true)).toContain('id="appendix"');
    const alone = htmlWith(false);
    expect(count(alone, '<section ')).toBe(1);
    expect(alone).not.toContain('<main ');
    expect(alone).not.toContain('How long?');
    // The very drawing of pictures and of the preview.
    const { language, date, contents } = job.options;
    const shown = { snapshot: job.snapshot, other, isWhole: false };
    const drawn = exportedScene(shown, { language, date, contents }, null, measureText);
    for (const item of drawn.items) if (item.type === 'text') expect(alone).toContain(escapeXml(item.text));
  });
});

describe('Pages of text', () => {
  it('are counted in what Chromium prints', () => {
    expect(pagesIn(printedPdf([]))).toBe(1);
    expect(pagesIn(printedPdf([{ jpeg: Uint8Array.of(0xff, 0xd8), width: 1, height: 1 }]))).toBe(1);
    expect(pagesIn(new Uint8Array())).toBe(0);
  });

  it('are counted the same whatever the map is called', () => {
    expect(pagesIn(printedPdf([], '/DeviceRGB', '<</Type /Page\\n/Type /Page'))).toBe(1);
  });
});
