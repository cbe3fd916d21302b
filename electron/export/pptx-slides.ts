/** Slides of a deck: what stands on each, as shapes and text that can be edited. Lengths are inches. */
import {
  balancedColumns,
  type FlowRoom,
  type FlowText,
  flowColumns,
  type Placed,
  paragraphsOf,
} from '#core/export/flow-columns';
import { numberedTitle, type ReportPicture, type ReportStep } from '#core/export/report-step';
import { plainText } from '#core/text/rich-text';
import { officeText } from './office-text';
import { type StepChart, type StepThing, stepBlocks, stepCharts } from './pptx-blocks';
import { addPlaced, columnGap, grown, joined, type Looks, looks, pictureBox, roomOf } from './pptx-columns';
import {
  contentFrame,
  type Deck,
  type Frame,
  fitted,
  newSlide,
  pictureData,
  pointsPerInch,
  type Slide,
  type SlideHead,
  say,
  untoldTitles,
} from './pptx-deck';
import { addChart } from './pptx-numbers';
import { tone } from './pptx-tones';

/** Where a step has little to tell, its letters may be larger. */
const growths = [1.3, 1.15, 1] as const;

/** One slide, and as many more as the words need. `above`: the stage, and which map it is of where there are two. */
export function stepSlides(deck: Deck, above: string, step: ReportStep): void {
  const shown = step.pictures.filter((each) => deck.pictures.has(each));
  const title = numberedTitle(step);
  const frame = contentFrame(deck, 'content', above !== '');
  const { pages, looks: shownAs } = pouredStep(deck, { title, above }, step, shown.length > 0);
  for (const [index, placed] of pages.entries()) {
    const head = { title: index === 0 ? title : `${title} (${index + 1})`, above };
    const { slide, plan } = newSlide(deck, 'content', head);
    if (index === 0) plan.notes = plainText(step.notes).trim();
    const alone = chartAlone(placed);
    if (index > 0 && alone) {
      addChart(slide, deck, alone, { ...frame, h: Math.min(frame.h, highestChart) });
      continue;
    }
    const first = index === 0 ? shown[0] : undefined;
    const box = pictureBox(frame);
    if (first) addPicture(slide, deck, first, box);
    const { width } = roomOf(deck, frame, first !== undefined);
    const left = first ? box.x + box.w + columnGap : frame.x;
    for (const each of joined(placed))
      addPlaced(slide, deck, each, { left, top: frame.y, width, looks: shownAs });
  }
  for (const more of shown.slice(1)) {
    const { slide } = newSlide(deck, 'content', { title: more.title.trim() || title, above: title });
    addPicture(slide, deck, more, contentFrame(deck, 'content', true));
  }
}

interface Poured {
  readonly pages: readonly (readonly Placed<StepThing>[])[];
  readonly looks: Looks;
}

/** Of one step: more of them tell less. */
const mostCharts = 3;

/** What a step tells. Contacts by month are always told; further charts stand where there is room without them. */
function pouredStep(deck: Deck, head: Required<SlideHead>, step: ReportStep, hasPicture: boolean): Poured {
  const charts = stepCharts(step);
  const told = charts.filter(({ number }) => number.value.metric === 'contacts');
  let best = pouredWith(deck, head, step, { hasPicture, charts: told });
  for (const further of charts.filter((each) => !told.includes(each))) {
    if (told.length >= mostCharts) break;
    const tried = pouredWith(deck, head, step, { hasPicture, charts: [...told, further] });
    const isAsLarge = tried.looks.text.size === best.looks.text.size;
    if (tried.pages.length > best.pages.length || !isAsLarge || isTorn(tried.pages)) continue;
    told.push(further);
    best = tried;
  }
  return best;
}

interface Pouring {
  readonly hasPicture: boolean;
  readonly charts: readonly StepChart[];
}

