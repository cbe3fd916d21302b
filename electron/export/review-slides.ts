/**
 * A problem on slides: its numbers and months on the left, what customers say on the right, the question below. Words
 * that one slide cannot hold go on to the next; nothing shrinks until it cannot be read. Lengths are inches.
 */
import { type FlowBlock, type FlowText, flowColumns } from '#core/export/flow-columns';
import { review as text } from '#core/i18n/messages/review';
import type { PackMonth, PackPage, ReviewPack } from '#core/voc/pack';
import type { ProblemFigure } from '#core/voc/problem-figures';
import { officeText } from './office-text';
import type { StepThing } from './pptx-blocks';
import { addPlaced, columnGap, grown, joined } from './pptx-columns';
import {
  addFitted,
  contentFrame,
  type Deck,
  type Frame,
  newSlide,
  pointsPerInch,
  type Slide,
  say,
  untoldTitles,
} from './pptx-deck';
import { tone } from './pptx-tones';

/** Of the slide's width. */
const leftShare = 0.36;
const figureHeight = 0.62;
const chartHeight = 2.1;
const questionHeight = 0.85;

export function problemSlides(deck: Deck, page: PackPage, pack: ReviewPack): void {
  const head = { title: page.title, above: `${page.place}  ·  ${page.about}` };
  const { slide, plan, frame } = newSlide(deck, 'content', head);
  plan.notes = notesOf(deck, page);
  const hasNumbers = page.figures.length > 0 || page.months.length > 1;
  const left: Frame = { ...frame, w: hasNumbers ? frame.w * leftShare : 0 };
  const used = addNumbers(slide, deck, page, { left, pack });
  const asked = page.question === '' ? 0 : questionHeight + 0.15;
  const start = hasNumbers ? left.w + columnGap : 0;
  const right: Frame = { x: left.x + start, y: frame.y, w: frame.w - start, h: frame.h - asked };
  if (asked > 0)
    addQuestion(slide, deck, page.question, { ...right, y: right.y + right.h + 0.15, h: questionHeight });
  const below: Frame = { ...left, y: left.y + used, h: left.h - used };
  const untold = untoldTitles(deck, head);
  const room = { deck, below: hasNumbers ? below : null, right };
  // What earlier reviews decided is in the notes whole: it never makes a slide more.
  const shown = shortened(page).find((each) => isOnOneSlide(each, untold, room)) ?? page;
  const { inLeft, rest } = split(shown, untold, room);
  if (inLeft.length > 0) pour(slide, deck, inLeft, below);
  pourQuotes(deck, shown, { slide, right, rest });
}

/** The page with ever fewer of what was decided before. */
const shortened = (page: PackPage): readonly PackPage[] =>
  Array.from({ length: page.decided.length + 1 }, (_, fewer) => ({
    ...page,
    decided: page.decided.slice(0, page.decided.length - fewer),
  }));

interface SlideRoom {
  readonly deck: Deck;
  /** Of the left column; null: there is none. */
  readonly below: Frame | null;
  readonly right: Frame;
}

/** What the left column has no room for is told after the quotes. */
function split(page: PackPage, untold: readonly string[], { deck, below }: SlideRoom) {
  const facts = factBlocks(deck, page, untold);
  const fitting =
    below === null ? 0 : facts.findLastIndex((_, last) => isOnOne(deck, facts.slice(0, last + 1), below)) + 1;
  return { inLeft: facts.slice(0, fitting), rest: facts.slice(fitting) };
}

function isOnOneSlide(page: PackPage, untold: readonly string[], room: SlideRoom): boolean {
  const { rest } = split(page, untold, room);
  return isOnOne(room.deck, [...quoteBlocks(room.deck, page), ...rest], room.right);
}

type Block = FlowBlock<StepThing>;

const growths = [1.35, 1.2, 1.1, 1] as const;

const roomOf = (deck: Deck, frame: Frame, columns: number, times: number) => ({
  columns,
  width: ((frame.w - (columns - 1) * columnGap) / columns) * pointsPerInch,
  height: frame.h * pointsPerInch,
  gap: 9,
  looks: grown(times),
  measure: deck.measure,
});

