/** The register of all reviews as Markdown: the sum in a sentence, months, growth points. */
import type { Language } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import { inline, table } from '../export/markdown-words';
import { review as text } from '../i18n/messages/review';
import { type Message, translate } from '../i18n/translate';
import { formatNumber, formatShare } from '../metrics/format';
import type { ReviewRegister } from './register';
import { goalOf, pointsTable, type RegisterTable, registerTable, registerTotals } from './register-words';

export function registerMarkdown(snapshot: Snapshot, register: ReviewRegister, language: Language): string {
  const say = (message: Message): string => translate(language, message);
  const totals =
    register.raised === 0
      ? say(text.nothingRaised)
      : registerTotals(register.counts, goalOf(snapshot), language);
  const parts = [
    `# ${inline(say(text.register))}`,
    inline(totals),
    ...tableParts(registerTable(register, language), language),
    ...(register.points.length === 0
      ? []
      : [`## ${inline(say(text.points))}`, ...tableParts(pointsTable(register, language), language)]),
  ];
  return `${parts.join('\n\n')}\n`;
}

const tableParts = ({ columns, rows }: RegisterTable, language: Language): readonly string[] =>
  rows.length === 0
    ? []
    : [
        table(
          columns.map(({ title }) => title),
          rows.map((row) =>
            row.map((value, index) => {
              if (typeof value !== 'number') return value ?? '';
              return columns[index]?.kind === 'share'
                ? formatShare(value, language)
                : formatNumber(value, language);
            }),
          ),
        ),
      ];
