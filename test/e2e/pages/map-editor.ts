/** The map on the screen, worked by keyboard. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Keyboard } from './keyboard';
import { beginBlankMap } from './library';

export class MapEditor {
  readonly keyboard: Keyboard;
  readonly map: Locator;
  private readonly emptyMap: Locator;

  constructor(private readonly window: Page) {
    this.keyboard = new Keyboard(window);
    this.map = window.getByRole('main', { name: 'Journey map' });
    this.emptyMap = this.map.getByRole('heading', { name: 'Begin with the first stage' });
  }

  async newMap(title: string): Promise<void> {
    await expect(this.map.getByRole('grid')).toBeAttached();
    await beginBlankMap(this.window);
    await expect(this.emptyMap).toBeVisible();
    await this.keyboard.tabTo('textbox', 'Title of the map');
    await this.keyboard.type(title);
    await this.keyboard.press('Enter');
  }

  /** New stages and steps open for typing; Enter ends it. */
  async addStage(title: string): Promise<void> {
    await this.keyboard.press('ControlOrMeta+Shift+e');
    await expect(this.window.getByRole('main').getByRole('textbox')).toBeFocused();
    await this.keyboard.type(title);
    await this.keyboard.press('Enter');
    await expect(this.stage(title)).toBeVisible();
  }

  async addStep(title: string): Promise<void> {
    await this.keyboard.press('ControlOrMeta+Enter');
    await expect(this.window.getByRole('main').getByRole('textbox')).toBeFocused();
    await this.keyboard.type(title);
    await this.keyboard.press('Enter');
    await expect(this.step(title)).toBeVisible();
  }

  stage(title: string): Locator {
    return this.map.getByRole('columnheader', { name: `Stage ${title}`, exact: true });
  }

  /** How many steps the grid says it has; only those in view are there to be found. */
  async expectSteps(count: number): Promise<void> {
    if (count === 0) await expect(this.emptyMap).toBeVisible();
    else await expect(this.map.getByRole('grid')).toHaveAttribute('aria-colcount', String(count + 1));
  }

  step(title: string): Locator {
    return this.map.getByRole('columnheader', { name: new RegExp(`^Step [\\d.]+: ${title}`) });
  }

  cell(lane: string, step: string): Locator {
    return this.map.getByRole('gridcell', { name: new RegExp(`^${lane}, step ${step}`) });
  }

  /** Walks the grid with the arrows to the head of the step. */
  async select(title: string): Promise<void> {
    await this.keyboard.tabToMap();
    await this.keyboard.press('ControlOrMeta+Home');
    const selected = this.step(title).and(this.map.locator('[aria-selected="true"]'));
    for (let walked = 0; walked < 40; walked += 1) {
      if ((await selected.count()) > 0) return;
      await this.keyboard.press('ArrowRight');
    }
    throw new Error(`The arrows never came to the step “${title}”`);
  }

  /** From the selected step. */
  async addPath(
    target: string,
    label: string,
    kind: 'Alternative' | 'Failure' = 'Alternative',
  ): Promise<void> {
    await this.keyboard.press('ControlOrMeta+Shift+p');
    const dialog = this.window.getByRole('dialog', { name: 'Add a path' });
    await expect(dialog).toBeVisible();
    await this.keyboard.tabTo('combobox', 'To step');
    await this.keyboard.type(target);
    await expect(this.window.getByRole('option', { name: new RegExp(target) })).toBeVisible();
    await this.keyboard.press('ArrowDown', 'Enter');
    if (kind === 'Failure') {
      await this.keyboard.tabTo('radio', 'Alternative');
      await this.keyboard.press('ArrowRight');
      await expect(dialog.getByRole('radio', { name: kind })).toBeChecked();
    }
    await this.keyboard.tabTo('textbox', 'Label');
    await this.keyboard.type(label);
    await this.keyboard.tabTo('button', 'Add');
    await this.keyboard.press('Enter');
    await expect(dialog).toHaveCount(0);
  }

  /** Again and again, until the button that does the same is switched off. */
  async pressWhileEnabled(shortcut: string, button: Locator): Promise<void> {
    for (let presses = 0; presses < 500 && (await button.isEnabled()); presses += 1) {
      await this.keyboard.press(shortcut);
    }
    await expect(button).toBeDisabled();
  }
}
