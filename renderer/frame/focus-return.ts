/** When a dialog closes, the keyboard is back where it was: on the thing of the window that was used last. */
import { useEffect, useRef } from 'react';
import { useSameMap } from '../state/map-flow';
import { useOpenMap } from '../state/open-map';
import { useView } from '../state/view';

/** Dialogs, menus and the palette lie outside this element; what a person comes back to lies in it. */
const home = () => document.getElementById('root');

/** Where the keys walk the map from; on an empty one, the button that begins it. */
export const focusMap = (): void => {
  const target =
    document.querySelector<HTMLElement>('main [tabindex="0"], main button') ??
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

export function useFocusReturn(): void {
  useFocusOfNewMap();
  useEffect(() => {
    /** In the window itself. */
    let last: HTMLElement | null = null;
    /** Anywhere, also in dialogs, menus and toasts. */
    let latest: HTMLElement | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const remember = (event: FocusEvent) => {
      if (!(event.target instanceof HTMLElement)) return;
      latest = event.target;
      if (home()?.contains(event.target)) last = event.target;
    };
    const giveBack = () => {
      if (!isNowhere()) return;
      if (last?.isConnected) last.focus({ preventScroll: true });
      else focusMap();
    };
    const giveBackSoon = () => setTimeout(giveBack);
    // A press may take away what was pressed: the bar it closes, the map it empties, the toast it answers.
    const look = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (latest?.isConnected === false) giveBack();
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
