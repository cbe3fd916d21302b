/**
 * A block of cells as it is copied: for Tapki with all it holds, for spreadsheets as a table in plain text and in HTML.
 * No cell of the table can begin a formula (core/evidence/safe-cell.ts). Knows no events and no selection.
 */

import { emptyContent } from '../commands/cell';
import type { Language } from '../document/records/field';
import type { Lane } from '../document/records/lane';
import type { Step } from '../document/records/step';
import { cellAt } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { safeText } from '../evidence/safe-cell';
import { laneCell, type TableCell } from '../file/formats/lane-cell';
import { laneHeading } from '../file/formats/lane-heading';
import type { CellsClip } from './clip';
import { takesContent } from './content';

export function copyCells(
  snapshot: Snapshot,
  lanes: readonly Lane[],
  steps: readonly Step[],
  language: Language,
): CellsClip {
  return {
    what: 'cells',
    rows: lanes.map((lane) => ({
      laneKind: lane.laneKind,
      cells: steps.map((step) => {
        const words = String(laneCell(snapshot, lane, step, language));
        if (!takesContent(lane.laneKind)) return { words, content: null };
        const { text, emotion, number, icon, mark, picture } =
          cellAt(snapshot, lane.id, step.id) ?? emptyContent;
        return { words, content: { text, emotion, number, icon, mark, picture } };
      }),
    })),
  };
}

type Grid = readonly (readonly TableCell[])[];

/** Lanes from top to bottom, steps from left to right; with names of both where whole steps or lanes are copied. */
export function tableOf(
  snapshot: Snapshot,
  lanes: readonly Lane[],
  steps: readonly Step[],
  { language, hasNames }: { readonly language: Language; readonly hasNames: boolean },
): Grid {
  const rows = lanes.map((lane) => [
    ...(hasNames ? [laneHeading(snapshot, lane, language)] : []),
    ...steps.map((step) => laneCell(snapshot, lane, step, language)),
  ]);
  return hasNames ? [['', ...steps.map(({ title }) => title)], ...rows] : rows;
}

/** A spreadsheet reads numbers as its language writes them. */
const inWords = (value: TableCell, language: Language): string =>
  typeof value === 'number' && language === 'ru' ? String(value).replace('.', ',') : String(value);

const quoted = (text: string): string => (/[\t\n\r"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

export const tabbedText = (grid: Grid, language: Language): string =>
  grid.map((row) => row.map((cell) => quoted(safeText(inWords(cell, language)))).join('\t')).join('\n');

const escaped = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replace(/ {2,}/g, '<span style="mso-spacerun:yes">$&</span>')
    .replaceAll('\n', '<br style="mso-data-placement:same-cell">');

/** Text stays text, whatever it looks like: a spreadsheet takes "1-2" for a date otherwise. */
function htmlCell(cell: TableCell, language: Language): string {
  const words = escaped(safeText(inWords(cell, language)));
  return typeof cell === 'number' ? `<td>${words}</td>` : `<td style="mso-number-format:'\\@'">${words}</td>`;
}

export const htmlTable = (grid: Grid, language: Language): string =>
  `<meta charset="utf-8"><table><tbody>${grid
    .map((row) => `<tr>${row.map((cell) => htmlCell(cell, language)).join('')}</tr>`)
    .join('')}</tbody></table>`;
