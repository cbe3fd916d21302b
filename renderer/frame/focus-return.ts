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

export function useFocusReturn(): void {
  useFocusOfNewMap();
  useEffect(() => {
    let last: HTMLElement | null = null;
    const remember = (event: FocusEvent) => {
      if (event.target instanceof HTMLElement && home()?.contains(event.target)) last = event.target;
    };
    const giveBack = () =>
      setTimeout(() => {
        if (document.activeElement !== document.body && document.activeElement !== null) return;
        if (last?.isConnected) last.focus({ preventScroll: true });
        else focusMap();
      });
    document.addEventListener('focusin', remember);
    const stopView = useView.subscribe((now, before) => {
      if (before.dialog !== null && now.dialog === null) giveBack();
    });
    const stopSameMap = useSameMap.subscribe((now, before) => {
      if (before.waiting !== null && now.waiting === null) giveBack();
    });
    return () => {
      document.removeEventListener('focusin', remember);
      stopView();
      stopSameMap();
    };
  }, []);
}
