/** The whole of an analysis as Markdown, ready for a report: findings, tables, who was left out, what it rests on. */
import type { Language } from '../document/records/field';
import { effortSentences, effortText as text } from '../i18n/messages/effort';
import { translate } from '../i18n/translate';
import { formatPeriod } from '../metrics/format';
import type { OutcomeResult } from './analyse';
import type { EffortQuestion, EffortReply } from './effort-request';
import { comparisonTable, doseTable, type EffortTable } from './effort-table';
import { sentence, supportingSentences } from './effort-words';
import { assumptionNotes, leftOutNotes, missingNotes } from './notes';

export function questionText(
  { metric, question, scale }: Pick<EffortQuestion, 'metric' | 'question' | 'scale'>,
  language: Language,
): string {
  const values = { metric: metric.toUpperCase(), min: scale.min, max: scale.max };
  return question === null
    ? translate(language, text.withContacts, values)
    : translate(language, text.ofSurvey, { ...values, question });
}

export function effortMarkdown(
  reply: EffortReply,
  results: readonly OutcomeResult[],
  asked: EffortQuestion,
  language: Language,
): string {
  const list = (lines: readonly string[]) => lines.map((line) => `- ${plain(line)}`).join('\n');
  const about = [
    questionText(asked, language),
    ...(asked.period ? [formatPeriod(asked.period, language)] : []),
  ];
  const left = leftOutNotes(reply, results, language);
  return `${[
    `# ${translate(language, text.title)}`,
    plain(about.join(' · ')),
    ...results.map((result) =>
      plain([sentence(result, asked, language), ...supportingSentences(result, asked, language)].join(' ')),
    ),
    plain(translate(language, effortSentences.together)),
    ...(results.length === 0 ? [] : [table(comparisonTable(results, asked, language))]),
    ...(results.length === 0
      ? []
      : [`## ${translate(language, text.doseTitle)}`, table(doseTable(results, language))]),
    `## ${translate(language, text.leftOut)}`,
    left.length === 0 ? translate(language, text.nothingLeftOut) : list(left),
    `## ${translate(language, text.assumptions)}`,
    list([...missingNotes(reply, language), ...assumptionNotes(reply, asked, language)]),
  ].join('\n\n')}\n`;
}

/** Nothing that somebody wrote becomes markup. */
const plain = (words: string): string => words.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

function table({ headings, rows }: EffortTable): string {
  const line = (cells: readonly string[]) => `| ${cells.map(plain).join(' | ')} |`;
  return [line(headings), line(headings.map(() => '---')).replaceAll('\\', ''), ...rows.map(line)].join('\n');
}
