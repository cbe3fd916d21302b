/** A map goes to other programs and comes back, by keyboard: what was left is listed, what cannot be read is refused with its line. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { actions } from '#core/i18n/messages/actions';
import { exchange } from '#core/i18n/messages/exchange';
import { exporting } from '#core/i18n/messages/export';
import { nextFileToOpen } from './harness/dialogs';
import { test } from './harness/test';

test('Mermaid and Excel out of the window, Mermaid back in as a new map, a broken file refused', async ({
  tapki: { app, window, errors },
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'tapki-formats-'));
  try {
    const find = async (action: string): Promise<void> => {
      await window.keyboard.press('Control+k');
      await window.getByPlaceholder('Find an action or a step').fill(action);
      await window.getByRole('button', { name: action }).waitFor();
      await window.keyboard.press('Enter');
    };
    await window.getByRole('grid').waitFor();
    const heading = window.locator('h1');
    const title = await heading.textContent();
    await find(actions.exportMap.en);
    const out = window.getByRole('dialog', { name: exporting.title.en });
    for (const format of ['Mermaid', 'Excel'])
      await out.getByRole('checkbox', { name: format, exact: true }).check();
    await out.getByRole('checkbox', { name: 'PDF', exact: true }).uncheck();
    await nextFileToOpen(app, [folder]);
    await out.getByRole('button', { name: exporting.run.en }).press('Enter');
    await expect(out.getByRole('list', { name: /\.mmd/ })).toContainText('Quotes: ');
    await expect(out.getByRole('list', { name: /\.xlsx/ })).toContainText('Screenshots: ');
    await window.keyboard.press('Escape');
    await out.waitFor({ state: 'hidden' });
    const diagram = join(folder, `${title}.mmd`);
    expect(readFileSync(diagram, 'utf8')).toContain('journey');
    expect(
      readFileSync(join(folder, `${title}.xlsx`))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');

    const broken = join(folder, 'broken.mmd');
    writeFileSync(broken, 'journey\n  section One\n  no score\n');
    await nextFileToOpen(app, [broken]);
    await window.keyboard.press('Control+o');
    const into = window.getByRole('dialog', { name: exchange.importTitle.en });
    await expect(into.getByRole('alert')).toContainText('“broken.mmd”, line 3: ');

    await nextFileToOpen(app, [diagram]);
    await into.getByRole('button', { name: exchange.another.en }).press('Enter');
    await expect(into.getByRole('status')).toContainText('12 steps');
    await expect(into.getByRole('button', { name: exchange.create.en })).toBeFocused();
    await window.keyboard.press('Enter');
    await into.waitFor({ state: 'hidden' });
    await expect(window.locator('.mantine-Notification-root', { hasText: 'is a new map' })).toBeVisible();
    await expect(heading).toHaveText(title ?? '');
    expect(errors).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
