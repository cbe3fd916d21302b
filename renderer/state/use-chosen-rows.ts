/** Rows of a table that are walked and chosen by keyboard and pointer, as lists of files do. */
import { type KeyboardEvent, type MouseEvent, useState } from 'react';
import { moveTo, noRows, toggleAll, toggleRow } from '#core/fixes/chosen-rows';

const steps: Readonly<Record<string, (active: number, page: number, last: number) => number>> = {
  ArrowDown: (active) => active + 1,
  ArrowUp: (active) => active - 1,
  PageDown: (active, page) => active + page,
  PageUp: (active, page) => active - page,
  Home: () => 0,
  End: (_active, _page, last) => last,
};

interface RowsOfTable {
  readonly keys: readonly string[];
  /** Row the keys are on at first. */
  readonly start: number;
  /** Rows that a page key goes over. */
  readonly page: number;
  readonly reveal: (at: number) => void;
  readonly open: (at: number) => void;
}

export function useChosenRows({ keys, start, page, reveal, open }: RowsOfTable) {
  const [rows, setRows] = useState(() => moveTo(noRows, keys, start, false));
  const last = keys.length - 1;
  const active = Math.min(rows.active, last);
  const toggle = (at: number) => setRows(toggleRow(rows, keys, at));
  const chooseAll = () => setRows(toggleAll(rows, keys));
  const chooseNone = () => setRows({ ...rows, chosen: new Set() });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const step = steps[event.key];
    if (step) {
      const to = step(active, page, last);
      setRows(moveTo(rows, keys, to, event.shiftKey));
      reveal(Math.max(0, Math.min(last, to)));
    } else if (event.key === ' ') toggle(active);
    else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) chooseAll();
    else if (event.key === 'Enter' && active >= 0) open(active);
    else if (event.key === 'Escape' && rows.chosen.size > 0) chooseNone();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onRowClick = (event: MouseEvent, at: number) => {
    if (event.shiftKey) setRows(moveTo(rows, keys, at, true));
    else if (event.ctrlKey || event.metaKey) toggle(at);
    else open(at);
  };
  return {
    active,
    chosen: rows.chosen,
    isWhole: keys.length > 0 && keys.every((key) => rows.chosen.has(key)),
    toggle,
    chooseAll,
    chooseNone,
    onKeyDown,
    onRowClick,
  };
}
