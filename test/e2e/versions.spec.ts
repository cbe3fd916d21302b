/** Versions of a map, two copies of it, and its to-be twin: what differs is shown, nothing is lost, all can be undone. */
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { conflictWords } from '#core/words/conflict-words';
import { liveRecords } from '../unit/support/random-map';
import { test } from './harness/test';
import { Versions } from './pages/versions';
import { axeFindings } from './support/axe';
import { editedApart, expectedMerge, seenInFile } from './support/edited-copies';

/** MERGE_SEED tries others. */
const seed = Number(process.env.MERGE_SEED ?? 20_261_006);
const edits = 50;

for (const [own, other] of [
  [0, 1],
  [1, 0],
] as const) {
  test(`copies edited apart by ${edits} commands each are merged, ${own === 0 ? 'the one way' : 'and the other way round'} (seed ${seed})`, async ({
    start,
    profile,
  }) => {
    const copies = editedApart(seed, edits, (name) => join(profile, name));
    const [mine, theirs] = [copies[own], copies[other]];
    if (!mine || !theirs) throw new Error('There are two copies');
    const expected = expectedMerge(mine, theirs);
    const tapki = await start({ args: [mine.path] });
    const versions = new Versions(tapki.window);
    await versions.frame.waitForMap();
    await expect(tapki.window.getByRole('main').getByRole('grid')).toBeAttached();

    await versions.mergeFile(tapki.app, theirs.path);
    const asked = expected.conflicts.map((conflict) => conflictWords(expected.snapshot, conflict, 'en'));
    expect(asked.length).toBeGreaterThan(3);
    expect([...(await versions.questions())].sort()).toEqual([...asked].sort());
    // The other way round it is the same screen.
    if (own === 0) expect(await axeFindings(tapki.window)).toEqual([]);
    await versions.keepDecisions();

    const merged = join(profile, 'merged.cjm');
    await versions.frame.saveAs(tapki.app, merged);
    expect(seenInFile(merged)).toEqual(liveRecords(expected.snapshot));
    const otherWay = expectedMerge(theirs, mine);
    expect(seenInFile(merged)).toEqual(liveRecords(otherWay.snapshot));

    await tapki.window.keyboard.press('ControlOrMeta+z');
    const undone = join(profile, 'undone.cjm');
    await versions.frame.saveAs(tapki.app, undone);
    expect(seenInFile(undone)).toEqual(liveRecords(mine.document.snapshot()));
    await versions.open();
    await expect(versions.dialog.getByRole('button', { name: /^Before a merge/ })).toBeVisible();
    expect(tapki.errors).toEqual([]);
  });
}

test('a named version says what changed since, and the map returns to it and back', async ({ tapki }) => {
  const versions = new Versions(tapki.window);
  const { frame } = versions;
  await frame.waitForMap();
  const before = await frame.title.inputValue();
  await versions.open();
  await versions.keep('Before the demo');
  await tapki.window.keyboard.press('Escape');
  await frame.rename('Renamed after the demo');
  await versions.open();
  const difference = versions.difference('Renamed after the demo');
  await expect(difference.getByRole('definition')).toHaveText([before, 'Renamed after the demo']);
  expect(await axeFindings(tapki.window)).toEqual([]);
  await versions.dialog.getByRole('button', { name: 'Return to it' }).press('Enter');
  await expect(frame.title).toHaveValue(before);
  await frame.act('Undo');
  await expect(frame.title).toHaveValue('Renamed after the demo');
  expect(tapki.errors).toEqual([]);
});

test('a map gets a to-be twin without the numbers of today, and the two are compared step by step', async ({
  tapki,
}) => {
  const { window: page } = tapki;
  const versions = new Versions(page);
  await versions.frame.waitForMap();
  const asIs = await versions.frame.title.inputValue();
  await versions.frame.act('Make the to-be map');
  await expect(versions.frame.title).toHaveValue(`${asIs} (to be)`);
  await versions.frame.act('Add a step');
  await expect(page.getByRole('main').getByRole('textbox')).toBeFocused();
  await page.keyboard.type('A step nobody walked yet');
  await page.keyboard.press('Enter');

  await versions.frame.act('As is and to be');
  await expect(versions.difference('Added: Step “A step nobody walked yet”')).toBeVisible();
  await expect(versions.twin.getByRole('region', { name: /^As is: / })).toBeVisible();
  await expect(versions.twin.getByRole('region', { name: /^To be: / })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  await versions.twin.getByRole('radio', { name: 'Emotion and metrics' }).press('Space');
  const csat = versions.twin.getByRole('row', { name: /^CSAT/ }).first();
  await expect(csat.getByRole('cell').nth(0)).toContainText('n =');
  await expect(csat.getByRole('cell').nth(1)).toHaveText('not measured');
  await versions.twin.getByRole('radio', { name: 'Overlaid' }).press('Space');
  await expect(versions.twin.getByRole('region', { name: /emotions over it/ })).toBeVisible();
  expect(await axeFindings(page)).toEqual([]);
  expect(tapki.errors).toEqual([]);
});
