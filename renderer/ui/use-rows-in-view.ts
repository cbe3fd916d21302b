/** What of a long list of equal rows is in view, and bringing a row into it: only those are drawn. */
import { type RefObject, useEffect, useRef, useState } from 'react';

/** Drawn beyond the view, so that a fast wheel meets no gap. */
const spare = 12;
/** Before the list has been measured. */
const guessedHeight = 600;

interface RowsInView {
  readonly frame: RefObject<HTMLDivElement | null>;
  /** For `onScroll` of the frame. */
  readonly look: () => void;
  readonly reveal: (at: number) => void;
  /** Rows that a page key goes over. */
  readonly page: number;
  readonly first: number;
  readonly last: number;
}

export function useRowsInView(count: number, rowHeight: number): RowsInView {
  const frame = useRef<HTMLDivElement>(null);
  const [view, setView] = useState({ top: 0, height: guessedHeight });
  const look = () => {
    const element = frame.current;
    if (element) setView({ top: element.scrollTop, height: element.clientHeight });
  };
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const watching = new ResizeObserver(() =>
      setView({ top: element.scrollTop, height: element.clientHeight }),
    );
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  /** The head covers as much as a row. */
  const reveal = (at: number) => {
    const element = frame.current;
    if (!element) return;
    const [top, bottom] = [at * rowHeight, (at + 2) * rowHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = bottom - element.clientHeight;
  };
  return {
    frame,
    look,
    reveal,
    page: Math.max(1, Math.floor(view.height / rowHeight) - 2),
    first: Math.min(count, Math.max(0, Math.floor(view.top / rowHeight) - spare)),
    last: Math.min(count, Math.ceil((view.top + view.height) / rowHeight) + spare),
  };
}
