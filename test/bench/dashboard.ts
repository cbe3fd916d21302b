/**
 * The sources dashboard of 200,000 contacts: made by the command line, opened in a headless Chromium without a network,
 * filtered fifty times. Times are those of the page itself: from the start of opening until it has painted, and from a
 * filter that was chosen until its numbers were painted.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { machineFlags } from '../../scripts/launch.mjs';
import { makeTable } from './contacts/table';
import { type Bench, bar, quantile } from './report';
import { watchedRun } from './watched-run';

const contacts = 200_000;
const filters = 50;

/** Runs a command of the app; what it printed as JSON. */
async function runCommand(
  [program = '', ...first]: readonly string[],
  words: readonly string[],
): Promise<void> {
  await watchedRun(program, [...first, ...words, '--json'], false);
}

function browserPath(): string {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome']) {
    const path = spawnSync('which', [name], { encoding: 'utf8' }).stdout.trim();
    if (path !== '') return path;
  }
  throw new Error('The bench needs a Chromium on the path: chromium, chromium-browser or google-chrome.');
}

/** Milliseconds until the page is painted with all of its numbers. */
async function openOnce(browser: Browser, address: string): Promise<{ passed: number; requests: string[] }> {
  const page = await (
    await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } })
  ).newPage();
  const requests = heardOf(page, address);
  await page.goto(address);
  const passed = await painted(page);
  await page.context().close();
  return { passed, requests };
}

function heardOf(page: Page, address: string): string[] {
  const requests: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) requests.push(request.url());
  });
  return requests;
}

/** The second frame after now: the first one may have been on its way. */
const painted = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) =>
        requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))),
      ),
  );

/** Chooses an option of a filter; milliseconds until what it left is painted. */
const choose = (page: Page, name: string, nth: number): Promise<number> =>
  page.evaluate(
    ([filter, wanted]) =>
      new Promise<number>((done) => {
        const select = document.querySelector<HTMLSelectElement>(`select[name="${filter}"]`);
        if (select === null) throw new Error(`no filter ${filter}`);
        select.selectedIndex = Number(wanted) % select.options.length;
        const started = performance.now();
        select.dispatchEvent(new Event('change'));
        // A message comes after the frame that shows the change.
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now() - started);
          channel.port2.postMessage(null);
        });
      }),
    [name, String(nth)] as const,
  );

async function filterTimes(browser: Browser, address: string) {
  const page = await (
    await browser.newContext({ offline: true, viewport: { width: 1280, height: 800 } })
  ).newPage();
  const requests = heardOf(page, address);
  await page.goto(address);
  await painted(page);
  const names = ['theme', 'channel', 'category', 'from', 'to', 'source'];
  const times: number[] = [];
  for (let index = 0; index < filters; index += 1) {
    // All of a filter again now and then, so that whole lists are drawn too.
    const nth = index % 3 === 2 ? 0 : 1 + index;
    times.push(await choose(page, names[index % names.length] ?? 'theme', nth));
  }
  await page.context().close();
  return { times, requests };
}

export const bench: Bench = async ({ command, runs }) => {
  const folder = mkdtempSync(join(tmpdir(), 'tapki-bench-'));
  try {
    const table = await makeTable(folder, contacts);
    const workspace = join(folder, 'workspace');
    const file = join(folder, 'dashboard.html');
    await runCommand(command, ['contacts', 'import', table.file, '--workspace', workspace]);
    await runCommand(command, ['themes', '--workspace', workspace]);
    const started = performance.now();
    await runCommand(command, ['dashboard', '--out', file, '--workspace', workspace, '--invented']);
    const made = (performance.now() - started) / 1_000;
    const address = pathToFileURL(file).href;
    const browser = await chromium.launch({ executablePath: browserPath(), args: [...machineFlags()] });
    const count = runs ?? 20;
    const opened: Awaited<ReturnType<typeof openOnce>>[] = [];
    for (let index = 0; index < count; index += 1) opened.push(await openOnce(browser, address));
    const filtered = await filterTimes(browser, address);
    await browser.close();
    const requests = [...opened.flatMap((one) => one.requests), ...filtered.requests];
    if (requests.length > 0) throw new Error(`The page asked for ${requests.join(', ')}`);
    const openings = opened.map(({ passed }) => passed);
    return {
      runs: count,
      bars: [
        bar('opened and painted, p95', quantile(openings, 0.95) / 1_000, 2, 's'),
        bar(`filter to painted, p95 of ${filters}`, quantile(filtered.times, 0.95), 100, 'ms'),
      ],
      figures: [
        { name: 'opened and painted, median', value: Math.round(quantile(openings, 0.5)), unit: 'ms' },
        {
          name: 'filter to painted, median',
          value: Number(quantile(filtered.times, 0.5).toFixed(1)),
          unit: 'ms',
        },
        {
          name: 'filter to painted, slowest',
          value: Number(Math.max(...filtered.times).toFixed(1)),
          unit: 'ms',
        },
        { name: 'file', value: Number((statSync(file).size / 2 ** 20).toFixed(2)), unit: 'MB' },
        { name: 'made by the command line', value: Number(made.toFixed(1)), unit: 's' },
      ],
      notes: [
        `${table.note} Headless Chromium, window of 1280 × 800, no network; requests seen: 0.`,
        'Opened: from the start of the page to the second frame after it was loaded.',
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
