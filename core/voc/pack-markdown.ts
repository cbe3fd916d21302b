/** The pack of a review as Markdown, for a wiki or a repository. What people said is escaped sign by sign. */
import { inline, table } from '../export/markdown-words';
import { review as text } from '../i18n/messages/review';
import { type Message, translate } from '../i18n/translate';
import { formatAmount, formatShare } from '../metrics/format';
import type { PackPage, PackTable, ReviewPack } from './pack';

export function packMarkdown(pack: ReviewPack): string {
  const { title, invented, confidentiality, facts, summary, chosen, pages, register, sources, language } =
    pack;
  const say = (message: Message): string => translate(language, message);
  const parts = [
    `# ${inline(title)}`,
    ...[confidentiality, invented].filter((mark) => mark !== '').map((mark) => `**${inline(mark)}**`),
    facts.map(([name, value]) => `- **${inline(name)}:** ${inline(value)}`).join('\n'),
    inline(summary),
    `## ${inline(say(text.chosen))}`,
    list(chosen),
    ...pages.flatMap((page) => pageParts(page, pack)),
    `## ${inline(say(text.register))}`,
    ...register.sentences.map(inline),
    tableText(register.months),
    ...(register.promises === null
      ? []
      : [`## ${inline(register.promises.title)}`, tableText(register.promises)]),
    `## ${inline(sources.title)}`,
    list(sources.sentences),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const list = (items: readonly string[]): string => items.map((item) => `- ${inline(item)}`).join('\n');

const tableText = (told: PackTable | null): string =>
  told === null
    ? ''
    : table(
        told.columns.map(({ title }) => title),
        told.rows,
      );

function pageParts(page: PackPage, { language }: ReviewPack): readonly string[] {
  const say = (message: Message): string => translate(language, message);
  const figures = page.figures.map(
    ({ name, figure, note }) =>
      `- **${inline(name)}:** ${inline(figure)}${note === '' ? '' : ` (${inline(note)})`}`,
  );
  const titled = (title: Message, body: string): readonly string[] =>
    body === '' ? [] : [`### ${inline(say(title))}`, body];
  const months = page.months.map(({ label, contacts, dsat }) => [
    label,
    formatAmount(contacts, language),
    dsat === null ? '' : formatShare(dsat, language),
  ]);
  return [
    `## ${inline(`${page.place}: ${page.title}`)}`,
    inline(page.about),
    ...titled(text.question, page.question === '' ? '' : `**${inline(page.question)}**`),
    figures.join('\n'),
    ...titled(
      text.quotes,
      page.quotes
        .map((quote) => `> ${inline(quote.text)}${quote.source === '' ? '' : ` — ${inline(quote.source)}`}`)
        .join('\n\n'),
    ),
    ...titled(
      text.months,
      months.length < 2 ? '' : table([say(text.month), say(text.contacts), say(text.dsat)], months),
    ),
    ...titled(text.places, list(page.places)),
    ...titled(text.decided, list(page.decided)),
    ...titled(text.growthPoint, inline(page.raised)),
  ];
}
