/**
 * Pages of text in a PDF: upright A4, whatever the map is printed on, for they are for reading. Each has the title
 * above and its number below; what stands on them is told by the files that call.
 */
import type { MapReport } from '#core/export/map-report';
import { type Message, translate } from '#core/i18n/translate';
import { fontFallbacks, fontFamily } from '#core/scene/fonts';
import type { SceneTheme } from '#core/scene/scene-theme';
import { escapeXml } from '#core/scene/write-svg';

/** A4; Chromium paints no margins of a page, so they are part of what is printed. */
const PAGE = { width: 210, height: 297, foot: 14 } as const;
/** Printers leave as much. */
const SIDE = 18;

export type Say = (message: Message, values?: Record<string, string | number>) => string;

/** Texts of our own, ready for HTML. */
export const sayIn =
  ({ language }: Pick<MapReport, 'language'>): Say =>
  (message, values) =>
    escapeXml(translate(language, message, values));

/** Signs. Such a row may go on on the next page; kept whole, it would leave most of this one empty. */
const LONG = 1_000;

/** Titles are escaped already; cells are people's own words. */
export function table(name: string, titles: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const head = titles.map((title) => `<th scope="col">${title}</th>`).join('');
  const body = rows.map(
    (cells) =>
      `<tr${cells.some(({ length }) => length > LONG) ? ' class="long"' : ''}>${cells.map((cell) => `<td dir="auto">${escapeXml(cell)}</td>`).join('')}</tr>`,
  );
  return `<table class="${name}"><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/**
 * Chromium gives pages no running head of their own, and leaves margins of a page unpainted: a table around it all
 * repeats its head on every page, and its empty foot keeps the margin below.
 */
export function onPages(
  body: string,
  {
    title,
    invented,
    confidentiality,
    date,
    footer,
  }: Pick<MapReport, 'title' | 'invented' | 'confidentiality' | 'date' | 'footer'>,
): string {
  const left = [title.length > 70 ? `${title.slice(0, 69)}…` : title, invented, confidentiality]
    .filter((part) => part !== '')
    .join('  ·  ');
  const head = `<div class="running"><span>${escapeXml(left)}</span><span>${escapeXml(date)}</span></div>`;
  const foot = '<div class="foot"></div>';
  return `<main data-foot="${escapeXml(footer)}"><table role="presentation" class="pages"><thead><tr><td>${head}</td></tr></thead><tfoot><tr><td>${foot}</td></tr></tfoot><tbody><tr><td>${body}</td></tr></tbody></table></main>`;
}

/** Of a page, from 0: where its number stands, counted from the top of the first. */
export const numberStyle = (page: number): string =>
  `top:${page * PAGE.height + PAGE.height - PAGE.foot + 3}mm`;

/** Text stands on pages without a name: on named ones Chromium repeats no foot, and lines run on into the number. */
export function wordStyles(theme: SceneTheme): string {
  return `@page{size:${PAGE.width}mm ${PAGE.height}mm;margin:0}
main{display:block;position:relative;box-sizing:border-box;width:${PAGE.width}mm;font:400 9pt/13pt '${fontFamily}',${fontFallbacks};color:${theme.ink};overflow-wrap:anywhere}
main table{border-collapse:collapse;width:100%;table-layout:fixed}
main .pages>*>tr>td{padding:0 ${SIDE}mm}
.running{display:flex;justify-content:space-between;gap:6mm;padding:10mm 0 2mm;margin-bottom:6mm;border-bottom:0.2mm solid ${theme.hairline};color:${theme.inkFaint};font-size:7.5pt;line-height:10pt;white-space:pre-wrap}
.running span+span{flex:none}
.foot{height:${PAGE.foot}mm}
.page-number,.page-foot{position:absolute;color:${theme.inkFaint};font-size:7.5pt;line-height:10pt;white-space:nowrap}
.page-number{right:${SIDE}mm}
.page-foot{left:${SIDE}mm;max-width:${PAGE.width - 2 * SIDE - 20}mm;overflow:hidden;text-overflow:ellipsis}
main h1,main h2,main h3{font-weight:600;margin:0;break-after:avoid;break-inside:avoid}
main h1{font-size:18pt;line-height:24pt;margin-bottom:4mm}
main h1:not(:first-child){break-before:page}
main h2{font-size:12pt;line-height:16pt;margin:7mm 0 2mm}
main h2.stage{padding:1.5mm 3mm;border-radius:1.5mm}
main h3{font-size:10pt;line-height:14pt;margin:4.5mm 0 1.5mm}
main p{margin:0 0 2mm}
main .quiet{color:${theme.inkSoft};font-size:8pt;line-height:11pt}
main a{color:inherit;text-decoration:none}
main th{font-weight:600;text-align:start;color:${theme.inkSoft};font-size:8pt;line-height:11pt;padding:0 3mm 1mm 0;border-bottom:0.3mm solid ${theme.frame}}
main table table td{vertical-align:top;padding:1.2mm 3mm 1.2mm 0;border-bottom:0.2mm solid ${theme.hairline};white-space:pre-line}
main table table tr:not(.long){break-inside:avoid}
main table table{margin-bottom:3mm}
.numbers th:nth-child(1){width:24%}.numbers th:nth-child(2){width:17%}.numbers th:nth-child(4){width:25%}
.numbers td:nth-child(2){font-weight:600}
.quotes th:nth-child(2){width:30%}
.quotes td:nth-child(2),.numbers td:nth-child(n+3){color:${theme.inkSoft};font-size:8pt}
.sources th:nth-child(1){width:29%}.sources th:nth-child(2){width:12%}.sources th:nth-child(3){width:10%}.sources th:nth-child(4){width:25%}
.changes th:nth-child(1){width:26%}.changes td:nth-child(1),.compared td:nth-child(4){color:${theme.inkSoft}}
.compared th:nth-child(1){width:22%}.compared th:nth-child(4){width:32%}
main .whole{break-inside:avoid}
main ul{margin:0;padding-left:5mm}
main li{margin-bottom:1.5mm;break-inside:avoid}`;
}
