/**
 * The pack of a review as slides that can be edited: cover, one page for each problem with a native chart of its months,
 * the register, promises, sources. Notes of a slide say what stands behind its numbers.
 */
import PptxGenJS from 'pptxgenjs';
import type { MapReport } from '#core/export/map-report';
import { chooseLayouts } from '#core/export/template/choose-layouts';
import { emuPerInch } from '#core/export/template/deck-template';
import { formatDay } from '#core/i18n/dates';
import { review as text } from '#core/i18n/messages/review';
import { measureText } from '#core/scene/measure-text';
import { sceneThemes } from '#core/scene/scene-theme';
import type { ReviewPack } from '#core/voc/pack';
import { fontBreadth } from './font-breadth';
import { createStandIns } from './picture-stand-ins';
import { baseTemplate } from './pptx-base';
import { type Deck, emptySlide, fitted, say } from './pptx-deck';
import { tableSlides } from './pptx-numbers';
import { packDeck } from './pptx-package';
import { textSlides } from './pptx-slides';
import { problemSlides } from './review-slides';

const size = { width: 13.333, height: 7.5 } as const;

export async function reviewPptx(pack: ReviewPack, signal: AbortSignal): Promise<Uint8Array> {
  const deck = newDeck(pack);
  packCover(deck, pack);
  textSlides(deck, say(deck, text.chosen), pack.chosen);
  for (const page of pack.pages) {
    signal.throwIfAborted();
    problemSlides(deck, page, pack);
  }
  const { register, sources } = pack;
  if (register.months === null) textSlides(deck, say(deck, text.register), register.sentences);
  else tableSlides(deck, register.months, register.sentences.join(' '));
  if (register.promises !== null) tableSlides(deck, register.promises);
  textSlides(deck, sources.title, sources.sentences);
  const drawn = await deck.pptx.write({ outputType: 'nodebuffer' });
  if (!(drawn instanceof Uint8Array)) throw new Error('The deck did not come as bytes');
  signal.throwIfAborted();
  const { title, language, date } = pack;
  return packDeck(
    drawn,
    { template: deck.template, plans: deck.plans, title, language, date },
    deck.standIns,
  );
}

function newDeck(pack: ReviewPack): Deck {
  const theme = sceneThemes.light;
  const template = baseTemplate({ theme, isDark: false, size, logo: null });
  const pptx = new PptxGenJS();
  const [width, height] = [template.width / emuPerInch, template.height / emuPerInch];
  pptx.defineLayout({ name: 'deck', width, height });
  pptx.layout = 'deck';
  const breadth = fontBreadth(template.font);
  return {
    ...{ pptx, theme, template, layouts: chooseLayouts(template), report: reportOf(pack) },
    isMapWhole: true,
    measure: (words, font) => measureText(words, font) * breadth,
    pictures: new Map(),
    standIns: createStandIns(),
    plans: [],
  };
}

/** Each fact is a paragraph of its own. */
function packCover(deck: Deck, { title, facts, summary, confidentiality, invented }: ReviewPack): void {
  const { plan } = emptySlide(deck, deck.layouts.cover, null);
  const { places } = deck.layouts.cover;
  const marks = [confidentiality, invented].filter((mark) => mark !== '').join('  ·  ');
  const told = [
    { place: places.title, texts: [title] },
    { place: places.mark, texts: [marks] },
    { place: places.facts ?? places.subtitle, texts: [summary] },
    { place: places.description, texts: facts.map(([name, value]) => `${name}: ${value}`) },
  ];
  for (const { place, texts } of told)
    if (place && texts.some((each) => each !== '')) plan.fills.push(fitted(deck, place, texts).fill);
}

/** What every deck says at its foot; there is no map in this one. */
function reportOf(pack: ReviewPack): MapReport {
  const { language, title, invented, confidentiality, date } = pack;
  return {
    ...{ language, title, invented, confidentiality },
    date: formatDay(date, language),
    ...{ facts: '', description: '' },
    variant: 'as-is',
    footer: '',
    ...{ logo: null, twin: null, stages: [], personas: [], pains: [], fixes: [], sources: [], methods: [] },
    hasAppendix: false,
  };
}
