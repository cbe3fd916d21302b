/** A map's report as a Word document: headings for the navigation pane, quotations, tables of numbers, pictures. */
import { Packer, Paragraph, TextRun } from 'docx';
import type { PictureRef } from '#core/document/records/picture';
import type { MapReport, ReportPersona, ReportStage } from '#core/export/map-report';
import { fixRegister, numberRegister, painRegister, sourceRegister } from '#core/export/register-tables';
import type { ReportNumber } from '#core/export/report-number';
import { numberedTitle, type ReportPicture, type ReportStep } from '#core/export/report-step';
import { compare } from '#core/i18n/messages/compare';
import { reports } from '#core/i18n/messages/reports';
import { type Message, translate } from '#core/i18n/translate';
import { formatShare } from '#core/metrics/format';
import { sceneThemes } from '#core/scene/scene-theme';
import { comparisonBlocks } from './docx-comparison';
import { type Block, type DocumentLook, documentOf } from './docx-document';
import {
  bullet,
  dataTable,
  heading,
  label,
  paperColors,
  picture,
  plain,
  portrait,
  quotation,
  rich,
  sharpestPicture,
} from './docx-parts';
import type { Job } from './job';
import { pictureOf } from './map-pictures';
import { type OfficePicture, officePictures } from './office-pictures';
import { officeText } from './office-text';
import { createStandIns } from './picture-stand-ins';
import type { Pictures } from './pictures';
import { steadyDocx } from './steady-docx';

interface Writing extends DocumentLook {
  readonly report: MapReport;
  readonly pictures: ReadonlyMap<ReportPicture, OfficePicture>;
  /** By hash. */
  readonly portraits: ReadonlyMap<string, OfficePicture>;
}

export async function renderDocx({ content, pictures, options, signal, report }: Job): Promise<Uint8Array> {
  report(0, 2);
  const { accent, onAccent } = sceneThemes.light;
  const reported = content.twin === null ? [content] : [content, content.twin.report];
  const shown = reported.flatMap(({ stages }) =>
    stages.flatMap(({ steps }) => steps.flatMap((step) => step.pictures)),
  );
  const faces = reported.flatMap(({ personas }) =>
    personas.flatMap(({ picture: hash }) => (hash === null ? [] : (pictureOf(hash, pictures) ?? []))),
  );
  const made = await officePictures([...shown, ...faces], {
    pictures,
    pins: { fill: accent, ink: onAccent },
    longestSide: sharpestPicture,
    signal,
  });
  const writing: Writing = {
    report: content,
    say: (message, values) => translate(content.language, message, values),
    colors: paperColors(),
    pictures: made,
    portraits: new Map(
      faces.flatMap((face) => {
        const portrait = made.get(face);
        return portrait ? [[face.hash, portrait] as const] : [];
      }),
    ),
    logo: logoOf(content.logo, pictures),
    standIns: createStandIns(),
  };
  signal.throwIfAborted();
  report(1, 2);
  const bytes = await Packer.toBuffer(documentOf(writing, cover(writing), contentsOf(writing)));
  report(2, 2);
  return steadyDocx(bytes, options.date, writing.standIns);
}

/** In the order in which it is read; a map of two is told twice, what differs between them first. */
function contentsOf(writing: Writing): readonly Block[] {
  const { report } = writing;
  const { twin } = report;
  const maps = twin === null ? [writing] : [writing, { ...writing, report: twin.report }];
  const kinds = twin === null ? [''] : [writing.say(compare.asIs), writing.say(compare.toBe)];
  return [
    ...(twin === null ? [] : comparisonBlocks(twin.comparison, writing)),
    ...maps.flatMap((map, index) => mapBlocks(map, kinds[index] ?? '')),
  ];
}

/** `kind`: which of two maps; empty where there is one. */
function mapBlocks(writing: Writing, kind: string): readonly Block[] {
  const named = (title: string): string => [kind, title].filter((part) => part !== '').join(' · ');
  const { personas, stages } = writing.report;
  return [
    ...personas.flatMap((persona, index) => personaBlocks(persona, index, writing)),
    ...stages.flatMap((stage) => stageBlocks({ ...stage, title: named(stage.title) }, writing)),
    ...registers(writing, named),
  ];
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

function logoOf(logo: PictureRef | null, pictures: Pictures): OfficePicture | null {
  const bytes = logo === null ? undefined : pictures.get(logo.hash)?.bytes;
  if (logo === null || !bytes) return null;
  return { type: logo.type === 'image/png' ? 'png' : 'jpg', bytes, width: logo.width, height: logo.height };
}

function personaBlocks(persona: ReportPersona, index: number, writing: Writing): Block[] {
  const { report, say, colors, portraits, standIns } = writing;
  const { name, role, share, goals, quote } = persona;
  const face = persona.picture === null ? undefined : portraits.get(persona.picture);
  const facts = [
    role,
    share === null ? '' : say(reports.ofCustomers, { share: formatShare(share, report.language, 0) }),
  ];
  return [
    ...(index === 0 ? [heading(say(reports.personas), 1)] : []),
    heading(name, 2),
    ...(face ? [portrait({ ...face, bytes: standIns.wordFor(face.bytes) }, name)] : []),
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
    heading(numberedTitle(step), 2),
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

function registers({ report, say, colors }: Writing, named: (title: string) => string): Block[] {
  const tables = [painRegister(report), fixRegister(report), sourceRegister(report)];
  return [
    ...tables
      .filter(({ rows }) => rows.length > 0)
      .flatMap(({ title, columns, rows }) => [heading(named(title), 1), dataTable(columns, rows, colors)]),
    ...(report.methods.length === 0 ? [] : [heading(named(say(reports.methods)), 1)]),
    ...report.methods.map(bullet),
  ];
}
