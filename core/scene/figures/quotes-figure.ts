/** Cells of quotes: a quotation mark, the customer's words, and where they come from. */
import type { Language } from '../../document/records/field';
import type { Quote } from '../../document/records/quote';
import { quotesOfStep } from '../../document/select';
import { formatDay } from '../../i18n/dates';
import { lanes } from '../../i18n/messages/lanes';
import { translate } from '../../i18n/translate';
import { type FigurePart, textBlock } from '../figure';
import { CELL_INSET_X, CELL_TEXT_WIDTH } from '../layout-types';
import type { LineItem, SceneItem } from '../scene';
import type { FigureContext, FigureKind } from './figure-kind';
import { type Block, stackBlocks } from './stacked-blocks';

const QUOTE_GAP = 14;
const MARK_WIDTH = 18;
const SOURCE_GAP = 3;

/** "chat, 12 Oct 2026, score 2": what is known of it. */
export function quoteSource({ origin }: Pick<Quote, 'origin'>, language: Language): string {
  if (!origin) return '';
  const place = [origin.channel, origin.source].find((name) => name.trim() !== '') ?? '';
  const parts = [
    place,
    origin.at === null ? '' : formatDay(origin.at.slice(0, 10), language),
    origin.csat === null ? '' : translate(language, lanes.score, { score: origin.csat }),
    origin.similar === undefined || origin.similar.count < 2
      ? ''
      : translate(language, lanes.oneOfSimilar, { count: origin.similar.count }),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A quotation mark as a shape: as a character it would stand among the customer's words for whoever copies them. */
function quoteMark(x: number, y: number, owner: string): LineItem {
  const stroke = (left: number): string =>
    `M ${left + 5} ${y} C ${left + 2} ${y + 1} ${left} ${y + 3} ${left} ${y + 6} C ${left} ${y + 8} ${left + 1} ${y + 9} ${left + 2.6} ${y + 9} C ${left + 4} ${y + 9} ${left + 5} ${y + 8} ${left + 5} ${y + 6.7} C ${left + 5} ${y + 5.4} ${left + 4.1} ${y + 4.5} ${left + 2.9} ${y + 4.4} C ${left + 3.1} ${y + 3.1} ${left + 3.9} ${y + 2.1} ${left + 5.4} ${y + 1.3} Z`;
  return {
    type: 'path',
    d: `${stroke(x)} ${stroke(x + 6.6)}`,
    stroke: null,
    strokeWidth: 0,
    dash: [],
    fill: 'quoteMark',
    owner,
  };
}

function drawQuote(quote: Quote, top: number, { language, measure }: FigureContext): Block {
  const x = CELL_INSET_X + MARK_WIDTH;
  const common = { x, width: CELL_TEXT_WIDTH - MARK_WIDTH, owner: quote.id, measure } as const;
  const words = textBlock(quote.text, { ...common, y: top, font: 'body', color: 'ink' });
  const source = textBlock(quoteSource(quote, language), {
    ...common,
    y: words.bottom + SOURCE_GAP,
    font: 'small',
    color: 'inkSoft',
  });
  const items: SceneItem[] = [quoteMark(CELL_INSET_X, top + 4, quote.id), ...words.items, ...source.items];
  return { items, lines: words.lines, bottom: source.lines.length > 0 ? source.bottom : words.bottom };
}

export const quotesFigure: FigureKind = ({ step }, facts) => {
  const quotes = quotesOfStep(facts.snapshot, step.id).filter((quote) => quote.text.trim() !== '');
  if (quotes.length === 0) return null;
  return {
    inputs: quotes,
    draw: (context) => {
      const parts: FigurePart[] = [];
      const figure = stackBlocks(quotes, QUOTE_GAP, (quote, top) => {
        const block = drawQuote(quote, top, context);
        parts.push({ id: quote.id, y: top, height: block.bottom - top });
        return block;
      });
      return { ...figure, parts };
    },
  };
};