const isOnOne = (deck: Deck, blocks: readonly Block[], frame: Frame): boolean =>
  frame.h > 0.3 && flowColumns<StepThing>(blocks, () => roomOf(deck, frame, 1, 1)).length === 1;

function pour(slide: Slide, deck: Deck, blocks: readonly Block[], frame: Frame): void {
  const room = roomOf(deck, frame, 1, 1);
  const [placed = []] = flowColumns<StepThing>(blocks, () => room);
  for (const each of joined(placed))
    addPlaced(slide, deck, each, { left: frame.x, top: frame.y, width: room.width, looks: room.looks });
}

interface QuotesRoom {
  readonly slide: Slide;
  readonly right: Frame;
  readonly rest: readonly Block[];
}

/** Beside the numbers in one column, on further slides in two; few quotes stand in larger letters. */
function pourQuotes(deck: Deck, page: PackPage, { slide, right, rest }: QuotesRoom): void {
  const blocks = [...quoteBlocks(deck, page), ...rest];
  const head = (number: number) => ({ title: `${page.title} (${number})`, above: page.place });
  const wide = contentFrame(deck, 'content', true);
  const rooms = (times: number) => (number: number) =>
    number === 0 ? roomOf(deck, right, 1, times) : roomOf(deck, wide, 2, times);
  const times = growths.find((each) => flowColumns<StepThing>(blocks, rooms(each)).length === 1) ?? 1;
  const pages = flowColumns<StepThing>(blocks, rooms(times));
  for (const [index, placed] of pages.entries()) {
    const room = rooms(times)(index);
    const on = index === 0 ? { slide, frame: right } : newSlide(deck, 'content', head(index + 1));
    for (const each of joined(placed))
      addPlaced(on.slide, deck, each, {
        ...{ left: on.frame.x, top: on.frame.y, width: room.width, looks: room.looks },
      });
  }
}

const block = (heading: string, texts: readonly FlowText[]): readonly Block[] =>
  texts.length === 0 ? [] : [{ texts: [{ look: 'heading', text: heading }, ...texts], thing: null }];

function quoteBlocks(deck: Deck, { quotes, isHeard }: PackPage): readonly Block[] {
  if (!isHeard) return [];
  if (quotes.length === 0)
    return block(say(deck, text.quotes), [{ look: 'source', text: say(deck, text.noQuotes) }]);
  return quotes.map(
    ({ text: words, source }, index): Block => ({
      texts: [
        ...(index === 0 ? [{ look: 'heading' as const, text: say(deck, text.quotes) }] : []),
        { look: 'quote', text: words },
        ...(source === '' ? [] : [{ look: 'source' as const, text: source }]),
      ],
      thing: null,
    }),
  );
}

function factBlocks(deck: Deck, page: PackPage, untold: readonly string[]): readonly Block[] {
  const items = (all: readonly string[]): readonly FlowText[] =>
    all.map((each) => ({ look: 'item', text: `• ${each}` }));
  return [
    ...(untold.length === 0
      ? []
      : block(
          say(deck, text.problem),
          untold.map((each) => ({ look: 'text', text: each })),
        )),
    ...block(say(deck, text.growthPoint), page.raised === '' ? [] : [{ look: 'text', text: page.raised }]),
    ...block(say(deck, text.places), items(page.places)),
    ...block(say(deck, text.decided), items(page.decided)),
  ];
}

/** Returns how much of the column is taken. */
function addNumbers(
  slide: Slide,
  deck: Deck,
  page: PackPage,
  { left, pack }: { readonly left: Frame; readonly pack: ReviewPack },
): number {
  let y = 0;
  for (const figure of page.figures) {
    addFigure(slide, deck, figure, { ...left, y: left.y + y, h: figureHeight });
    y += figureHeight + 0.08;
  }
  if (page.months.length > 1) {
    addMonths(slide, deck, page.months, { ...left, y: left.y + y, h: chartHeight }, pack);
    y += chartHeight + 0.12;
  }
  return y;
}

