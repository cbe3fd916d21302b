/**
 * A map with hostile text in every field, exported and opened in a browser that logs requests: nothing runs, nothing
 * is fetched, no question is asked; the PDF holds no program and leads nowhere but to addresses that may be followed.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, expect, type Page, test } from '@playwright/test';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { readRecords } from '#core/document/plain-record';
import { packMap } from '#core/file/cjm';
import { manifestOf } from '#core/file/manifest';
import { machineFlags } from '../../scripts/launch.mjs';
import { hostileMap } from '../unit/support/hostile-map';
import { hostileTexts } from '../unit/support/hostile-texts';
import { printedObject, runTapki } from './harness/command-line';

/** Without those whose length alone is hostile. */
const texts = hostileTexts.filter(({ length }) => length < 1_000);

let folder = '';
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tapki-inert-'));
});
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

function exported(): (format: string) => string {
  const { records } = readRecords(hostileMap(texts).records);
  const told = { mapId: 'hostile', savedAt: '2026-10-05T12:00:00.000Z', app: 'Tapki' };
  const path = join(folder, 'hostile.cjm');
  writeFileSync(path, packMap({ records, assets: [], manifest: manifestOf(records, told) }));
  const words = ['--formats', 'svg,html,md,pdf', '--notes', '--comments', '--date', '2026-10-05', '--json'];
  const run = runTapki(['export', path, '--out', folder, ...words], {
    profile: join(folder, 'profile'),
    hasDisplay: false,
  });
  expect(run).toMatchObject({ code: 0, complaint: '' });
  printedObject(run);
  return (format) => join(folder, `hostile.${format}`);
}

const isThere = (program: string): boolean => spawnSync('which', [program]).status === 0;

/** What the page did that it must not: requests, questions, and whether anything of the map ran. */
async function misdeeds(page: Page, path: string): Promise<readonly string[]> {
  const address = pathToFileURL(path).href;
  const seen: string[] = [];
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== address && !url.startsWith('data:')) seen.push(`asked for ${url}`);
  });
  page.on('dialog', (dialog) => {
    seen.push(`said ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => seen.push(`opened ${popup.url()}`));
  await page.goto(address);
  await page.waitForLoadState('load');
  for (const key of ['ArrowRight', 'ArrowRight', 'Enter', 'ArrowLeft', 'Escape'])
    await page.keyboard.press(key);
  if (await page.evaluate(() => Reflect.has(globalThis, 'wasRun'))) seen.push('ran');
  return seen;
}

test('what is exported does nothing in a browser', async () => {
  const browserPath = ['/usr/bin/chromium', '/usr/bin/google-chrome'].find(isThere);
  // biome-ignore lint/suspicious/noSkippedTests: other people's programs are not part of the project.
  test.skip(browserPath === undefined, 'There is no Chromium here');
  const path = exported();
  const rendered = micromark(readFileSync(path('md'), 'utf8'), {
    ...{ allowDangerousHtml: true, allowDangerousProtocol: true },
    ...{ extensions: [gfm()], htmlExtensions: [gfmHtml()] },
  });
  writeFileSync(path('md.html'), `<!doctype html><meta charset="utf-8">${rendered}`);
  const executablePath = browserPath ?? '';
  const browser = await chromium.launch({ executablePath, args: [...machineFlags()] });
  try {
    for (const format of ['svg', 'html', 'md.html']) {
      const page = await browser.newPage();
      expect(await misdeeds(page, path(format)), format).toEqual([]);
      await page.close();
    }
  } finally {
    await browser.close();
  }
  // biome-ignore lint/suspicious/noSkippedTests: other people's programs are not part of the project.
  test.skip(!isThere('pdfinfo'), 'pdfinfo is not installed here');
  const told = (option: string): string =>
    spawnSync('pdfinfo', [option, path('pdf')], { encoding: 'utf8' }).stdout;
  expect(told('-js').trim()).toBe('');
  const leads = told('-url')
    .split('\n')
    .slice(1)
    .flatMap((line) => line.trim().split(/\s+/).slice(2));
  expect(leads.filter((url) => !/^(?:https?:\/\/|mailto:)/.test(url))).toEqual([]);
  expect(readFileSync(path('pdf'), 'latin1')).not.toMatch(
    /\/(?:JavaScript|JS|Launch|SubmitForm|EmbeddedFile)\b/,
  );
});
