/** A document around its contents: styles, cover, table of contents, and what stands on every page. */
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  ImageRun,
  type IStylesOptions,
  LeaderType,
  LineRuleType,
  PageNumber,
  Paragraph,
  Tab,
  type Table,
  TableOfContents,
  TabStopType,
  TextRun,
} from 'docx';
import type { MapReport } from '#core/export/map-report';
import { reports } from '#core/i18n/messages/reports';
import type { Message, MessageValues } from '#core/i18n/translate';
import { type DocxColors, label, textWidth } from './docx-parts';
import type { OfficePicture } from './office-pictures';
import { officeText } from './office-text';
import type { PictureStandIns } from './picture-stand-ins';

export type Block = Paragraph | Table;

/** What stands on every page, and is said of the document itself. */
type Told = Pick<
  MapReport,
  'language' | 'title' | 'description' | 'confidentiality' | 'invented' | 'footer' | 'date'
>;

export interface DocumentLook {
  readonly report: Told;
  readonly say: (message: Message, values?: MessageValues) => string;
  readonly colors: DocxColors;
  readonly logo: OfficePicture | null;
  readonly standIns: PictureStandIns;
}

const languages = { ru: 'ru-RU', en: 'en-US' } as const;
/** Twips. */
const page = { width: 11_906, height: 16_838, margin: 1_134 } as const;
/** px at 96 dpi: on the cover, and at the head of every other page. */
const logoSides = { cover: { width: 200, height: 60 }, head: { width: 110, height: 28 } } as const;

export function documentOf(
  look: DocumentLook,
  cover: readonly Block[],
  contents: readonly Block[],
  hasContents = true,
): Document {
  const { report } = look;
  return new Document({
    title: officeText(report.title),
    description: officeText(report.description),
    creator: 'Tapki',
    lastModifiedBy: 'Tapki',
    styles: stylesOf(look),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        headers: {
          first: new Header({ children: [firstHead(look)] }),
          default: new Header({ children: [head(look)] }),
        },
        footers: { first: foot(look), default: foot(look) },
        children: [...cover, ...(hasContents ? tableOfContents(look) : []), ...contents],
      },
    ],
  });
}

const tableOfContents = ({ say }: DocumentLook) => [
  label(say(reports.contents)),
  new TableOfContents(say(reports.contents), {
    hyperlink: true,
    headingStyleRange: '1-2',
    // Its page numbers are empty until somebody updates it: Word would ask about it at every opening.
    beginDirty: false,
    tabLeader: LeaderType.NONE,
  }),
  // What begins here begins a page.
  new Paragraph({
    pageBreakBefore: true,
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [],
  }),
];

function stylesOf({ report, colors }: DocumentLook): IStylesOptions {
  const font = 'Arial';
  const headingOf = (size: number, before: number, after: number) => ({
    run: { font, size, bold: true, color: colors.ink },
    paragraph: { spacing: { before, after } },
  });
  return {
    default: {
      document: {
        run: { font, size: 21, color: colors.ink, language: { value: languages[report.language] } },
        paragraph: { spacing: { line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: headingOf(48, 0, 120),
      heading1: headingOf(34, 360, 120),
      heading2: headingOf(26, 280, 80),
      heading3: headingOf(22, 200, 60),
    },
    paragraphStyles: [
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        run: { bold: true },
        paragraph: { spacing: { before: 100, after: 20 } },
      },
      {
        id: 'TOC2',
        name: 'toc 2',
        basedOn: 'Normal',
        paragraph: { indent: { left: 280 }, spacing: { before: 0, after: 0 } },
      },
    ],
  };
}

function logoRun(
  { logo, standIns, report }: DocumentLook,
  most: { readonly width: number; readonly height: number },
) {
  if (logo === null) return [];
  const scale = Math.min(most.width / logo.width, most.height / logo.height);
  const size = { width: Math.round(logo.width * scale), height: Math.round(logo.height * scale) };
  const name = officeText(report.title);
  return [
    new ImageRun({
      type: logo.type,
      data: standIns.wordFor(logo.bytes),
      transformation: size,
      altText: { title: 'Logo', description: name, name: 'Logo' },
    }),
  ];
}

const firstHead = (look: DocumentLook): Paragraph =>
  new Paragraph({ children: logoRun(look, logoSides.cover) });

const small = (text: string, { colors }: DocumentLook): TextRun =>
  new TextRun({ text: officeText(text), size: 16, color: colors.soft });

const toTheRight = [{ type: TabStopType.RIGHT, position: textWidth.twips }];

/** What it is and for whom on the left, whose it is on the right. */
function head(look: DocumentLook): Paragraph {
  const { report } = look;
  const told = [report.title, report.confidentiality, report.invented].filter((part) => part !== '');
  return new Paragraph({
    tabStops: toTheRight,
    children: [
      small(told.join('  ·  '), look),
      new TextRun({ children: [new Tab()] }),
      ...logoRun(look, logoSides.head),
    ],
  });
}

function foot(look: DocumentLook): Footer {
  const { report, colors } = look;
  const told = [report.footer, report.date].filter((part) => part !== '').join('  ·  ');
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: toTheRight,
        children: [
          small(told, look),
          new TextRun({
            children: [new Tab(), PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
            size: 16,
            color: colors.soft,
          }),
        ],
      }),
    ],
  });
}
