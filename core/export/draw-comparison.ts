/** The list of what differs between two maps as a drawing, for pictures: differences first, then emotion and metrics. */
import type { Language } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import { compare as text } from '../i18n/messages/compare';
import { type Message, translate } from '../i18n/translate';
import type { Pane } from '../scene/build-scene';
import { textBlock } from '../scene/figure';
import type { PageBlock } from '../scene/page-header';
import type { ColorName, FontName, MeasureText, SceneItem } from '../scene/scene';
import { type ColumnPiece, columnsIn, flowPieces, gapPiece, textPieces } from '../scene/word-columns';
import { comparedLine } from './compared-line';
import type { ReportComparedStep, ReportComparison, ReportDifferences } from './report-comparison';

/** Three columns as wide as is good to read. */
export const COMPARISON_WIDTH = 1_200;
export const BETWEEN_SECTIONS = 28;
const owner = 'comparison';

interface DrawOptions {
  readonly language: Language;
  readonly measure: MeasureText;
}

/** What stands over a part of the list, and the list in pieces that flow into columns. */
interface ComparisonSection {
  readonly pieces: readonly ColumnPiece[];
  /** `isFirst`: what the list is about is said once. */
  heading(y: number, isFirst: boolean): PageBlock;
}

export function comparisonSections(
  { groups, steps, summary, method }: ReportComparison,
  wide: number,
  { language, measure }: DrawOptions,
): readonly ComparisonSection[] {
  const say: Say = (message) => translate(language, message);
  const { width } = columnsIn(wide);
  const pieces: Pieces = (words, font, color, isHeading = false) =>
    textPieces(words, { width, measure, owner, font, color, staysWithNext: isHeading });
  const section = (title: string, about: string, list: readonly ColumnPiece[]): ComparisonSection => ({
    pieces: list,
    heading: (y, isFirst) => {
      const common = { x: 0, width: wide, owner, measure } as const;
      const name = textBlock(title, { ...common, y, font: 'heading', color: 'ink' });
      const note = textBlock(isFirst ? about : '', {
        ...common,
        y: name.bottom + 2,
        font: 'small',
        color: 'inkSoft',
      });
      return { items: [...name.items, ...note.items], bottom: note.bottom + AFTER_HEADING };
    },
  });
  const differences = groups.flatMap((group) => groupPieces(group, say, pieces));
  const numbers = steps.flatMap((step) => stepPieces(step, pieces));
  return [
    section(say(text.differencesTitle), summary, differences),
    ...(steps.length === 0 ? [] : [section(say(text.numbers), method, numbers)]),
  ];
}

const AFTER_HEADING = 12;

/** All of it, as long as it is. */
export function comparisonPane(comparison: ReportComparison, snapshot: Snapshot, options: DrawOptions): Pane {
  const width = COMPARISON_WIDTH;
  const items: SceneItem[] = [];
  let y = 0;
  for (const { heading, pieces } of comparisonSections(comparison, width, options)) {
    const above = heading(y === 0 ? 0 : y + BETWEEN_SECTIONS, true);
    const body = flowPieces(pieces, { x: 0, y: above.bottom, width });
    items.push(...above.items, ...body.items);
    y = body.bottom;
  }
  return { snapshot, width, height: y, groups: [{ box: { x: 0, y: 0, width, height: y }, items }] };
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
