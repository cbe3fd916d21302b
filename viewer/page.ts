/** Puts the page together and keeps its parts in step with what is looked at. */
import type { PageData } from '#core/export/page-data';
import { sceneThemes } from '#core/scene/scene-theme';
import { openJourney, type Walk } from '#core/walk/journey';
import { putInAddress, stepInAddress } from './address';
import { createBar } from './bar';
import { createDraw, createDrawFace } from './drawing';
import { element } from './element';
import { listenToKeys } from './keys';
import { createMapView } from './map-view';
import { printable } from './printed';
import { createStore, type State } from './state';
import { createStepView } from './step-view';
import { createTheme, liveTheme } from './theme';
import { createWalker } from './walker';
import { wordsIn } from './words';

export function openPage(data: PageData): void {
  const { pictures } = data;
  const { language } = data.options;
  const words = wordsIn(language);
  const journey = openJourney(data);
  const theme = createTheme(data.options.theme, () => map.repaint());
  const draw = createDraw(liveTheme(), pictures);
  const store = createStore(update);
  let walk: Walk = journey.walk(store.get().filter);

  const open = (stepId: string): void => store.set({ stepId });
  const back = (): void => store.set({ stepId: null });
  const walker = createWalker({ steps: () => walk.steps, shown: () => store.get().stepId, open });
  const map = createMapView({ words, draw, theme: () => sceneThemes[theme.shown()], pictures, open });
  const step = createStepView({
    words,
    journey,
    face: createDrawFace(draw),
    pictures,
    open,
    back,
  });
  const bar = createBar({
    words,
    journey,
    walk: () => walk,
    current: () => store.get().stepId,
    filter: () => store.get().filter,
    change: (filter) => store.set({ filter }),
    open,
    start: walker.first,
    theme,
    draw,
    pictures,
    logo: data.logo === null ? null : (pictures[data.logo.hash] ?? null),
  });
  document.body.replaceChildren(
    bar.element,
    element('main', {}, map.element, step.element),
    ...footer(journey.report.footer),
    printable(data, () => walk),
  );
  map.show(walk);
  store.set({ stepId: stepInAddress(walk) });
  window.addEventListener('hashchange', () => {
    const stepId = stepInAddress(walk);
    if (stepId !== store.get().stepId) store.set({ stepId });
  });
  listenToKeys({
    next: walker.next,
    previous: walker.previous,
    first: walker.first,
    last: walker.last,
    reveal: step.reveal,
    back,
    showAll: map.showAll,
    help: bar.showKeys,
    turnTheme: theme.turn,
    fullScreen: toggleFullScreen,
    zoom: map.zoom,
    move: map.move,
    scroll: step.scroll,
    turnPicture: step.turnPicture,
    enlarge: step.enlarge,
    isAtStep: () => store.get().stepId !== null,
  });

  function update(now: State, before: State): void {
    if (now.filter !== before.filter) {
      walk = journey.walk(now.filter);
      bar.name(now.filter);
      map.show(walk);
      const isThere = walk.steps.some(({ step: { id } }) => id === now.stepId);
      if (now.stepId !== null && !isThere) {
        back();
        return;
      }
    }
    putInAddress(walk, now.stepId);
    const isAtStep = now.stepId !== null;
    map.element.hidden = isAtStep;
    step.element.hidden = !isAtStep;
    document.body.classList.toggle('walking', isAtStep);
    if (now.stepId !== null) {
      walker.note(now.stepId);
      step.show(walk, now.stepId);
      // Space is for the next quote, and must not press the button that led here.
      if (now.stepId !== before.stepId) document.getElementById('step-title')?.focus({ preventScroll: true });
    } else if (before.stepId !== null) map.focusStep(before.stepId);
  }
}

/** The person's own line, as on the pages of the other formats. */
const footer = (text: string): readonly HTMLElement[] =>
  text === '' ? [] : [element('footer', { class: 'page-foot', dir: 'auto' }, text)];

function toggleFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen();
}
