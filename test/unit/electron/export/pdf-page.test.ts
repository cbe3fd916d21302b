import { describe, expect, it } from 'vitest';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import { sceneThemes } from '#core/scene/scene-theme';
import { type PdfPage, pdfPage } from '#electron/export/pdf-page';
import { smallMap } from '../../core/scene/small-map';

const scene = buildScene(smallMap(), {
  language: 'ru',
  measure: measureText,
  page: { date: '2026-10-05', hasLegend: true },
});
const pageOf = (pdf: PdfPage['options']['pdf'], title = scene.title) =>
  pdfPage({
    scene: { ...scene, title },
    theme: sceneThemes.light,
    options: { language: 'ru', pdf },
    pages: [],
    appendix: null,
    fonts: [],
    pictureHref: () => null,
  });
const count = (text: string, part: string): number => text.split(part).length - 1;

describe('The page that becomes a PDF', () => {
  it('is one sheet when the map is fitted', () => {
    const html = pageOf({ layout: 'fitted', paper: 'A3', isLandscape: true });
    expect(count(html, '<section ')).toBe(1);
    expect(html).toContain('@page map{size:420mm 297mm');
    expect(html).toContain('<html lang="ru">');
  });

  it('is an index and numbered sheets with cut marks when it is tiled', () => {
    const html = pageOf({ layout: 'tiled', paper: 'A4', isLandscape: false });
    const sheets = count(html, '<section ');
    expect(sheets).toBeGreaterThan(2);
    expect(html).toContain(`Ряд 1, столбец 2 (лист 2 из ${sheets - 1})`);
    expect(html).toContain('Как сложить листы');
    expect(count(html, 'aria-hidden="true"')).toBe(sheets - 1);
  });

  it('takes a title as text, never as markup', () => {
    const html = pageOf(
      { layout: 'tiled', paper: 'A4', isLandscape: true },
      '</title><script>alert(1)</script>',
    );
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
  });
});
