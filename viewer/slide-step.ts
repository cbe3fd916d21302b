/** The slide of a step: what the customer saw and read, what is known of it, and the quotes that were revealed. */
import { present } from '#core/i18n/messages/present';
import { viewer } from '#core/i18n/messages/viewer';
import type { SlideOf } from '#core/present/slide';
import { faceItems } from '#core/scene/draw-emotion';
import { sceneThemes, stageColors } from '#core/scene/scene-theme';
import { writeSvg } from '#core/scene/write-svg';
import type { DrawFace } from './drawing';
import { element } from './element';
import { numberSection } from './number-view';
import { pictureStand } from './picture-stand';
import { pinList } from './picture-view';
import { quoteCard } from './quote-view';
import type { SlideDrawing } from './slide';
import { exitPart, fixPart, painPart, textParts } from './told-view';

type StepSlide = SlideOf<'step'>;

const FACE = 32;

/** As a picture: the policy of the app's pages lets no text become elements. */
const drawFace =
  (theme: SlideDrawing['theme']): DrawFace =>
  (emotion) => {
    const items = faceItems(emotion, FACE / 2, FACE / 2, FACE / 2 - 1, 'face');
    const named = { title: '', description: '', language: 'en' } as const;
    const drawn = { ...named, width: FACE, height: FACE, items, parts: [] };
    const svg = writeSvg(drawn, { theme: sceneThemes[theme], fonts: [], pictureHref: () => null });
    return element('img', { class: 'face', alt: '', src: `data:image/svg+xml,${encodeURIComponent(svg)}` });
  };

export function stepSlide(slide: StepSlide, drawing: SlideDrawing): HTMLElement {
  const seen = seenPart(slide, drawing);
  if (slide.camera !== null && seen)
    return element('section', { class: 'step zoomed' }, seen, pinCaption(slide, drawing));
  return element(
    'section',
    { class: 'step' },
    head(slide, drawing),
    element('div', { class: `step-body ${shapeOf(slide)}` }, seen, toldPart(slide, drawing)),
    forkPart(slide, drawing),
  );
}

/** What the pins say, one at a time; lit by slide-look.ts. */
const pinCaption = ({ pictures, shownPicture }: StepSlide, { words }: SlideDrawing): HTMLElement =>
  element('div', { class: 'pin-caption' }, pinList(pictures[shownPicture]?.pins ?? [], words));

/** Where customers go from here. Which one the presenter will take is marked, and quietly so. */
function forkPart({ branches }: StepSlide, { words: { t } }: SlideDrawing): HTMLElement | null {
  if (branches.length === 0) return null;
  const card = (branch: StepSlide['branches'][number]): HTMLElement =>
    element(
      'li',
      {
        class: branch.isFailure ? 'branch failing' : 'branch',
        ...(branch.isOffered ? { 'aria-current': 'true' } : {}),
      },
      branch.share === '' ? null : element('p', { class: 'branch-share' }, branch.share),
      element(
        'p',
        { class: 'branch-title', dir: 'auto' },
        element('span', { class: 'step-number' }, branch.number),
        ` ${branch.title}`,
        branch.isWalked
          ? element('span', { class: 'walked', role: 'img', 'aria-label': t(present.wasShown) }, '✓')
          : null,
      ),
      branch.about === '' ? null : element('p', { class: 'quiet', dir: 'auto' }, branch.about),
    );
  return element(
    'section',
    { class: 'fork' },
    element('h3', {}, t(present.fork)),
    element('ol', { class: 'branches' }, ...branches.map(card)),
  );
}

/** Narrower than a page: a telephone's screen. */
const SLIM = 0.8;

function shapeOf({ pictures, shownPicture }: StepSlide): string {
  const picture = pictures[shownPicture];
  if (!picture) return 'alone';
  return picture.width / picture.height < SLIM ? 'slim' : '';
}

function head(
  { stage, number, title, place, total }: StepSlide,
  { words: { t } }: SlideDrawing,
): HTMLElement {
  const pill = element('span', { class: 'stage-pill' }, stage.title);
  const { fill, ink } = stageColors(stage.color);
  pill.style.background = `var(--${fill})`;
  pill.style.color = `var(--${ink})`;
  return element(
    'div',
    { class: 'step-head' },
    element(
      'p',
      { class: 'where' },
      pill,
      place === null ? null : element('span', { class: 'quiet' }, t(present.stepPlace, { place, total })),
    ),
    element('h2', { dir: 'auto' }, element('span', { class: 'step-number' }, number), ` ${title}`),
  );
}

function seenPart(slide: StepSlide, { words, image }: SlideDrawing): HTMLElement | null {
  const picture = slide.pictures[slide.shownPicture];
  if (!picture) return null;
  const list = pinList(picture.pins, words);
  const description = picture.description || picture.title || slide.title;
  const stand = pictureStand(picture, {
    image: image(picture.hash, { description, isWhole: slide.camera !== null }),
    description,
    entryOf: (index) => list.children[index],
    words,
  });
  const count = slide.pictures.length;
  const place = { number: slide.shownPicture + 1, total: count };
  return element(
    'div',
    { class: 'seen' },
    element('figure', {}, stand, list),
    count < 2 ? null : element('p', { class: 'quiet turner' }, words.t(viewer.pictureOf, place)),
  );
}

function toldPart(slide: StepSlide, { words, theme, address }: SlideDrawing): HTMLElement {
  const { own, others } = textParts(
    {
      texts: slide.texts,
      emotions: new Map(slide.emotions.map(({ laneId, emotion }) => [laneId, emotion])),
      pictures: slide.drawn,
    },
    {
      face: drawFace(theme),
      addresses: Object.fromEntries(
        slide.drawn.flatMap(({ hash }) => {
          const found = address(hash);
          return found === undefined ? [] : [[hash, found]];
        }),
      ),
    },
  );
  const known = [
    numberSection({ leading: slide.numbers, others: [] }, words),
    painPart(slide.pains, words),
    fixPart(slide.fixes, words),
    ...others,
    exitPart(slide, words),
  ].filter((part) => part !== null);
  const said = [...own, quotePart(slide, words)].filter((part) => part !== null);
  const columns = [said, known].filter((parts) => parts.length > 0);
  return element('div', { class: 'told' }, ...columns.map((parts) => element('div', {}, ...parts)));
}

function quotePart({ quotes, quoteCount }: StepSlide, { t }: SlideDrawing['words']): HTMLElement | null {
  if (quoteCount === 0) return null;
  return element(
    'section',
    { class: 'part quote-part' },
    element('h3', {}, t(viewer.quotes, { count: quoteCount })),
    element('div', { class: 'quotes', 'aria-live': 'polite' }, ...quotes.map(quoteCard)),
    quotes.length === 0
      ? null
      : element('p', { class: 'quiet' }, t(present.quotesShown, { shown: quotes.length, count: quoteCount })),
  );
}
