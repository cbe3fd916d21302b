/** Foot of a printed map: the legend, where the numbers come from, and what made the page. */
import { sourcesOf } from '../document/select';
import { formatDay } from '../i18n/dates';
import { inspector } from '../i18n/messages/inspector';
import { scene as text } from '../i18n/messages/scene';
import { translate } from '../i18n/translate';
import { formatPeriod } from '../metrics/format';
import { textBlock } from './figure';
import { fonts } from './fonts';
import { legendEntries } from './legend';
import { mapTitle, type PageBlock, type PageContext, pageFacts } from './page-header';
import type { SceneItem } from './scene';

const ENTRY_GAP = 28;
const SYMBOL_GAP = 8;
const ROW_HEIGHT = 26;

function flowLegend({ snapshot, language, measure, x, y, width }: PageContext): PageBlock {
  const items: SceneItem[] = [];
  const entries = legendEntries(snapshot);
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

/** `hasLegend` false: sources and the last line alone. */
export function pageFooter(context: PageContext, hasLegend: boolean): PageBlock {
  const { snapshot, language, measure, x, y, width } = context;
  const rule: SceneItem = {
    type: 'path',
    d: `M ${x} ${y} L ${x + width} ${y}`,
    stroke: 'hairline',
    strokeWidth: 1,
    dash: [],
    fill: null,
    owner: 'map',
  };
  const legend = hasLegend ? flowLegend({ ...context, y: y + 12 }) : { items: [], bottom: y + 8 };
  const common = { x, owner: 'map', measure, font: 'small' } as const;
  const sources = textBlock(evidenceNote(context), {
    ...common,
    y: legend.bottom + 6,
    width,
    color: 'inkSoft',
  });
  const last = (sources.lines.length > 0 ? sources.bottom : legend.bottom) + 10;
  const madeWith = translate(language, text.madeWith);
  const made = textBlock(madeWith, {
    ...common,
    x: x + width - 160,
    y: last,
    width: 160,
    color: 'inkFaint',
    align: 'end',
  });
  const identity = textBlock(`${mapTitle(snapshot, language)}  ·  ${pageFacts(context)}`, {
    ...common,
    y: last,
    width: width - 180,
    color: 'inkFaint',
  });
  return {
    items: [rule, ...legend.items, ...sources.items, ...identity.items, ...made.items],
    bottom: Math.max(identity.bottom, made.bottom),
  };
}
