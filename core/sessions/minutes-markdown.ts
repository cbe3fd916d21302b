/** Minutes as Markdown. What people said is escaped sign by sign, as in the map's own Markdown. */
import { inline, table } from '../export/markdown-words';
import type { Minutes } from './minutes';
import type { MinutesSection } from './minutes-section';

export function minutesMarkdown({ title, invented, confidentiality, facts, sections }: Minutes): string {
  const marks = [confidentiality, invented].filter((mark) => mark !== '');
  const parts = [
    `# ${inline(title)}`,
    ...marks.map((mark) => `**${inline(mark)}**`),
    facts.map(([name, value]) => `- **${inline(name)}:** ${inline(value)}`).join('\n'),
    ...sections.flatMap(sectionParts),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const sectionParts = ({
  title,
  sentences,
  items,
  table: told,
  quotes,
}: MinutesSection): readonly string[] => [
  `## ${inline(title)}`,
  ...sentences.map(inline),
  items.map((item) => `- ${inline(item)}`).join('\n'),
  ...(told === null
    ? []
    : [
        table(
          told.columns.map((column) => column.title),
          told.rows,
        ),
      ]),
  ...quotes.map((quote) => `> ${inline(quote)}`),
];
