import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPictureHead, uprightSize } from '#core/picture/picture-head';
import { checkPicture, pictureFaults, pictureLimits } from '#core/picture/picture-limits';
import { exif, jpeg, jpegSegment, png, pngChunk, webpExtended, webpLossless, webpLossy } from './encoded';

const side = fc.integer({ min: 1, max: 16_000 });
const whole = (width: number, height: number): readonly (readonly [string, Uint8Array])[] => [
  ['image/png', png(width, height)],
  ['image/jpeg', jpeg(width, height)],
  ['image/webp', webpLossy(width, height)],
  ['image/webp', webpLossless(width, height)],
  ['image/webp', webpExtended([width, height], [width, height])],
];

describe('The head of a picture', () => {
  it('tells kind and size of every kind without decoding', () => {
    fc.assert(
      fc.property(side, side, (width, height) => {
        for (const [type, bytes] of whole(width, height))
          expect(readPictureHead(bytes)).toMatchObject({ type, width, height, orientation: 1 });
      }),
    );
  });

  it('tells which way up a camera held it; the size is meant the right way up', () => {
    for (let orientation = 1; orientation <= 8; orientation += 1) {
      const head = readPictureHead(jpeg(300, 200, orientation));
      if (typeof head === 'string') throw new Error(head);
      expect(head.orientation).toBe(orientation);
      const turned = { width: 200, height: 300 };
      expect(uprightSize(head)).toEqual(orientation >= 5 ? turned : { width: 300, height: 200 });
    }
    expect(readPictureHead(png(300, 200, pngChunk('eXIf', exif(6))))).toMatchObject({ orientation: 6 });
    expect(readPictureHead(jpeg(3, 2, 77))).toMatchObject({ orientation: 1 });
  });

  it('is not believed for a file that was cut anywhere', () => {
    for (const [, bytes] of whole(320, 200)) {
      for (let length = 0; length < bytes.length; length += 1)
        expect(readPictureHead(bytes.subarray(0, length))).toBeTypeOf('string');
    }
  });

  it('is refused where a file contradicts itself', () => {
    const frame = jpegSegment(0xc0, [8, 0, 10, 0, 10, 1, 1, 0x11, 0]);
    expect(readPictureHead(jpeg(9, 9, 1, frame))).toBe('broken');
    expect(readPictureHead(png(9, 9, pngChunk('IHDR', Array(13).fill(1))))).toBe('broken');
    expect(readPictureHead(webpExtended([9, 9], [9_000, 9_000]))).toBe('broken');
    expect(readPictureHead(png(0, 9))).toBe('broken');
    expect(readPictureHead(jpeg(9, 0))).toBe('broken');
  });

  it('can be asked of any bytes at all, and answers', () => {
    const starts = whole(20, 10).map(([, bytes]) => bytes);
    const damaged = fc
      .tuple(fc.constantFrom(...starts), fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 8 }))
      .map(([bytes, changes]) => {
        const copy = bytes.slice();
        for (const [place, value] of changes) copy[place % copy.length] = value;
        return copy;
      });
    fc.assert(
      fc.property(fc.oneof(damaged, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const checked = checkPicture(bytes);
        if (checked.kind === 'refused') expect(pictureFaults).toContain(checked.fault);
        if (checked.kind === 'pixels')
          expect(checked.head.width * checked.head.height).toBeLessThanOrEqual(pictureLimits.pixels);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('A picture offered to a map', () => {
  const faultOf = (bytes: Uint8Array): string => {
    const checked = checkPicture(bytes);
    return checked.kind === 'refused' ? checked.fault : 'taken';
  };

  it('is taken up to 40 megapixels and refused beyond, whatever it weighs', () => {
    expect(faultOf(png(8_000, 5_000))).toBe('taken');
    expect(faultOf(png(8_001, 5_000))).toBe('tooManyPixels');
    expect(faultOf(png(0x7fff_ffff, 0x7fff_ffff))).toBe('tooManyPixels');
    expect(faultOf(jpeg(65_000, 600))).toBe('tooLong');
  });

  it('of other kinds, empty or too heavy is refused with the reason', () => {
    expect(faultOf(new Uint8Array())).toBe('empty');
    expect(faultOf(new Uint8Array(pictureLimits.fileBytes + 1))).toBe('tooHeavy');
    expect(faultOf(new TextEncoder().encode('GIF89a............'))).toBe('unknown');
    expect(faultOf(new TextEncoder().encode('<html><svg></svg></html>'))).toBe('unknown');
  });
});
