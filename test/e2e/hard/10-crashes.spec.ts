/** Check 10: the process of the window, of contacts, of the audience's window dies; work goes on where it was. */
import { join } from 'node:path';
import { type ElectronApplication, expect } from '@playwright/test';
import fc from 'fast-check';
import { hardCheck } from '../../hard/check';
import { evidenceProcess, expectAnotherProcess, pageProcess, rejoin } from '../harness/reload';
import type { Tapki } from '../harness/tapki';
import { test } from '../harness/test';
import { Canvas } from '../pages/canvas';
import { ImportPage } from '../pages/import';
import { Frame } from '../pages/library';
import { SearchPage } from '../pages/search';
import { EditScript, editKinds } from '../support/edit-script';
import { snapshotOf, stateOf, storedMaps } from '../support/stored-maps';
import { writeContactExport } from '../support/tables';

const check = hardCheck(10);
const windowCrashes = check.size(2, 25);
const serviceCrashes = check.size(2, 25);

const plan = fc.record({
  crashAfter: fc.integer({ min: 200, max: 1_500 }),
  isKilled: fc.boolean(),
  edits: fc.infiniteStream(fc.tuple(fc.constantFrom(...editKinds), fc.nat(11))),
});

/** The person who is asked whether to try once more always does; answers how often they were. */
async function alwaysTryAgain(app: ElectronApplication): Promise<() => Promise<number>> {
  const asked = await app.evaluateHandle(({ dialog }) => {
    const state = { count: 0 };
    dialog.showMessageBox = async () => {
      state.count += 1;
      return { response: 0, checkboxChecked: false };
    };
    return state;
  });
  return () => asked.evaluate(({ count }) => count);
}

async function crashWindow(app: ElectronApplication, isKilled: boolean): Promise<void> {
  const pid = await pageProcess(app, 'index.html');
  if (isKilled) process.kill(pid, 'SIGKILL');
  else
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
    );
}

async function editedState(page: Parameters<typeof storedMaps>[0]) {
  const states = (await storedMaps(page)).map((map) => stateOf(snapshotOf(map)));
  const [state, ...others] = states.filter(({ steps }) => steps.some(({ title }) => /^Crash/.test(title)));
  expect(others).toEqual([]);
  if (!state) throw new Error('The map that was edited is not in the library');
  return state;
}

test(`the window works on after ${windowCrashes} crashes, with every edit older than half a second`, async ({
  tapki,
}) => {
  test.setTimeout(check.size(300_000, 1_800_000));
  const { app } = tapki;
  const { seed } = check;
  await new Frame(tapki.window).waitForMap();
  await new Canvas(tapki.window).draw({ Crash: ['Crash one', 'Crash two'], After: ['Crash three'] });
  // The mark may still speak of the save before.
  await expect.poll(async () => (await editedState(tapki.window)).steps.at(-1)?.title).toBe('Crash three');
  const asked = await alwaysTryAgain(app);
  let seat: Awaited<ReturnType<typeof rejoin>> | null = null;
  let page = tapki.window;
  let edits = 0;
  let slowest = 0;
  try {
    for (const [turn, { crashAfter, isKilled, edits: stream }] of fc
      .sample(plan, { seed, numRuns: windowCrashes })
      .entries()) {
      const script = new EditScript(page, await editedState(page));
      let crashedAt: number | null = null;
      const crashed = new Promise<void>((resolve) => setTimeout(resolve, crashAfter)).then(() => {
        crashedAt = Date.now();
        return crashWindow(app, isKilled);
      });
      const editing = (async () => {
        for (const [kind, choice] of stream) await script.edit(kind, choice, `Crash ${turn} edit ${edits++}`);
      })();
      // Calls to a page that is gone may wait for ever.
      await Promise.race([
        crashed,
        editing.catch((error) => (crashedAt === null ? Promise.reject(error) : undefined)),
      ]);
      await crashed;
      void editing.catch(() => undefined);

      await seat?.leave();
      seat = await rejoin(tapki);
      page = seat.page;
      await new Frame(page).waitForMap();
      await expect(new Canvas(page).area.getByRole('grid')).toBeVisible();
      slowest = Math.max(slowest, Date.now() - (crashedAt ?? 0));
      const state = await editedState(page);
      expect(script.allowedStates(crashedAt ?? 0), `seed ${seed}, crash ${turn}`).toContainEqual(state);
      await expect(new Frame(page).title).toHaveValue(state.title);
    }
    await new Frame(page).rename('Crash is over');
    await expect.poll(async () => (await editedState(page)).title).toBe('Crash is over');
    // The third of crashes that follow one another at once, and no other, asks.
    expect(await asked()).toBeLessThanOrEqual(Math.floor(windowCrashes / 3));
  } finally {
    await seat?.leave();
  }
  check.note({
    name: 'edits older than 500 ms that were lost with the window',
    required: `none in ${windowCrashes} crashes`,
    seen: `none, ${edits} edits begun`,
    holds: true,
  });
  check.within('the window can be edited again (slowest)', slowest / 1_000, 3, 's');
});

/** A stopped process answers nothing: the question is under way when it is killed. */
async function killWhileAsked(app: ElectronApplication, ask: () => Promise<void>): Promise<void> {
  const pid = await evidenceProcess(app);
  expect(pid).not.toBe(0);
  process.kill(pid, 'SIGSTOP');
  await ask();
  process.kill(pid, 'SIGKILL');
}

