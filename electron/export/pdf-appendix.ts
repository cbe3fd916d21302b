/**
 * What stands behind the map in a PDF as pages of text: what differs from its twin, and the evidence, numbers with
 * what they rest on and quotes with their source, step by step, then sources and methods.
 */
import type { MapReport, ReportStage } from '#core/export/map-report';
import { numberedTitle, type ReportStep } from '#core/export/report-step';
import { compare } from '#core/i18n/messages/compare';
import { exportPages as text } from '#core/i18n/messages/export-pages';
import { reports } from '#core/i18n/messages/reports';
import { formatNumber } from '#core/metrics/format';
import { type SceneTheme, stageColors } from '#core/scene/scene-theme';
import { escapeXml } from '#core/scene/write-svg';
import { comparisonParts } from './pdf-comparison';
import { onPages, type Say, sayIn, table, wordStyles } from './pdf-words';

export interface Appendix {
  readonly html: string;
  readonly styles: string;
  /** Addresses of steps in it, by step. */
  readonly anchors: ReadonlyMap<string, string>;
}

export interface AppendixPlaces {
  /** Address of the page that shows a stage. */
  readonly pageOf: (stageId: string | null) => string;
}

/** null: there is nothing to tell. */
export function pdfAppendix(report: MapReport, theme: SceneTheme, places: AppendixPlaces): Appendix | null {
  const evidence = report.hasAppendix ? evidenceParts(report, theme, places) : [];
  const parts = [...comparisonParts(report), ...evidence];
  if (parts.length === 0) return null;
  const told = report.hasAppendix ? report.stages.flatMap(({ steps }) => steps.filter(hasEvidence)) : [];
  const anchors = new Map(told.map(({ id, number }) => [id, anchorOf(number)] as const));
  return { html: onPages(parts.join('\n'), report), styles: wordStyles(theme), anchors };
}

function evidenceParts(report: MapReport, theme: SceneTheme, places: AppendixPlaces): readonly string[] {
  const say = sayIn(report);
  const { twin } = report;
  return [
    `<h1 id="appendix">${say(text.appendix)}</h1>`,
    ...(twin === null ? [] : [`<h2>${say(compare.asIs)}</h2>`]),
    ...stageParts(report, theme, places, say, anchorOf),
    ...(twin === null ? [] : twinParts(twin.report, theme, places, say)),
    ...sourceParts(report, say),
    `<div class="whole"><h2>${say(reports.methods)}</h2><ul>${report.methods.map((sentence) => `<li>${escapeXml(sentence)}</li>`).join('')}</ul></div>`,
  ];
}

/** A journey that nobody has walked yet may have no evidence at all. */
function twinParts(
  report: MapReport,
  theme: SceneTheme,
  places: AppendixPlaces,
  say: Say,
): readonly string[] {
  const parts = stageParts(report, theme, places, say, (number) => `to-be-${number}`);
  return parts.length === 0 ? [] : [`<h2>${say(compare.toBe)}</h2>`, ...parts];
}

const stageParts = (
  { stages }: MapReport,
  theme: SceneTheme,
  places: AppendixPlaces,
  say: Say,
  addressOf: (step: string) => string,
): readonly string[] =>
  stages
    .map((stage) => ({ ...stage, steps: stage.steps.filter(hasEvidence) }))
    .flatMap((stage) => stagePart(stage, places, theme, say, addressOf));

const hasEvidence = ({ numbers, quotes }: ReportStep): boolean => numbers.length > 0 || quotes.length > 0;

const anchorOf = (number: string): string => `step-${number}`;

function stagePart(
  { id, title, steps, color }: ReportStage,
  { pageOf }: AppendixPlaces,
  theme: SceneTheme,
  say: Say,
  addressOf: (step: string) => string,
): readonly string[] {
  if (steps.length === 0) return [];
  const colors = stageColors(id === null ? null : color);
  const heading = `<h2 class="stage" style="background:${theme[colors.fill]};color:${theme[colors.ink]}"><a href="#${pageOf(id)}">${escapeXml(title)}</a></h2>`;
  return [heading, ...steps.map((step) => stepPart(step, say, addressOf(step.number)))];
}

function stepPart(step: ReportStep, say: Say, address: string): string {
  const { numbers, quotes } = step;
  const isSourced = quotes.some(({ source }) => source !== '');
  return [
    `<h3 id="${address}">${escapeXml(numberedTitle(step))}</h3>`,
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
