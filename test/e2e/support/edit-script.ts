/**
 * A script that edits a map through the window as fast as the window takes it, and knows what the map must hold:
 * every state it went through, with the time the edit that led there was finished.
 */
import { expect, type Locator, type Page } from '@playwright/test';
import { Canvas } from '../pages/canvas';
import { Frame } from '../pages/library';

/** What a person counts on: an edit this old is on the disk. */
const promised = 500;

export const lanes = ['Actions', 'Thoughts'] as const;
type Lane = (typeof lanes)[number];

export type StepState = { readonly title: string } & Readonly<Record<Lane, string>>;

export interface MapState {
  readonly title: string;
  readonly steps: readonly StepState[];
}

export interface Moment {
  readonly state: MapState;
  /** null: the edit has begun and was not finished. */
  readonly finishedAt: number | null;
}

export const editKinds = ['title', 'letters', 'text', 'step', 'addStep', 'drag', 'paste', 'undo'] as const;
export type EditKind = (typeof editKinds)[number];

/** ms from one letter to the next. */
const pace = 40;

/** More would not be in view, and cannot be clicked. */
const mostSteps = 4;

export class EditScript {
  private readonly canvas: Canvas;
  private readonly frame: Frame;
  private readonly past: Moment[];

  constructor(
    private readonly page: Page,
    private state: MapState,
  ) {
    this.canvas = new Canvas(page);
    this.frame = new Frame(page);
    this.past = [{ state, finishedAt: Date.now() }];
  }

  get moments(): readonly Moment[] {
    return this.past;
  }

  /** States the map may be in on a disk that stopped then: the one promised, and whatever was done after it. */
  allowedStates(stoppedAt: number): readonly MapState[] {
    const isOldEnough = ({ finishedAt }: Moment): boolean =>
      finishedAt !== null && finishedAt <= stoppedAt - promised;
    // The state the script began with was on the disk before it began.
    const first = this.past.findLastIndex(isOldEnough);
    return this.past.slice(Math.max(0, first)).map(({ state }) => state);
  }

  /** ms from one finished edit to the next, of all that came one right after another. */
  get paces(): readonly number[] {
    const times = this.past.flatMap(({ finishedAt }) => finishedAt ?? []);
    return times.slice(1).map((time, index) => time - (times[index] ?? time));
  }

  /** `choice` picks the step and the lane; `text` must differ from all before it. */
  async edit(kind: EditKind, choice: number, text: string): Promise<void> {
    const { state } = this;
    // A kill came between a new step and its title.
    const untitled = state.steps.findIndex(({ title }) => title === '');
    if (untitled >= 0) return this.renameStep(untitled, text);
    const index = choice % state.steps.length;
    const lane = lanes[choice % lanes.length] ?? 'Actions';
    const step = state.steps[index]?.title ?? '';
    switch (kind) {
      case 'title':
        return this.reach({ ...state, title: text }, () => this.frame.rename(text));
      case 'text':
        return this.reach(withStep(state, index, { [lane]: text }), () => this.replace(lane, step, text));
      case 'step':
        return this.renameStep(index, text);
      case 'addStep':
        return state.steps.length < mostSteps
          ? this.addStep(index, step, text)
          : this.edit('step', choice, text);
      case 'letters':
        return this.letters(text);
      case 'drag':
        return this.drag(index);
      case 'paste':
        return this.paste(index, lane, step, text);
      case 'undo':
        await this.edit('text', choice, text);
        return this.reach(state, () => this.page.keyboard.press('ControlOrMeta+z'));
    }
  }

  /** Letters that come one after another, each of them an edit, as steadily as people type. No spaces: titles are trimmed. */
  private async letters(text: string): Promise<void> {
    await this.frame.title.focus();
    await this.page.keyboard.press('ControlOrMeta+a');
    const words = text.replaceAll(' ', '-');
    for (let length = 1; length <= words.length; length += 1) {
      const due = Date.now() + pace;
      const title = words.slice(0, length);
      await this.reach({ ...this.state, title }, () => this.page.keyboard.press(words.charAt(length - 1)));
      await new Promise((resolve) => setTimeout(resolve, Math.max(0, due - Date.now())));
    }
    await this.page.keyboard.press('Enter');
  }

