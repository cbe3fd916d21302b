/** A map's report as a Word document: headings for the navigation pane, quotations, tables of numbers, pictures. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import type { MapReport, ReportPersona, ReportStage } from '#core/export/map-report';
import { fixRegister, numberRegister, painRegister, sourceRegister } from '#core/export/register-tables';
import type { ReportNumber } from '#core/export/report-number';
import type { ReportPicture, ReportStep } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import { formatShare } from '#core/metrics/format';
import type { SceneTheme } from '#core/scene/scene-theme';
import { sceneThemes } from '#core/scene/scene-theme';
import {
  bullet,
  type DocxColors,
  dataTable,
  heading,
  label,
  picture,
  plain,
  quotation,
  rich,
  sharpestPicture,
} from './docx-parts';
import type { Job } from './job';
import { type OfficePicture, officePictures } from './office-pictures';
import { officeText } from './office-text';
import { createStandIns, type PictureStandIns } from './picture-stand-ins';
import { steadyDocx } from './steady-docx';

type Block = Paragraph | Table;

interface Writing {
  readonly report: MapReport;
  readonly say: (message: Message, values?: MessageValues) => string;
  readonly colors: DocxColors;
  readonly pictures: ReadonlyMap<ReportPicture, OfficePicture>;
  readonly standIns: PictureStandIns;
}

/** Paper is white: a document keeps to the light theme. */
const colorsOf = ({ ink, inkSoft, hairline, surface, accent }: SceneTheme): DocxColors => {
  const code = (color: string): string => color.replace('#', '');
  return {
    ink: code(ink),
    soft: code(inkSoft),
    line: code(hairline),
    shade: code(surface),
    accent: code(accent),
  };
};

export async function renderDocx({ content, pictures, options, signal, report }: Job): Promise<Uint8Array> {
  report(0, 2);
  const { accent, onAccent } = sceneThemes.light;
  const shown = content.stages.flatMap(({ steps }) => steps.flatMap((step) => step.pictures));
  const writing: Writing = {
    report: content,
    say: (message, values) => translate(content.language, message, values),
    colors: colorsOf(sceneThemes.light),
    pictures: await officePictures(shown, {
      pictures,
      pins: { fill: accent, ink: onAccent },
      longestSide: sharpestPicture,
      signal,
    }),
    standIns: createStandIns(),
  };
  signal.throwIfAborted();
  report(1, 2);
  const bytes = await Packer.toBuffer(documentOf(writing));
  report(2, 2);
  return steadyDocx(bytes, options.date, writing.standIns);
}

