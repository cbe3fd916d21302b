/** The first slide of a deck: what the map is, of when, and for whom. */
import type { MapReport } from '#core/export/map-report';
import type { SlideLayout } from '#core/export/template/choose-layouts';
import type { TemplatePlace } from '#core/export/template/deck-template';
import { reports } from '#core/i18n/messages/reports';
import { addFitted, type Deck, emptySlide, fitted, frameOf, say } from './pptx-deck';
import { textSlides } from './pptx-slides';

/** What a layout has no place for stands together under the title; what that has no room for, on slides of its own. */
export function coverSlide(deck: Deck): void {
  const { report, layouts } = deck;
  const { places } = layouts.cover;
  const { placed, together } = sorted(report, places);
  const rest = places.subtitle ?? places.body;
  const isDrawn = together.length > 0 && !rest;
  const { slide, plan } = emptySlide(deck, layouts.cover, isDrawn ? frameOf(layouts.cover) : null);
  const untold: string[] = [];
  const put = (place: TemplatePlace, texts: readonly string[]): void => {
    const { fill, isWhole } = fitted(deck, place, texts);
    plan.fills.push(fill);
    if (!isWhole) untold.push(...texts);
  };
  for (const { place, text } of placed) put(place, [text]);
  if (together.length > 0 && rest) put(rest, together);
  else if (together.length > 0) {
    const look = { sizes: [16, 14, 12], tone: 'ink', valign: 'top' } as const;
    const isWhole = addFitted(slide, deck, together.join('\n'), { ...frameOf(layouts.cover), ...look });
    if (!isWhole) untold.push(...together);
  }
  if (untold.length > 0) textSlides(deck, say(deck, reports.about), untold);
}

interface Sorted {
  readonly placed: readonly { readonly place: TemplatePlace; readonly text: string }[];
  readonly together: readonly string[];
}

function sorted(report: MapReport, places: SlideLayout['places']): Sorted {
  const marks = [report.confidentiality, report.invented].filter((mark) => mark !== '').join('  ·  ');
  // Where the description has a place of its own, the line under the title is for facts.
  const facts = places.facts ?? (places.description && places.subtitle);
  const told = [
    { place: places.title, text: report.title },
    { place: places.mark, text: marks },
    { place: facts, text: report.facts },
    { place: places.description, text: report.description },
  ].filter(({ text }) => text !== '');
  return {
    placed: told.flatMap(({ place, text }) => (place ? [{ place, text }] : [])),
    together: told.flatMap(({ place, text }) => (place ? [] : [text])),
  };
}
