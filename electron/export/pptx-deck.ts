/** A deck while it is made: the template it stands on, and what every slide of it has. Lengths are inches. */
import type PptxGenJS from 'pptxgenjs';
import { fitText } from '#core/export/fit-text';
import type { MapReport } from '#core/export/map-report';
import type { ReportPicture } from '#core/export/report-step';
import type { DeckLayouts, SlideLayout } from '#core/export/template/choose-layouts';
import { type DeckTemplate, emuPerInch, type TemplatePlace } from '#core/export/template/deck-template';
import { reports } from '#core/i18n/messages/reports';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import type { MeasureText } from '#core/scene/scene';
import type { SceneTheme } from '#core/scene/scene-theme';
import type { OfficePicture } from './office-pictures';
import { officeText } from './office-text';
import type { PictureStandIns } from './picture-stand-ins';
import type { Fill } from './pptx-fill';
import { type ToneName, tone } from './pptx-tones';

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** What a slide is, beside the shapes that are drawn on it. */
export interface SlidePlan {
  readonly layout: SlideLayout;
  readonly fills: Fill[];
  notes: string;
  /** Behind what is drawn, where the layout's own ground is unquiet; null: nothing. */
  readonly plate: Frame | null;
  /** Its tables have headings in their first row. */
  hasHeadRows: boolean;
  /** All that is drawn on it is one thing. */
  group: { readonly name: string; readonly description: string; readonly frame: Frame } | null;
}

export interface Deck {
  readonly pptx: PptxGenJS;
  readonly report: MapReport;
  /** Of the map; what stands beside it has the colours of the template. */
  readonly theme: SceneTheme;
  readonly pictures: ReadonlyMap<ReportPicture, OfficePicture>;
  readonly standIns: PictureStandIns;
  readonly template: DeckTemplate;
  readonly layouts: DeckLayouts;
  /** By the widths of the template's font. */
  readonly measure: MeasureText;
  /** In the order of the slides. */
  readonly plans: SlidePlan[];
  /** Whether the slides of the map have all its words; what they lack is told step by step. */
  readonly isMapWhole: boolean;
}

export type Slide = PptxGenJS.Slide;

export const pointsPerInch = 72;
const pointsOf = (emu: number): number => (emu / emuPerInch) * pointsPerInch;
const inches = (emu: number): number => emu / emuPerInch;

export const code = (color: string): string => color.replace('#', '').toUpperCase();

export const say = ({ report }: Pick<Deck, 'report'>, message: Message, values?: MessageValues): string =>
  translate(report.language, message, values);

/** What stands for a picture until the archive is made. */
export function pictureData(
  { standIns }: Deck,
  { type, bytes }: Pick<OfficePicture, 'type' | 'bytes'>,
): string {
  const word = Buffer.from(standIns.wordFor(bytes)).toString('base64');
  return `image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${word}`;
}

export const frameOf = ({ free: { x, y, width, height } }: SlideLayout): Frame => ({
  ...{ x: inches(x), y: inches(y), w: inches(width), h: inches(height) },
});

export interface SlideHead {
  readonly title: string;
  /** The stage, or what the slide belongs to; may be empty. */
  readonly above?: string;
}

export interface NewSlide {
  readonly slide: Slide;
  readonly plan: SlidePlan;
  /** Where its contents stand. */
  readonly frame: Frame;
}

const aboveHeight = 0.25;

/** A slide with its head and foot. */
export function newSlide(deck: Deck, kind: 'content' | 'text', { title, above = '' }: SlideHead): NewSlide {
  const layout = deck.layouts[kind];
  const frame = contentFrame(deck, kind, above !== '');
  const isFilled = kind === 'text' && layout.places.body !== undefined;
  const { slide, plan } = emptySlide(deck, layout, isFilled ? null : frameOf(layout));
  plan.fills.push(fitted(deck, titlePlace(deck, layout), [title], isTitleOwn(layout)).fill);
  const { stage } = layout.places;
  if (above !== '' && stage) plan.fills.push(fitted(deck, stage, [above]).fill);
  else if (above !== '')
    addFitted(slide, deck, above, {
      ...{ x: frame.x, y: frame.y - aboveHeight - 0.05, w: frame.w, h: aboveHeight },
      ...{ sizes: aboveSizes, tone: 'soft', valign: 'middle' },
    });
  addFoot(deck, slide, plan);
  return { slide, plan, frame };
}

/** `drawn`: where what is drawn on it stands; null: nothing is. */
export function emptySlide(deck: Deck, layout: SlideLayout, drawn: Frame | null): Omit<NewSlide, 'frame'> {
  const plate = layout.isQuiet || drawn === null ? null : plateUnder(drawn);
  const plan: SlidePlan = { layout, plate, fills: [], notes: '', hasHeadRows: false, group: null };
  deck.plans.push(plan);
  return { slide: deck.pptx.addSlide(), plan };
}

/** Inches that a plate is larger than what stands on it, on each side. */
const plateEdge = 0.1;
const plateUnder = ({ x, y, w, h }: Frame): Frame => ({
  ...{ x: x - plateEdge, y: y - plateEdge, w: w + 2 * plateEdge, h: h + 2 * plateEdge },
});

/** A stage without a place of its own stands above the contents. */
export function contentFrame(
  { layouts }: Pick<Deck, 'layouts'>,
  kind: 'content' | 'text',
  hasAbove: boolean,
): Frame {
  const frame = frameOf(layouts[kind]);
  const taken = hasAbove && !layouts[kind].places.stage ? aboveHeight + 0.05 : 0;
  return { ...frame, y: frame.y + taken, h: frame.h - taken };
}

