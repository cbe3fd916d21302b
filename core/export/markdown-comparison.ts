/** What differs between an as-is map and its twin, as Markdown. */
import { compare as text } from '../i18n/messages/compare';
import { translate } from '../i18n/translate';
import type { MapReport } from './map-report';
import { inline, table } from './markdown-words';

/** Empty where one map is shown. */
export function comparisonOf({ twin, language }: MapReport): readonly string[] {
  if (twin === null) return [];
  const say = (message: Parameters<typeof translate>[1]): string => translate(language, message);
  const { summary, groups, steps, method } = twin.comparison;
  const changes = [text.measure, text.asIs, text.toBe].map(say);
  const compared = [text.measure, text.asIs, text.toBe, text.difference].map(say);
  return [
    `## ${say(text.differencesTitle)}`,
    inline(summary),
    ...groups.flatMap(({ title, differences }) => [
      `### ${inline(title)}`,
      table(
        changes,
        differences.flatMap(({ became, word, name, fields, content }) => {
          const what = `${word}: ${name}`;
          if (fields.length > 0)
            return fields.map((field) => [`${what}, ${field.name}`, field.before, field.after]);
          return [became === 'removed' ? [what, content, ''] : [what, '', content]];
        }),
      ),
    ]),
    ...(steps.length === 0 ? [] : [`## ${say(text.numbers)}`, inline(method)]),
    ...steps.flatMap(({ title, note, rows, unmeasured }) => [
      `### ${inline(note === '' ? title : `${title} (${note})`)}`,
      rows.length === 0
        ? ''
        : table(
            compared,
            rows.map((row) => [
              row.name,
              joined(row.before, row.beforeNote),
              joined(row.after, row.afterNote),
              joined(row.change, row.note),
            ]),
          ),
      inline(unmeasured),
    ]),
  ];
}

const joined = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(', ');
