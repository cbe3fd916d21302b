/** Minutes of a session as the page that is printed: one column, sections that bookmarks lead to. */
import { sectionWords } from '#core/export/page';
import { formatDay } from '#core/i18n/dates';
import { sceneThemes } from '#core/scene/scene-theme';
import { escapeXml, fontRules } from '#core/scene/write-svg';
import type { Minutes } from '#core/sessions/minutes';
import type { MinutesSection } from '#core/sessions/minutes-section';
import { fontFaces } from './font-faces';
import { isNarrow } from './minutes-shape';
import { onPages, table, wordStyles } from './pdf-words';

/** Paper is white: minutes keep to the light theme. */
const theme = sceneThemes.light;

export function minutesHtml(minutes: Minutes): string {
  const { language, title, invented, confidentiality, date, sections } = minutes;
  const body = [titleBlock(minutes), ...sections.map(sectionPart)].join('\n');
  const pages = onPages(body, {
    title,
    invented,
    confidentiality,
    date: formatDay(date, language),
    footer: '',
  });
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeXml(title)}</title><style>${styles()}</style></head>
<body>${pages}</body>
</html>`;
}

function titleBlock({ title, invented, confidentiality, facts }: Minutes): string {
  const marks = [confidentiality, invented].filter((mark) => mark !== '');
  const told = facts.map(
    ([name, value]) => `<div><dt>${escapeXml(name)}</dt><dd dir="auto">${escapeXml(value)}</dd></div>`,
  );
  return [
    `<h1 dir="auto">${escapeXml(title)}</h1>`,
    ...(marks.length === 0 ? [] : [`<p class="marks">${escapeXml(marks.join('  ·  '))}</p>`]),
    `<dl>${told.join('')}</dl>`,
  ].join('');
}

/** Entries. A part of no more stands on one page. */
const SHORT = 12;

function sectionPart(section: MinutesSection): string {
  const { sentences, items, table: told, quotes } = section;
  const parts = [
    ...sectionWords(section),
    ...(told === null ? [] : [tableOf(told)]),
    ...quotes.map((quote) => `<blockquote dir="auto">${escapeXml(quote)}</blockquote>`),
  ];
  const isShort = sentences.length + items.length + (told?.rows.length ?? 0) + quotes.length <= SHORT;
  return `<div class="${isShort ? 'part whole' : 'part'}">${parts.join('')}</div>`;
}

function tableOf({ columns, rows }: NonNullable<MinutesSection['table']>): string {
  const whole = columns.reduce((sum, { part }) => sum + part, 0);
  const cols = columns.map(({ part }) => `<col style="width:${(100 * part) / whole}%">`);
  const numbers = columns.flatMap(({ isNumber }, index) => (isNumber ? [`n${index + 1}`] : []));
  const names = [...numbers, ...(isNarrow(columns) ? ['narrow'] : [])];
  const titles = columns.map(({ title }) => escapeXml(title));
  return table(names.join(' '), titles, rows).replace(
    '<thead>',
    `<colgroup>${cols.join('')}</colgroup><thead>`,
  );
}

const styles = (): string => `${fontRules(fontFaces).join('\n')}
html,body{margin:0;padding:0;background:${theme.paper}}
${wordStyles(theme)}
.marks{color:${theme.accent};font-weight:600}
dl{margin:0 0 2mm}
dl div{display:flex;gap:3mm}
dt{flex:none;width:32mm;color:${theme.inkSoft}}
dd{margin:0}
main table table.narrow{width:60mm}
${[2, 3, 4].map((n) => `.n${n} :is(th,td):nth-child(${n})`).join(',')}{text-align:end}
.part p{break-after:avoid}
blockquote{margin:0 0 2mm;padding-left:3mm;border-left:0.8mm solid ${theme.accent}}`;
