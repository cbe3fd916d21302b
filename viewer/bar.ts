/** The bar above the map: what it is, what of it is shown, and where to begin. */
import { viewer } from '#core/i18n/messages/viewer';
import type { Filter, Journey, Walk } from '#core/walk/journey';
import { aboutParts } from './about';
import type { Draw } from './drawing';
import { button, element } from './element';
import { keyMenu, laneMenu, menu, personaMenu, stepMenu, themeMenu } from './menus';
import type { PageTheme } from './theme';
import type { Words } from './words';

export interface Bar {
  readonly element: HTMLElement;
  /** The room sees that it does not see everything. */
  name(filter: Filter): void;
  showKeys(): void;
}

interface BarOptions {
  readonly words: Words;
  readonly journey: Journey;
  readonly walk: () => Walk;
  /** Of the step that is shown. */
  readonly current: () => string | null;
  readonly filter: () => Filter;
  readonly change: (filter: Filter) => void;
  readonly open: (stepId: string) => void;
  readonly start: () => void;
  readonly theme: PageTheme;
  /** Address of the picture; null: none. */
  readonly logo: string | null;
  readonly draw: Draw;
  readonly pictures: Readonly<Record<string, string>>;
}

export function createBar({ words, start, logo, ...options }: BarOptions): Bar {
  const { t } = words;
  const { journey } = options;
  const steps = stepMenu(options, words);
  const personas = personaMenu(options, words);
  const lanes = laneMenu(options, words);
  const about = menu(words.t(viewer.about), () => aboutParts({ words, ...options }));
  about.panel.classList.add('about-panel');
  const theme = themeMenu(options.theme, words);
  const keys = keyMenu(words);
  const tools = element(
    'div',
    { class: 'tools' },
    ...steps.elements,
    ...(personas?.elements ?? []),
    ...(lanes?.elements ?? []),
    ...about.elements,
    button(t(viewer.print), () => window.print(), { class: 'print' }),
    ...theme.elements,
    ...keys.elements,
    button(t(viewer.start), start, { class: 'start', title: 'N' }),
  );
  return {
    element: element(
      'header',
      { class: 'bar' },
      logo === null ? null : element('img', { class: 'logo', src: logo, alt: '' }),
      heading(journey),
      tools,
    ),
    name: ({ personaId, hiddenLanes }) => {
      const persona = journey.report.personas.find(({ id }) => id === personaId);
      personas?.name(persona ? t(viewer.onlyPersona, { name: persona.name }) : t(viewer.persona));
      const total = journey.lanes.length;
      const shown = total - hiddenLanes.size;
      lanes?.name(shown === total ? t(viewer.lanes) : t(viewer.someLanes, { shown, total }));
    },
    showKeys: () => keys.panel.showPopover(),
  };
}

function heading({ report: { title, facts, invented, confidentiality } }: Journey): HTMLElement {
  const mark = (text: string, kind: string) =>
    text === '' ? null : element('span', { class: `mark ${kind}` }, text);
  return element(
    'div',
    { class: 'about' },
    element('h1', { dir: 'auto' }, title),
    element(
      'p',
      {},
      mark(invented, 'invented'),
      mark(confidentiality, 'confidential'),
      element('span', { title: facts }, facts),
    ),
  );
}
