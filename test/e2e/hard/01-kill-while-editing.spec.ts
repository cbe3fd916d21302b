/** Check 1: the power may go at any moment. What was edited half a second before is there, and the map goes on. */
import { expect } from '@playwright/test';
import fc from 'fast-check';
import { hardCheck } from '../../hard/check';
import { startTapki, type Tapki } from '../harness/tapki';
import { test } from '../harness/test';
import { Canvas } from '../pages/canvas';
import { Frame } from '../pages/library';
import { type EditKind, EditScript, editKinds, type MapState, shownTitle } from '../support/edit-script';
import { snapshotOf, stateOf, storedMaps } from '../support/stored-maps';

const check = hardCheck(1);
const rounds = check.size(6, 300);

/** Most of what people do is typing, and nothing comes faster. */
const kinds: readonly EditKind[] = [...editKinds, 'letters', 'letters', 'letters'];

const plan = fc.record({
  killAfter: fc.integer({ min: 100, max: 1_300 }),
  edits: fc.infiniteStream(fc.tuple(fc.constantFrom(...kinds), fc.nat(11))),
});

/** From the start of the process until the map can be edited. */
async function untilEditable({ app, window }: Tapki): Promise<number> {
  await new Frame(window).waitForMap();
  await expect(new Canvas(window).area.getByRole('grid')).toBeVisible();
  const startedAt = await app.evaluate(() => process.getCreationTime());
  return Date.now() - (startedAt ?? Number.NaN);
}

/** Every map of the library as the disk has it, and the one on the screen. */
async function lookAt({ window }: Tapki, title: RegExp): Promise<MapState> {
  const states = (await storedMaps(window)).map((map) => stateOf(snapshotOf(map)));
  const open = states.filter(
    (state) => title.test(state.title) || state.steps.some((step) => title.test(step.title)),
  );
  expect(open).toHaveLength(1);
  const [state] = open;
  if (!state) throw new Error('The map that was edited is not in the library');
  await expect(new Frame(window).title).toHaveValue(state.title);
  await expect
    .poll(() => new Canvas(window).steps())
    .toEqual(state.steps.map((step) => shownTitle(step.title)));
  return state;
}

async function openEveryMap({ window, errors }: Tapki): Promise<void> {
  const frame = new Frame(window);
  const count = (await storedMaps(window)).length;
  expect(count).toBeGreaterThan(1);
  for (let index = 0; index < count; index += 1) {
    const library = await frame.openLibrary();
    const card = library.getByRole('button', { name: /^Open “/ }).nth(index);
    await card.click();
    await expect(library).toBeHidden();
    await expect(new Canvas(window).area.getByRole('grid')).toBeVisible();
  }
  expect(errors).toEqual([]);
}

const median = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;

test(`nothing older than half a second is lost when every process is killed at ${rounds} random moments`, async ({
  profile,
}) => {
  test.setTimeout(check.size(600_000, 5_400_000));
  const { seed } = check;
  console.info(`Kills: seed ${seed} (TAPKI_SEED=${seed} repeats them)`);
  // Not by the fixture: what it records for a failure costs every step of 300 starts.
  let tapki = await startTapki({ profile });
  try {
    await untilEditable(tapki);
    await expect(new Frame(tapki.window).saveMark).toHaveAttribute('data-save-state', 'saved');
    await new Canvas(tapki.window).draw({ Round: ['Round one', 'Round two'], After: ['Round three'] });
    await expect(new Frame(tapki.window).saveMark).toHaveAttribute('data-save-state', 'saved');
    await tapki.kill();
    tapki = await startTapki({ profile });
    await untilEditable(tapki);
    let state = await lookAt(tapki, /^Round/);
    let edits = 0;
    let slowest = 0;
    const paces: number[] = [];
    const done = new Set<EditKind>();

    for (const [round, { killAfter, edits: stream }] of fc
      .sample(plan, { seed, numRuns: rounds })
      .entries()) {
      const script = new EditScript(tapki.window, state);
      await script.edit('text', round, `Round ${round} edit ${edits++}`);
      let killedAt: number | null = null;
      const running = tapki;
      const killed = new Promise<void>((resolve) => setTimeout(resolve, killAfter)).then(() => {
        killedAt = Date.now();
        return running.kill();
      });
      try {
        for (const [kind, choice] of stream) {
          await script.edit(kind, choice, `Round ${round} edit ${edits++}`);
          done.add(kind);
        }
      } catch (error) {
        // The window went away under the hands of the script; any other failure is one.
        if (killedAt === null) throw error;
      }
      await killed;
      paces.push(...script.paces);

      tapki = await startTapki({ profile });
      slowest = Math.max(slowest, await untilEditable(tapki));
      state = await lookAt(tapki, /^Round/);
      expect(script.allowedStates(killedAt ?? 0), `seed ${seed}, round ${round}`).toContainEqual(state);
      // Copies would bring a lost database back; here it must not have been lost.
      await expect(new Frame(tapki.window).toast(/came back from/)).toHaveCount(0);
      expect(tapki.errors, `seed ${seed}, round ${round}`).toEqual([]);
    }

    const last = new EditScript(tapki.window, state);
    await last.edit('text', 0, 'Round last');
    await expect.poll(async () => lookAt(tapki, /^Round/)).toEqual(last.moments.at(-1)?.state);
    await openEveryMap(tapki);

    check.note({
      name: 'edits older than 500 ms that were lost',
      required: `none in ${rounds} kills`,
      seen: `none in ${rounds} kills, ${edits} edits of ${done.size} kinds begun`,
      holds: true,
    });
    check.within('from one edit to the next (median)', median(paces), 60, 'ms');
    check.within('until the map can be edited after a kill (slowest)', slowest / 1_000, 5, 's');
  } finally {
    await tapki.kill();
  }
});
