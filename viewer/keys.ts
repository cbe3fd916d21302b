/** Keys of the page. Fields, open panels and dialogs keep theirs, and a focused button its Space and Enter. */
export interface KeyActions {
  next(): void;
  previous(): void;
  first(): void;
  last(): void;
  reveal(): void;
  back(): void;
  showAll(): void;
  help(): void;
  turnTheme(): void;
  fullScreen(): void;
  zoom(direction: 1 | -1): void;
  move(columns: number, rows: number): void;
  scroll(rows: number): void;
  turnPicture(): void;
  enlarge(): void;
  /** Whether one step is shown, and not the whole map. */
  isAtStep(): boolean;
}

type Act = (actions: KeyActions) => void;

/** By the place of the key too: letters are others on a Russian keyboard. */
const always: Readonly<Record<string, Act>> = {
  KeyN: ({ next }) => next(),
  PageDown: ({ next }) => next(),
  KeyP: ({ previous }) => previous(),
  PageUp: ({ previous }) => previous(),
  KeyF: ({ fullScreen }) => fullScreen(),
  KeyT: ({ turnTheme }) => turnTheme(),
  '?': ({ help }) => help(),
};

const atStep: Readonly<Record<string, Act>> = {
  ArrowRight: ({ next }) => next(),
  ArrowLeft: ({ previous }) => previous(),
  ArrowUp: ({ scroll }) => scroll(-1),
  ArrowDown: ({ scroll }) => scroll(1),
  KeyS: ({ turnPicture }) => turnPicture(),
  KeyZ: ({ enlarge }) => enlarge(),
  Home: ({ first }) => first(),
  End: ({ last }) => last(),
  Space: ({ reveal }) => reveal(),
  Escape: ({ back }) => back(),
};

const atMap: Readonly<Record<string, Act>> = {
  ArrowRight: ({ move }) => move(1, 0),
  ArrowLeft: ({ move }) => move(-1, 0),
  ArrowUp: ({ move }) => move(0, -1),
  ArrowDown: ({ move }) => move(0, 1),
  '+': ({ zoom }) => zoom(1),
  '=': ({ zoom }) => zoom(1),
  '-': ({ zoom }) => zoom(-1),
  '0': ({ showAll }) => showAll(),
};

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, select, textarea, [popover]') !== null;

const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button, summary, a') !== null;

export function listenToKeys(actions: KeyActions): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isField(event.target) || document.querySelector(':popover-open, dialog[open]')) return;
    if (event.code === 'Space' && isPressable(event.target)) return;
    const here = actions.isAtStep() ? atStep : atMap;
    const act = here[event.code] ?? here[event.key] ?? always[event.code] ?? always[event.key];
    if (!act) return;
    event.preventDefault();
    act(actions);
  });
}
