/**
 * A page to send: a heading, some lines, sections of sentences and tables; as Markdown and as one HTML file without
 * scripts, which asks the network for nothing. Digests, lists of answers and monthly notes are made of it, so that both say
 * the same.
 */
import type { Language } from '../document/records/field';
import { escapeXml } from '../scene/write-svg';
import type { MinutesSection } from '../sessions/minutes-section';
import { inline, table } from './markdown-words';
import { pagePolicy } from './page-policy';

export type PageSection = Omit<MinutesSection, 'quotes'>;

export interface Page {
  readonly language: Language;
  readonly title: string;
  /** Said where data is invented; empty: it is not. */
  readonly invented: string;
  readonly lines: readonly string[];
  readonly sections: readonly PageSection[];
}

export const pageSection = (title: string, part: Partial<Omit<PageSection, 'title'>>): PageSection => ({
  title,
  sentences: [],
  items: [],
  table: null,
  ...part,
});

export function pageMarkdown({ title, invented, lines, sections }: Page): string {
  const parts = [
    `# ${inline(title)}`,
    ...(invented === '' ? [] : [`**${inline(invented)}**`]),
    ...lines.map(inline),
    ...sections.flatMap((section) => [
      `## ${inline(section.title)}`,
      ...section.sentences.map(inline),
      section.items.map((item) => `- ${inline(item)}`).join('\n'),
      ...(section.table === null
        ? []
        : [
            table(
              section.table.columns.map((column) => column.title),
              section.table.rows,
            ),
          ]),
    ]),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

export function pageHtml({ language, title, invented, lines, sections }: Page): string {
  const body = [
    `<h1 dir="auto">${escapeXml(title)}</h1>`,
    ...(invented === '' ? [] : [`<p class="mark">${escapeXml(invented)}</p>`]),
    ...lines.map((line) => `<p class="lead">${escapeXml(line)}</p>`),
    ...sections.map(sectionHtml),
  ];
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ styles })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeXml(title)}</title>
<style>${styles}</style>
</head>
<body><main>${body.join('\n')}</main></body>
</html>
`;
}

/** Its heading and what is said in it besides the table. */
export const sectionWords = ({ title, sentences, items }: Omit<PageSection, 'table'>): readonly string[] => [
  `<h2>${escapeXml(title)}</h2>`,
  ...sentences.map((sentence) => `<p>${escapeXml(sentence)}</p>`),
  ...(items.length === 0
    ? []
    : [`<ul>${items.map((item) => `<li dir="auto">${escapeXml(item)}</li>`).join('')}</ul>`]),
];

const sectionHtml = (section: PageSection): string =>
  `<section>${sectionWords(section).join('')}${section.table === null ? '' : tableHtml(section.table)}</section>`;

function tableHtml({ columns, rows }: NonNullable<PageSection['table']>): string {
  const isNumber = columns.map((column) => column.isNumber === true);
  const kind = (at: number): string => (isNumber[at] ? ' class="n"' : '');
  const head = columns.map(({ title }, at) => `<th scope="col"${kind(at)}>${escapeXml(title)}</th>`);
  const body = rows.map(
    (row) =>
      `<tr>${row.map((cell, at) => `<td dir="auto"${kind(at)}>${escapeXml(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="wide"><table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** Its reader's own font: a page for mail must be small. */
const styles = `
:root{color-scheme:light dark;--ink:#1c1f24;--soft:#5b626d;--line:#dfe3e8;--paper:#fff;--mark:#1a5fb4}
@media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#a2a9b4;--line:#3a3f47;--paper:#1b1d21;--mark:#78aeed}}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 Inter,system-ui,"Segoe UI",Roboto,sans-serif}
main{max-width:860px;margin:0 auto;padding:32px 24px 64px;overflow-wrap:anywhere}
h1{font-size:24px;line-height:1.25;margin:0 0 8px}
h2{font-size:17px;margin:28px 0 6px}
p{margin:0 0 8px}
.lead{color:var(--soft)}
.mark{color:var(--mark);font-weight:600}
.wide{overflow-x:auto}
ul{margin:0;padding-left:20px}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
th{text-align:start;font-size:13px;color:var(--soft);font-weight:600}
th,td{padding:6px 12px 6px 0;border-bottom:1px solid var(--line);vertical-align:top}
td{min-width:7em}
td:first-child{min-width:14em}
.n{min-width:0;text-align:end;white-space:nowrap}
@media (max-width:640px){td{min-width:10em}td:first-child{min-width:9em}}
@media print{:root{--ink:#000;--soft:#444;--line:#ccc;--paper:#fff;--mark:#000}main{padding:0}}
`;
