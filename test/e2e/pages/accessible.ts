/** The way to every screen of the window, for those who look at each. */
import { expect, type Locator, type Page } from '@playwright/test';
import { Keyboard } from './keyboard';
import { Frame } from './library';

/** `within`: the part that this screen alone has; left out: all of the window. */
export type Screen = readonly [name: string, show: () => Promise<void>, within?: string];

const panel = 'aside';
const toasts = '.mantine-Notification-root';

export class Accessible {
  readonly frame: Frame;
  private readonly keyboard: Keyboard;
  private readonly map: Locator;

  constructor(private readonly page: Page) {
    this.frame = new Frame(page);
    this.keyboard = new Keyboard(page);
    this.map = page.getByRole('main', { name: 'Journey map' });
  }

  /** Dialogs by the action that opens each, as the palette has it. */
  readonly dialogs: readonly (readonly [action: string, dialog: string | RegExp])[] = [
    ['All maps', 'All maps'],
    ['New map', 'New map'],
    ['Versions', 'Versions of this map'],
    ['Export…', /^Export/],
    ['Settings', 'Settings'],
    ['Add a lane', 'Add a lane'],
    ['Add a path', 'Add a path'],
    ['Personas', 'Personas'],
    ['Import contacts or a survey…', 'Import contacts or a survey'],
    ['Step rule', 'Step rule'],
    ['Search contacts', 'Search contacts'],
    ['Unassigned contacts', /./],
    ['Themes of contacts', 'Themes'],
    ['Quote collections', 'Quote collections'],
    ['Fixes', 'Fixes'],
    ['Ideas of customers', 'Ideas of customers'],
    ['Sources', 'Sources'],
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
    ['About Tapki', 'About Tapki'],
  ];

  /** Those that ask for the most room. */
  readonly wideDialogs: readonly (readonly [action: string, dialog: string | RegExp])[] = [
    ['All maps', 'All maps'],
    ['New map', 'New map'],
    ['Export…', /^Export/],
    ['Settings', 'Settings'],
    ['Add a lane', 'Add a lane'],
    ['Personas', 'Personas'],
    ['Keyboard shortcuts', 'Keyboard shortcuts'],
  ];

  /** Controls that lie beyond an edge of the window with nothing to scroll them in by. The map itself is moved. */
  outOfWindow(): Promise<readonly string[]> {
    return this.page.evaluate(() => {
      const isScrolled = (element: Element, axis: 'X' | 'Y'): boolean => {
        for (let around = element.parentElement; around; around = around.parentElement) {
          const { overflowX, overflowY } = getComputedStyle(around);
          const hasMore =
            axis === 'X'
              ? around.scrollWidth > around.clientWidth + 1
              : around.scrollHeight > around.clientHeight + 1;
          if (hasMore && /auto|scroll/.test(axis === 'X' ? overflowX : overflowY)) return true;
        }
        return false;
      };
      const controls = document.querySelectorAll('button, input, textarea, select, a[href], [role=tab]');
      return [...controls].flatMap((control) => {
        const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
        if (control.closest('#tapki-map-area, .tapki-spoken') || width * height === 0) return [];
        const isBeside = (left < -2 || right > innerWidth + 2) && !isScrolled(control, 'X');
        const isBelow = (top < -2 || bottom > innerHeight + 2) && !isScrolled(control, 'Y');
        return isBeside || isBelow ? [control.getAttribute('aria-label') ?? control.textContent ?? ''] : [];
      });
    });
  }

  async open(action: string, dialog: string | RegExp): Promise<void> {
    await this.frame.act(action);
    const shown = this.page.getByRole('dialog', { name: dialog });
    await expect(shown).toBeVisible();
    await expect(shown.locator(':focus')).toHaveCount(1);
  }

  async close(): Promise<void> {
    for (let tries = 0; tries < 4 && (await this.page.getByRole('dialog').count()) > 0; tries += 1) {
      await this.keyboard.press('Escape');
      await this.page.waitForTimeout(100);
    }
    await expect(this.page.getByRole('dialog')).toHaveCount(0);
  }

