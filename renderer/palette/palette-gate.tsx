/** The palette's keys work from the beginning: pressed before its code is read, they open it when it is. */
import { lazy, Suspense, useEffect, useState } from 'react';
import { registerActions } from '../state/actions';
import { palette } from './palette-store';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

/** `isTime`: there is nothing better to do than to make it ready. */
export function PaletteGate({ isTime }: { readonly isTime: boolean }) {
  const [isAsked, ask] = useState(false);
  useEffect(() => {
    const run = () => {
      ask(true);
      palette.open();
    };
    return registerActions({ 'edit.palette': { run } });
  }, []);
  if (!isTime && !isAsked) return null;
  return (
    <Suspense fallback={null}>
      <Palette />
    </Suspense>
  );
}
