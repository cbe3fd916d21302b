/** The palette's keys work from the beginning: pressed before its code is read, they open it when it is. */
import { spotlight } from '@mantine/spotlight';
import { lazy, Suspense, useEffect, useState } from 'react';
import { registerActions } from '../state/actions';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

/** `isTime`: there is nothing better to do than to make it ready. */
export function PaletteGate({ isTime }: { readonly isTime: boolean }) {
  const [isAsked, ask] = useState(false);
  useEffect(() => {
    const run = () => {
      ask(true);
      spotlight.open();
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
