/** In an open dialog the keyboard is always somewhere sensible: at the first thing to do, whatever its content becomes. */
import { type RefObject, useEffect } from 'react';

const fields = 'input:not([type="hidden"]), select, textarea';
const anything = `${fields}, button, a[href], [tabindex]`;

const canTakeFocus = (element: HTMLElement): boolean =>
  element.tabIndex >= 0 && !element.matches(':disabled') && element.getClientRects().length > 0;

const firstOf = (within: Element, selector: string): HTMLElement | undefined =>
  [...within.querySelectorAll<HTMLElement>(selector)].find(canTakeFocus);

/** Whatever in it can take the focus first. */
export const firstControlIn = (within: Element): HTMLElement | undefined => firstOf(within, anything);

/** Of a row of choices, the one that is made. */
function chosenOf(control: HTMLElement | undefined): HTMLElement | undefined {
  if (!(control instanceof HTMLInputElement) || control.type !== 'radio') return control;
  const row = control.closest('[role="radiogroup"]');
  return row?.querySelector<HTMLElement>('input:checked') ?? control;
}

/** What the screen asks for by `data-autofocus`, else a field, else the main button: never one that only removes. */
const firstControl = (body: Element): HTMLElement | undefined =>
  firstOf(body, '[data-autofocus]') ??
  chosenOf(firstOf(body, fields)) ??
  firstOf(body, '[data-variant="filled"]') ??
  firstOf(body, anything);

/** Beside what had the focus and can no longer hold it: a button that was switched off by its own press. */
function neighbourOf(last: HTMLElement, body: Element): HTMLElement | undefined {
  for (let around = last.parentElement; around && body.contains(around); around = around.parentElement) {
    const found = firstOf(around, anything);
    if (found) return found;
  }
  return undefined;
}

export function useDialogFocus(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const body = content.current;
    const dialog = body?.closest<HTMLElement>('[role="dialog"]');
    if (!body || !dialog) return;
    let last: HTMLElement | null = null;
    // Until then the dialog has only been opened, and the focus is where the library put it.
    let isSettled = false;
    let isParked = false;
    let isPlacing = false;

    const place = () => {
      const active = document.activeElement;
      const isLost = active === null || active === document.body || (isParked && active === dialog);
      const isAtFrame = !isSettled && dialog.contains(active) && !body.contains(active);
      if (!isLost && !isAtFrame) return;
      const target = (last?.isConnected && neighbourOf(last, body)) || firstControl(body);
      isParked = target === undefined;
      isPlacing = true;
      (target ?? dialog).focus({ preventScroll: !isSettled || target === undefined });
      isPlacing = false;
    };
    const onFocus = ({ target }: FocusEvent) => {
      if (target instanceof HTMLElement && body.contains(target)) {
        last = target;
        // The library's trap may take its first focus back more than once: only what others do settles it.
        if (!isPlacing) isSettled = true;
      } else if (!isSettled && !isParked) place();
    };
    const settle = () => {
      isSettled = true;
    };
    // A screen that puts the focus somewhere itself does so before the timer.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(place);
    });
    watch.observe(body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    dialog.addEventListener('focusin', onFocus);
    dialog.addEventListener('keydown', settle);
    dialog.addEventListener('pointerdown', settle);
    place();
    return () => {
      clearTimeout(timer);
      watch.disconnect();
      dialog.removeEventListener('focusin', onFocus);
      dialog.removeEventListener('keydown', settle);
      dialog.removeEventListener('pointerdown', settle);
    };
  }, [content]);
}
