/** One step at a time: what the customer saw, read and asked, what the numbers say, where it hurts, what is proposed. */

import { viewer } from '#core/i18n/messages/viewer';
import { stageColors } from '#core/scene/scene-theme';
import { fixesOf, type Journey, painsOf, type Walk, type WalkStep } from '#core/walk/journey';
import { stepNumbers } from '#core/walk/leading-numbers';
import type { DrawFace } from './drawing';
import { button, element } from './element';
import { numberSection } from './number-view';
import { type PictureView, pictureView } from './picture-view';
import { type QuoteView, quoteView } from './quote-view';
import { commentPart, exitPart, fixPart, notePart, painPart, textParts } from './told-view';
import type { Words } from './words';

export interface StepView {
  readonly element: HTMLElement;
  show(walk: Walk, stepId: string): void;
  /** Shows the next quote. */
  reveal(): void;
  turnPicture(): void;
  enlarge(): void;
  /** Moves what is told, where there is more of it than fits. */
  scroll(rows: number): void;
}

interface StepViewOptions {
  readonly words: Words;
  readonly journey: Journey;
  readonly face: DrawFace;
  readonly pictures: Readonly<Record<string, string>>;
  readonly open: (stepId: string) => void;
  readonly back: () => void;
}

/** px at each press of an arrow. */
const SCROLL_STEP = 90;

/** More are too narrow to be hit; the list of steps leads everywhere. */
const MOST_MARKS = 90;

export function createStepView({ words, journey, face, pictures, open, back }: StepViewOptions): StepView {
  const { t } = words;
  const holder = element('section', { class: 'step', hidden: true, 'aria-labelledby': 'step-title' });
  const revealed = new Map<string, number>();
  let quotes: QuoteView = { element: null, reveal: () => false };
  let picture: PictureView | null = null;

  const head = (walk: Walk, at: WalkStep, index: number): HTMLElement => {
    const stage = element('span', { class: 'stage-pill' }, at.stage.title);
    const { fill, ink } = stageColors(at.stage.id === null ? null : at.stage.color);
    stage.style.background = `var(--${fill})`;
    stage.style.color = `var(--${ink})`;
    return element(
      'header',
      { class: 'step-head' },
      walk.steps.length > MOST_MARKS ? null : progress(walk, index, open, words),
      element(
        'p',
        { class: 'where' },
        button(`← ${t(viewer.back)}`, back, { class: 'plain', title: `${t(viewer.back)} (Esc)` }),
        stage,
        element(
          'span',
          { class: 'quiet' },
          t(viewer.stepOf, { number: index + 1, total: walk.steps.length }),
        ),
      ),
      element(
        'h2',
        { id: 'step-title', tabindex: -1, dir: 'auto' },
        element('span', { class: 'step-number' }, at.number),
        ` ${at.step.title}`,
      ),
    );
  };

  const told = (walk: Walk, at: WalkStep): HTMLElement => {
    const { step } = at;
    quotes = quoteView(
      walk.shows('quotes') ? step.quotes : [],
      { shown: revealed.get(step.id) ?? 0, keep: (shown) => revealed.set(step.id, shown) },
      words,
    );
    const { own, others } = textParts(
      {
        texts: step.texts.filter(({ laneId }) => walk.showsLane(laneId)),
        emotions: at.cells.emotions,
        pictures: at.cells.pictures.filter(({ laneId }) => walk.showsLane(laneId)),
      },
      { face, addresses: pictures },
    );
    const said = [...own, quotes.element].filter((part) => part !== null);
    const known = [
      numberSection(stepNumbers(step.numbers, walk), words),
      walk.shows('pains') ? painPart(painsOf(step, journey.report), words) : null,
      walk.shows('fixes') ? fixPart(fixesOf(step, journey.report), words) : null,
      ...others,
      exitPart(step, words),
      commentPart(step, words),
      notePart(step, words),
    ].filter((part) => part !== null);
    const nothing = element('p', { class: 'quiet' }, t(viewer.none));
    return element(
      'div',
      { class: 'told', tabindex: 0, role: 'group', 'aria-label': step.title },
      ...(said.length + known.length === 0 ? [nothing] : [said, known].flatMap(column)),
    );
  };

  return {
    element: holder,
    show: (walk, stepId) => {
      const index = walk.steps.findIndex(({ step }) => step.id === stepId);
      const at = walk.steps[index];
      if (!at) return;
      const seen = walk.shows('screenshot') ? at.step.pictures : [];
      picture =
        seen.length === 0
          ? null
          : pictureView(seen, { addresses: pictures, stepTitle: at.step.title, words });
      holder.replaceChildren(
        head(walk, at, index),
        element(
          'div',
          { class: picture ? 'step-body' : 'step-body alone' },
          picture?.element ?? null,
          told(walk, at),
        ),
        foot(walk, index, open, words),
      );
    },
    reveal: () => {
      quotes.reveal();
    },
    turnPicture: () => picture?.turn(),
    enlarge: () => picture?.enlarge(),
    scroll: (rows) => holder.querySelector('.told')?.scrollBy({ top: rows * SCROLL_STEP }),
  };
}

const column = (parts: readonly HTMLElement[]): readonly HTMLElement[] =>
  parts.length === 0 ? [] : [element('div', {}, ...parts)];

/** A mark for each step in the colour of its stage. */
function progress(walk: Walk, current: number, open: (stepId: string) => void, { t }: Words): HTMLElement {
  const list = element('ol', {});
  walk.steps.forEach(({ step, number, stage }, index) => {
    const mark = button('', () => open(step.id), {
      'aria-label': t(viewer.openStep, { number, title: step.title }),
      title: `${number} ${step.title}`,
      ...(index === current ? { 'aria-current': 'step' } : {}),
    });
    mark.style.setProperty('--stage', `var(--${stageColors(stage.id === null ? null : stage.color).ink})`);
    const isFirst = walk.steps[index - 1]?.stage !== stage;
    list.append(
      element(
        'li',
        { class: [index < current ? 'past' : '', isFirst ? 'first' : ''].join(' ').trim() },
        mark,
      ),
    );
  });
  return element('nav', { class: 'progress', 'aria-label': t(viewer.progress) }, list);
}

function foot(walk: Walk, index: number, open: (stepId: string) => void, { t }: Words): HTMLElement {
  const before = walk.steps[index - 1];
  const after = walk.steps[index + 1];
  const way = (to: WalkStep | undefined, isNext: boolean): HTMLElement => {
    if (!to) return element('span', {});
    const { title } = to.step;
    const made = button('', () => open(to.step.id), {
      class: isNext ? 'way next' : 'way',
      'aria-label': t(isNext ? viewer.toStep : viewer.toStepBack, { title }),
      title: isNext ? 'N' : 'P',
    });
    const words = element(
      'span',
      {},
      element('small', {}, t(isNext ? viewer.next : viewer.previous)),
      element('span', { class: 'way-title' }, title),
    );
    const arrow = element('span', { class: 'arrow', 'aria-hidden': 'true' }, isNext ? '→' : '←');
    made.append(...(isNext ? [words, arrow] : [arrow, words]));
    return made;
  };
  return element('footer', { class: 'step-foot' }, way(before, false), way(after, true));
}
