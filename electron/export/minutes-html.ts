/** Minutes of a session as the page that is printed: one column, sections that bookmarks lead to. */
import { formatDay } from '#core/i18n/dates';
import { fontFamily } from '#core/scene/fonts';
import { sceneThemes } from '#core/scene/scene-theme';
import { escapeXml } from '#core/scene/write-svg';
import type { Minutes } from '#core/sessions/minutes';
import type { MinutesSection } from '#core/sessions/minutes-section';
import { fontFaces } from './font-faces';
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

function sectionPart({ title, sentences, items, table: told, quotes }: MinutesSection): string {
  const parts = [
    `<h2>${escapeXml(title)}</h2>`,
    ...sentences.map((sentence) => `<p>${escapeXml(sentence)}</p>`),
    ...(items.length === 0
      ? []
      : [`<ul>${items.map((item) => `<li dir="auto">${escapeXml(item)}</li>`).join('')}</ul>`]),
    ...(told === null ? [] : [tableOf(told)]),
    ...quotes.map((quote) => `<blockquote dir="auto">${escapeXml(quote)}</blockquote>`),
  ];
  return `<section class="words">${parts.join('')}</section>`;
}

function tableOf({ columns, rows }: NonNullable<MinutesSection['table']>): string {
  const whole = columns.reduce((sum, { part }) => sum + part, 0);
  const cols = columns.map(
    ({ part, isNumber }) =>
      `<col style="width:${(100 * part) / whole}%"${isNumber ? ' class="number"' : ''}>`,
  );
  const titles = columns.map((column) => escapeXml(column.title));
  return table(isNarrow(columns.length, whole) ? 'narrow' : 'wide', titles, rows).replace(
    '<thead>',
    `<colgroup>${cols.join('')}</colgroup><thead>`,
  );
}

/** Figures stand near what they count. */
const isNarrow = (columns: number, whole: number): boolean => columns === 2 && whole === 2;

function styles(): string {
  const faces = fontFaces.map(
    ({ weight, href, unicodeRange }) =>
      `@font-face{font-family:'${fontFamily}';font-weight:${weight};src:url("${href}") format("woff2");unicode-range:${unicodeRange}}`,
  );
  return `${faces.join('\n')}
html,body{margin:0;padding:0;background:${theme.paper}}
${wordStyles(theme)}
.marks{color:${theme.accent};font-weight:600}
dl{margin:0 0 2mm}
dl div{display:flex;gap:3mm}
dt{flex:none;width:32mm;color:${theme.inkSoft}}
dd{margin:0}
.narrow{max-width:60mm}
main table table.narrow{width:60mm}
blockquote{margin:0 0 2mm;padding-left:3mm;border-left:0.8mm solid ${theme.accent}}`;
}
