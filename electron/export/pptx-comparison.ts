/** What differs between a map and its twin, as slides of tables. */
import { comparedLine } from '#core/export/compared-line';
import type { Register } from '#core/export/register-tables';
import type { ReportComparison } from '#core/export/report-comparison';
import { compare } from '#core/i18n/messages/compare';
import { reports } from '#core/i18n/messages/reports';
import { type Deck, say, untoldTitles } from './pptx-deck';
import { tableSlides } from './pptx-numbers';
import { textSlides } from './pptx-slides';

export function comparisonSlides(deck: Deck, comparison: ReportComparison): void {
  const { summary, method } = comparison;
  const changes = differences(deck, comparison);
  if (changes.rows.length === 0) textSlides(deck, changes.title, [summary]);
  else tableSlides(deck, changes, summary);
  const compared = numbers(deck, comparison);
  if (compared.rows.length === 0) return;
  tableSlides(deck, compared, method);
  const untold = untoldTitles(deck, { title: compared.title, above: method });
  if (untold.length > 0) textSlides(deck, say(deck, reports.methods), untold);
}

const differences = (deck: Deck, { groups }: ReportComparison): Register => ({
  title: say(deck, compare.differencesTitle),
  columns: [
    { title: say(deck, compare.measure), part: 3 },
    { title: say(deck, compare.difference), part: 2 },
    { title: say(deck, compare.asIs), part: 4 },
    { title: say(deck, compare.toBe), part: 4 },
  ],
  rows: groups.flatMap(({ title, differences: each }) =>
    each.flatMap(({ became, word, name, fields, content }): readonly (readonly string[])[] => {
      const what = name === '' || name === title ? title : `${title}: ${name}`;
      if (fields.length === 0)
        return [became === 'removed' ? [what, word, content, ''] : [what, word, '', content]];
      return fields.map((field) => [`${what}, ${field.name}`, word, field.before, field.after]);
    }),
  ),
});

const numbers = (deck: Deck, { steps }: ReportComparison): Register => ({
  title: say(deck, compare.numbers),
  columns: [
    { title: say(deck, reports.step), part: 3 },
    { title: say(deck, reports.metric), part: 2 },
    { title: `${say(deck, compare.asIs)} → ${say(deck, compare.toBe)}`, part: 4 },
    { title: say(deck, compare.difference), part: 3 },
  ],
  rows: steps.flatMap(({ title, note, rows }) =>
    rows.map((row) => [
      note === '' ? title : `${title} (${note})`,
      row.name,
      comparedLine(row),
      [row.change, row.note].filter((part) => part !== '').join(', '),
    ]),
  ),
});
