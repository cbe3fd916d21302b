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
import { coverSlide } from './pptx-cover';
import { type Deck, say } from './pptx-deck';
import { tableSlides } from './pptx-numbers';
import { packDeck } from './pptx-package';
import { textSlides } from './pptx-slides';
import { problemSlides } from './review-slides';

const size = { width: 13.333, height: 7.5 } as const;

export async function reviewPptx(pack: ReviewPack, signal: AbortSignal): Promise<Uint8Array> {
  const deck = newDeck(pack);
  coverSlide(deck);
  textSlides(deck, say(deck, text.chosen), pack.chosen);
  for (const page of pack.pages) {
    signal.throwIfAborted();
    problemSlides(deck, page, pack);
  }
  const { register, sources } = pack;
  textSlides(deck, say(deck, text.register), register.sentences);
  if (register.months !== null) tableSlides(deck, register.months);
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

/** What every deck says on its cover and at its foot; there is no map in this one. */
function reportOf(pack: ReviewPack): MapReport {
  const { language, title, invented, confidentiality, date, facts, summary } = pack;
  const told = facts.map(([name, value]) => `${name}: ${value}`);
  return {
    ...{ language, title, invented, confidentiality },
    date: formatDay(date, language),
    facts: formatDay(date, language),
    description: [summary, told.join('\n')].filter((part) => part !== '').join('\n\n'),
    variant: 'as-is',
    footer: '',
    ...{ logo: null, twin: null, stages: [], personas: [], pains: [], fixes: [], sources: [], methods: [] },
    hasAppendix: false,
  };
}
