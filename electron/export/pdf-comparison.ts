/** What differs between an as-is map and its twin, as pages of text behind the maps. Alone, it is a drawing: comparison-pages.ts. */
import type { MapReport } from '#core/export/map-report';
import type {
  ReportComparedRow,
  ReportComparedStep,
  ReportDifference,
  ReportDifferences,
} from '#core/export/report-comparison';
import { compare as text } from '#core/i18n/messages/compare';
import { escapeXml } from '#core/scene/write-svg';
import { type Say, sayIn, table } from './pdf-words';

/** Empty where one map is shown. */
export function comparisonParts(report: MapReport): readonly string[] {
  if (report.twin === null) return [];
  const say = sayIn(report);
  const { groups, steps, summary, method } = report.twin.comparison;
  return [
    `<h1 id="comparison">${say(text.differencesTitle)}</h1>`,
    `<p class="quiet">${escapeXml(summary)}</p>`,
    ...groups.map((group) => groupPart(group, say)),
    ...(steps.length === 0
      ? []
      : [
          `<h2>${say(text.numbers)}</h2><p class="quiet">${escapeXml(method)}</p>`,
          ...steps.map((step) => stepPart(step, say)),
        ]),
  ];
}

function groupPart({ title, differences }: ReportDifferences, say: Say): string {
  const titles = [say(text.measure), say(text.asIs), say(text.toBe)];
  return `<h3>${escapeXml(title)}</h3>${table('changes', titles, differences.flatMap(rowsOf))}`;
}

function rowsOf({ became, word, name, fields, content }: ReportDifference): readonly (readonly string[])[] {
  const what = `${word}: ${name}`;
  if (fields.length === 0) return [became === 'removed' ? [what, content, ''] : [what, '', content]];
  return fields.map(({ name: field, before, after }, index) => [
    index === 0 ? `${what}\n${field}` : field,
    before,
    after,
  ]);
}

function stepPart({ title, note, rows, unmeasured }: ReportComparedStep, say: Say): string {
  const heading = note === '' ? escapeXml(title) : `${escapeXml(title)} <small>${escapeXml(note)}</small>`;
  const titles = [text.measure, text.asIs, text.toBe, text.difference].map((each) => say(each));
  return `<div class="whole"><h3>${heading}</h3>${table('compared', titles, rows.map(comparedRow))}${unmeasured === '' ? '' : `<p class="quiet">${escapeXml(unmeasured)}</p>`}</div>`;
}

const comparedRow = (row: ReportComparedRow): readonly string[] => [
  row.name,
  lines(row.before, row.beforeNote),
  lines(row.after, row.afterNote),
  lines(row.change, row.note),
];

const lines = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('\n');
