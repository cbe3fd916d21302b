/** A deck while it is made: its size, its looks, and what every slide of it has. Lengths are inches. */
import type PptxGenJS from 'pptxgenjs';
import type { MapReport } from '#core/export/map-report';
import type { ReportPicture } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import type { SceneTheme } from '#core/scene/scene-theme';
import type { OfficePicture } from './office-pictures';
import { officeText } from './office-text';

export interface Deck {
  readonly pptx: PptxGenJS;
  readonly report: MapReport;
  readonly theme: SceneTheme;
  readonly pictures: ReadonlyMap<ReportPicture, OfficePicture>;
  /** Inches. */
  readonly size: { readonly width: number; readonly height: number };
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

/** A slide with the title of the map at its foot, and its number. */
export function newSlide({ pptx, report, theme, size }: Deck): Slide {
  const slide = pptx.addSlide();
  slide.background = { color: code(theme.paper) };
  const foot = [report.title, report.confidentiality, report.invented].filter((part) => part !== '');
  slide.addText(officeText(foot.join('  ·  ')), {
    ...{ x: margin, y: size.height - footHeight - 0.1, w: size.width - 2 * margin - 0.8, h: footHeight },
    ...{ fontFace, fontSize: 9, color: code(theme.inkFaint), margin: 0, valign: 'middle' },
  });
  slide.slideNumber = {
    ...{ x: size.width - margin - 0.6, y: size.height - footHeight - 0.1, w: 0.6, h: footHeight },
    ...{ fontFace, fontSize: 9, color: code(theme.inkFaint), align: 'right' },
  };
  return slide;
}

export function slideTitle(slide: Slide, { theme, size }: Deck, text: string, above = ''): void {
  const box = { x: margin, w: size.width - 2 * margin, fontFace, margin: 0 };
  if (above !== '')
    slide.addText(officeText(above), { ...box, y: 0.3, h: 0.25, fontSize: 11, color: code(theme.inkSoft) });
  slide.addText(officeText(text), {
    ...{ ...box, y: above === '' ? 0.35 : 0.52, h: 0.5, fontSize: 24, bold: true },
    ...{ color: code(theme.ink), fit: 'shrink', valign: 'middle' },
  });
}

export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export const mapFrame = ({ size }: Deck): Frame => ({
  x: 0.3,
  y: 1,
  w: size.width - 0.6,
  h: size.height - 1.5,
});
export const overviewTitle = (deck: Deck): string => say(deck, reports.overview);
