/** A slide as the audience sees it, drawn by the same code, in a root of its own: the styles of two pages never meet. */
import { useEffect, useRef } from 'react';
import type { picturesAt } from '#core/present/deck';
import type { ShownSlide } from '#core/present/slide';
import { addressOf, holdPicture, subscribeToPictures } from '#renderer/state/picture-cache';
import { imageAt } from '#viewer/picture-stand';
import { createSlideView, type SlideView, waitingPicture } from '#viewer/slide';
import { slideStyle } from '#viewer/slide-style';

const address = (hash: string): string | undefined => addressOf(hash) ?? undefined;
const image = (hash: string, description: string): HTMLElement =>
  imageAt(address(hash), description) ?? waitingPicture(description);

interface SlideFrameProps {
  readonly shown: ShownSlide;
  /** Pictures to have ready; see core/present/deck. */
  readonly pictures: ReturnType<typeof picturesAt>;
  readonly className?: string | undefined;
}

export function SlideFrame({ shown, pictures, className }: SlideFrameProps) {
  const host = useRef<HTMLDivElement>(null);
  const view = useRef<SlideView>(null);
  useEffect(() => {
    if (!host.current) return;
    const root = host.current.shadowRoot ?? host.current.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [slideStyle()];
    const made = createSlideView({ address, image });
    root.replaceChildren(made.element);
    view.current = made;
    return subscribeToPictures(() => made.refresh());
  }, []);
  const needed = pictures.join(' ');
  useEffect(() => {
    const holds = needed
      .split(' ')
      .filter((hash) => hash !== '')
      .map(holdPicture);
    return () => {
      for (const release of holds) release();
    };
  }, [needed]);
  useEffect(() => view.current?.show(shown), [shown]);
  return <div ref={host} className={className} />;
}
