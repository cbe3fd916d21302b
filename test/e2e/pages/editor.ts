/** Cells, paths and places of the map, worked by keyboard; and the grid as assistive tools are told of it. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { MapEditor } from './map-editor';

export interface GridCell {
  readonly role: string;
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

export interface GridReading {
  readonly rows: number;
  readonly columns: number;
  /** By rows, then columns. */
  readonly cells: readonly GridCell[];
}

export class CellKeys {
  constructor(
    private readonly page: Page,
    private readonly editor: MapEditor,
  ) {}

  /** From the head of the step down to the lane. */
  async goTo(lane: string, step: string): Promise<Locator> {
    await this.editor.select(step);
    const cell = this.editor.cell(lane, step);
    const focused = cell.and(this.page.locator(':focus'));
    for (let walked = 0; walked < 30; walked += 1) {
      if ((await focused.count()) > 0) return cell;
      await this.editor.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrows never came to “${lane}” of “${step}”`);
  }

  /** Shift+Enter breaks a line; Escape ends. */
  async write(lane: string, step: string, lines: readonly string[]): Promise<void> {
    await this.goTo(lane, step);
    await this.editor.keyboard.press('Enter');
    await expect(this.editor.map.getByRole('textbox')).toBeFocused();
    for (const [index, line] of lines.entries()) {
      if (index > 0) await this.editor.keyboard.press('Shift+Enter');
      await this.editor.keyboard.type(line);
    }
    await this.editor.keyboard.press('Escape');
    await expect(this.editor.map.getByRole('textbox')).toHaveCount(0);
  }

  /** Of the path just added, which is the selected one: F6 leads to its properties. */
  async giveShare(percent: string): Promise<void> {
    const focusIn = (part: Locator) => expect(part.locator(':focus')).toHaveCount(1);
    await focusIn(this.editor.map);
    await this.editor.keyboard.press('F6');
    await focusIn(this.page.getByRole('complementary'));
    await this.editor.keyboard.tabTo('textbox', 'Share of customers, %');
    await this.editor.keyboard.type(percent);
    await this.editor.keyboard.press('Enter');
  }

  /** Walks the columns one by one, since only those in view are in the page, and puts together what was met. */
  async read(): Promise<GridReading> {
    const grid = this.editor.map.getByRole('grid');
    const rows = Number(await grid.getAttribute('aria-rowcount'));
    const columns = Number(await grid.getAttribute('aria-colcount'));
    const met = new Map<string, GridCell>();
    await this.editor.keyboard.tabToMap();
    await this.editor.keyboard.press('ControlOrMeta+Home');
    for (let walked = 1; walked < columns; walked += 1) {
      for (const cell of await this.inPage()) met.set(`${cell.row} ${cell.column} ${cell.name}`, cell);
      await this.editor.keyboard.press('ArrowRight');
    }
    const cells = [...met.values()].sort((one, other) => one.row - other.row || one.column - other.column);
    return { rows, columns, cells };
  }

  /** What the rows of the grid own just now. */
  private inPage(): Promise<readonly GridCell[]> {
    return this.editor.map.getByRole('grid').evaluate((grid) =>
      [...grid.querySelectorAll('[role="row"]')].flatMap((row) => {
        const ids = (row.getAttribute('aria-owns') ?? '').split(' ').filter(Boolean);
        const owned = ids.flatMap((id) => document.getElementById(id) ?? []);
        return [...row.children, ...owned].map((cell) => ({
          role: cell.getAttribute('role') ?? '',
          name: cell.getAttribute('aria-label') ?? cell.textContent ?? '',
          row: Number(row.getAttribute('aria-rowindex')),
          column: Number(cell.getAttribute('aria-colindex')),
        }));
      }),
    );
  }
}
