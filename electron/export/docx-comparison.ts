/** What differs between a map and its twin, as a part of a document. */
import { comparedLine } from '#core/export/compared-line';
import type { ReportComparison } from '#core/export/report-comparison';
import { compare } from '#core/i18n/messages/compare';
import { reports } from '#core/i18n/messages/reports';
import type { Block, DocumentLook } from './docx-document';
import { dataTable, heading, plain } from './docx-parts';

export function comparisonBlocks(
  { summary, groups, steps, method }: ReportComparison,
  { say, colors }: DocumentLook,
): readonly Block[] {
  const sides = [
    { title: say(compare.asIs), part: 4 },
    { title: say(compare.toBe), part: 4 },
  ];
  const numbers = steps.flatMap(({ title, note, rows }) =>
    rows.map((row) => [
      note === '' ? title : `${title} (${note})`,
      row.name,
      comparedLine(row),
      [row.change, row.note].filter((part) => part !== '').join(', '),
    ]),
  );
  const numberColumns = [
    { title: say(reports.step), part: 3 },
    { title: say(reports.metric), part: 2 },
    { title: `${say(compare.asIs)} → ${say(compare.toBe)}`, part: 4 },
    { title: say(compare.difference), part: 3 },
  ];
  return [
    heading(say(compare.differencesTitle), 1),
    plain(summary, { color: colors.soft }),
    ...groups.flatMap(({ title, differences }) => [
      heading(title, 2),
      dataTable(
        [{ title: say(compare.measure), part: 3 }, { title: say(compare.difference), part: 2 }, ...sides],
        differences.flatMap(({ became, word, name, fields, content }) =>
          fields.length === 0
            ? [became === 'removed' ? [name, word, content, ''] : [name, word, '', content]]
            : fields.map((field) => [
                [name, field.name].filter((part) => part !== '').join(', '),
                word,
                field.before,
                field.after,
              ]),
        ),
        colors,
      ),
    ]),
    ...(numbers.length === 0
      ? []
      : [
          heading(say(compare.numbers), 1),
          plain(method, { color: colors.soft }),
          dataTable(numberColumns, numbers, colors),
        ]),
  ];
}