  async selectStep(): Promise<void> {
    await this.frame.act('Actual size');
    await this.go();
    await expect(this.focused('columnheader', /^Step /)).toBeVisible();
  }

  /** To the first step, and on by arrows. */
  private async go(...arrows: readonly string[]): Promise<void> {
    await this.keyboard.tabToMap();
    await this.keyboard.press('ControlOrMeta+Home', ...arrows);
  }

  private focused(role: 'gridcell' | 'columnheader' | 'rowheader', name: RegExp): Locator {
    return this.map.getByRole(role, { name }).and(this.page.locator(':focus'));
  }

  /** One after another: each begins where the one before it ended. */
  ofTheMap(): readonly Screen[] {
    const { keyboard, frame, page } = this;
    const far = async () => {
      await frame.act('Show the whole map');
      for (let times = 0; times < 4; times += 1) await keyboard.press('ControlOrMeta+-');
    };
    return [
      ['the whole map', () => frame.act('Show the whole map')],
      ['far', far],
      ['a step', () => this.selectStep()],
      [
        'a stage',
        async () => {
          await this.go('ArrowUp');
          await expect(this.focused('columnheader', /^Stage /)).toBeVisible();
        },
        panel,
      ],
      [
        'a lane',
        async () => {
          await this.go('ArrowDown', 'ArrowDown', 'ArrowLeft');
          await expect(this.focused('rowheader', /^Lane /)).toBeVisible();
        },
        panel,
      ],
      [
        'a cell',
        async () => {
          await this.go('ArrowDown', 'ArrowDown', 'ArrowDown');
          await expect(this.focused('gridcell', /^/)).toBeVisible();
        },
      ],
      ['several cells', () => keyboard.press('Shift+ArrowRight', 'Shift+ArrowDown')],
      [
        'a cell being typed',
        async () => {
          await keyboard.press('ArrowLeft', 'Enter');
          await expect(page.getByRole('textbox').and(page.locator(':focus'))).toBeVisible();
        },
      ],
      [
        'the menu of a cell',
        async () => {
          await keyboard.press('Escape', 'Shift+F10');
          await expect(page.getByRole('menu')).toBeVisible();
        },
      ],
      [
        'the menu of the window',
        async () => {
          await keyboard.press('Escape');
          await page.getByRole('button', { name: 'More actions' }).focus();
          await keyboard.press('Enter');
          await expect(page.getByRole('menu')).toBeVisible();
        },
      ],
      [
        'no comments',
        async () => {
          await keyboard.press('Escape');
          await keyboard.press('ControlOrMeta+Alt+m');
          await expect(page.getByRole('textbox', { name: 'New comment' })).toBeFocused();
        },
        panel,
      ],
      [
        'comments',
        async () => {
          await keyboard.type('Is this so?');
          await keyboard.press('ControlOrMeta+Enter');
          await expect(page.getByRole('region', { name: /^Thread of / })).toBeVisible();
        },
        panel,
      ],
      [
        'an answer being typed',
        async () => {
          await page.getByRole('button', { name: 'Reply' }).focus();
          await keyboard.press('Enter');
        },
        panel,
      ],
      [
        'part of the map',
        async () => {
          await keyboard.press('Escape');
          await frame.act('Show a part alone');
          await expect(page.getByRole('region', { name: 'Part of the map' })).toBeVisible();
        },
      ],
      [
        'the properties of the map',
        async () => {
          await frame.act('Show a part alone');
          await frame.act('Comments');
        },
        panel,
      ],
      [
        'the palette',
        async () => {
          await keyboard.press('ControlOrMeta+k');
          await expect(page.getByPlaceholder('Find an action or a step')).toBeFocused();
        },
      ],
    ];
  }

