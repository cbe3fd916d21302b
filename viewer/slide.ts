/** One slide of a presentation as large as its place allows: the same for the audience and in the presenter's previews. */
import { present } from '#core/i18n/messages/present';
import type { Spot } from '#core/present/camera';
import type { ShownSlide, Slide, SlideOf } from '#core/present/slide';
import { sceneThemes, stageColors } from '#core/scene/scene-theme';
import { element } from './element';
import { createPointer } from './pointer';
import { richText } from './rich-text';
import { lookAt } from './slide-look';
import { ratingParts, voteParts } from './slide-opinions';
import { stepSlide } from './slide-step';
import { type Words, wordsIn } from './words';

/** Slides are drawn at this width, px, and scaled: every screen breaks the same lines. */
export const slideWidth = 1280;
/** Room of a screenshot beside what is told. */
export const besideBox = { width: 500, height: 560 } as const;

export interface SlideView {
  readonly element: HTMLElement;
  show(shown: ShownSlide): void;
  /** A picture has arrived, or its place has another size. */
  refresh(): void;
  /** Where the presenter points, as shares of the slide; null: nowhere. */
  point(spot: Spot | null): void;
}

/** A screenshot's words, and whether it is to fill the screen. */
export interface PictureWish {
  readonly description: string;
  readonly isWhole: boolean;
}

/** Pictures as whoever shows slides has them. */
export interface SlidePictures {
  /** undefined: it has not arrived. */
  readonly address: (hash: string) => string | undefined;
  /** A screenshot, or what stands in its place until it arrives; null: it cannot be shown. */
  readonly image: (hash: string, wish: PictureWish) => HTMLElement | null;
}

export interface SlideDrawing extends SlidePictures {
  readonly words: Words;
  readonly theme: ShownSlide['theme'];
}

export function createSlideView(pictures: SlidePictures): SlideView {
  const sheet = element('div', { class: 'slide' });
  const pointer = createPointer();
  const screen = element('div', { class: 'slide-screen' }, sheet, pointer.element);
  let now: ShownSlide | null = null;
  let drawn = '';

  const scaleUp = (): void => {
    const { clientWidth, clientHeight } = screen;
    if (clientWidth === 0 || clientHeight === 0) return;
    const scale = clientWidth / slideWidth;
    screen.style.setProperty('--scale', String(scale));
    sheet.style.setProperty('--height', `${clientHeight / scale}px`);
    if (now) lookAt(sheet, now.slide);
  };
  const draw = (): void => {
    if (now === null) return;
    const { language, theme, slide, map } = now;
    for (const [name, color] of Object.entries(sceneThemes[theme])) {
      screen.style.setProperty(`--${name}`, color);
    }
    screen.dataset.kind = slide.kind;
    screen.lang = language;
    const words = wordsIn(language);
    const title = element('h1', { class: slide.kind === 'cover' ? 'cover-title' : 'spoken' }, map);
    sheet.replaceChildren(title, ...partsOf(slide, { words, theme, ...pictures }));
    drawn = structureOf(now);
    lookAt(sheet, slide);
    moveTold(sheet, slide);
    shrinkLong(sheet);
  };
  new ResizeObserver(scaleUp).observe(screen);
  return {
    element: screen,
    show(shown) {
      now = shown;
      // What is only moved is not drawn anew, so it can be seen to move.
      if (structureOf(shown) === drawn) {
        lookAt(sheet, shown.slide);
        moveTold(sheet, shown.slide);
        return;
      }
      scaleUp();
      draw();
    },
    refresh: draw,
    point: pointer.point,
  };
}

/** Everything of a slide but what moves on it. */
function structureOf({ language, theme, map, slide }: ShownSlide): string {
  const still =
    slide.kind === 'step' ? { ...slide, camera: slide.camera !== null, pin: null, scrolled: 0 } : slide;
  return JSON.stringify([language, theme, map, still]);
}

function partsOf(slide: Slide, drawing: SlideDrawing): readonly HTMLElement[] {
  if (slide.kind === 'cover') return coverParts(slide, drawing);
  if (slide.kind === 'overview') return overviewParts(slide, drawing);
  if (slide.kind === 'step') return [stepSlide(slide, drawing)];
  if (slide.kind === 'vote') return voteParts(slide, drawing);
  if (slide.kind === 'rating') return ratingParts(slide, drawing);
  return slide.kind === 'summary' ? summaryParts(slide, drawing) : [];
}

const ROW = 90;
/** Above what fades where there is more. */
const QUOTE_MARGIN = 48;

