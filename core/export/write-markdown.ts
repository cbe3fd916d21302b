/**
 * A map's report as Markdown (CommonMark with tables). Customers' words are escaped sign by sign: nothing of them is
 * a heading, a link, a picture or HTML. Pictures are named, not embedded: the file is text.
 */
import { reports } from '../i18n/messages/reports';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatShare } from '../metrics/format';
import { isLinkAddress, parseRichText, type RichLine } from '../text/rich-text';
import type { MapReport, ReportPersona, ReportStage } from './map-report';
import { comparisonOf } from './markdown-comparison';
import { escapeLine, inline, table } from './markdown-words';
import { fixRegister, numberRegister, painRegister, type Register, sourceRegister } from './register-tables';
import type { ReportNumber } from './report-number';
import type { ReportStep } from './report-step';

/** Lines as they were written; each ends with a hard break. */
const block = (text: string, prefix = ''): string =>
  text
    .trim()
    .split(/\r\n?|\n/)
    .map((line) => prefix + escapeLine(line.trim()))
    .join('\\\n')
    // An empty line cannot end with a break.
    .replaceAll(/^(> ?)?\\$/gm, '$1');

export function writeMarkdown(report: MapReport): string {
  const say = (message: Message, values?: MessageValues): string =>
    translate(report.language, message, values);
  const parts = [
    `# ${inline(report.title)}`,
    ...[report.confidentiality, report.invented]
      .filter((mark) => mark !== '')
      .map((mark) => `**${inline(mark)}**`),
    inline(report.facts),
    block(report.description),
    ...comparisonOf(report),
    ...personasOf(report, say),
    ...report.stages.flatMap((stage) => stageParts(stage, report, say)),
    ...[painRegister(report), fixRegister(report), sourceRegister(report)].flatMap(registerOf),
    ...(report.methods.length === 0
      ? []
      : [`## ${say(reports.methods)}`, report.methods.map((sentence) => `- ${inline(sentence)}`).join('\n')]),
    ...(report.footer === '' ? [] : ['---', inline(report.footer)]),
  ];
  return `${parts.filter((part) => part.trim() !== '').join('\n\n')}\n`;
}

type Say = (message: Message, values?: MessageValues) => string;

function personasOf({ personas, language }: MapReport, say: Say): readonly string[] {
  if (personas.length === 0) return [];
  const told = ({ name, role, share, goals, quote }: ReportPersona): string => {
    const facts = [
      role,
      share === null ? '' : say(reports.ofCustomers, { share: formatShare(share, language, 0) }),
    ];
    return [
      `### ${inline(name)}`,
      inline(facts.filter((fact) => fact.trim() !== '').join(' · ')),
      block(goals),
      block(quote, '> '),
    ]
      .filter((part) => part.trim() !== '' && part.trim() !== '>')
      .join('\n\n');
  };
  return [`## ${say(reports.personas)}`, ...personas.map(told)];
}

const stageParts = ({ title, steps }: ReportStage, report: MapReport, say: Say): readonly string[] => [
  `## ${inline(title)}`,
  ...steps.flatMap((step) => stepParts(step, report, say)),
];

function stepParts(step: ReportStep, report: MapReport, say: Say): readonly string[] {
  const titled = <T extends { readonly id: string; readonly title: string }>(
    all: readonly T[],
    ids: readonly string[],
  ) => all.filter(({ id }) => ids.includes(id)).map(({ title }) => `- ${inline(title)}`);
  const section = (heading: Message, entries: readonly string[], between = '\n'): readonly string[] =>
    entries.length === 0 ? [] : [`**${say(heading)}**`, entries.join(between)];
  return [
    `### ${step.number} ${inline(step.title)}`,
    ...section(
      reports.pictures,
      step.pictures.flatMap(({ title, description, pins }, index) => {
        const words = [title, description].map((text) => text.trim()).filter((text) => text !== '');
        return [
          `- ${inline(words.join('. ') || say(reports.pictureNumber, { number: index + 1 }))}`,
          ...pins.map(
            ({ number, text }) => `  - ${number}\\. ${inline(text.trim() || say(reports.pinWithoutText))}`,
          ),
        ];
      }),
    ),
    ...step.texts.flatMap(({ lane, text, laneKind }) => [
      `**${inline(lane)}**`,
      laneKind === 'emotion' ? block(text) : richBlock(text),
    ]),
    ...section(
      reports.quotes,
      step.quotes.map(({ text, source }) => quoteOf(text, source)),
      '\n\n',
    ),
    ...numbersOf(step.numbers, report),
    ...section(reports.pains, titled(report.pains, step.pains)),
    ...section(reports.fixes, titled(report.fixes, step.fixes)),
    ...section(
      reports.next,
      step.exits.map((exit) => `- ${inline(exit)}`),
    ),
    ...section(
      reports.comments,
      step.comments.map(({ author, date, text, isResolved }) => {
        const about = [author, date, isResolved ? say(reports.resolved) : ''].filter(
          (part) => part.trim() !== '',
        );
        return `- ${[about.length === 0 ? '' : `*${inline(about.join(', '))}*:`, inline(text)].join(' ').trim()}`;
      }),
    ),
    ...section(reports.notes, step.notes.trim() === '' ? [] : [block(step.notes)]),
  ];
}

const quoteOf = (text: string, source: string): string =>
  [block(text, '> '), ...(source === '' ? [] : ['>', `> *${inline(source)}*`])].join('\n');

function numbersOf(numbers: readonly ReportNumber[], report: MapReport): readonly string[] {
  if (numbers.length === 0) return [];
  const { columns, rows } = numberRegister(report, numbers);
  return [
    table(
      columns.map(({ title }) => title),
      rows,
    ),
  ];
}

/** The light formatting of cells is Markdown's own: lists, bold, links. */
function richBlock(text: string): string {
  const lines = parseRichText(text);
  return lines
    .map((line, index) => {
      const next = lines[index + 1];
      // Before a link, the sign would make it a picture.
      const words = line.runs.map(runOf).join('').replaceAll('![', '\\![');
      const isText = line.marker === '' && next?.marker === '' && words.trim() !== '' && hasWords(next);
      return `${'  '.repeat(line.level)}${line.marker === '' ? '' : `${line.marker} `}${words}${isText ? '\\' : ''}`;
    })
    .join('\n');
}

const hasWords = ({ runs }: RichLine): boolean => runs.some(({ text }) => text.trim() !== '');

function runOf({ text, isBold, address }: RichLine['runs'][number]): string {
  const words = escapeLine(text);
  const bold = isBold ? words.replace(/^(\s*)(\S(?:.*\S)?)(\s*)$/s, '$1**$2**$3') : words;
  return address === null || !isLinkAddress(address) ? bold : `[${bold}](<${address}>)`;
}

const registerOf = ({ title, columns, rows }: Register): readonly string[] =>
  rows.length === 0
    ? []
    : [
        `## ${title}`,
        table(
          columns.map((column) => column.title),
          rows,
        ),
      ];
