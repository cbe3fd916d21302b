import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { chooseLayouts } from '#core/export/template/choose-layouts';
import type { DeckTemplate } from '#core/export/template/deck-template';
import { readTemplate } from '#core/export/template/read-template';
import { slideTemplate, type TemplateLook } from '../../../support/slide-template';

function read(look: TemplateLook = {}): DeckTemplate {
  const template = readTemplate(slideTemplate(look));
  if (typeof template === 'string') throw new Error(template);
  return template;
}

describe('A template of slides', () => {
  test('gives its size, font, master and layouts, with their places where the master has them', () => {
    const { width, height, font, isDark, masters, layouts } = read();
    expect({ width, height, font, isDark }).toEqual({
      ...{ width: 12_192_000, height: 6_858_000, font: 'Calibri', isDark: false },
    });
    expect(masters).toHaveLength(1);
    expect(layouts.map(({ type }) => type)).toEqual(['title', 'obj', 'titleOnly']);
    const title = layouts[2]?.places.find(({ type }) => type === 'title');
    expect(title).toMatchObject({ x: 0.9 * 914_400, fontSize: 32 });
  });

  test('is dark where its paper is', () => {
    expect(read({ isDark: true }).isDark).toBe(true);
  });

  test('brings pictures along, and nothing that leads outside, runs or sounds', () => {
    const { parts } = read();
    const told = parts.map(({ name, bytes }) => `${name}\n${strFromU8(bytes)}`).join('\n');
    expect(parts.filter(({ name }) => name.startsWith('ppt/media/')).map(({ name }) => name)).toEqual([
      'ppt/media/template1.png',
    ]);
    for (const word of [
      'vba',
      'External',
      'example.org',
      'oleObj',
      'hlinkClick',
      'timing',
      'extLst',
      'sound',
    ])
      expect(told).not.toContain(word);
    // Lists of fills in a theme have a length that counts.
    expect(told.match(/<a:fillStyleLst>.*?<\/a:fillStyleLst>/)?.[0].split('<a:solidFill>').length).toBe(4);
  });

  test('says by the kinds of its layouts where a deck stands, or by names that were given for it', () => {
    const usual = chooseLayouts(read());
    expect([usual.cover.part, usual.content.part, usual.text.part].map((part) => part.slice(-5, -4))).toEqual(
      [...['1', '3', '2']],
    );
    expect(usual.cover.places.mark).toBeUndefined();
    expect(Object.keys(usual.content.places).toSorted()).toEqual(['date', 'footer', 'number', 'title']);
    // Between the title and the foot.
    expect(usual.content.free.y).toBeGreaterThan(1.4 * 914_400);
    expect(usual.content.free.y + usual.content.free.height).toBeLessThan(6.95 * 914_400);
    expect(chooseLayouts(read({ isNamed: true })).cover.places.mark?.idx).toBe(20);
  });

  test.each([
    ['notSlides', strToU8('plain text')],
    ['notSlides', zipSync({ 'word/document.xml': strToU8('<w/>') })],
    ['protected', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1)],
    ['damaged', slideTemplate().subarray(0, 900)],
    ['noLayouts', slideTemplate({ parts: { 'ppt/theme/theme1.xml': null } })],
    [
      'noLayouts',
      slideTemplate({ parts: { 'ppt/slideMasters/slideMaster1.xml': '<!DOCTYPE x><p:sldMaster/>' } }),
    ],
    ['unsafe', zipSync({ '../evil.xml': strToU8('<x/>') })],
  ] as const)('is refused where it is %s', (problem, bytes) => {
    expect(readTemplate(bytes)).toBe(problem);
  });

  test('is refused where it would fill a disk', () => {
    const bomb = zipSync({ 'ppt/presentation.xml': new Uint8Array(12 * 1024 * 1024) });
    expect(readTemplate(bomb)).toBe('unsafe');
  });
});
