/** Both values of a compared row on one line: "60.0% (n = 40) → 70.0% (forecast)". */
import type { ReportComparedRow } from './report-comparison';

const withNote = (figure: string, note: string): string => (note === '' ? figure : `${figure} (${note})`);

export const comparedLine = ({ before, beforeNote, after, afterNote }: ReportComparedRow): string =>
  `${withNote(before, beforeNote)} → ${withNote(after, afterNote)}`;
