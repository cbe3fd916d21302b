import { describe, expect, it } from 'vitest';
import { measureText } from '#core/scene/measure-text';
import type { Scene, TextItem } from '#core/scene/scene';
import { sceneThemes } from '#core/scene/scene-theme';
import { facesOf } from '#electron/export/font-faces';
import { letterOf, PROOF_HEIGHT, proofCheck, proofSvg, proofWidth } from '#electron/export/font-proof';
import { readXml } from '../../core/scene/xml';

const text = (words: string): TextItem => ({
  type: 'text',
  x: 0,
  baseline: 10,
  width: measureText(words, 'body'),
  text: words,
  font: 'body',
  color: 'ink',
  align: 'start',
  within: { x: 0, y: 0, width: 1_000, height: 20 },
  owner: 'map',
});
const sceneOf = (...words: string[]): Scene => ({
  title: '',
  description: '',
  language: 'ru',
  width: 100,
  height: 100,
  items: words.map(text),
  parts: [],
});
const faces = facesOf(sceneOf('Latin', 'кириллица', 'ň', 'Ҩ'));

describe('The proof that fonts are there', () => {
  it('takes only the fonts whose letters are shown', () => {
    expect(facesOf(sceneOf('Latin'))).toHaveLength(1);
    expect(facesOf(sceneOf('Latin', 'кириллица'))).toHaveLength(2);
    expect(facesOf(sceneOf())).toEqual([]);
    expect(faces).toHaveLength(4);
  });

  it('shows a letter of each font, one the font really has', () => {
    const letters = faces.map(letterOf);
    expect(letters).toEqual(['H', 'ш', 'ň', 'Ҩ']);
    for (const letter of letters) expect(measureText(letter, 'body')).not.toBeCloseTo(1.1 * 13, 6);
  });

  it('is well-formed SVG as wide as its letters', () => {
    const svg = proofSvg(faces, sceneThemes.light, { x: 10, y: 20, scale: 2 });
    expect(() => readXml(`<svg>${svg}</svg>`)).not.toThrow();
    expect(proofWidth(faces)).toBe(4 * 28);
  });

  it('is passed only when every letter left a trace', () => {
    const check: unknown = new Function(`return ${proofCheck(2)}`)();
    if (typeof check !== 'function') throw new Error('The check is not a function');
    const width = 56;
    const pixels = new Uint8Array(width * PROOF_HEIGHT * 4).fill(255);
    const mark = (x: number) => pixels.fill(0, (10 * width + x) * 4, (10 * width + x) * 4 + 3);
    expect(check(pixels, width)).toBe(false);
    mark(10);
    expect(check(pixels, width)).toBe(false);
    mark(40);
    expect(check(pixels, width)).toBe(true);
  });
});
