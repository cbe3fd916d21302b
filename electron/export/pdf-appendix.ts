/**
 * The evidence behind a map as pages of text: numbers with what they rest on and quotes with their source, step by
 * step, then sources and methods. Always upright A4, whatever the map is printed on: it is for reading.
 */
import type { MapReport, ReportStage } from '#core/export/map-report';
import type { ReportStep } from '#core/export/report-step';
import { exportPages as text } from '#core/i18n/messages/export-pages';
import { reports } from '#core/i18n/messages/reports';
import { type Message, translate } from '#core/i18n/translate';
import { formatNumber } from '#core/metrics/format';
import { fontFallbacks, fontFamily } from '#core/scene/fonts';
import { type SceneTheme, stageColors } from '#core/scene/scene-theme';
import { escapeXml } from '#core/scene/write-svg';

export interface Appendix {
  readonly html: string;
  readonly styles: string;
  /** Addresses of steps in it, by step. */
  readonly anchors: ReadonlyMap<string, string>;
}

export interface AppendixPlaces {
  /** Number that a step has on the map, e.g. "2.3". */
  readonly numberOf: (stepId: string) => string;
  /** Address of the page that shows a stage. */
  readonly pageOf: (stageId: string | null) => string;
}

/** null: it is not wanted. */
export function pdfAppendix(report: MapReport, theme: SceneTheme, places: AppendixPlaces): Appendix | null {
  if (!report.hasAppendix) return null;
  const say: Say = (message, values) => escapeXml(translate(report.language, message, values));
  const told = report.stages.map((stage) => ({ ...stage, steps: stage.steps.filter(hasEvidence) }));
  const anchors = new Map(
    told.flatMap(({ steps }) => steps.map(({ id, number }) => [id, anchorOf(number)] as const)),
  );
  const body = [
    `<h1 id="appendix">${say(text.appendix)}</h1>`,
    ...told.flatMap((stage) => stagePart(stage, places, theme, say)),
    ...sourceParts(report, say),
    `<div class="whole"><h2>${say(reports.methods)}</h2><ul>${report.methods.map((sentence) => `<li>${escapeXml(sentence)}</li>`).join('')}</ul></div>`,
  ];
  return { html: onPages(body.join('\n'), report), styles: styles(theme), anchors };
}

/** Signs. Such a row may go on on the next page; kept whole, it would leave most of this one empty. */
const LONG = 1_000;

type Say = (message: Message, values?: Record<string, string | number>) => string;

const hasEvidence = ({ numbers, quotes }: ReportStep): boolean => numbers.length > 0 || quotes.length > 0;

const anchorOf = (number: number): string => `step-${number}`;

function stagePart(
  { id, title, steps, color }: ReportStage,
  { numberOf, pageOf }: AppendixPlaces,
  theme: SceneTheme,
  say: Say,
): readonly string[] {
  if (steps.length === 0) return [];
  const colors = stageColors(id === null ? null : color);
  const heading = `<h2 class="stage" style="background:${theme[colors.fill]};color:${theme[colors.ink]}"><a href="#${pageOf(id)}">${escapeXml(title)}</a></h2>`;
  return [heading, ...steps.map((step) => stepPart(step, numberOf(step.id), say))];
}

function stepPart({ number, title, numbers, quotes }: ReportStep, shownNumber: string, say: Say): string {
  const isSourced = quotes.some(({ source }) => source !== '');
  return [
    `<h3 id="${anchorOf(number)}">${escapeXml(`${shownNumber} ${title}`)}</h3>`,
    table(
      'numbers',
      [reports.metric, reports.value, reports.basis, reports.period].map((each) => say(each)),
      numbers.map(({ name, figure, size, period }) => [name, figure, size, period]),
    ),
    table(
      isSourced ? 'quotes' : 'plain',
      (isSourced ? [reports.quote, reports.source] : [reports.quote]).map((each) => say(each)),
      quotes.map(({ text: words, source }) => (isSourced ? [words, source] : [words])),
    ),
  ].join('');
}

const sourceParts = ({ sources, language }: MapReport, say: Say): readonly string[] =>
  sources.length === 0
    ? []
    : [
        `<h2>${say(reports.sources)}</h2>`,
        table(
          'sources',
          [reports.source, reports.kind, reports.rows, reports.period, reports.importedAt].map((each) =>
            say(each),
          ),
          sources.map(({ name, kind, rows, period, importedAt }) => [
            name,
            kind,
            formatNumber(rows, language),
            period,
            importedAt,
          ]),
        ),
      ];

/** Titles are escaped already; cells are people's own words. */
function table(name: string, titles: readonly string[], rows: readonly (readonly string[])[]): string {
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
function onPages(body: string, { title, invented, confidentiality, date }: MapReport): string {
  const left = [title.length > 70 ? `${title.slice(0, 69)}…` : title, invented, confidentiality]
    .filter((part) => part !== '')
    .join('  ·  ');
  const head = `<div class="running"><span>${escapeXml(left)}</span><span>${escapeXml(date)}</span></div>`;
  return `<main><table role="presentation" class="pages"><thead><tr><td>${head}</td></tr></thead><tfoot><tr><td><div class="foot"></div></td></tr></tfoot><tbody><tr><td>${body}</td></tr></tbody></table></main>`;
}

function styles(theme: SceneTheme): string {
  return `@page words{size:210mm 297mm;margin:0}
main{page:words;display:block;box-sizing:border-box;width:210mm;font:400 9pt/13pt '${fontFamily}',${fontFallbacks};color:${theme.ink};overflow-wrap:anywhere}
main table{border-collapse:collapse;width:100%;table-layout:fixed}
main .pages>*>tr>td{padding:0 18mm}
.running{display:flex;justify-content:space-between;gap:6mm;padding:10mm 0 2mm;margin-bottom:6mm;border-bottom:0.2mm solid ${theme.hairline};color:${theme.inkFaint};font-size:7.5pt;line-height:10pt;white-space:pre-wrap}
.running span+span{flex:none}
.foot{height:14mm}
main h1,main h2,main h3{font-weight:600;margin:0;break-after:avoid;break-inside:avoid}
main h1{font-size:18pt;line-height:24pt;margin-bottom:4mm}
main h2{font-size:12pt;line-height:16pt;margin:7mm 0 2mm}
main h2.stage{padding:1.5mm 3mm;border-radius:1.5mm}
main h3{font-size:10pt;line-height:14pt;margin:4.5mm 0 1.5mm}
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
main .whole{break-inside:avoid}
main ul{margin:0;padding-left:5mm}
main li{margin-bottom:1.5mm;break-inside:avoid}`;
}