/** As far as the presenter moved it, and the quote that was revealed last in any case. */
function moveTold(sheet: HTMLElement, slide: Slide): void {
  if (slide.kind !== 'step') return;
  for (const column of sheet.querySelectorAll<HTMLElement>('.told > div')) {
    const last = [...column.querySelectorAll<HTMLElement>('.quote')].at(-1);
    const needed = last ? last.offsetTop + last.offsetHeight + QUOTE_MARGIN - column.clientHeight : 0;
    column.scrollTop = Math.max(0, needed) + slide.scrolled * ROW;
    column.classList.toggle('above', column.scrollTop > 0);
    column.classList.toggle('more', column.scrollTop + column.clientHeight + 1 < column.scrollHeight);
  }
}

/** Below this nobody reads it from the last row. */
const SMALLEST = 0.5;

/** A long path, or a long list of what was voted on, as small as it must be to be seen whole. */
function shrinkLong(sheet: HTMLElement): void {
  const path = sheet.querySelector<HTMLElement>('.path, .opinions');
  if (!path) return;
  const isCut = (): boolean => path.scrollHeight > path.clientHeight + 1;
  for (let size = 1; size >= SMALLEST && isCut(); size -= 0.1)
    path.style.setProperty('zoom', size.toFixed(1));
}

const coverParts = (
  { facts, description, invented }: SlideOf<'cover'>,
  { words: { t } }: SlideDrawing,
): readonly HTMLElement[] => [
  element('p', { class: 'cover-kind' }, t(present.journeyMap)),
  element(
    'div',
    { class: 'cover-about' },
    element('p', { class: 'cover-facts' }, facts),
    invented === '' ? null : element('p', { class: 'cover-invented' }, invented),
    description === '' ? null : richText(description),
  ),
];

/** Titles of more would be too small to be read; numbers still are. */
const mostTitled = 96;
const mostWide = 30;

function overviewParts(
  { stages, legend }: SlideOf<'overview'>,
  { words: { t } }: SlideDrawing,
): readonly HTMLElement[] {
  const count = stages.reduce((sum, { steps }) => sum + steps.length, 0);
  const density = count <= mostWide ? 'wide' : count <= mostTitled ? 'narrow' : 'numbers';
  return [
    element('h2', { class: 'slide-title' }, t(present.overview)),
    element(
      'div',
      { class: 'path', 'data-density': density },
      ...stages.map((stage) => {
        const name = element('h3', { dir: 'auto' }, stage.title);
        const { fill, ink } = stageColors(stage.color);
        name.style.background = `var(--${fill})`;
        name.style.color = `var(--${ink})`;
        return element(
          'section',
          { class: 'path-stage' },
          name,
          element('ol', {}, ...stage.steps.map((step) => tile(step, t(present.wasShown)))),
        );
      }),
    ),
    element('p', { class: 'quiet legend' }, legend),
  ];
}

const tile = (
  { number, title, heat, reason, isHere, isWalked }: SlideOf<'overview'>['stages'][number]['steps'][number],
  shown: string,
): HTMLElement =>
  element(
    'li',
    { class: 'tile', 'data-heat': heat, ...(isHere ? { 'aria-current': 'step' } : {}) },
    element(
      'p',
      { class: 'tile-title', dir: 'auto' },
      element('span', { class: 'step-number' }, number),
      ' ',
      element('span', { class: 'tile-words' }, title),
      isWalked ? element('span', { class: 'walked', role: 'img', 'aria-label': shown }, '✓') : null,
    ),
    reason === '' ? null : element('p', { class: 'quiet tile-reason' }, reason),
  );

const headings = {
  decision: present.decisions,
  fix: present.fixes,
  question: present.questions,
  parked: present.parkedItems,
} as const;

function summaryParts(
  { captured }: SlideOf<'summary'>,
  { words: { t } }: SlideDrawing,
): readonly HTMLElement[] {
  const kinds = [...new Set(captured.map(({ kind }) => kind))];
  return [
    element('h2', { class: 'slide-title' }, t(present.summary)),
    kinds.length === 0
      ? element('p', { class: 'quiet' }, t(present.nothingCaptured))
      : element(
          'div',
          { class: 'captured' },
          ...kinds.map((kind) =>
            element(
              'section',
              {},
              element('h3', {}, t(headings[kind])),
              element(
                'ul',
                {},
                ...captured
                  .filter((item) => item.kind === kind)
                  .map(({ text, step }) =>
                    element(
                      'li',
                      { class: `captured-${kind}` },
                      element('p', { dir: 'auto' }, text),
                      step === '' ? null : element('p', { class: 'quiet', dir: 'auto' }, step),
                    ),
                  ),
              ),
            ),
          ),
        ),
  ];
}

/** Holds the place of a picture that is on its way. */
export const waitingPicture = (description: string): HTMLElement =>
  element('div', { class: 'waiting', role: 'img', 'aria-label': description });
