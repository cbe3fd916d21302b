/** The monthly note as Markdown, as a page of its own, and as plain text for mail and chats. */
import { type Page, pageHtml, pageMarkdown } from '../export/page';
import { cleanText } from '../scene/clean-text';
import type { MinutesTable } from '../sessions/minutes-section';
import type { Note } from './note';

const pageOf = (note: Note): Page => ({ ...note, lines: [] });

export const noteMarkdown = (note: Note): string => pageMarkdown(pageOf(note));
export const noteHtml = (note: Note): string => pageHtml(pageOf(note));

/** Tables become lines: mail and chats have none. */
export function notePlain({ title, invented, sections }: Note): string {
  const parts = [
    title.toUpperCase(),
    ...(invented === '' ? [] : [invented]),
    ...sections.map(({ title: heading, sentences, items, table }) =>
      [
        heading,
        ...sentences,
        ...items.map((item) => `• ${item}`),
        ...(table === null ? [] : table.rows.map((row) => `• ${rowPlain(row, table)}`)),
      ].join('\n'),
    ),
  ];
  return `${parts.map(cleanText).join('\n\n')}\n`;
}

/** The number stands last, behind a dash. */
function rowPlain(row: readonly string[], { columns }: MinutesTable): string {
  const said = (isNumber: boolean): readonly string[] =>
    row.filter((cell, index) => cell !== '' && (columns[index]?.isNumber === true) === isNumber);
  const words = said(false).join('; ');
  const numbers = row.flatMap((cell, index) => {
    const column = columns[index];
    if (column?.isNumber !== true || cell === '') return [];
    return [said(true).length > 1 ? `${column.title.toLowerCase()} ${cell}` : cell];
  });
  return numbers.length === 0 ? words : `${words} — ${numbers.join(', ')}`;
}