  /** To the other end of the map, behind the step there. */
  private async drag(index: number): Promise<void> {
    const { steps } = this.state;
    // The last one has no other end to go to.
    const moved = steps[index % (steps.length - 1)];
    const behind = steps.at(-1);
    if (!moved || !behind) return;
    const next = [...steps.filter((step) => step !== moved), moved];
    await this.reach({ ...this.state, steps: next }, async () => {
      await this.canvas.drag(this.canvas.step(moved.title), this.canvas.step(behind.title), 0.9);
      await expect.poll(() => this.canvas.steps()).toEqual(next.map(({ title }) => title));
    });
  }

  /** As the system sends it: the clipboard itself is shared with whoever else runs on the display. */
  private async paste(index: number, lane: Lane, step: string, text: string): Promise<void> {
    await this.select(this.canvas.cell(lane, step));
    await this.reach(withStep(this.state, index, { [lane]: text }), () =>
      this.page.evaluate((pasted) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData('text/plain', pasted);
        const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
        (document.activeElement ?? document.body).dispatchEvent(event);
      }, text),
    );
  }

  private async reach(state: MapState, act: () => Promise<void>): Promise<void> {
    this.past.push({ state, finishedAt: null });
    this.state = state;
    await act();
    this.past[this.past.length - 1] = { state, finishedAt: Date.now() };
  }

  private async replace(lane: Lane, step: string, text: string): Promise<void> {
    await this.select(this.canvas.cell(lane, step));
    await this.page.keyboard.press('Enter');
    await this.type(text, 'Escape');
  }

  private async renameStep(index: number, title: string): Promise<void> {
    const step = shownTitle(this.state.steps[index]?.title);
    await this.reach(withStep(this.state, index, { title }), async () => {
      await this.select(this.canvas.step(step));
      await this.page.keyboard.press('Enter');
      await this.type(title, 'Enter');
    });
  }

  /**
   * The map may still be moving after the edit before: a click that missed is made again. What has the keyboard already is
   * not clicked: right after the first click on it, this would be a double click, which opens a cell. That it is selected
   * says less: it may be so since an edit of long ago, with the keyboard elsewhere.
   */
  private async select(target: Locator): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      if (await hasKeyboard(target)) return;
      await target.click();
      for (let look = 0; look < 15; look += 1) {
        if (await hasKeyboard(target)) return;
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    }
    throw new Error('Clicks never brought the keyboard to what they were meant for');
  }

  /** A new step is there before it has a title. */
  private async addStep(index: number, after: string, title: string): Promise<void> {
    const added: StepState = { title: '', Actions: '', Thoughts: '' };
    const steps = this.state.steps.toSpliced(index + 1, 0, added);
    await this.select(this.canvas.step(after));
    await this.reach({ ...this.state, steps }, () => this.page.keyboard.press('ControlOrMeta+Enter'));
    await this.reach(withStep(this.state, index + 1, { title }), () => this.type(title, 'Enter'));
  }

  private async type(text: string, end: 'Enter' | 'Escape'): Promise<void> {
    const { keyboard } = this.page;
    await this.canvas.area.getByRole('textbox').waitFor();
    await keyboard.press('ControlOrMeta+a');
    await keyboard.insertText(text);
    await keyboard.press(end);
  }
}

const hasKeyboard = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => document.activeElement === element);

/** As the map names it. */
export const shownTitle = (title: string | undefined): string => title || 'Untitled step';

const withStep = (state: MapState, index: number, change: Partial<StepState>): MapState => ({
  ...state,
  steps: state.steps.map((step, at) => (at === index ? { ...step, ...change } : step)),
});
