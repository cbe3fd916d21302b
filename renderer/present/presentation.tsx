/** The window while a map is presented: slides alone on the one display, or the presenter's screen beside the audience's. */
import { useEffect } from 'react';
import { press, usePresenting } from '#renderer/state/presenting';
import { OneScreen } from './one-screen';
import { PresenterScreen } from './presenter-screen';

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea') !== null;
const isPressable = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('button') !== null;

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (isField(event.target) && event.code !== 'Escape') return;
  // A button that the keyboard went to keeps its own key.
  if (event.code === 'Space' && isPressable(event.target)) return;
  if (!press({ key: event.key, code: event.code })) return;
  event.preventDefault();
}

/** The mouse takes the keyboard from nobody: Space goes on with the quotes after a click, too. */
function onPointer(event: MouseEvent): void {
  if (isPressable(event.target)) event.preventDefault();
}

export function Presentation() {
  const isSeparate = usePresenting(({ shown }) => shown?.isSeparate === true);
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    document.addEventListener('mousedown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('mousedown', onPointer);
    };
  }, []);
  return isSeparate ? <PresenterScreen /> : <OneScreen />;
}
