/** A table that shows all its rows and scrolls sideways: reached and scrolled by keyboard, named for assistive tools. */
import type { ReactNode } from 'react';
import styles from './tables.module.css';

interface ScrollFrameProps {
  readonly label: string;
  readonly children: ReactNode;
}

export const ScrollFrame = ({ label, children }: ScrollFrameProps) => (
  // biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here the keyboard could not scroll it
  <section className={styles.frame} aria-label={label} tabIndex={0}>
    {children}
  </section>
);