/** In the largest letters that need one slide. */
function pouredWith(
  deck: Deck,
  head: Required<SlideHead>,
  step: ReportStep,
  { hasPicture, charts }: Pouring,
): Poured {
  const titles = untoldTitles(deck, head).map((text): FlowText => ({ look: 'text', text }));
  const blocks = [
    ...(titles.length === 0 ? [] : [{ texts: titles, thing: null }]),
    ...stepBlocks(step, deck.report, {
      say: (message, values) => say(deck, message, values),
      isMapWhole: deck.isMapWhole,
      measure: deck.measure,
      charts,
    }),
  ];
  const frame = contentFrame(deck, 'content', head.above !== '');
  const roomAt = (large: Looks) => {
    const first = { ...roomOf(deck, frame, hasPicture), looks: large };
    const others = { ...roomOf(deck, frame, false), looks: large };
    return (slide: number): FlowRoom => (slide === 0 ? first : others);
  };
  const onOne = growths.map(grown).filter((each) => flowColumns(blocks, roomAt(each)).length === 1);
  const poured = (each: Looks): Poured => ({
    pages: balancedColumns<StepThing>(blocks, roomAt(each)),
    looks: each,
  });
  const whole = onOne.map(poured).find(({ pages }) => !isTorn(pages));
  return whole ?? poured(onOne[0] ?? looks);
}

/** Whether a paragraph goes on in another column. */
const isTorn = (pages: Poured['pages']): boolean =>
  pages.flat().some(({ content }) => 'lines' in content && content.lines.at(-1)?.after !== '\n');

/** The chart that is all that a slide has: it takes the slide. */
function chartAlone(placed: readonly Placed<StepThing>[]): StepChart | null {
  const [only, ...others] = placed;
  if (!only || others.length > 0 || !('thing' in only.content)) return null;
  return only.content.thing.kind === 'chart' ? only.content.thing.chart : null;
}

/** Inches: higher, its bars are towers. */
const highestChart = 3.2;

const pinSize = 0.26;

/** The picture with its pins as circles of their own, so that they can be moved. */
function addPicture(slide: Slide, deck: Deck, shown: ReportPicture, frame: Frame): void {
  const made = deck.pictures.get(shown);
  if (!made) return;
  const scale = Math.min(frame.w / made.width, frame.h / made.height);
  const [w, h] = [made.width * scale, made.height * scale];
  slide.addImage({
    data: pictureData(deck, made),
    x: frame.x,
    y: frame.y,
    w,
    h,
    altText: officeText(shown.description || shown.title),
  });
  slide.addShape('rect', {
    ...{ x: frame.x, y: frame.y, w, h, line: { color: tone('line'), width: 0.75 } },
  });
  for (const { number, spot } of shown.pins)
    slide.addText(String(number), {
      ...{
        x: frame.x + spot.x * w - pinSize / 2,
        y: frame.y + spot.y * h - pinSize / 2,
        w: pinSize,
        h: pinSize,
      },
      shape: 'ellipse',
      fill: { color: tone('accent') },
      line: { color: tone('onAccent'), width: 1 },
      ...{
        fontSize: 9,
        bold: true,
        color: tone('onAccent'),
        align: 'center',
        valign: 'middle',
        margin: 0,
      },
    });
}

/** Of running text on slides of its own; points. */
const reading = { size: 14, lineHeight: 21 } as const;

/** Sentences as slides of text, in the layout's own place for text where it has one. */
export function textSlides(deck: Deck, title: string, sentences: readonly string[]): void {
  const { text: layout } = deck.layouts;
  const { body } = layout.places;
  const frame = contentFrame(deck, 'text', false);
  const look = { ...reading, font: 'body' as const };
  const room = {
    ...roomOf(deck, frame, false),
    columns: 1,
    // A place of a layout is empty at its edges, and may set marks before each paragraph.
    width: (frame.w - (body ? 0.6 : 0)) * pointsPerInch,
    height: (frame.h - (body ? 0.1 : 0)) * pointsPerInch,
    looks: { ...looks, text: look },
  };
  const blocks = sentences.map((text) => ({ texts: [{ look: 'text' as const, text }], thing: null }));
  for (const placed of flowColumns<StepThing>(blocks, () => room)) {
    const { slide, plan } = newSlide(deck, 'text', { title });
    if (!body) {
      for (const each of joined(placed))
        addPlaced(slide, deck, each, { left: frame.x, top: frame.y, width: room.width, looks: room.looks });
      continue;
    }
    const texts = placed.flatMap(({ content }) => ('lines' in content ? paragraphsOf(content.lines) : []));
    const { fill } = fitted(
      deck,
      { ...body, fontSize: Math.min(body.fontSize, reading.size) },
      texts.map(({ text }) => text),
    );
    plan.fills.push({ ...fill, size: fill.size ?? (body.fontSize > reading.size ? reading.size : null) });
  }
}
