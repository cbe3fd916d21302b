/**
 * Hostile texts in every field that takes text: what the app shows of them is text alone, on its screens, in what it is
 * handed by the clipboard, to an audience, and in each exported page opened as a bare document that may ask for anything.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ElectronApplication, expect, type Page } from '@playwright/test';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { readRecords } from '#core/document/plain-record';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { seededRandom } from '#core/themes/random';
import { hardCheck } from '../../hard/check';
import { hostileMap } from '../../unit/support/hostile-map';
import { hostileOrigin, someVectors } from '../../unit/support/hostile-vectors';
import { printedObject, runTapki } from '../harness/command-line';
import { nextFileToOpen } from '../harness/dialogs';
import { test } from '../harness/test';
import { Frame } from '../pages/library';
import { captureWindow, clickEntry } from '../pages/quick-capture';
import { Versions } from '../pages/versions';
import { rewrittenApart } from '../support/edited-copies';

const check = hardCheck(17);
const count = check.size(60, 300);

let folder = '';
let server: Server;
let texts: readonly string[] = [];
const asked: string[] = [];

test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-texts-'));
  server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end('globalThis.wasRun=1');
  });
  await new Promise<void>((listening) => {
    server.listen(0, '127.0.0.1', () => listening());
  });
  const { port } = server.address() as AddressInfo;
  const chosen = someVectors(count, seededRandom(check.seed));
  texts = chosen.map((text) => text.replaceAll(hostileOrigin, `http://127.0.0.1:${port}`));
});
test.afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A journey, and the same records as a programme. */
function written(name: 'journey' | 'programme'): string {
  const all = hostileMap(texts).records.map((record) =>
    record.kind === 'map' ? { ...record, purpose: name } : record,
  );
  const { records } = readRecords(all);
  const told = { mapId: `hostile-${name}`, savedAt: '2026-10-05T12:00:00.000Z', app: 'Tapki' };
  const path = join(folder, `${name}.cjm`);
  writeFileSync(path, packMap({ records, assets: [], manifest: manifestOf(records, told) }));
  return path;
}

const isOurs = (url: string): boolean => /^(?:tapki|blob|data|about|devtools):/.test(url);