function documentOf(writing: Writing): Document {
  const { report, colors } = writing;
  const language = report.language === 'ru' ? 'ru-RU' : 'en-US';
  const small = (text: string): TextRun =>
    new TextRun({ text: officeText(text), size: 16, color: colors.soft });
  const head = [report.title, report.confidentiality].filter((part) => part !== '').join('  ·  ');
  return new Document({
    title: officeText(report.title),
    description: officeText(report.description),
    creator: 'Tapki',
    lastModifiedBy: 'Tapki',
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 21, color: colors.ink, language: { value: language } },
          paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
        },
        title: {
          run: { font: 'Arial', size: 48, bold: true, color: colors.ink },
          paragraph: { spacing: { after: 120 } },
        },
        heading1: {
          run: { font: 'Arial', size: 34, bold: true, color: colors.ink },
          paragraph: { spacing: { before: 360, after: 120 } },
        },
        heading2: {
          run: { font: 'Arial', size: 26, bold: true, color: colors.ink },
          paragraph: { spacing: { before: 280, after: 80 } },
        },
        heading3: {
          run: { font: 'Arial', size: 22, bold: true, color: colors.ink },
          paragraph: { spacing: { before: 200, after: 60 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_134, bottom: 1_134, left: 1_134, right: 1_134 },
          },
        },
        headers: { default: new Header({ children: [new Paragraph({ children: [small(head)] })] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.RIGHT,
                children: [
                  small(`${report.date}  ·  `),
                  new TextRun({
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                    size: 16,
                    color: colors.soft,
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          ...cover(writing),
          ...report.personas.flatMap((persona, index) => personaBlocks(persona, index, writing)),
          ...report.stages.flatMap((stage) => stageBlocks(stage, writing)),
          ...registers(writing),
        ],
      },
    ],
  });
}

function cover({ report, colors }: Writing): Block[] {
  const marks = [report.confidentiality, report.invented].filter((mark) => mark !== '');
  return [
    new Paragraph({ text: officeText(report.title), heading: 'Title' }),
    ...(marks.length === 0
      ? []
      : [
          new Paragraph({
            children: [new TextRun({ text: marks.join('  ·  '), bold: true, color: colors.accent })],
          }),
        ]),
    plain(report.facts, { color: colors.soft }),
    ...(report.description === '' ? [] : [plain(report.description)]),
  ];
}

function personaBlocks(persona: ReportPersona, index: number, { report, say, colors }: Writing): Block[] {
  const { name, role, share, goals, quote } = persona;
  const facts = [
    role,
    share === null ? '' : say(reports.ofCustomers, { share: formatShare(share, report.language, 0) }),
  ];
  return [
    ...(index === 0 ? [heading(say(reports.personas), 1)] : []),
    heading(name, 2),
    ...facts
      .filter((fact) => fact.trim() !== '')
      .slice(0, 1)
      .map(() => plain(facts.filter((fact) => fact.trim() !== '').join(' · '), { color: colors.soft })),
    ...(goals.trim() === '' ? [] : [plain(goals)]),
    ...(quote.trim() === '' ? [] : quotation(quote, '', colors)),
  ];
}

const stageBlocks = ({ title, steps }: ReportStage, writing: Writing): Block[] => [
  heading(title, 1),
  ...steps.flatMap((step) => stepBlocks(step, writing)),
];

function stepBlocks(step: ReportStep, writing: Writing): Block[] {
  const { report, say, colors } = writing;
  const section = (name: Message, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [label(say(name)), ...blocks];
  const titled = (all: readonly { readonly id: string; readonly title: string }[], ids: readonly string[]) =>
    all.filter(({ id }) => ids.includes(id)).map(({ title }) => bullet(title));
  return [
    heading(`${step.number}. ${step.title}`, 2),
    ...step.pictures.flatMap((shown, index) => pictureBlocks(shown, `${step.number}.${index + 1}`, writing)),
    ...step.texts.flatMap(({ lane, text }) => [label(lane), ...rich(text, colors)]),
    ...section(
      reports.quotes,
      step.quotes.flatMap(({ text, source }) => quotation(text, source, colors)),
    ),
    ...section(reports.numbers, numbersTable(step.numbers, writing)),
    ...section(reports.pains, titled(report.pains, step.pains)),
    ...section(reports.fixes, titled(report.fixes, step.fixes)),
    ...section(reports.next, step.exits.map(bullet)),
    ...section(
      reports.comments,
      step.comments.map(({ author, date, text, isResolved }) => {
        const about = [author, date, isResolved ? say(reports.resolved) : ''].filter(
          (part) => part.trim() !== '',
        );
        return bullet(about.length === 0 ? text : `${about.join(', ')}: ${text}`);
      }),
    ),
    ...section(reports.notes, step.notes.trim() === '' ? [] : [plain(step.notes, { italics: true })]),
  ];
}

function pictureBlocks(
  shown: ReportPicture,
  name: string,
  { say, pictures, report, colors, standIns }: Writing,
): Block[] {
  const title = shown.title.trim() || translate(report.language, reports.pictureNumber, { number: name });
  const made = pictures.get(shown);
  return [
    ...(made
      ? [
          picture(
            { ...made, bytes: standIns.wordFor(made.bytes) },
            { title, description: shown.description, name },
            colors,
          ),
        ]
      : []),
    plain([title, shown.description.trim()].filter((part) => part !== '').join('. ')),
    ...shown.pins.map(({ number, text }) =>
      bullet(`${number}. ${text.trim() || say(reports.pinWithoutText)}`),
    ),
  ];
}

function numbersTable(numbers: readonly ReportNumber[], { report, colors }: Writing): Block[] {
  if (numbers.length === 0) return [];
  const { columns, rows } = numberRegister(report, numbers);
  return [dataTable(columns, rows, colors)];
}

function registers({ report, say, colors }: Writing): Block[] {
  const tables = [painRegister(report), fixRegister(report), sourceRegister(report)];
  return [
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, columns, rows }) => [heading(title, 1), dataTable(columns, rows, colors)]),
    heading(say(reports.methods), 1),
    ...report.methods.map(bullet),
  ];
}
