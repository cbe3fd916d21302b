/** What opens from the bar: the list of steps, personas, lanes, keys. */
import { viewer } from '#core/i18n/messages/viewer';
import type { Filter, Journey, Walk } from '#core/walk/journey';
import { button, element } from './element';
import { type PageTheme, type ThemeChoice, themeChoices } from './theme';
import type { Words } from './words';

interface Menu {
  /** The button that opens it, and what opens. */
  readonly elements: readonly HTMLElement[];
  readonly panel: HTMLElement;
  /** What its button says; what is chosen, where not everything is shown. */
  name(text: string): void;
  close(): void;
}

/** px of a panel, at most; one that opens far to the left begins at the edge. */
const WIDTH = 560;
/** Of all menus: each has an id of its own. */
let count = 0;

/** `fill` makes the contents each time it opens. */
export function menu(name: string, fill: () => readonly (Node | string)[], hint = ''): Menu {
  count += 1;
  const id = `menu-${count}`;
  const panel = element('div', {
    class: 'panel',
    id,
    popover: 'auto',
    role: 'dialog',
    tabindex: 0,
    'aria-label': name,
  });
  const opener = button(name, () => undefined, {
    popovertarget: id,
    'aria-haspopup': 'dialog',
    'aria-expanded': 'false',
    ...(hint === '' ? {} : { title: hint }),
  });
  panel.addEventListener('beforetoggle', (event) => {
    const isOpen = event instanceof ToggleEvent && event.newState === 'open';
    opener.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) return;
    panel.replaceChildren(...fill());
    const box = opener.getBoundingClientRect();
    panel.style.top = `${box.bottom + 6}px`;
    panel.style.right = `${Math.max(8, window.innerWidth - Math.max(box.right, WIDTH))}px`;
  });
  panel.addEventListener('toggle', (event) => {
    if (!(event instanceof ToggleEvent) || event.newState !== 'open') return;
    const first = panel.querySelector<HTMLElement>('[aria-current], input:checked, button, input');
    (first ?? panel).focus();
  });
  return {
    elements: [opener, panel],
    panel,
    name: (text) => {
      opener.textContent = text;
    },
    close: () => panel.hidePopover(),
  };
}

interface StepMenuOptions {
  readonly walk: () => Walk;
  readonly current: () => string | null;
  readonly open: (stepId: string) => void;
}

export function stepMenu({ walk, current, open }: StepMenuOptions, { t }: Words): Menu {
  const fill = (): readonly Node[] => {
    const walked = walk().steps;
    const stages = [...new Set(walked.map(({ stage }) => stage))];
    return stages.flatMap((stage) => [
      element('h2', {}, stage.title),
      element(
        'ul',
        {},
        ...walked
          .filter((each) => each.stage === stage)
          .map(({ step, number }) => {
            const entry = button('', () => choose(step.id), {
              ...(step.id === current() ? { 'aria-current': 'step' } : {}),
            });
            entry.append(
              element('span', { class: 'entry-number' }, number),
              element('span', { dir: 'auto' }, step.title),
            );
            return element('li', {}, entry);
          }),
      ),
    ]);
  };
  const choose = (stepId: string): void => {
    steps.close();
    open(stepId);
  };
  const steps = menu(t(viewer.steps), fill);
  return steps;
}

interface FilterMenuOptions {
  readonly journey: Journey;
  readonly filter: () => Filter;
  readonly change: (filter: Filter) => void;
}

/** null: the map has nobody to choose from. */
export function personaMenu({ journey, filter, change }: FilterMenuOptions, { t }: Words): Menu | null {
  const { personas } = journey.report;
  if (personas.length === 0) return null;
  const choice = (id: string | null, name: string, role: string): HTMLElement => {
    const input = element('input', { type: 'radio', name: 'persona', checked: filter().personaId === id });
    input.addEventListener('change', () => change({ ...filter(), personaId: id }));
    return element(
      'label',
      {},
      input,
      element('span', { dir: 'auto' }, name, role === '' ? null : element('small', {}, role)),
    );
  };
  return menu(t(viewer.persona), () => [
    element(
      'fieldset',
      {},
      element('legend', {}, t(viewer.persona)),
      choice(null, t(viewer.everybody), ''),
      ...personas.map(({ id, name, role }) => choice(id, name, role)),
    ),
    element('p', { class: 'quiet' }, t(viewer.personaHint)),
  ]);
}

export function laneMenu({ journey, filter, change }: FilterMenuOptions, { t }: Words): Menu | null {
  if (journey.lanes.length === 0) return null;
  const box = (id: string, name: string): HTMLElement => {
    const input = element('input', { type: 'checkbox', checked: !filter().hiddenLanes.has(id) });
    input.addEventListener('change', () => {
      const hiddenLanes = new Set(filter().hiddenLanes);
      if (input.checked) hiddenLanes.delete(id);
      else hiddenLanes.add(id);
      change({ ...filter(), hiddenLanes });
    });
    return element('label', {}, input, element('span', { dir: 'auto' }, name));
  };
  const all = (): void => {
    for (const input of lanes.panel.querySelectorAll('input')) input.checked = true;
    change({ ...filter(), hiddenLanes: new Set() });
  };
  const lanes = menu(t(viewer.lanes), () => [
    element(
      'fieldset',
      {},
      element('legend', {}, t(viewer.lanes)),
      ...journey.lanes.map(({ id, name }) => box(id, name)),
    ),
    button(t(viewer.allLanes), all, { class: 'plain' }),
  ]);
  return lanes;
}

export function themeMenu({ choice, choose }: PageTheme, { t }: Words): Menu {
  const names = { light: viewer.light, dark: viewer.dark, system: viewer.asDevice } as const;
  const entry = (value: ThemeChoice): HTMLElement => {
    const input = element('input', { type: 'radio', name: 'theme', checked: choice() === value });
    input.addEventListener('change', () => choose(value));
    return element('label', {}, input, element('span', {}, t(names[value])));
  };
  return menu(
    t(viewer.theme),
    () => [
      element('fieldset', {}, element('legend', {}, t(viewer.theme)), ...themeChoices.map(entry)),
      element('p', { class: 'quiet' }, t(viewer.printedLight)),
    ],
    'T',
  );
}

export function keyMenu({ t }: Words): Menu {
  const keys: readonly (readonly [string, string])[] = [
    ['N · → · PgDn', t(viewer.keyNext)],
    ['P · ← · PgUp', t(viewer.keyPrevious)],
    [t(viewer.space), t(viewer.keyReveal)],
    ['↑ ↓', t(viewer.keyScroll)],
    ['S', t(viewer.keyPicture)],
    ['Z', t(viewer.keyEnlarge)],
    ['Esc', t(viewer.keyBack)],
    ['+ − 0', t(viewer.keyZoom)],
    ['← ↑ ↓ →', t(viewer.keyMove)],
    ['F', t(viewer.keyFullScreen)],
    ['T', t(viewer.keyTheme)],
    ['?', t(viewer.keyHelp)],
  ];
  return menu(
    t(viewer.keys),
    () => [
      element('h2', {}, t(viewer.keys)),
      element(
        'dl',
        { class: 'keys' },
        ...keys.flatMap(([key, does]) => [
          element('dt', {}, element('kbd', {}, key)),
          element('dd', {}, does),
        ]),
      ),
    ],
    '?',
  );
}
