/** When a dialog closes, the keyboard is back where it was: on the thing of the window that was used last. */
import { useEffect } from 'react';
import { useSameMap } from '../state/map-flow';
import { useView } from '../state/view';

/** Dialogs, menus and the palette lie outside this element; what a person comes back to lies in it. */
const home = () => document.getElementById('root');

/** Where the keys walk the map from; the map itself where nothing on it can take the focus. */
export const focusMap = (): void => {
  const target =
    document.querySelector<HTMLElement>('main [tabindex="0"]') ?? document.querySelector<HTMLElement>('main');
  target?.focus({ preventScroll: true });
};

export function useFocusReturn(): void {
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
