import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { createStandIns } from '#electron/export/picture-stand-ins';

const photo = Uint8Array.of(1, 2, 3);
const drawing = Uint8Array.of(4, 5, 6);

describe('A picture in an office file', () => {
  test('comes in once, in the place of every word that stood for it', () => {
    const standIns = createStandIns();
    const parts = new Map([
      ['ppt/media/image-1-1.png', standIns.wordFor(photo)],
      ['ppt/media/image-2-1.png', standIns.wordFor(drawing)],
      ['ppt/media/image-3-1.png', standIns.wordFor(photo)],
      ['ppt/slides/_rels/slide1.xml.rels', strToU8('<R Target="../media/image-1-1.png"/>')],
      ['ppt/slides/_rels/slide3.xml.rels', strToU8('<R Target="../media/image-3-1.png"/>')],
    ]);
    const resolved = standIns.resolve(parts);
    expect(resolved.get('ppt/media/image-1-1.png')).toBe(photo);
    expect(resolved.get('ppt/media/image-2-1.png')).toBe(drawing);
    expect(resolved.has('ppt/media/image-3-1.png')).toBe(false);
    for (const slide of [1, 3]) {
      const links = resolved.get(`ppt/slides/_rels/slide${slide}.xml.rels`) ?? new Uint8Array();
      expect(strFromU8(links)).toBe('<R Target="../media/image-1-1.png"/>');
    }
  });

  test('is left alone where the library was given the picture itself, or words of its own', () => {
    const standIns = createStandIns();
    const word = standIns.wordFor(photo);
    const parts = new Map([
      ['word/media/logo.png', Uint8Array.of(9, 9)],
      ['word/document.xml', word],
    ]);
    expect(standIns.resolve(parts)).toEqual(parts);
  });
});
