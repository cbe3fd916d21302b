import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import { sceneThemes } from '#core/scene/scene-theme';
import { escapeXml, type SvgOptions, writeSvg } from '#core/scene/write-svg';
import { hardSnapshot } from './hard-map';
import { smallMap } from './small-map';
import { elementsOf, readXml, textOf } from './xml';

const options: SvgOptions = {
  theme: sceneThemes.light,
  fonts: [{ weight: 400, href: 'data:font/woff2;base64,AAAA', unicodeRange: 'U+0000-00FF' }],
  pictureHref: () => 'data:image/png;base64,AAAA',
};
const page = { date: '2026-10-05', hasLegend: true };
const sceneOf = (snapshot = smallMap()) =>
  buildScene(snapshot, { language: 'ru', measure: measureText, page });

describe('A map as SVG', () => {
  it('holds its words as text, one element a line', () => {
    const scene = sceneOf();
    const texts = elementsOf(readXml(writeSvg(scene, options)), 'text').map(textOf);
    expect(texts).toEqual(scene.items.flatMap((item) => (item.type === 'text' ? item.text : [])));
    expect(texts).toContain('Ждёт модерации');
    expect(texts.join(' ').replaceAll('\u00a0', ' ')).toContain('Данные придуманы');
  });

  it('is the same bytes every time', () => {
    expect(writeSvg(sceneOf(), options)).toBe(writeSvg(sceneOf(), options));
  });

  it('names itself and its language, and fetches nothing', () => {
    const svg = writeSvg(sceneOf(), options);
    const root = readXml(svg);
    expect(textOf(elementsOf(root, 'title')[0] ?? root)).toBe('Путь продавца');
    expect(root.attributes.lang).toBe('ru');
    expect(svg).not.toMatch(/<script|foreignObject|on\w+=|javascript:/i);
    const addresses = [...svg.matchAll(/(?:href="|url\(")([^"]*)/g)].map(([, address]) => address ?? '');
    expect(addresses.length).toBeGreaterThan(0);
    expect(addresses.every((address) => address.startsWith('data:'))).toBe(true);
  });

  it('names stages, steps and cells for those who hear it, and tells the map in a sentence', () => {
    const scene = sceneOf();
    const plain = readXml(writeSvg(scene, options));
    const root = readXml(writeSvg(scene, { ...options, isNamed: true }));
    const names = elementsOf(root, 'g').map(({ attributes }) => attributes['aria-label']);
    expect(root.attributes.role).toBe('graphics-document');
    expect(names).toContain('Этап Объявление');
    expect(names).toContain('Шаг 2.1: Ждёт модерации');
    expect(names).toContain('Действия, шаг 2.1');
    expect(new Set(names).size).toBe(names.length);
    expect(textOf(elementsOf(root, 'desc')[0] ?? root)).toContain('Шагов: 4.');
    // The same drawing, in the same order.
    expect(elementsOf(root, 'text').map(textOf)).toEqual(elementsOf(plain, 'text').map(textOf));
    const inGroup = elementsOf(root, 'g').find(
      ({ attributes }) => attributes['aria-label'] === 'Шаг 2.1: Ждёт модерации',
    );
    expect(inGroup && elementsOf(inGroup, 'text').map(textOf)).toContain('Ждёт модерации');
  });

  it('stays well formed whatever people wrote', () => {
    for (let seed = 1; seed <= 40; seed += 1) {
      const scene = sceneOf(hardSnapshot(seed));
      const svg = writeSvg(scene, { ...options, isNamed: seed % 2 === 0 });
      expect(() => readXml(svg), `seed ${seed}`).not.toThrow();
    }
  });

  it('escapes any string so that a reader gets it back, forbidden characters replaced', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = textOf(readXml(`<t>${escapeXml(text)}</t>`));
        expect(read).toBe(
          text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd'),
        );
      }),
    );
  });

  it('writes only what is in view for a tile', () => {
    const scene = sceneOf();
    const view = { x: 0, y: 0, width: 400, height: 200 };
    const tile = readXml(writeSvg(scene, { ...options, view }));
    const all = elementsOf(readXml(writeSvg(scene, options)), 'text').length;
    expect(tile.attributes.viewBox).toBe('0 0 400 200');
    expect(elementsOf(tile, 'text').length).toBeLessThan(all);
    expect(elementsOf(tile, 'text').map(textOf)).toContain('Путь продавца');
  });

  const rsvg = spawnSync('rsvg-convert', ['--version']);
  it.skipIf(rsvg.error)('is drawn by another program without complaint', () => {
    const drawn = spawnSync('rsvg-convert', ['--format', 'png'], { input: writeSvg(sceneOf(), options) });
    expect(drawn.status).toBe(0);
    expect(drawn.stdout.subarray(1, 4).toString()).toBe('PNG');
  });
});
