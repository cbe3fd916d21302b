/** Words and tables of Markdown: nothing of what people wrote is a heading, a link, a picture or HTML. */
import { withoutTurns } from '../scene/clean-text';

/** Signs that mean something in the middle of a line. */
const meaningful = /[\\`*_[\]<>|~&$^]/g;
/** Signs that mean something where a line begins: headings, lists, rules, quotes. */
const atStart = /^(\s*)([#+\-=>:]|\d{1,9}[.)])/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no text file holds them
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029]|\p{Surrogate}/gu;

export const escapeLine = (line: string): string =>
  withoutTurns(line)
    .replace(controls, '')
    .replace(meaningful, '\\$&')
    .replace(atStart, (_, space: string, sign: string) =>
      sign.length > 1 ? `${space}${sign.slice(0, -1)}\\${sign.slice(-1)}` : `${space}\\${sign}`,
    );

/** Words in a line of their own or in a cell: one line. */
export const inline = (text: string): string => escapeLine(text.replace(/\s+/g, ' ').trim());

export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(headings.map(inline)),
    line(headings.map(() => '---')),
    ...rows.map((row) => line(row.map(inline))),
  ].join('\n');
}