/** Hears what a page of the app does that it must not. */
async function watch(page: Page, seen: string[]): Promise<void> {
  const address = page.url();
  page.on('request', (request) => {
    if (!isOurs(request.url())) seen.push(`asked for ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    seen.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('framenavigated', (frame) => {
    if (frame.url() !== address) seen.push(`went to ${frame.url()}`);
  });
  page.on('popup', (popup) => seen.push(`opened ${popup.url()}`));
  await page.evaluate(() => {
    // What the policy held back had become more than text already.
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      Reflect.set(globalThis, 'heldBack', `${violatedDirective} ${blockedURI}`);
    });
  });
}

async function misdeedsOf(pages: readonly Page[], seen: readonly string[]): Promise<readonly string[]> {
  const inside = await Promise.all(
    pages.map((page) =>
      page.evaluate(() => [
        ...(Reflect.has(globalThis, 'wasRun') ? [`ran in ${location.pathname}`] : []),
        ...(Reflect.has(globalThis, 'heldBack')
          ? [`held back: ${String(Reflect.get(globalThis, 'heldBack'))}`]
          : []),
        ...[
          ...document.querySelectorAll(
            'script:not([src]), iframe, object, embed, base, a[href^="javascript" i]',
          ),
        ].map(({ outerHTML }) => `made ${outerHTML.slice(0, 200)}`),
      ]),
    ),
  );
  return [...seen, ...inside.flat(), ...asked];
}

const noted = (name: string): void =>
  check.note({
    name,
    required: 'nothing runs, asks, says or goes anywhere',
    seen: `nothing, ${count} texts in every field`,
    holds: true,
  });

test('on the screens of a map and to an audience they are text', async ({ start }) => {
  test.setTimeout(check.size(240_000, 1_200_000));
  const journey = written('journey');
  const { app, window: page } = await start({ args: [journey] });
  const frame = new Frame(page);
  await frame.waitForMap();
  const seen: string[] = [];
  await watch(page, seen);
  // Everything at a size where it is cells that are mounted, not a picture of them.
  await page.keyboard.press('ControlOrMeta+1');
  for (const key of [
    'Home',
    'ArrowRight',
    'ArrowDown',
    'Enter',
    'Escape',
    'End',
    'ArrowUp',
    'Control+A',
    'Escape',
  ])
    await page.keyboard.press(key);
  const screens = ['b', 'x', 'j'].map((key) => `ControlOrMeta+Shift+${key.toUpperCase()}`);
  for (const keys of [...screens, 'ControlOrMeta+L', 'ControlOrMeta+P', 'ControlOrMeta+H', 'F1']) {
    await page.keyboard.press(keys);
    await page.waitForTimeout(300);
    for (const next of ['Tab', 'Tab', 'ArrowDown', 'ArrowDown']) await page.keyboard.press(next);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
  await frame.act('Comments');
  for (const [action, name] of [
    ['Personas', 'Personas'],
    ['Versions', 'Versions of this map'],
    ['Sources', 'Sources'],
  ] as const) {
    await frame.act(action);
    const opened = page.getByRole('dialog', { name, exact: true });
    await expect(opened).toBeVisible({ timeout: 30_000 });
    await page.keyboard.press('Escape');
    await expect(opened).toBeHidden();
  }
  expect(await misdeedsOf([page], seen), `seed ${check.seed}`).toEqual([]);
  noted('screens of a map');

  await page.keyboard.press('F5');
  await expect(page.getByText('begins, ? shows all keys')).toBeVisible({ timeout: 30_000 });
  const opened = app.waitForEvent('window');
  await page.keyboard.press('w');
  const audience = await opened;
  await audience.waitForSelector('.slide h1', { state: 'attached' });
  await watch(audience, seen);
  for (let slide = 0; slide < check.size(12, 80); slide += 1)
    for (const key of ['q', ' ', 'ArrowRight']) await page.keyboard.press(key);
  expect(await misdeedsOf([page, audience], seen), `seed ${check.seed}`).toEqual([]);
  noted('a presentation and its audience');
});

test('on the screens of a programme they are text', async ({ start }) => {
  test.setTimeout(check.size(240_000, 1_200_000));
  const path = written('programme');
  const { app, window: page } = await start();
  await new Frame(page).waitForMap();
  const seen: string[] = [];
  await watch(page, seen);
  await nextFileToOpen(app, [path]);
  await page.keyboard.press('ControlOrMeta+o');
  const tabs = page.getByRole('tab');
  await expect(tabs.first()).toBeVisible({ timeout: 60_000 });
  for (let index = 0; index < (await tabs.count()); index += 1) {
    await tabs.nth(index).click();
    await page.waitForTimeout(300);
    for (const key of ['Tab', 'Tab', 'ArrowDown', 'Escape']) await page.keyboard.press(key);
  }
  expect(await misdeedsOf([page], seen), `seed ${check.seed}`).toEqual([]);
  noted('screens of a programme');
});

test('what is pasted becomes text, as HTML and as our own format', async ({ start }) => {
  test.setTimeout(check.size(240_000, 1_200_000));
  const { window: page } = await start();
  const frame = new Frame(page);
  await frame.waitForMap();
  await frame.newMap();
  const seen: string[] = [];
  await watch(page, seen);
  await page.evaluate((all) => {
    for (const text of all) {
      const own = JSON.stringify({ what: 'text', text, __proto__: { wasRun: 1 } });
      for (const [type, data] of [
        ['text/html', text],
        ['text/html', `<table><tr><td>${text}</td><td>${text}</td></tr></table>`],
        ['application/x-tapki-clip+json', own],
        ['application/x-tapki-clip+json', text],
      ] as const) {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', text);
        clipboardData.setData(type, data);
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
      }
    }
  }, texts);
  await page.waitForTimeout(1_000);
  expect(await misdeedsOf([page], seen), `seed ${check.seed}`).toEqual([]);
  noted('the clipboard');
});

test('where copies differ and in the window for notes they are text', async ({ start }) => {
  test.setTimeout(check.size(240_000, 1_200_000));
  const { records } = readRecords(hostileMap(texts).records);
  const [mine, theirs] = rewrittenApart(records, texts, (name) => join(folder, name));
  const { app, window: page } = await start({ args: [mine.path] });
  const versions = new Versions(page);
  await versions.frame.waitForMap();
  const seen: string[] = [];
  await watch(page, seen);
  await versions.mergeFile(app, theirs.path);
  expect((await versions.questions()).length).toBeGreaterThan(10);
  await versions.keepDecisions();
  await clickEntry(app, 'Quick capture…');
  const small = await captureWindow(app);
  await expect(small.locator('textarea')).toBeFocused();
  await watch(small, seen);
  for (const text of texts.slice(0, 20)) {
    await small.locator('textarea').fill(text);
    await small.keyboard.press('Enter');
    // It goes once the note is on the disk, and is called again for the next one.
    await clickEntry(app, 'Quick capture…');
    await expect(small.locator('textarea')).toHaveValue('');
  }
  expect(await misdeedsOf([page, small], seen), `seed ${check.seed}`).toEqual([]);
  noted('conflicts of two copies, and the window for notes');
});

/** A window with nothing of the app in it, and none of its walls: no policy, no guard of requests or of navigation. */
const openBareDocument = (app: ElectronApplication, path: string, name: string): Promise<readonly string[]> =>
  app.evaluate(
    async ({ BrowserWindow, session }, file) => {
      const own = session.fromPartition(`bare-${file.name}`);
      const heard: string[] = [];
      own.webRequest.onBeforeRequest((details, answer) => {
        if (!details.url.startsWith('file:') && !/^(?:data|blob|devtools):/.test(details.url))
          heard.push(`asked for ${details.url}`);
        if (details.url.startsWith('file:') && !decodeURIComponent(details.url).includes(file.path))
          heard.push(`read ${details.url}`);
        answer({});
      });
      const page = new BrowserWindow({ show: false, webPreferences: { sandbox: true, session: own } });
      page.webContents.removeAllListeners('will-navigate');
      page.webContents.removeAllListeners('will-frame-navigate');
      page.webContents.on('will-navigate', (event) => {
        event.preventDefault();
        heard.push('went elsewhere');
      });
      page.webContents.setWindowOpenHandler(({ url }) => {
        heard.push(`opened ${url}`);
        return { action: 'deny' };
      });
      const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
      try {
        await page.loadFile(file.path);
        // The walls are down: a page that wants to run something here can.
        for (const keyCode of ['Right', 'Right', 'Enter', 'Space', 'Left', 'Escape']) {
          page.webContents.sendInputEvent({ type: 'keyDown', keyCode });
          page.webContents.sendInputEvent({ type: 'keyUp', keyCode });
        }
        await wait(500);
        const hasRun: unknown = await page.webContents.executeJavaScript("'wasRun' in globalThis");
        if (hasRun === true) heard.push('ran');
        return heard;
      } finally {
        page.destroy();
      }
    },
    { path, name },
  );

test('what is exported is inert where nothing holds it back', async ({ start }) => {
  test.setTimeout(check.size(240_000, 1_200_000));
  const path = written('journey');
  const words = ['--formats', 'svg,html,md', '--notes', '--comments', '--date', '2026-10-05', '--json'];
  const exporting = runTapki(['export', path, '--out', folder, ...words], {
    profile: join(folder, 'profile'),
    hasDisplay: false,
  });
  expect(exporting).toMatchObject({ code: 0, complaint: '' });
  printedObject(exporting);
  const rendered = micromark(readFileSync(join(folder, 'journey.md'), 'utf8'), {
    ...{ allowDangerousHtml: true, allowDangerousProtocol: true },
    ...{ extensions: [gfm()], htmlExtensions: [gfmHtml()] },
  });
  writeFileSync(join(folder, 'journey.md.html'), `<!doctype html><meta charset="utf-8">${rendered}`);
  const { app, window: page } = await start();
  await new Frame(page).waitForMap();

  // Of a page that is not inert, it hears.
  const bad = join(folder, 'bad.html');
  writeFileSync(bad, `<img src="http://127.0.0.1:1/x"><script>globalThis.wasRun=1</script>`);
  expect(await openBareDocument(app, bad, 'bad')).toEqual(
    expect.arrayContaining(['ran', 'asked for http://127.0.0.1:1/x']),
  );
  for (const format of ['svg', 'html', 'md.html'])
    expect(await openBareDocument(app, join(folder, `journey.${format}`), format), format).toEqual([]);
  expect(asked).toEqual([]);
  noted('SVG, HTML and Markdown in a browser');
});
