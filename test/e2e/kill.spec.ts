/** The power may go at any moment: what was edited half a second before is there, and the map goes on. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import fc from 'fast-check';
import { buildSnapshot } from '#core/document/build-snapshot';
import { readRecords } from '#core/document/plain-record';
import type { LaneId } from '#core/document/records/identity';
import { cellAt, mapOf, stepsInOrder } from '#core/document/select';
import { openMap } from '#core/file/cjm';
import type { Tapki } from './harness/tapki';
import { test } from './harness/test';
import { Canvas } from './pages/canvas';
import { Frame } from './pages/library';
import { EditScript, editKinds, type MapState, type Moment } from './support/edit-script';

/** What a person counts on: an edit this old is on the disk. */
const promised = 500;
const rounds = 20;

const plan = fc.record({
  killAfter: fc.integer({ min: 200, max: 1_700 }),
  edits: fc.infiniteStream(fc.tuple(fc.constantFrom(...editKinds), fc.nat(11))),
});

/** The map as a file of it says: complete, whatever is in view. */
async function savedState(tapki: Tapki, path: string): Promise<MapState> {
  await new Frame(tapki.window).saveAs(tapki.app, path);
  await expect.poll(() => existsSync(path)).toBe(true);
  const opened = openMap(readFileSync(path));
  if (!opened.ok) throw new Error(`The saved map does not open: ${opened.error.code}`);
  const { mapId, records, formatVersion } = opened.value;
  const rows = readRecords(records, formatVersion).records;
  const snapshot = buildSnapshot(
    mapId,
    rows.map(({ record }) => record),
  );
  const text = (lane: string, step: (typeof snapshot.byKind.step)[number]) =>
    cellAt(snapshot, lane as LaneId, step.id)?.text ?? '';
  return {
    title: mapOf(snapshot).title,
    steps: stepsInOrder(snapshot).map((step) => ({
      title: step.title,
      Actions: text('lane-actions', step),
      Thoughts: text('lane-thoughts', step),
    })),
  };
}

/** States the map may be in after a kill: the one promised, and whatever was done after it. */
function allowedStates(moments: readonly Moment[], killedAt: number): readonly MapState[] {
  const isOldEnough = ({ finishedAt }: Moment): boolean =>
    finishedAt !== null && finishedAt <= killedAt - promised;
  // The state the round began with was on the disk before it began.
  return moments.slice(Math.max(0, moments.findLastIndex(isOldEnough))).map(({ state }) => state);
}

test(`nothing older than half a second is lost when every process is killed at ${rounds} random moments`, async ({
  start,
  profile,
}) => {
  // Twenty starts take what they take on a busy machine.
  test.setTimeout(300_000);
  const seed = Number(process.env.TAPKI_SEED ?? Date.now() % 2 ** 31);
  console.log(`Kills: seed ${seed} (TAPKI_SEED=${seed} repeats them)`);
  let tapki = await start();
  await new Frame(tapki.window).waitForMap();
  await new Canvas(tapki.window).draw({ Choose: ['Search', 'Compare'], Buy: ['Pay'] });
  let state = await savedState(tapki, join(profile, 'first.cjm'));
  let edits = 0;

  for (const [round, { killAfter, edits: stream }] of fc.sample(plan, { seed, numRuns: rounds }).entries()) {
    const script = new EditScript(tapki.window, state);
    let killedAt: number | null = null;
    const running = tapki;
    const killed = new Promise<void>((resolve) => setTimeout(resolve, killAfter)).then(() => {
      killedAt = Date.now();
      return running.kill();
    });
    try {
      for (const [kind, choice] of stream) await script.edit(kind, choice, `Round ${round} edit ${edits++}`);
    } catch (error) {
      // The window went away under the hands of the script; any other failure is one.
      if (killedAt === null) throw error;
    }
    await killed;

    tapki = await start();
    const frame = new Frame(tapki.window);
    await frame.waitForMap();
    state = await savedState(tapki, join(profile, `round-${round}.cjm`));
    expect(allowedStates(script.moments, killedAt ?? 0), `seed ${seed}, round ${round}`).toContainEqual(
      state,
    );
    // Copies would bring a lost database back; here it must not have been lost.
    await expect(frame.toast(/came back from/)).toHaveCount(0);
    expect(tapki.errors).toEqual([]);
  }

  const last = new EditScript(tapki.window, state);
  await last.edit('text', 0, 'Still editable');
  expect(await savedState(tapki, join(profile, 'last.cjm'))).toEqual(last.moments.at(-1)?.state);
  console.log(`Kills: ${rounds} with ${edits} edits begun`);
});
