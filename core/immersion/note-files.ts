/** The monthly note as Markdown, as a page of its own, and as plain text for mail and chats. */
import { inline, table as markdownTable } from '../export/markdown-words';
import { cleanText } from '../scene/clean-text';
import { escapeXml } from '../scene/write-svg';
import type { MinutesSection, MinutesTable } from '../sessions/minutes-section';
import type { Note } from './note';

export function noteMarkdown({ title, invented, sections }: Note): string {
  const parts = [
    `# ${inline(title)}`,
    ...(invented === '' ? [] : [`**${inline(invented)}**`]),
    ...sections.flatMap(({ title: heading, sentences, items, table }) => [
      `## ${inline(heading)}`,
      sentences.map(inline).join('\n\n'),
      items.map((item) => `- ${inline(item)}`).join('\n'),
      table === null
        ? ''
        : markdownTable(
            table.columns.map((column) => column.title),
            table.rows,
          ),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** A page that asks for nothing and runs nothing. */
export function noteHtml({ language, title, invented, sections }: Note): string {
  const body = [
    `<h1>${escapeXml(title)}</h1>`,
    ...(invented === '' ? [] : [`<p class="mark">${escapeXml(invented)}</p>`]),
    ...sections.map(sectionHtml),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.join('\n')}
</main>
</body>
</html>
`;
}

const style = `:root{color-scheme:light dark;--ink:#1b1f24;--soft:#57606a;--line:#d8dee4;--paper:#fff;--mark:#1a5fb4}
@media(prefers-color-scheme:dark){:root{--ink:#e6e9ec;--soft:#9aa4ae;--line:#30363d;--paper:#16191d;--mark:#78aeed}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 Inter,system-ui,sans-serif}
main{max-width:960px;margin:0 auto;padding:32px 24px 64px}
h1{font-size:28px;line-height:1.25;margin:0 0 8px}
h2{font-size:18px;margin:32px 0 8px}
p{margin:4px 0}
.mark{color:var(--mark);font-weight:600}
.wide{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px}
th,td{text-align:start;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--line)}
th{color:var(--soft);font-weight:600}
.number{text-align:end;font-variant-numeric:tabular-nums;padding-inline-end:0;white-space:nowrap}`;

function sectionHtml({ title, sentences, items, table }: MinutesSection): string {
  return [
    `<section><h2>${escapeXml(title)}</h2>`,
    ...sentences.map((sentence) => `<p>${escapeXml(sentence)}</p>`),
    ...(items.length === 0
      ? []
      : [`<ul>${items.map((item) => `<li dir="auto">${escapeXml(item)}</li>`).join('')}</ul>`]),
    ...(table === null ? [] : [tableHtml(table)]),
    '</section>',
  ].join('\n');
}

function tableHtml({ columns, rows }: MinutesTable): string {
  const kind = (index: number): string => (columns[index]?.isNumber ? ' class="number"' : '');
  const head = columns.map(
    (column, index) => `<th scope="col"${kind(index)}>${escapeXml(column.title)}</th>`,
  );
  const lines = rows.map(
    (row) =>
      `<tr>${row.map((cell, index) => `<td dir="auto"${kind(index)}>${escapeXml(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="wide"><table><thead><tr>${head.join('')}</tr></thead><tbody>\n${lines.join('\n')}\n</tbody></table></div>`;
}

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
