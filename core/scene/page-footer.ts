/** Foot of a printed map: the legend, where the numbers come from, and what made the page. */
import { sourcesOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { formatDay } from '../i18n/dates';
import { inspector } from '../i18n/messages/inspector';
import { scene as text } from '../i18n/messages/scene';
import { translate } from '../i18n/translate';
import { formatPeriod } from '../metrics/format';
import { textBlock } from './figure';
import { fonts } from './fonts';
import { type LegendEntry, legendEntries } from './legend';
import { FACT_GAP, mapTitle, type PageBlock, type PageContext } from './page-header';
import type { SceneItem } from './scene';

const ENTRY_GAP = 28;
const SYMBOL_GAP = 8;
const ROW_HEIGHT = 26;

/** Of two maps, a symbol that both have is explained once. */
function entriesOf(snapshots: readonly Snapshot[]): readonly LegendEntry[] {
  const byMessage = new Map(snapshots.flatMap(legendEntries).map((entry) => [entry.message, entry]));
  return [...byMessage.values()];
}

function flowLegend(
  { language, measure, x, y, width }: PageContext,
  entries: readonly LegendEntry[],
): PageBlock {
  const items: SceneItem[] = [];
  let left = x;
  let top = y;
  for (const entry of entries) {
    const symbol = entry.width > 0 ? entry.width + SYMBOL_GAP : 0;
    const label = translate(language, entry.message);
    const room = width - symbol;
    const total = symbol + Math.min(room, measure(label, 'small'));
    if (left > x && left + total > x + width) {
      left = x;
      top += ROW_HEIGHT;
    }
    const words = textBlock(label, {
      x: left + symbol,
      y: top + (ROW_HEIGHT - fonts.small.lineHeight) / 2,
      width: Math.min(room, measure(label, 'small') + 0.01),
      font: 'small',
      color: 'inkSoft',
      owner: 'legend',
      measure,
    });
    items.push(...entry.draw(left, top + ROW_HEIGHT / 2), ...words.items);
    left += total + ENTRY_GAP;
    top += Math.max(0, words.lines.length - 1) * fonts.small.lineHeight;
  }
  return { items, bottom: entries.length > 0 ? top + ROW_HEIGHT : y };
}

function sourceList({ snapshot, language }: PageContext): string {
  const list = sourcesOf(snapshot).map((source) => {
    const facts = [
      source.name.trim(),
      translate(language, text.sourceRows, { count: source.rows }).replaceAll(' ', '\u00a0'),
      source.period ? formatPeriod(source.period, language) : '',
    ];
    return facts.filter((fact) => fact !== '').join(', ');
  });
  return list.length === 0 ? '' : translate(language, text.sources, { list: list.join('; ') });
}

/** What numbers were typed from; "source not named" where nobody said it. */
function typedList({ snapshot, language }: PageContext): string {
  const typed = snapshot.byKind.metric.flatMap(({ reading: { origin } }) =>
    origin.kind === 'typed' ? [origin] : [],
  );
  if (typed.length === 0) return '';
  const named = typed.flatMap(({ sources }) => sources.map((name) => name.trim())).filter(Boolean);
  const hasUnnamed = typed.some(({ sources }) => sources.every((name) => name.trim() === ''));
  const list = [...new Set(named), ...(hasUnnamed ? [translate(language, inspector.sourceUnnamed)] : [])];
  return translate(language, text.typedFrom, { list: list.join('; ') });
}

/** Where the numbers come from and how old they are: a page outlives the day it was printed. */
function evidenceNote(context: PageContext): string {
  const { snapshot, language } = context;
  const days = snapshot.byKind.metric
    .flatMap(({ reading: { origin } }) => (origin.kind === 'typed' ? [] : [origin.takenAt.slice(0, 10)]))
    .toSorted();
  // Numbers of a survey may be older than those of the contacts.
  const date = [...new Set([days.at(0), days.at(-1)])]
    .flatMap((day) => (day === undefined ? [] : [formatDay(day, language)]))
    .join(' – ');
  return [
    date === '' ? '' : translate(language, text.counted, { date }),
    sourceList(context),
    typedList(context),
  ]
    .filter((part) => part !== '')
    .join('  ·  ');
}

export interface FooterOptions {
  /** The to-be map on the same page; null: one map. */
  readonly other: Snapshot | null;
  /** Beside the title in the last line. */
  readonly facts: string;
  /** False: sources and the last lines alone. */
  readonly hasLegend: boolean;
  /** Explained behind the symbols of the map. */
  readonly signs: readonly LegendEntry[];
  /** A line of the person's own; empty: none. */
  readonly words: string;
}

export function pageFooter(
  context: PageContext,
  { other, facts, hasLegend, signs, words }: FooterOptions,
): PageBlock {
  const { snapshot, language, measure, x, y, width } = context;
  const shown = other === null ? [snapshot] : [snapshot, other];
  const rule: SceneItem = {
    type: 'path',
    d: `M ${x} ${y} L ${x + width} ${y}`,
    stroke: 'hairline',
    strokeWidth: 1,
    dash: [],
    fill: null,
    owner: 'map',
  };
  const legend = hasLegend
    ? flowLegend({ ...context, y: y + 12 }, [...entriesOf(shown), ...signs])
    : { items: [], bottom: y + 8 };
  const common = { x, owner: 'map', measure, font: 'small' } as const;
  const notes = new Set(shown.map((each) => evidenceNote({ ...context, snapshot: each })));
  const sources = textBlock([...notes].filter((note) => note !== '').join(FACT_GAP), {
    ...common,
    y: legend.bottom + 6,
    width,
    color: 'inkSoft',
  });
  const own = textBlock(words, {
    ...common,
    y: (sources.lines.length > 0 ? sources.bottom : legend.bottom) + 10,
    width,
    color: 'inkSoft',
  });
  const last = own.lines.length > 0 ? own.bottom + 4 : own.bottom;
  const madeWith = translate(language, text.madeWith);
  const made = textBlock(madeWith, {
    ...common,
    x: x + width - 160,
    y: last,
    width: 160,
    color: 'inkFaint',
    align: 'end',
  });
  const named = [mapTitle(snapshot, language), facts].filter((part) => part !== '').join('  ·  ');
  const identity = textBlock(named, {
    ...common,
    y: last,
    width: width - 180,
    color: 'inkFaint',
  });
  return {
    items: [rule, ...legend.items, ...sources.items, ...own.items, ...identity.items, ...made.items],
    bottom: Math.max(identity.bottom, made.bottom),
  };
}
