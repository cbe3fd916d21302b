/** The list of what differs between two maps as a drawing, for pictures: differences first, then emotion and metrics. */
import type { Language } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import { compare as text } from '../i18n/messages/compare';
import { type Message, translate } from '../i18n/translate';
import type { Pane } from '../scene/build-scene';
import { textBlock } from '../scene/figure';
import type { PageBlock } from '../scene/page-header';
import type { ColorName, FontName, MeasureText } from '../scene/scene';
import { type ColumnPiece, columnsIn, flowPieces, gapPiece, textPieces } from '../scene/word-columns';
import { comparedLine } from './compared-line';
import type { ReportComparedStep, ReportComparison, ReportDifferences } from './report-comparison';

/** Three columns as wide as is good to read. */
const WIDTH = 1_200;
const BETWEEN_SECTIONS = 28;
const owner = 'comparison';

interface DrawOptions {
  readonly language: Language;
  readonly measure: MeasureText;
}

export function comparisonPane(
  comparison: ReportComparison,
  snapshot: Snapshot,
  { language, measure }: DrawOptions,
): Pane {
  const say: Say = (message) => translate(language, message);
  const { width } = columnsIn(WIDTH);
  const pieces: Pieces = (words, font, color, isHeading = false) =>
    textPieces(words, { width, measure, owner, font, color, staysWithNext: isHeading });
  const section = (heading: string, about: string, list: readonly ColumnPiece[], y: number): PageBlock => {
    const common = { x: 0, width: WIDTH, owner, measure } as const;
    const title = textBlock(heading, { ...common, y, font: 'heading', color: 'ink' });
    const note = textBlock(about, { ...common, y: title.bottom + 2, font: 'small', color: 'inkSoft' });
    const body = flowPieces(list, { x: 0, y: note.bottom + 12, width: WIDTH });
    return { items: [...title.items, ...note.items, ...body.items], bottom: body.bottom };
  };
  const { groups, steps, summary, method } = comparison;
  const first = section(
    say(text.differencesTitle),
    summary,
    groups.flatMap((group) => groupPieces(group, say, pieces)),
    0,
  );
  const second =
    steps.length === 0
      ? { items: [], bottom: first.bottom }
      : section(
          say(text.numbers),
          method,
          steps.flatMap((step) => stepPieces(step, pieces)),
          first.bottom + BETWEEN_SECTIONS,
        );
  const height = second.bottom;
  const items = [...first.items, ...second.items];
  return { snapshot, width: WIDTH, height, groups: [{ box: { x: 0, y: 0, width: WIDTH, height }, items }] };
}

type Say = (message: Message) => string;
type Pieces = (
  words: string,
  font: FontName,
  color: ColorName,
  isHeading?: boolean,
) => readonly ColumnPiece[];

const groupPieces = (
  { title, differences }: ReportDifferences,
  say: Say,
  pieces: Pieces,
): readonly ColumnPiece[] => [
  ...pieces(title, 'strong', 'ink', true),
  ...differences.flatMap(({ word, name, fields, content }) => [
    ...pieces(`${word}: ${name}`, 'body', 'ink', fields.length > 0 || content !== ''),
    ...pieces(content, 'small', 'inkSoft'),
    ...fields.flatMap((field) => [
      ...pieces(`${field.name}. ${say(text.asIs)}: ${field.before}`, 'small', 'inkSoft'),
      ...pieces(`${say(text.toBe)}: ${field.after}`, 'small', 'ink'),
    ]),
    gapPiece(4),
  ]),
  gapPiece(10),
];

const stepPieces = (
  { title, note, rows, unmeasured }: ReportComparedStep,
  pieces: Pieces,
): readonly ColumnPiece[] => [
  ...pieces(note === '' ? title : `${title} (${note})`, 'strong', 'ink', true),
  ...rows.flatMap((row) => [
    ...pieces(`${row.name}: ${comparedLine(row)}`, 'body', 'ink', true),
    ...pieces([row.change, row.note].filter((part) => part !== '').join(' · '), 'small', 'inkSoft'),
    gapPiece(3),
  ]),
  ...pieces(unmeasured, 'small', 'inkFaint'),
  gapPiece(10),
];
