import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { success } from '#core/desktop/app-error';
import { desktopCalls, type FileHandle } from '#core/desktop/desktop-api';
import { answersOf, type DesktopHandlers } from '#electron/answers';
import { type AnswerCall, hearCalls } from '#electron/ipc';

const electron = await vi.hoisted(async () => (await import('./support/fake-electron')).fakeElectron());
vi.mock('electron', () => electron);

const mainFrame = { origin: 'tapki://app', url: 'tapki://app/index.html' };
const page = { mainFrame };
const fromOurPage = { sender: page, senderFrame: mainFrame };
const handled = vi.fn();
const handle: FileHandle = { token: 'a'.repeat(32), name: 'x.cjm' };

const handlers = Object.fromEntries(
  Object.keys(desktopCalls).map((name) => [
    name,
    (input: unknown) => {
      handled(name, input);
      return success({});
    },
  ]),
);

const call = (event: unknown, name: string, input: unknown): unknown =>
  electron.handlers.get(name)?.(event, input);
const refused = { ok: false, error: { code: 'badRequest', details: {} } };

beforeEach(() => {
  handled.mockClear();
  electron.handlers.clear();
  const current = (): never => page as never;
  const answers = answersOf(handlers as never as DesktopHandlers, {
    'files.register': () => success(handle),
  });
  hearCalls(current, Promise.resolve(answers));
});

describe('A call from the window', () => {
  it('is served for every declared name and no other', () => {
    expect([...electron.handlers.keys()].sort()).toEqual(
      [...Object.keys(desktopCalls), 'files.register'].sort(),
    );
  });

  it('waits for what answers it, and is refused to a stranger without waiting', async () => {
    electron.handlers.clear();
    let ready: (calls: AnswerCall) => void = () => undefined;
    hearCalls(
      () => page as never,
      new Promise((say) => {
        ready = say;
      }),
    );
    const stranger = { sender: { mainFrame }, senderFrame: mainFrame };
    expect(await call(stranger, 'settings.read', {})).toEqual(refused);
    const early = call(fromOurPage, 'settings.write', { theme: 'dark' });
    expect(handled).not.toHaveBeenCalled();
    ready(answersOf(handlers as never as DesktopHandlers, { 'files.register': () => success(handle) }));
    expect(await early).toEqual(success({}));
    expect(handled).toHaveBeenCalledWith('settings.write', { theme: 'dark' });
  });

  it('reaches its handler with the checked input', async () => {
    expect(await call(fromOurPage, 'settings.write', { theme: 'dark' })).toEqual(success({}));
    expect(handled).toHaveBeenCalledWith('settings.write', { theme: 'dark' });
  });

  it.each([
    ['another page', { sender: { mainFrame }, senderFrame: mainFrame }],
    ['a frame inside our page', { sender: page, senderFrame: { ...mainFrame } }],
    ['a frame that is gone', { sender: page, senderFrame: null }],
  ])('is refused from %s', async (_name, event) => {
    expect(await call(event, 'settings.read', {})).toEqual(refused);
    expect(handled).not.toHaveBeenCalled();
  });

  it.each(['https://example.com', 'null', 'file://', 'tapki://other', 'tapki://app.example.com'])(
    'is refused from our frame when it shows %s',
    async (origin) => {
      const moved = { origin, url: `${origin}/index.html` };
      const event = { sender: page, senderFrame: moved };
      page.mainFrame = moved;
      expect(await call(event, 'settings.read', {})).toEqual(refused);
      page.mainFrame = mainFrame;
      expect(handled).not.toHaveBeenCalled();
    },
  );

  it('is refused from an empty page, though it inherits our origin', async () => {
    const empty = { origin: 'tapki://app', url: 'about:blank' };
    page.mainFrame = empty;
    expect(await call({ sender: page, senderFrame: empty }, 'settings.read', {})).toEqual(refused);
    page.mainFrame = mainFrame;
  });

  it.each([
    ['maps.read', { token: '../../etc/passwd' }],
    ['maps.read', { token: 5 }],
    ['maps.read', {}],
    ['maps.write', { token: 'a'.repeat(32), parcel: new Uint8Array(), expected: null }],
    ['mirror.write', { mapId: '../x', latestStamp: '', title: '', parcel: 'a'.repeat(32) }],
    ['settings.write', { theme: 'pink' }],
    ['settings.read', { more: 1 }],
    ['files.register', { path: '' }],
    ['window.setTitle', null],
  ])('%s is refused with an input that does not fit', async (name, input) => {
    expect(await call(fromOurPage, name, input)).toEqual(refused);
    expect(handled).not.toHaveBeenCalled();
  });

  it('answers anything at all with a Result and throws nothing across', async () => {
    const names = Object.keys(desktopCalls);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.anything(), async (name, input) => {
        const answer = await call(fromOurPage, name, input);
        expect(answer).toHaveProperty('ok');
      }),
      { numRuns: 500 },
    );
  });

  it('turns an exception of a handler into "internal", without its message', async () => {
    electron.handlers.clear();
    const failing = Object.fromEntries(
      Object.keys(desktopCalls).map((name) => [
        name,
        () => {
          throw new Error('a customer said: call +7 900 000-00-00');
        },
      ]),
    );
    const current = (): never => page as never;
    const answers = answersOf(failing as never as DesktopHandlers, {
      'files.register': () => success({ token: '', name: '' }),
    });
    hearCalls(current, Promise.resolve(answers));
    expect(await call(fromOurPage, 'settings.read', {})).toEqual({
      ok: false,
      error: { code: 'internal', details: {} },
    });
  });
});
