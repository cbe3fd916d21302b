/** F6 takes the keyboard from one part of the window to the next: map, panel beside it, bar above; Shift goes back. */
import { useEffect } from 'react';

/** In the order they are gone through. */
export const windowParts = { map: 'map', side: 'side', top: 'top' } as const;

const partsInOrder = Object.values(windowParts);
const stops = 'a[href], button, input, select, textarea, [tabindex]';

const canTakeFocus = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.getClientRects().length > 0;

const isModalOpen = (): boolean => document.querySelector('[role="dialog"][aria-modal="true"]') !== null;

/** The place in a part where Tab would come in: in the map, what is selected. */
const entryOf = (part: Element): HTMLElement | undefined =>
  [...part.querySelectorAll<HTMLElement>(stops)].find(canTakeFocus);

function goOn(step: 1 | -1): void {
  const parts = partsInOrder.flatMap((name) => document.querySelector(`[data-part="${name}"]`) ?? []);
  const here = parts.findIndex((part) => part.contains(document.activeElement));
  const first = here < 0 && step < 0 ? 0 : here;
  for (let walked = 1; walked <= parts.length; walked += 1) {
    const next = parts[(first + step * walked + parts.length * 2) % parts.length];
    const entry = next && entryOf(next);
    if (!entry) continue;
    entry.focus();
    return;
  }
}

export function useWindowParts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.metaKey || event.altKey || isModalOpen()) return;
      event.preventDefault();
      goOn(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
