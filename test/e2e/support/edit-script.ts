/**
 * A script that edits a map through the window as fast as the window takes it, and knows what the map must hold:
 * every state it went through, with the time the edit that led there was finished.
 */
import type { Locator, Page } from '@playwright/test';
import { Canvas } from '../pages/canvas';
import { Frame } from '../pages/library';

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

export const editKinds = ['title', 'text', 'step', 'addStep', 'undo'] as const;
export type EditKind = (typeof editKinds)[number];

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

  /** `choice` picks the step and the lane; `text` must differ from all before it. */
  async edit(kind: EditKind, choice: number, text: string): Promise<void> {
    const { state } = this;
    const index = choice % state.steps.length;
    const lane = lanes[choice % lanes.length] ?? 'Actions';
    const step = state.steps[index]?.title ?? '';
    switch (kind) {
      case 'title':
        return this.reach({ ...state, title: text }, () => this.frame.rename(text));
      case 'text':
        return this.reach(withStep(state, index, { [lane]: text }), () => this.replace(lane, step, text));
      case 'step':
        return this.reach(withStep(state, index, { title: text }), () => this.renameStep(step, text));
      case 'addStep':
        return state.steps.length < mostSteps
          ? this.addStep(index, step, text)
          : this.edit('step', choice, text);
      case 'undo':
        await this.edit('text', choice, text);
        return this.reach(state, () => this.page.keyboard.press('ControlOrMeta+z'));
    }
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

  private async renameStep(step: string, title: string): Promise<void> {
    await this.select(this.canvas.step(step));
    await this.page.keyboard.press('Enter');
    await this.type(title, 'Enter');
  }

  /** The map may still be moving after the edit before: a click that missed is made again. */
  private async select(target: Locator): Promise<void> {
    for (let tries = 0; tries < 5; tries += 1) {
      await target.click();
      if ((await target.getAttribute('aria-selected')) === 'true') return;
    }
    throw new Error('Clicks never selected what they were meant for');
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

const withStep = (state: MapState, index: number, change: Partial<StepState>): MapState => ({
  ...state,
  steps: state.steps.map((step, at) => (at === index ? { ...step, ...change } : step)),
});
