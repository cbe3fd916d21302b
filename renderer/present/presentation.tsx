/** The window while a map is presented: slides alone on the one display, or the presenter's screen beside the audience's. */
import { useEffect } from 'react';
import { endLaser } from '#renderer/state/laser';
import { press, usePresenting } from '#renderer/state/presenting';
import { OneScreen } from './one-screen';
import { PresenterScreen } from './presenter-screen';

const isIn = (target: EventTarget | null, selector: string): boolean =>
  target instanceof HTMLElement && target.closest(selector) !== null;

const choices = 'input[type="radio"], input[type="checkbox"]';
const isField = (target: EventTarget | null): boolean =>
  isIn(target, 'input, textarea') && !isIn(target, choices);
const isPressable = (target: EventTarget | null): boolean => isIn(target, 'button');

/** What the keyboard went to keeps its own keys; all others are the presentation's. */
const keepsKey = ({ target, code }: KeyboardEvent): boolean =>
  (isField(target) && code !== 'Escape') ||
  (isPressable(target) && (code === 'Space' || code === 'Enter')) ||
  (isIn(target, choices) && (code === 'Space' || code.startsWith('Arrow')));

/** ms. The pointer ends with its key if that was held for longer; a shorter press switches it. */
const held = 350;
let laserSince = 0;

function onKey(event: KeyboardEvent): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || keepsKey(event)) return;
  // A letter that is held down is pressed once.
  const isAgain = event.repeat && event.code.startsWith('Key');
  if (event.code === 'KeyL' && !event.repeat) laserSince = event.timeStamp;
  if (isAgain || press({ key: event.key, code: event.code })) event.preventDefault();
}

function onKeyUp({ code, timeStamp }: KeyboardEvent): void {
  if (code === 'KeyL' && timeStamp - laserSince > held) endLaser();
}

/** The mouse takes the keyboard from nobody: Space goes on with the quotes after a click, too. */
function onPointer(event: MouseEvent): void {
  if (isPressable(event.target)) event.preventDefault();
}

export function Presentation() {
  const isSeparate = usePresenting(({ shown }) => shown?.isSeparate === true);
  useEffect(() => {
    document.addEventListener('keydown', onKey);
    document.addEventListener('keyup', onKeyUp);
    document.addEventListener('mousedown', onPointer);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('keyup', onKeyUp);
      document.removeEventListener('mousedown', onPointer);
    };
  }, []);
  return isSeparate ? <PresenterScreen /> : <OneScreen />;
}
