/** An hour of work in half a minute, which leaves everything as it was: edits, contacts, exports, a presentation, the library. */
import { mkdirSync, rmSync } from 'node:fs';
import { expect } from '@playwright/test';
import type { ExportFormat } from '#core/desktop/export-options';
import type { Tapki } from '../harness/tapki';
import { Canvas } from '../pages/canvas';
import { ExportPage } from '../pages/export';
import { ImportPage } from '../pages/import';
import { Frame } from '../pages/library';
import { SearchPage } from '../pages/search';
import { writeContactExport } from './tables';

const formats: readonly ExportFormat[] = ['pdf', 'png', 'xlsx', 'pptx'];
const steps = ['Search', 'Compare', 'Pay'] as const;
const otherMap = 'Soaked';

const topic = (category: string, contacts: number) => ({
  category,
  contacts,
  scores: [5, 4, 1],
  text: 'Курьер не приехал, заказ отменили',
});

export class SoakRound {
  private readonly canvas: Canvas;
  private readonly frame: Frame;
  private readonly importPage: ImportPage;
  private readonly exportPage: ExportPage;
  private readonly search: SearchPage;

  /** `folder`: for the files it imports and exports. */
  constructor(
    private readonly tapki: Tapki,
    private readonly folder: string,
  ) {
    const { app, window } = tapki;
    this.canvas = new Canvas(window);
    this.frame = new Frame(window);
    this.importPage = new ImportPage(app, window);
    this.exportPage = new ExportPage(app, window);
    this.search = new SearchPage(window);
  }

  private async press(key: string, times = 1): Promise<void> {
    for (let turn = 0; turn < times; turn += 1) await this.tapki.window.keyboard.press(key);
  }

  private get table(): string {
    return `${this.folder}/contacts.csv`;
  }

  private get moreContacts(): string {
    return `${this.folder}/more.csv`;
  }

  /** A map of its own beside the sample, and contacts to ask about. */
  async prepare(): Promise<void> {
    mkdirSync(this.folder, { recursive: true });
    writeContactExport(this.table, [topic('Доставка', 2_000), topic('Оплата', 1_000)]);
    writeContactExport(this.moreContacts, [topic('Возврат', 3_000)]);
    await this.frame.waitForMap();
    await this.canvas.draw({ Shop: steps });
    await this.frame.rename(otherMap);
    await this.importPage.open();
    await this.importPage.choose(this.table);
    await this.importPage.run();
    await this.importPage.close();
    // A round begins with nothing to undo.
    await this.open('sample', null);
  }

  async run(): Promise<void> {
    await this.open(otherMap, 'Search');
    await this.edit();
    await this.zoom();
    await this.importAndTakeBack();
    await this.ask();
    await this.open('sample', null);
    await this.zoom();
    await this.exportAll();
    await this.present();
    await this.open(otherMap, 'Search');
    await this.settle();
  }

  /** By the library, with its search. */
  private async open(title: string, step: string | null): Promise<void> {
    const library = await this.frame.openLibrary();
    await library.getByLabel('Search in all maps').fill(title === 'sample' ? '' : title.toLowerCase());
    const card = title === 'sample' ? /^Open “(?!Soaked)/ : `Open “${title}”`;
    await library.getByRole('button', { name: card }).first().click();
    await expect(library).toBeHidden();
    if (step) await expect(this.canvas.step(step)).toBeVisible();
    else await expect(this.frame.title).not.toHaveValue(otherMap);
  }

  private async edit(): Promise<void> {
    const { window } = this.tapki;
    for (const step of steps) {
      await this.canvas.write('Actions', step, `Looks at ${step}`);
      await this.canvas.write('Thoughts', step, 'What now?');
    }
    await this.canvas.drag(this.canvas.step('Search'), this.canvas.step('Compare'), 0.9);
    await this.press('Escape', 2);
    const undo = window.getByRole('button', { name: /^Undo/ });
    await this.press('ControlOrMeta+z', 7);
    await this.press('ControlOrMeta+Shift+z', 7);
    await this.press('ControlOrMeta+z', 7);
    await expect(undo).toBeDisabled();
    await expect.poll(() => this.canvas.steps()).toEqual(steps);
  }

  private async zoom(): Promise<void> {
    await this.press('ControlOrMeta+1');
    await this.press('ControlOrMeta+-', 5);
    const { mouse } = this.tapki.window;
    await mouse.move(700, 450);
    for (const delta of [-120, -120, 120, 120]) await mouse.wheel(delta, delta);
    await this.press('ControlOrMeta+0');
  }

  private async importAndTakeBack(): Promise<void> {
    await this.importPage.open();
    await this.importPage.choose(this.moreContacts);
    await this.importPage.run();
    await this.importPage.undo();
    await this.importPage.close();
  }

  private async ask(): Promise<void> {
    await this.search.open();
    await this.search.find('курьер');
    await this.search.find('отменили');
    await this.search.close();
  }

  private async exportAll(): Promise<void> {
    const out = `${this.folder}/out`;
    mkdirSync(out, { recursive: true });
    await this.exportPage.open();
    await this.exportPage.chooseFormats(formats);
    expect((await this.exportPage.run(out)).length).toBeGreaterThanOrEqual(formats.length);
    await this.exportPage.close();
    rmSync(out, { recursive: true });
  }

  private async present(): Promise<void> {
    const { app, window } = this.tapki;
    await this.press('F5');
    await expect(window.locator('.slide').getByRole('heading', { level: 1 })).toBeVisible();
    const opened = app.waitForEvent('window');
    await this.press('w');
    const audience = await opened;
    await audience.waitForSelector('.slide h1', { state: 'attached' });
    await this.press('PageDown', 4);
    await this.press('Space');
    const closed = audience.waitForEvent('close');
    await this.press('Escape');
    await closed;
    await expect(this.frame.title).toBeVisible();
  }

  /** The same picture each time: nothing said, nothing open, the pointer in one place. */
  private async settle(): Promise<void> {
    const { window } = this.tapki;
    await this.press('Escape');
    await this.press('ControlOrMeta+0');
    await window.mouse.move(5, 5);
    const toasts = window.locator('.mantine-Notification-root');
    await expect(toasts).toHaveCount(0, { timeout: 30_000 });
    await expect(this.frame.saveMark).toHaveAttribute('data-save-state', 'saved');
  }
}
