/** What is handed over to somebody who helps: seen before it is copied, and no word of a map. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import type { Tapki } from './harness/tapki';
import { test } from './harness/test';

/** In every name and text; one word, so that no part of it goes unseen. */
const canary = 'Канарейкин';

const choose = ({ app }: Tapki, id: string): Promise<void> =>
  app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);

test('diagnostics are shown, then copied, and hold no name and no text', async ({ start, profile }) => {
  mkdirSync(profile, { recursive: true });
  // A file of that name that does not open, and a map, an author and a folder called so.
  const file = join(profile, `${canary}.cjm`);
  writeFileSync(file, `not a map, ${canary}`);
  const tapki = await start({
    language: 'ru',
    args: [file],
    env: { TAPKI_WORKSPACE: join(profile, canary) },
  });
  const { app, window } = tapki;
  const call = (name: string, input: unknown) =>
    window.evaluate(`window.tapki.call(${JSON.stringify(name)}, ${JSON.stringify(input)})`);
  await call('settings.write', { authorName: canary });
  await window.getByRole('textbox', { name: 'Название карты' }).fill(canary);
  await call('maps.read', { token: canary });
  await call('maps.read', { [canary]: canary });

  await choose(tapki, 'help.diagnostics');
  const shown = window.getByRole('region', { name: 'Что копируется' });
  await expect(shown).toContainText('Версии: app');
  await window.getByRole('button', { name: 'Копировать', exact: true }).click();
  await expect(window.getByRole('button', { name: 'Скопировано' })).toBeVisible();
  const words = (await shown.textContent()) ?? '';
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe(words);

  expect(words).not.toContain(canary);
  expect(words).not.toContain(profile);
  expect(words).toMatch(/карт \d/);
  expect(words).toMatch(/duckdb \d+\.\d+/);
  expect(words).toContain('call with a wrong input refused, name maps.read');
  const logs = join(profile, 'logs');
  for (const name of readdirSync(logs)) expect(readFileSync(join(logs, name), 'utf8')).not.toContain(canary);
});
