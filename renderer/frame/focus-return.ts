/** When a dialog closes, the keyboard is back where it was: on the thing of the window that was used last. */
import { useEffect, useRef } from 'react';
import { useSameMap } from '../state/map-flow';
import { useOpenMap } from '../state/open-map';
import { useView } from '../state/view';
import { toastSelector } from '../ui/toast';
import { firstControlIn } from '../ui/use-dialog-focus';

/** Dialogs, menus and the palette lie outside this element; what a person comes back to lies in it. */
const home = () => document.getElementById('root');

/** Where the keys walk the map from; on an empty one, the button that begins it. */
export const focusMap = (): void => {
  const target =
    document.querySelector<HTMLElement>('main [tabindex="0"]') ??
    document.querySelector<HTMLElement>('main button') ??
    document.querySelector<HTMLElement>('main');
  target?.focus({ preventScroll: true });
};

/** What had the focus went with the map before. */
function useFocusOfNewMap(): void {
  const mapId = useOpenMap((open) => open.document?.mapId ?? null);
  const shown = useRef<string | null>(null);
  useEffect(() => {
    if (mapId === null) return;
    const isAnother = shown.current !== null && shown.current !== mapId;
    shown.current = mapId;
    if (!isAnother) return;
    const timer = setTimeout(() => {
      if (document.activeElement === document.body || document.activeElement === null) focusMap();
    });
    return () => clearTimeout(timer);
  }, [mapId]);
}

const isNowhere = (): boolean => document.activeElement === document.body || document.activeElement === null;

/** An element that had the focus, with all around it then: where to go on from when it is gone. */
interface Place {
  readonly element: HTMLElement;
  readonly around: readonly Element[];
}

function placeOf(element: HTMLElement): Place {
  const around: Element[] = [];
  for (let each = element.parentElement; each; each = each.parentElement) around.push(each);
  return { element, around };
}

/** Back to the element; where it is gone, to what is left beside it, in the map to what is selected there. */
function goBack(place: Place | null): void {
  if (place?.element.isConnected) {
    place.element.focus({ preventScroll: true });
    return;
  }
  const around = place?.around.find(({ isConnected }) => isConnected);
  const isOfMap = !around || around.closest('main') !== null || around.querySelector('main') !== null;
  const beside = isOfMap ? undefined : firstControlIn(around);
  if (beside) beside.focus({ preventScroll: true });
  else focusMap();
}

export function useFocusReturn(): void {
  useFocusOfNewMap();
  useEffect(() => {
    /** In the window itself. */
    let last: Place | null = null;
    /** Anywhere, also in dialogs, menus and toasts. */
    let latest: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = ({ target }: FocusEvent) => {
      if (!(target instanceof HTMLElement)) return;
      latest = target;
      if (home()?.contains(target)) last = placeOf(target);
    };
    const giveBack = () => {
      if (isNowhere()) goBack(last);
    };
    const giveBackSoon = () => setTimeout(giveBack);
    // A press may take away what was pressed: the bar it closes, the map it empties, the toast it answers.
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // An open dialog looks after its own.
        if (!latest || document.querySelector('[role="dialog"]')) return;
        if (!latest.isConnected || latest.closest(toastSelector)) giveBack();
      });
    };
    const watched = ['keyup', 'click'] as const;
    document.addEventListener('focusin', remember);
    for (const name of watched) document.addEventListener(name, look);
    const stopView = useView.subscribe((now, before) => {
      if (before.dialog !== null && now.dialog === null) giveBackSoon();
      else look();
    });
    const stopMap = useOpenMap.subscribe(look);
    const stopSameMap = useSameMap.subscribe((now, before) => {
      if (before.waiting !== null && now.waiting === null) giveBackSoon();
    });
    return () => {
      clearTimeout(timer);
      document.removeEventListener('focusin', remember);
      for (const name of watched) document.removeEventListener(name, look);
      stopView();
      stopMap();
      stopSameMap();
    };
  }, []);
}