  /** Properties of what stands within places of the grid, words found, a toast, the map without anything selected. */
  ofThings(): readonly Screen[] {
    const { keyboard, frame, page } = this;
    return [
      [
        'a path',
        async () => {
          await keyboard.press('Escape');
          await this.go(' ');
          const path = page.getByRole('button', { name: /^Path to / });
          await expect(path.and(page.locator(':focus'))).toHaveCount(1);
        },
        panel,
      ],
      [
        'a quote',
        async () => {
          await this.walkTo(/^Quotes, step /);
          await keyboard.press(' ');
          await expect(page.locator('[data-quote]:focus')).toHaveCount(1);
        },
        panel,
      ],
      [
        'a number',
        async () => {
          await keyboard.press('Escape');
          await this.walkTo(/^Contact rate, step /);
        },
        panel,
      ],
      [
        'words found',
        async () => {
          await keyboard.press('ControlOrMeta+h');
          await keyboard.type('photo');
          await expect(page.getByRole('main').getByText(/\d+ places?$/)).toBeVisible();
        },
      ],
      [
        'a toast',
        async () => {
          await keyboard.press('Escape');
          await this.go('Delete');
          await expect(frame.toast(/^Deleted: step/)).toBeVisible();
        },
        toasts,
      ],
    ];
  }

  /** From the first step down to a cell with such a name. */
  private async walkTo(name: RegExp): Promise<void> {
    await this.go();
    for (let rows = 0; rows < 30; rows += 1) {
      if ((await this.focused('gridcell', name).count()) > 0) return;
      await this.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows never came to ${name}`);
  }

  /** Screens within dialogs that take more than one key. */
  ofDialogs(): readonly Screen[] {
    const { keyboard, frame, page } = this;
    return [
      [
        'words found in all maps',
        async () => {
          await this.open('All maps', 'All maps');
          await page.getByLabel('Search in all maps').focus();
          await keyboard.type('a');
        },
      ],
      [
        'a folder',
        async () => {
          await this.close();
          await this.open('All maps', 'All maps');
          const more = page.getByRole('button', { name: /^Actions with / }).first();
          await more.focus();
          await keyboard.press('Enter');
          await page.getByRole('menuitem', { name: 'Move to a folder…' }).press('Enter');
          await expect(page.getByRole('combobox', { name: 'Folder' })).toBeFocused();
        },
      ],
      [
        'a folder chosen',
        async () => {
          await keyboard.type('Work');
          await keyboard.press('Enter');
          const folder = page.getByRole('button', { name: /^Work/ });
          await folder.press('Enter');
          await expect(folder).toHaveAttribute('aria-current', 'true');
        },
      ],
      [
        'nothing in the trash',
        async () => {
          await page.getByRole('button', { name: /^Trash/ }).press('Enter');
        },
      ],
      [
        'a persona',
        async () => {
          await this.close();
          await this.open('Personas', 'Personas');
          await page.getByRole('button', { name: 'Add a persona' }).focus();
          await keyboard.press('Enter');
          await expect(page.getByRole('textbox', { name: 'Name' })).toBeVisible();
        },
      ],
      [
        'as is and to be',
        async () => {
          await this.close();
          await frame.act('Make the to-be map');
          await expect(frame.title).toHaveValue(/to be/);
          await this.open('As is and to be', 'As is and to be');
        },
      ],
      [
        'an export of two maps, its page unfolded',
        async () => {
          await this.close();
          await this.open('Export…', /^Export/);
          await page.getByRole('tab', { name: 'What' }).press('Enter');
          await page.getByLabel('Which map').selectOption('both');
          await page.getByRole('tab', { name: 'Look' }).press('Enter');
          await page.getByRole('button', { name: 'Title, logo and foot of the page' }).press('Enter');
          await expect(page.getByLabel('At the foot of each page')).toBeVisible();
        },
      ],
      [
        'maps chosen to be exported',
        async () => {
          await this.close();
          await this.open('All maps', 'All maps');
          await page.getByRole('button', { name: 'Export several…' }).press('Enter');
          await page
            .getByRole('button', { name: /^Choose “/ })
            .first()
            .press('Enter');
          await expect(page.getByRole('button', { name: 'Export 1 map…' })).toBeEnabled();
        },
      ],
    ];
  }
}
