/** A deck while it is made: its size, its looks, and what every slide of it has. Lengths are inches. */
import type PptxGenJS from 'pptxgenjs';
import { fitText } from '#core/export/fit-text';
import type { MapReport } from '#core/export/map-report';
import type { ReportPicture } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import { measureText } from '#core/scene/measure-text';
import type { SceneTheme } from '#core/scene/scene-theme';
import type { OfficePicture } from './office-pictures';
import { officeText } from './office-text';
import type { PictureStandIns } from './picture-stand-ins';

export interface Deck {
  readonly pptx: PptxGenJS;
  readonly report: MapReport;
  readonly theme: SceneTheme;
  readonly pictures: ReadonlyMap<ReportPicture, OfficePicture>;
  readonly standIns: PictureStandIns;
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
  /** Whether the slides of the map have all its words; what they lack is told step by step. */
  readonly isMapWhole: boolean;
}

export type Slide = PptxGenJS.Slide;

export const margin = 0.5;
export const titleHeight = 0.95;
export const footHeight = 0.35;
export const pointsPerInch = 72;

export const code = (color: string): string => color.replace('#', '').toUpperCase();
export const fontFace = 'Arial';

export const say = ({ report }: Deck, message: Message, values?: MessageValues): string =>
  translate(report.language, message, values);

/** What stands for a picture until the archive is made. */
export function pictureData(
  { standIns }: Deck,
  { type, bytes }: Pick<OfficePicture, 'type' | 'bytes'>,
): string {
  const word = Buffer.from(standIns.wordFor(bytes)).toString('base64');
  return `image/${type === 'jpg' ? 'jpeg' : 'png'};base64,${word}`;
}

/** A slide with the title of the map at its foot, and its number. */
export function newSlide({ pptx, report, theme, size }: Deck): Slide {
  const slide = pptx.addSlide();
  slide.background = { color: code(theme.paper) };
  // What must be said of the map is never what a long title pushes out.
  const foot = [report.confidentiality, report.invented, report.title].filter((part) => part !== '');
  addFitted(slide, foot.join('  ·  '), {
    ...{ x: margin, y: size.height - footHeight - 0.1, w: size.width - 2 * margin - 0.8, h: footHeight },
    ...{ sizes: [9, 8], color: code(theme.inkFaint), valign: 'middle' },
  });
  slide.slideNumber = {
    ...{ x: size.width - margin - 0.6, y: size.height - footHeight - 0.1, w: 0.6, h: footHeight },
    ...{ fontFace, fontSize: 9, color: code(theme.inkFaint), align: 'right' },
  };
  return slide;
}

interface FittedBox extends Frame {
  /** Points, the largest first. */
  readonly sizes: readonly number[];
  readonly color: string;
  readonly valign: 'top' | 'middle';
  readonly bold?: boolean;
}

/** Text in a box that it cannot leave. False: it had to be shortened. */
export function addFitted(slide: Slide, text: string, { sizes, ...box }: FittedBox): boolean {
  const fitted = fitText(officeText(text), {
    width: box.w * pointsPerInch,
    height: box.h * pointsPerInch,
    sizes,
    font: box.bold ? 'strong' : 'body',
    measure: measureText,
  });
  slide.addText(fitted.text, { ...box, fontFace, fontSize: fitted.size, margin: 0 });
  return fitted.isWhole;
}

const titleSizes = [24, 20, 18, 16, 14] as const;
const titleBox = { x: margin, h: 0.55 } as const;
const aboveBox = { x: margin, y: 0.3, h: 0.25, sizes: [11] } as const;

export function slideTitle(slide: Slide, { theme, size }: Deck, text: string, above = ''): void {
  const w = size.width - 2 * margin;
  if (above !== '') addFitted(slide, above, { ...aboveBox, w, color: code(theme.inkSoft), valign: 'middle' });
  addFitted(slide, text, {
    ...{ ...titleBox, w, y: above === '' ? 0.35 : aboveBox.y + aboveBox.h, sizes: titleSizes },
    ...{ bold: true, color: code(theme.ink), valign: 'middle' },
  });
}

/** Of the two lines at the head of a slide, what is too long for it and must be told whole below. */
export function untoldTitles({ size }: Deck, text: string, above: string): readonly string[] {
  const width = (size.width - 2 * margin) * pointsPerInch;
  const isWhole = (words: string, height: number, sizes: readonly number[], font: 'body' | 'strong') =>
    fitText(words, { width, height: height * pointsPerInch, sizes, font, measure: measureText }).isWhole;
  return [
    ...(isWhole(above, aboveBox.h, aboveBox.sizes, 'body') ? [] : [above]),
    ...(isWhole(text, titleBox.h, titleSizes, 'strong') ? [] : [text]),
  ];
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const mapFrame = ({ size }: Pick<Deck, 'size'>): Frame => ({
  x: 0.3,
  y: 1,
  w: size.width - 0.6,
  h: size.height - 1.5,
});
export const overviewTitle = (deck: Deck): string => say(deck, reports.overview);
