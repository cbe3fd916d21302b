/** The whole map: moved and zoomed by mouse, touch and keys; each step of it is a button that opens it. */
import { viewer } from '#core/i18n/messages/viewer';
import { formatShare } from '#core/metrics/format';
import { sceneOfLayout } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import type { SceneTheme } from '#core/scene/scene-theme';
import type { Walk } from '#core/walk/journey';
import type { Draw } from './drawing';
import { button, element } from './element';
import { followGestures } from './gestures';
import { createBitmaps, type Painting, paintingOf } from './painting';
import { fitted, kept, moved, type Size, showing, type View, zoomed } from './pan-zoom';
import { createRulers } from './rulers';
import type { Words } from './words';

/** Of the size at each press of a key or button. */
const ZOOM_STEP = 1.25;
/** px at each press of an arrow. */
const MOVE_STEP = 80;
/** px at the bottom of the frame, where the buttons stand over the map. */
const CONTROLS = 44;
/** ms without a movement until the map is drawn sharp again. */
const REST = 160;
/** Of a drawing; past that it is painted. */
const MOST_ELEMENTS = 25_000;

export interface MapView {
  readonly element: HTMLElement;
  show(walk: Walk): void;
  showAll(): void;
  /** In the colours of now. */
  repaint(): void;
  zoom(direction: 1 | -1): void;
  move(columns: number, rows: number): void;
  /** Brings a step into sight and its button under the keys. */
  focusStep(stepId: string): void;
}

interface MapViewOptions {
  readonly words: Words;
  readonly draw: Draw;
  /** For maps that are painted. */
  readonly theme: () => SceneTheme;
  readonly pictures: Readonly<Record<string, string>>;
  readonly open: (stepId: string) => void;
}

export function createMapView({ words, draw, theme, pictures, open }: MapViewOptions): MapView {
  const { t, language } = words;
  const sheet = element('div', { class: 'sheet' });
  const rulers = createRulers(words);
  const frame = element('div', { class: 'map-frame' }, sheet, ...rulers.elements);
  const size = element('output', { class: 'zoom-size', 'aria-label': t(viewer.zoom) });
  let map: Size = { width: 1, height: 1 };
  let view: View = { scale: 1, x: 0, y: 0 };
  let isFitted = true;
  let resting = 0;
  let painting: Painting | null = null;

  const frameSize = (): Size => ({ width: frame.clientWidth, height: frame.clientHeight });
  const whole = (): View => {
    const { width, height } = frameSize();
    return fitted(map, { width, height: height - CONTROLS });
  };
  const middle = () => ({ x: frame.clientWidth / 2, y: frame.clientHeight / 2 });

  const rest = (): void => {
    sheet.classList.remove('moving');
    painting?.paint(view, frameSize());
  };
  const bitmaps = createBitmaps(pictures, rest);
  for (const face of document.fonts) face.load().then(rest, () => undefined);

  /** While it moves it is a picture of its own for the compositor; at rest it is drawn anew, sharp at any size. */
  const place = (next: View): void => {
    view = kept(next, map, frameSize());
    sheet.classList.add('moving');
    sheet.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    sheet.style.setProperty('--scale', String(view.scale));
    rulers.place(view, frameSize());
    const said = formatShare(view.scale, language, 0);
    if (size.textContent !== said) size.textContent = said;
    window.clearTimeout(resting);
    resting = window.setTimeout(rest, REST);
  };
  const change = (next: View): void => {
    isFitted = false;
    place(next);
  };
  const showAll = (): void => {
    isFitted = true;
    place(whole());
  };
  const zoom = (direction: 1 | -1): void => change(zoomed(view, ZOOM_STEP ** direction, middle()));

  followGestures(frame, {
    move: (dx, dy) => change(moved(view, dx, dy)),
    zoom: (factor, at) => change(zoomed(view, factor, at)),
  });
  // Without a size it is not shown: a step is, and the map comes back as it was left.
  new ResizeObserver(() => {
    if (frame.clientWidth > 0) place(isFitted ? whole() : view);
  }).observe(frame);

  const controls = element(
    'div',
    { class: 'zoom', role: 'group', 'aria-label': t(viewer.zoom) },
    button('−', () => zoom(-1), { 'aria-label': t(viewer.zoomOut), title: `${t(viewer.zoomOut)} (−)` }),
    size,
    button('+', () => zoom(1), { 'aria-label': t(viewer.zoomIn), title: `${t(viewer.zoomIn)} (+)` }),
    button(t(viewer.fit), showAll, { title: `${t(viewer.fit)} (0)` }),
  );
  return {
    element: element('section', { class: 'map', 'aria-label': t(viewer.map) }, frame, controls),
    showAll,
    repaint: rest,
    zoom,
    move: (columns, rows) => change(moved(view, -columns * MOVE_STEP, -rows * MOVE_STEP)),
    show: (walk) => {
      const { layout, snapshot, steps } = walk;
      map = layout;
      rulers.show(walk);
      const scene = sceneOfLayout(snapshot, layout, { language, measure: measureText, page: null });
      painting = scene.items.length > MOST_ELEMENTS ? paintingOf(scene, theme, bitmaps) : null;
      const columns = element('ol', { class: 'columns', 'aria-label': t(viewer.steps) });
      for (const { step, number } of steps) {
        const at = layout.columns.find(({ stepId }) => stepId === step.id);
        if (!at) continue;
        const label = t(viewer.openStep, { number, title: step.title });
        const column = button('', () => open(step.id), { 'aria-label': label, 'data-step': step.id });
        column.style.left = `${at.x}px`;
        column.style.width = `${at.width}px`;
        column.style.height = `${layout.height}px`;
        column.addEventListener('focus', () => {
          if (column.matches(':focus-visible')) place(showing(view, at, frameSize()));
        });
        columns.append(element('li', {}, column));
      }
      sheet.replaceChildren(painting?.element ?? draw(scene), columns);
      if (steps.length === 0) sheet.append(element('p', { class: 'empty' }, t(viewer.emptyMap)));
      showAll();
    },
    focusStep: (stepId) => {
      const columns = [...sheet.querySelectorAll('button')];
      columns.find((each) => each.dataset.step === stepId)?.focus({ preventScroll: true });
    },
  };
}
