import { describe, expect, it } from 'vitest';
import { readPictureHead } from '#core/picture/picture-head';
import { pictureAt, standInsFor, withStandIns } from '#electron/export/pdf-stand-ins';
import type { Picture, Pictures } from '#electron/export/pictures';
import { flatPicture } from '../../support/flat-picture';
import { type PngWish, pngOf } from '../../support/png-of';

const wish: PngWish = { kind: 6, depth: 8, width: 2, height: 2, values: Array(16).fill(255), filters: [0] };
const asset = (hash: string, bytes: Uint8Array, type: Picture['type'] = 'image/png'): Picture => ({
  hash,
  type,
  bytes: new Uint8Array(bytes),
});

const grey = asset('aa', flatPicture(30, 20, 200).bytes);
const opaque = asset('bb', pngOf(wish));
const clear = asset('cc', pngOf({ ...wish, values: Array(16).fill(7) }));
const photo = asset('dd', Uint8Array.of(0xff, 0xd8, 0xff), 'image/jpeg');
const elsewhere = asset('ee', pngOf(wish));
const pictures: Pictures = new Map(
  [grey, opaque, clear, photo, elsewhere].map((each) => [each.hash, each] as const),
);
const image = (hash: string): string => `<image x="1" xlink:href="pictures/${hash}"><title>A</title></image>`;
const html = `<p>xlink:href=&quot;pictures/aa</p>${['aa', 'bb', 'cc', 'dd', 'aa', 'ff'].map(image).join('')}`;

describe('The page that is printed to PDF', () => {
  it('shows a stand-in for each PNG that a PDF takes, and every other picture itself', () => {
    const standIns = standInsFor(html, pictures, new AbortController().signal);
    expect([...standIns.keys()]).toEqual(['aa', 'bb', 'cc']);
    const page = withStandIns(html, standIns);
    expect(page.match(/stand-ins\/\w+(?=")/g)).toEqual(
      ['aa', 'bb', 'cc', 'aa'].map((hash) => `stand-ins/${hash}`),
    );
    expect(page.match(/pictures\/\w+/g)).toEqual(['pictures/aa', 'pictures/dd', 'pictures/ff']);
    expect(withStandIns(html, new Map())).toBe(html);
  });

  it('is given what it asks for, the picture itself too where its stand-in will not do', () => {
    const standIns = standInsFor(html, pictures, new AbortController().signal);
    const shown = pictureAt('stand-ins/aa', standIns, pictures);
    const bytes = shown && typeof shown.body !== 'string' ? shown.body : new Uint8Array();
    expect(readPictureHead(bytes)).toMatchObject({ type: 'image/jpeg', width: 30, height: 20 });
    expect(pictureAt('pictures/aa', standIns, pictures)).toMatchObject({ body: grey.bytes });
    expect(pictureAt('pictures/dd', standIns, pictures)).toMatchObject({
      type: 'image/jpeg',
      body: photo.bytes,
    });
    for (const path of ['stand-ins/dd', 'pictures/ff', 'aa', 'page.html', ''])
      expect(pictureAt(path, standIns, pictures)).toBeNull();
  });

  it('learns after a while which pictures something shows through, and of none once it is cancelled', async () => {
    const read = async (signal: AbortSignal): Promise<readonly string[]> => {
      const all = [...standInsFor(html, pictures, signal)];
      const pixels = await Promise.all(all.map(([, each]) => each.pixels));
      return all.filter((_, index) => pixels[index] !== null).map(([hash]) => hash);
    };
    expect(await read(new AbortController().signal)).toEqual(['aa', 'bb']);
    expect(await read(AbortSignal.abort())).toEqual([]);
  });
});