async function importContacts({ app, window, profile }: Tapki): Promise<void> {
  const file = join(profile, 'contacts.csv');
  const topic = {
    category: 'Доставка',
    contacts: 300,
    scores: [5],
    text: 'Курьер не приехал, заказ отменили',
  };
  writeContactExport(file, [topic]);
  const importPage = new ImportPage(app, window);
  await importPage.open();
  await importPage.choose(file);
  await importPage.run();
  await importPage.close();
}

test(`a question is repeated after each of ${serviceCrashes} crashes of the contact service`, async ({
  tapki,
}) => {
  test.setTimeout(check.size(120_000, 1_200_000));
  const { app, window } = tapki;
  const search = new SearchPage(window);
  const words = ['курьер', 'отменили'];
  await new Frame(window).waitForMap();
  await importContacts(tapki);
  await search.open();
  await search.find('заказ');
  let slowest = 0;
  for (let turn = 0; turn < serviceCrashes; turn += 1) {
    const field = search.dialog.getByRole('searchbox');
    await killWhileAsked(app, async () => {
      await field.fill(words[turn % words.length] ?? '');
      await expect(search.dialog.locator('[aria-busy="true"]').first()).toBeVisible();
    });
    const killedAt = Date.now();
    const alert = search.dialog.getByRole('alert');
    await expect(alert).toContainText('was broken off');
    await alert.getByRole('button', { name: 'Try again' }).click();
    await expect(alert).toHaveCount(0);
    // What was found before stands there, dimmed, until the answer comes.
    await expect(search.dialog.locator('[aria-busy="true"]')).toHaveCount(0);
    await expect(search.results.locator('mark').first()).toBeVisible();
    slowest = Math.max(slowest, Date.now() - killedAt);
  }

  // Nobody asks: nothing is broken off, nothing said, and the next question is answered.
  const told = new Frame(window).toast('was broken off');
  await told.getByRole('button').first().click();
  await expect(told).toHaveCount(0);
  const idle = await evidenceProcess(app);
  process.kill(idle, 'SIGKILL');
  await expect.poll(() => evidenceProcess(app)).toBe(0);
  await search.find('курьер');
  await expect(told).toHaveCount(0);
  expect(tapki.errors).toEqual([]);
  check.note({
    name: 'questions broken off that said so and were repeated',
    required: `all of ${serviceCrashes}`,
    seen: `${serviceCrashes}`,
    holds: true,
  });
  check.within('the question is answered after all (slowest)', slowest / 1_000, 3, 's');
});

test('numbers that were being counted when the service died are counted again by the button of the message', async ({
  tapki,
}) => {
  const { app, window } = tapki;
  const frame = new Frame(window);
  await frame.waitForMap();
  await importContacts(tapki);
  await killWhileAsked(app, () => window.keyboard.press('Shift+F5'));
  const told = frame.toast('was broken off');
  await told.getByRole('button', { name: 'Try again' }).click();
  await expect(told).toHaveCount(0);
  expect(tapki.errors).toEqual([]);
});

test('the audience’s window and the one for notes come back; a window that keeps stopping is given up', async ({
  tapki,
}) => {
  test.setTimeout(240_000);
  const { app, window } = tapki;
  const frame = new Frame(window);
  await frame.waitForMap();
  await window.keyboard.press('F5');
  await expect(window.locator('.slide').getByRole('heading', { level: 1 })).toBeVisible();
  const opened = app.waitForEvent('window');
  await window.keyboard.press('w');
  await (await opened).waitForSelector('.slide h1', { state: 'attached' });
  let slowest = 0;
  for (let turn = 0; turn < 2; turn += 1) {
    const killed = await pageProcess(app, 'audience.html');
    const killedAt = Date.now();
    process.kill(killed, 'SIGKILL');
    await expectAnotherProcess(app, 'audience.html', killed);
    const { page: audience, leave } = await rejoin(tapki, 'audience.html');
    await audience.waitForSelector('.slide h1', { state: 'attached' });
    slowest = Math.max(slowest, Date.now() - killedAt);
    await leave();
  }
  await window.keyboard.press('PageDown');
  // The third within seconds: the slides come to the presenter's window.
  process.kill(await pageProcess(app, 'audience.html'), 'SIGKILL');
  await expect.poll(() => pageProcess(app, 'audience.html'), { timeout: 30_000 }).toBe(0);
  await expect(window.locator('.slide').getByRole('heading').first()).toBeVisible();
  await window.keyboard.press('Escape');
  await expect(frame.title).toBeVisible();

  await frame.act('Quick capture');
  await expect.poll(() => pageProcess(app, 'capture.html'), { timeout: 30_000 }).not.toBe(0);
  const small = await pageProcess(app, 'capture.html');
  process.kill(small, 'SIGKILL');
  await expectAnotherProcess(app, 'capture.html', small);
  const { page: notes, leave } = await rejoin(tapki, 'capture.html');
  await expect(notes.getByRole('heading', { name: 'Quick capture' })).toBeVisible();
  await leave();
  expect(tapki.errors).toEqual([]);
  check.within('the audience sees the slide again (slowest)', slowest / 1_000, 3, 's');
});
