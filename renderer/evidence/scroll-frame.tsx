/** A table that scrolls by itself: reached and scrolled by keyboard, named for assistive tools. */
import type { ReactNode } from 'react';
import styles from './tables.module.css';

interface ScrollFrameProps {
  readonly label: string;
  /** In px; left out where the frame shows all its rows and scrolls only sideways. */
  readonly maxHeight?: number;
  readonly children: ReactNode;
}

export const ScrollFrame = ({ label, maxHeight, children }: ScrollFrameProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here the keyboard could not scroll it
  <section className={styles.frame} style={{ maxHeight }} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
