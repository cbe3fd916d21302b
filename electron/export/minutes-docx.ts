/** Minutes of a session as a Word document, made of the same parts as the document of a map. */
import { Packer, Paragraph, TextRun } from 'docx';
import type { RegisterColumn } from '#core/export/register-tables';
import { formatDay } from '#core/i18n/dates';
import { minutesWords } from '#core/i18n/messages/minutes';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import type { Minutes } from '#core/sessions/minutes';
import type { MinutesSection } from '#core/sessions/minutes-section';
import { type Block, documentOf } from './docx-document';
import {
  bullet,
  type DocxColors,
  dataTable,
  heading,
  paperColors,
  plain,
  quotation,
  textWidth,
} from './docx-parts';
import { isNarrow } from './minutes-shape';
import { officeText } from './office-text';
import { createStandIns } from './picture-stand-ins';
import { steadyDocx } from './steady-docx';

export async function minutesDocx(minutes: Minutes): Promise<Uint8Array> {
  const { language, title, invented, confidentiality, date } = minutes;
  const colors = paperColors();
  const standIns = createStandIns();
  const look = {
    report: {
      language,
      title,
      invented,
      confidentiality,
      description: translate(language, minutesWords.title),
      footer: translate(language, minutesWords.title),
      date: formatDay(date, language),
    },
    say: (message: Message, values?: MessageValues) => translate(language, message, values),
    colors,
    logo: null,
    standIns,
  };
  const contents = minutes.sections.flatMap((section) => sectionBlocks(section, colors));
  const bytes = await Packer.toBuffer(documentOf(look, titleBlocks(minutes, colors), contents, false));
  return steadyDocx(bytes, date, standIns);
}

function titleBlocks({ title, invented, confidentiality, facts }: Minutes, colors: DocxColors): Block[] {
  const marks = [confidentiality, invented].filter((mark) => mark !== '');
  return [
    new Paragraph({ text: officeText(title), heading: 'Title' }),
    ...(marks.length === 0
      ? []
      : [
          new Paragraph({
            children: [new TextRun({ text: marks.join('  ·  '), bold: true, color: colors.accent })],
            spacing: { after: 80 },
          }),
        ]),
    ...facts.map(([name, value]) => factLine(name, value, colors)),
  ];
}

const factLine = (name: string, value: string, { soft }: DocxColors): Paragraph =>
  new Paragraph({
    children: [
      new TextRun({ text: officeText(`${name}: `), color: soft }),
      new TextRun({ text: officeText(value) }),
    ],
    spacing: { after: 20 },
  });

const sectionBlocks = (
  { title, sentences, items, table, quotes }: MinutesSection,
  colors: DocxColors,
): readonly Block[] => [
  heading(title, 1),
  ...sentences.map((sentence) => plain(sentence, {}, table !== null)),
  ...items.map(bullet),
  ...(table === null ? [] : [dataTable(table.columns, table.rows, colors, widthOf(table.columns))]),
  ...quotes.flatMap((quote) => quotation(quote, '', colors)),
];

const widthOf = (columns: readonly RegisterColumn[]): number =>
  isNarrow(columns) ? Math.round(textWidth.twips / 3) : textWidth.twips;
