import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  addressOf,
  bitmapOf,
  forgetPicture,
  holdPicture,
  letGoOfPictures,
  servePictures,
} from '#renderer/state/picture-cache';
import { eventually } from '../../support/eventually';

/** What the worker was asked to reduce; it answers when it is let go on. */
const reducing = vi.hoisted(() => ({ asked: [] as string[], goOn: [] as (() => void)[] }));
vi.mock('#renderer/state/picture-worker', () => ({
  pictureWorker: {
    run: async ({ picture }: { readonly picture: Blob }) => {
      const words = await picture.text();
      reducing.asked.push(words);
      await new Promise<void>((done) => reducing.goOn.push(done));
      if (words === 'odd') return { kind: 'refused', fault: 'undecodable' };
      return { kind: 'reduced', picture: new Blob([`${words}, reduced`]) };
    },
  },
}));

/** As much of a browser as pictures touch: bitmaps that can be closed, addresses that can be revoked. */
function browser() {
  const open = new Set<string>();
  const widths: (number | undefined)[] = [];
  let closed = 0;
  vi.stubGlobal('createImageBitmap', async (blob: Blob, options?: ImageBitmapOptions) => {
    if ((await blob.text()) === 'damaged') throw new DOMException('cannot be decoded', 'InvalidStateError');
    widths.push(options?.resizeWidth);
    return {
      close: () => {
        closed += 1;
      },
    };
  });
  let made = 0;
  vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
    made += 1;
    open.add(`blob:${made}`);
    return `blob:${made}`;
  });
  vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => {
    open.delete(address);
  });
  return { open, widths, closed: () => closed };
}

describe('Pictures of the open map', () => {
  beforeEach(() => servePictures(async (hash) => (hash === 'absent' ? null : new Blob([hash]))));
  afterEach(() => {
    letGoOfPictures();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('whose bytes only begin like a picture are simply not painted', async () => {
    browser();
    expect(bitmapOf('damaged')).toBeNull();
    expect(bitmapOf('absent')).toBeNull();
    await eventually(() => expect(bitmapOf('sound')).not.toBeNull());
    expect(bitmapOf('damaged')).toBeNull();
  });

  it('are decoded no larger than they are painted, and smaller when there are very many', async () => {
    const { widths } = browser();
    for (let index = 0; index < 300; index += 1) bitmapOf(`picture-${index}`);
    await eventually(() => expect(widths).toHaveLength(300));
    expect(widths[0]).toBe(320);
    expect(widths.at(-1)).toBe(96);
  });

  it('go from memory when their map is closed', async () => {
    const { closed, open } = browser();
    bitmapOf('first');
    const letGo = holdPicture('first');
    await eventually(() => expect(bitmapOf('first')).not.toBeNull());
    await eventually(() => expect(addressOf('first')).not.toBeNull());
    letGo();
    letGoOfPictures();
    expect(closed()).toBe(1);
    expect(open.size).toBe(0);
    expect(addressOf('first')).toBeNull();
  });

  it('keep their addresses while they are shown; of those scrolled past only some stay', async () => {
    const { open } = browser();
    const held = holdPicture('held');
    for (let index = 0; index < 500; index += 1) {
      const letGo = holdPicture(`picture-${index}`);
      await eventually(() => expect(addressOf(`picture-${index}`)).not.toBeNull());
      letGo();
    }
    expect(addressOf('held')).not.toBeNull();
    expect(addressOf('picture-499')).not.toBeNull();
    expect(open.size).toBeLessThan(100);
    held();
  });

  it('that must not be seen again are gone at once, also while they are shown', async () => {
    const { open } = browser();
    const letGo = holdPicture('blurred');
    await eventually(() => expect(addressOf('blurred')).not.toBeNull());
    forgetPicture('blurred');
    expect(addressOf('blurred')).toBeNull();
    expect(open.size).toBe(0);
    letGo();
  });
});

describe('Large pictures on the map', () => {
  const made = new Map<string, Blob>();
  const wordsOf = async (hash: string): Promise<string | undefined> =>
    made.get(addressOf(hash, 'reduced') ?? '')?.text();
  const goOn = async () => {
    await eventually(() => expect(reducing.goOn).toHaveLength(1));
    reducing.goOn.shift()?.();
  };

  beforeEach(() => {
    servePictures(async (hash) => new Blob([hash]));
    reducing.asked.length = 0;
    reducing.goOn.length = 0;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      const address = `blob:large-${made.size}`;
      if (blob instanceof Blob) made.set(address, blob);
      return address;
    });
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation((address) => void made.delete(address));
  });
  afterEach(() => {
    letGoOfPictures();
    vi.restoreAllMocks();
  });

  it('are reduced one after another, and those let go of meanwhile not at all', async () => {
    const held = ['first', 'gone', 'third'].map((hash) => holdPicture(hash, 'reduced'));
    held[1]?.();
    await goOn();
    await eventually(async () => expect(await wordsOf('first')).toBe('first, reduced'));
    await goOn();
    await eventually(async () => expect(await wordsOf('third')).toBe('third, reduced'));
    expect(reducing.asked).toEqual(['first', 'third']);
    expect(addressOf('first')).toBeNull();
    for (const letGo of held) letGo();
  });

  it('are shown whole where they cannot be reduced', async () => {
    const letGo = holdPicture('odd', 'reduced');
    await goOn();
    await eventually(async () => expect(await wordsOf('odd')).toBe('odd'));
    letGo();
  });

  it('that must not be seen again do not come back from the worker', async () => {
    const letGo = holdPicture('secret', 'reduced');
    await eventually(() => expect(reducing.goOn).toHaveLength(1));
    forgetPicture('secret');
    await goOn();
    const next = holdPicture('next', 'reduced');
    await goOn();
    await eventually(async () => expect(await wordsOf('next')).toBe('next, reduced'));
    expect(addressOf('secret', 'reduced')).toBeNull();
    letGo();
    next();
  });
});
