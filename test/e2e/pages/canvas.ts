/** The map on the canvas, worked by pointer: clicks, drags, the context menu; and what it is to assistive tools. */
import { expect, type Locator, type Page } from '@playwright/test';
import { beginBlankMap } from './library';

interface Point {
  readonly x: number;
  readonly y: number;
}

const exactly = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

export class Canvas {
  readonly area: Locator;

  constructor(private readonly page: Page) {
    this.area = page.locator('#tapki-map-area');
  }

  /** An empty map with these stages and, in each, these steps. */
  async draw(stages: Readonly<Record<string, readonly string[]>>): Promise<void> {
    const { keyboard } = this.page;
    await expect(this.page.getByRole('main')).toBeVisible({ timeout: 30_000 });
    await beginBlankMap(this.page);
    await expect(this.page.getByRole('heading', { name: 'Begin with the first stage' })).toBeVisible();
    for (const [stage, steps] of Object.entries(stages)) {
      await keyboard.press('ControlOrMeta+Shift+e');
      await this.typeTitle(stage);
      for (const step of steps) {
        await keyboard.press('ControlOrMeta+Enter');
        await this.typeTitle(step);
      }
    }
    await keyboard.press('Escape');
  }

  private async typeTitle(title: string): Promise<void> {
    await expect(this.area.getByRole('textbox')).toBeFocused();
    await this.page.keyboard.type(title);
    await this.page.keyboard.press('Enter');
    // The next key is meant for the map, not for the field that is about to go.
    await expect(this.area.getByRole('textbox')).toHaveCount(0);
  }

  /** Of a map the program was started with: the keys begin at the map, not at what a start looks at first. */
  async waitForSteps(count: number): Promise<void> {
    await expect(this.area.getByRole('columnheader', { name: /^Step / })).toHaveCount(count, {
      timeout: 30_000,
    });
  }

  step(title: string): Locator {
    return this.area.getByRole('columnheader', { name: new RegExp(`^Step [\\d.]+: ${exactly(title)}$`) });
  }

  stage(title: string): Locator {
    return this.area.getByRole('columnheader', { name: `Stage ${title}`, exact: true });
  }

  lane(title: string): Locator {
    return this.area.getByRole('rowheader', { name: `Lane ${title}`, exact: true });
  }

  cell(lane: string, step: string): Locator {
    return this.area.getByRole('gridcell', {
      name: new RegExp(`^${exactly(lane)}, step ${exactly(step)}:`),
    });
  }

  /** Titles from left to right. */
  async steps(): Promise<readonly string[]> {
    const names = await this.area
      .getByRole('columnheader', { name: /^Step / })
      .evaluateAll((headers) => headers.map((header) => header.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.replace(/^Step [\d.]+: /, ''));
  }

  async lanes(): Promise<readonly string[]> {
    const names = await this.area
      .getByRole('rowheader', { name: /^Lane / })
      .evaluateAll((headers) => headers.map((header) => header.getAttribute('aria-label') ?? ''));
    return names.map((name) => name.replace(/^Lane /, ''));
  }

  /** Text typed into a cell that is in view; the pointer begins, Escape ends. */
  async write(lane: string, step: string, text: string): Promise<void> {
    await this.cell(lane, step).dblclick();
    await expect(this.area.getByRole('textbox')).toBeFocused();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Escape');
    await expect(this.area.getByRole('textbox')).toBeHidden();
  }

  /** Drags what is at the middle of one place to a point of another; `part` 0 is its left or top edge, 1 the other. */
  async drag(from: Locator, to: Locator, part: number): Promise<void> {
    const start = await middleOf(from);
    const box = await boxOf(to);
    const end = { x: box.x + box.width * part, y: box.y + box.height * part };
    await this.pull(start, end);
  }

  async drawPath(from: string, to: string): Promise<void> {
    await this.step(from).hover();
    const handle = this.step(from).locator('.react-flow__handle-right');
    await this.pull(await middleOf(handle), await middleOf(this.step(to)));
  }

  private async pull(start: Point, end: Point): Promise<void> {
    const { mouse } = this.page;
    await mouse.move(start.x, start.y);
    await mouse.down();
    await mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 4 });
    await mouse.move(end.x, end.y, { steps: 4 });
    await mouse.up();
  }

  async choose(target: Locator, entry: string): Promise<void> {
    await target.click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
}

async function boxOf(target: Locator): Promise<Point & { readonly width: number; readonly height: number }> {
  const box = await target.boundingBox();
  if (!box) throw new Error('Not on the screen');
  return box;
}

async function middleOf(target: Locator): Promise<Point> {
  const { x, y, width, height } = await boxOf(target);
  return { x: x + width / 2, y: y + height / 2 };
}