function addFigure(slide: Slide, deck: Deck, { name, figure, note }: ProblemFigure, frame: Frame): void {
  const wide = frame.w * 0.38;
  addFitted(slide, deck, figure, {
    ...{ ...frame, w: wide, sizes: [24, 20, 18, 16, 14, 12], tone: 'ink', valign: 'middle', bold: true },
  });
  const rest = { x: frame.x + wide + 0.1, w: frame.w - wide - 0.1 };
  addFitted(slide, deck, name, {
    ...{
      ...rest,
      y: frame.y + 0.02,
      h: 0.24,
      sizes: [11, 10, 9],
      tone: 'soft',
      valign: 'middle',
      bold: true,
    },
  });
  addFitted(slide, deck, note, {
    ...{ ...rest, y: frame.y + 0.26, h: frame.h - 0.26, sizes: [10, 9, 8], tone: 'faint', valign: 'top' },
  });
}

function addQuestion(slide: Slide, deck: Deck, question: string, frame: Frame): void {
  slide.addShape('rect', {
    ...frame,
    fill: { color: tone('shade') },
    line: { color: tone('shade'), width: 0.5 },
  });
  slide.addShape('rect', {
    ...frame,
    w: 0.06,
    fill: { color: tone('accent') },
    line: { color: tone('accent'), width: 0.5 },
  });
  const inner = { x: frame.x + 0.2, w: frame.w - 0.35 };
  addFitted(slide, deck, say(deck, text.question), {
    ...{ ...inner, y: frame.y + 0.07, h: 0.2, sizes: [10, 9], tone: 'soft', valign: 'middle', bold: true },
  });
  addFitted(slide, deck, question, {
    ...{
      ...inner,
      y: frame.y + 0.28,
      h: frame.h - 0.34,
      sizes: [16, 14, 13, 12, 11, 10, 9],
      tone: 'ink',
      valign: 'middle',
    },
  });
}

/** Of running text, as the theme has it. */
const fontFace = '+mn-lt';

/** As a chart that people can edit, with the table that it is made of. */
function addMonths(
  slide: Slide,
  deck: Deck,
  months: readonly PackMonth[],
  frame: Frame,
  pack: ReviewPack,
): void {
  const name = say(deck, text.contacts);
  const title = officeText(say(deck, text.months));
  const labels = months.map(({ month, label }, index) => {
    const [short = '', year = ''] = label.replace('.', '').split(/\s/);
    return index === 0 || month.endsWith('-01') ? `${short} ${year.slice(2)}` : short;
  });
  const axis = { catAxisLabelFontSize: 8, catAxisLabelFontFace: fontFace, catAxisLabelColor: tone('soft') };
  const values = { valAxisLabelFontSize: 8, valAxisLabelFontFace: fontFace, valAxisLabelColor: tone('soft') };
  slide.addChart(
    deck.pptx.ChartType.bar,
    [{ name, labels, values: months.map(({ contacts }) => contacts) }],
    {
      ...frame,
      barDir: 'col',
      chartColors: [tone('bar')],
      ...{ showTitle: true, title, titleFontSize: 10, titleFontFace: fontFace, titleColor: tone('soft') },
      ...{ ...axis, catAxisLineColor: tone('line') },
      ...{ ...values, valAxisLineShow: false, valAxisMinVal: 0, valAxisLabelFormatCode: '#,##0' },
      valGridLine: { color: tone('line'), size: 0.5 },
      showLegend: false,
      altText: `${title}: ${months.map(({ label, contacts }) => `${label} ${contacts}`).join(', ')}`.slice(
        0,
        500,
      ),
      lang: pack.language,
    },
  );
}

/** For who speaks: the question, what is behind each number, what was decided before. */
function notesOf(deck: Deck, page: PackPage): string {
  const part = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `– ${line}`), ''];
  return [
    ...part(
      say(deck, text.problem),
      [page.title, page.about].filter((line) => line !== ''),
    ),
    ...part(
      say(deck, text.contacts),
      page.figures.map(({ name, figure, note }) => `${name}: ${figure}${note === '' ? '' : ` (${note})`}`),
    ),
    ...part(say(deck, text.question), page.question === '' ? [] : [page.question]),
    ...part(say(deck, text.decided), page.decided),
    ...part(say(deck, text.growthPoint), page.raised === '' ? [] : [page.raised]),
  ]
    .join('\n')
    .trim();
}
