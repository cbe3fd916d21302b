/** What is written on a path, in lines: the dot between words and share does not hang at the end of one. */
import { breakLines, type TextLine } from './break-lines';
import type { MeasureText } from './scene';

const hangingDot = /[ \u00a0]·$/u;

export const labelLines = (text: string, width: number, measure: MeasureText): readonly TextLine[] =>
  breakLines(text, { width, font: 'small', measure }).map((line) => {
    const shown = line.text.replace(hangingDot, '');
    return shown === line.text ? line : { text: shown, width: measure(shown, 'small') };
  });
