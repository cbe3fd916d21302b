/** Which figure each kind of lane draws. A new kind of lane does not compile without one. */
import type { LaneKind } from '../../document/records/lane';
import { emotionFigure } from './emotion-figure';
import type { FigureKind } from './figure-kind';
import { fixesFigure } from './fixes-figure';
import {
  cesFigure,
  contactRateFigure,
  contactsFigure,
  conversionFigure,
  csatFigure,
  npsFigure,
} from './metric-figures';
import { numberFigure } from './number-figure';
import { painsFigure } from './pains-figure';
import { quotesFigure } from './quotes-figure';
import { screenshotsFigure } from './screenshots-figure';
import { pictureFigure, quietTextFigure, textFigure, touchpointFigure } from './text-figure';

const noFigure: FigureKind = () => null;

export const figureKinds: Readonly<Record<LaneKind, FigureKind>> = {
  screenshot: screenshotsFigure,
  textRead: textFigure,
  actions: textFigure,
  thoughts: textFigure,
  question: textFigure,
  touchpoint: touchpointFigure,
  emotion: emotionFigure,
  quotes: quotesFigure,
  contacts: contactsFigure,
  contactRate: contactRateFigure,
  csat: csatFigure,
  ces: cesFigure,
  nps: npsFigure,
  conversion: conversionFigure,
  pains: painsFigure,
  fixes: fixesFigure,
  lineOfInteraction: noFigure,
  lineOfVisibility: noFigure,
  backstage: quietTextFigure,
  systems: quietTextFigure,
  departments: quietTextFigure,
  customText: textFigure,
  customNumber: numberFigure,
  customPicture: pictureFigure,
};