const isTitleOwn = ({ places, isTitleMoved }: SlideLayout): boolean =>
  places.title === undefined || isTitleMoved;

/** Inches of a title where the layout has none. */
const ownTitle = { x: 0.5, y: 0.35, height: 0.65, fontSize: 24 } as const;

function titlePlace({ template }: Pick<Deck, 'template'>, { places }: SlideLayout): TemplatePlace {
  const { x, y, height, fontSize } = ownTitle;
  return (
    places.title ?? {
      ...{ type: 'title', idx: null, name: '', fontSize, isForPaper: true },
      ...{ x: x * emuPerInch, y: y * emuPerInch, height: height * emuPerInch },
      width: template.width - 2 * x * emuPerInch,
    }
  );
}

/** Points that places leave empty inside: what office programs do where nothing else is said. */
const inset = { x: 14.4, y: 7.2 } as const;
const smaller = [40, 36, 32, 28, 24, 20, 18, 16, 14, 12, 11, 10, 9, 8] as const;
const leastOf = (fontSize: number): number => Math.min(fontSize, fontSize > 18 ? 14 : fontSize > 12 ? 10 : 8);

export interface FittedFill {
  readonly fill: Fill;
  /** False: it had to be shortened, and must be told whole elsewhere. */
  readonly isWhole: boolean;
}

/** Texts in a place that they cannot leave: as large as the layout has it, or as small as they must be. */
export function fitted(
  { measure }: Pick<Deck, 'measure'>,
  place: TemplatePlace,
  texts: readonly string[],
  isOwn = false,
): FittedFill {
  const { type, fontSize } = place;
  const font = ['title', 'ctrTitle'].includes(type) ? 'strong' : 'body';
  const sizes = [fontSize, ...smaller.filter((size) => size < fontSize && size >= leastOf(fontSize))];
  const box = {
    width: pointsOf(place.width) - inset.x,
    height: pointsOf(place.height) - inset.y,
    font,
    measure,
  } as const;
  const told = texts.map(officeText).filter((text) => text.trim() !== '');
  for (const size of sizes) {
    const each = told.map((text) =>
      fitText(text, { ...box, sizes: [size], height: Number.MAX_SAFE_INTEGER }),
    );
    const height = each.reduce((sum, { lines }) => sum + lines * size * 1.2, 0);
    if (height <= box.height)
      return {
        fill: {
          ...{ place, isOwn, texts: each.map(({ text }) => text) },
          size: size === fontSize && !isOwn ? null : size,
        },
        isWhole: true,
      };
  }
  const short = fitText(told.join(' '), { ...box, sizes: [sizes.at(-1) ?? fontSize] });
  return { fill: { place, isOwn, texts: [short.text], size: short.size }, isWhole: false };
}

/** Of the lines at the head of a slide, what is too long for it and must be told whole below. */
export function untoldTitles(deck: Deck, { title, above = '' }: SlideHead): readonly string[] {
  const layout = deck.layouts.content;
  const { stage } = layout.places;
  const { w } = frameOf(layout);
  const isAboveWhole =
    above === '' ||
    (stage
      ? fitted(deck, stage, [above]).isWhole
      : fitText(above, { ...aboveBox(w), font: 'body', measure: deck.measure }).isWhole);
  const isTitleWhole = fitted(deck, titlePlace(deck, layout), [title]).isWhole;
  return [...(isAboveWhole ? [] : [above]), ...(isTitleWhole ? [] : [title])];
}

const aboveSizes = [11, 10, 9] as const;
const aboveBox = (width: number) => ({
  ...{ width: width * pointsPerInch, height: aboveHeight * pointsPerInch, sizes: aboveSizes },
});

/** What must be said of the map is never what a long title pushes out. */
function addFoot(deck: Deck, slide: Slide, plan: SlidePlan): void {
  const { report, template } = deck;
  const { footer, date, number } = plan.layout.places;
  const parts = [report.confidentiality, report.invented, report.footer, report.title];
  const text = parts.filter((part) => part !== '').join('  ·  ');
  if (footer) plan.fills.push(fitted(deck, footer, [text]).fill);
  else
    addFitted(slide, deck, text, {
      ...{ x: 0.5, y: inches(template.height) - 0.4, w: inches(template.width) - 1, h: 0.25 },
      ...{ sizes: [9, 8], tone: 'faint', valign: 'middle' },
    });
  if (date && report.date !== '') plan.fills.push(fitted(deck, date, [report.date]).fill);
  if (number) plan.fills.push({ place: number, isOwn: false, texts: [], size: null });
}

export interface FittedBox extends Frame {
  /** Points, the largest first. */
  readonly sizes: readonly number[];
  readonly tone: ToneName;
  readonly valign: 'top' | 'middle';
  readonly bold?: boolean;
}

/** Text in a box that it cannot leave. False: it had to be shortened. */
export function addFitted(
  slide: Slide,
  { measure }: Pick<Deck, 'measure'>,
  text: string,
  { sizes, tone: of, ...box }: FittedBox,
): boolean {
  const found = fitText(officeText(text), {
    ...{ width: box.w * pointsPerInch, height: box.h * pointsPerInch, sizes, measure },
    font: box.bold ? 'strong' : 'body',
  });
  slide.addText(found.text, { ...box, color: tone(of), fontSize: found.size, margin: 0 });
  return found.isWhole;
}

export const overviewTitle = (deck: Deck): string => say(deck, reports.overview);
