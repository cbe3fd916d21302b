/** How many of the first rows a window has room for, so that only the dialog scrolls and never a table inside it. */
import { useViewportSize } from '@mantine/hooks';

/** Of the window, what a dialog may take. */
const dialogShare = 0.9;
/** All of the dialog but the rows of the table, px. */
const around = 540;
const rowHeight = 32;
/** Fewer do not show what a column holds. */
const fewest = 5;

export const rowsThatFit = (windowHeight: number): number =>
  Math.max(fewest, Math.floor((windowHeight * dialogShare - around) / rowHeight));

export const useRowsInView = (): number => rowsThatFit(useViewportSize().height);
