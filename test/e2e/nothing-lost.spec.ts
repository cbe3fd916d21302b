/** A finished edit survives whatever happens to the process and to its database; hard/01 has the kills at random moments. */
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { test } from './harness/test';
import { Frame } from './pages/library';

test('a window whose last edits nothing took asks before it closes; going back, they go to a file', async ({
  tapki,
  profile,
}) => {
  const { app, window: page } = tapki;
  const frame = new Frame(page);
  await frame.waitForMap();
  const mirror = join(profile, 'mirror');
  rmSync(mirror, { recursive: true, force: true });
  writeFileSync(mirror, 'not a folder');
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await frame.rename('Nowhere yet');
  await expect(page.getByText('Changes are not kept yet')).toBeVisible();

  const goBack = 0;
  const closeAnyway = 1;
  const questions = await app.evaluateHandle(({ dialog }, response) => {
    const state = { asked: [] as string[], response };
    dialog.showMessageBox = async (...args: readonly unknown[]) => {
      state.asked.push(String(Reflect.get(Object(args.at(-1)), 'message')));
      return { response: state.response, checkboxChecked: false };
    };
    return state;
  }, goBack);
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect
    .poll(() => questions.evaluate(({ asked }) => asked))
    .toEqual(['The last changes could not be written']);
  const path = join(profile, 'rescued.cjm');
  await frame.saveAs(app, path);
  expect(existsSync(path)).toBe(true);
  await questions.evaluate((state, response) => {
    state.response = response;
  }, closeAnyway);
});

test('two copies of a map edited apart are merged, and the person decides where both changed the same', async ({
  start,
  profile,
}) => {
  const [shared, theirs] = [join(profile, 'shared.cjm'), join(profile, 'theirs.cjm')];
  const mine = await start();
  const frame = new Frame(mine.window);
  await frame.waitForMap();
  await frame.newMap();
  await frame.rename('Agreed');
  await frame.saveAs(mine.app, shared);
  await frame.rename('Mine');
  await mine.close();

  const colleague = await start({ profile: join(profile, 'colleague'), args: [shared] });
  const other = new Frame(colleague.window);
  await other.waitForMap();
  await expect(other.title).toHaveValue('Agreed');
  await other.rename('Theirs');
  await other.saveAs(colleague.app, theirs);
  await colleague.close();

  const again = await start({ args: [theirs] });
  const page = again.window;
  const asked = page.getByRole('dialog', { name: '“Mine” is already in your library' });
  await asked.getByRole('button', { name: /^Merge/ }).click();
  const conflicts = page.getByRole('dialog', { name: 'The copies differ: decide what stays' });
  await expect(conflicts.getByRole('radio', { name: /^In the file/ })).toBeChecked();
  await conflicts.getByRole('radio', { name: /^In your library/ }).check();
  await conflicts.getByRole('button', { name: 'Keep these decisions' }).click();
  await expect(new Frame(page).title).toHaveValue('Mine');
  expect(again.errors).toEqual([]);
});
