/** Slides of a deck: what stands on each, as shapes and text that can be edited. Lengths are inches. */
import {
  type FlowLook,
  type FlowRoom,
  type FlowText,
  flowColumns,
  type Placed,
} from '#core/export/flow-columns';
import type { ReportStage } from '#core/export/map-report';
import type { ReportPicture, ReportStep } from '#core/export/report-step';
import { reports } from '#core/i18n/messages/reports';
import { measureText } from '#core/scene/measure-text';
import { plainText } from '#core/text/rich-text';
import { officeText } from './office-text';
import { type StepThing, stepBlocks } from './pptx-blocks';
import {
  addFitted,
  code,
  type Deck,
  type Frame,
  fontFace,
  footHeight,
  margin,
  newSlide,
  pictureData,
  pointsPerInch,
  type Slide,
  say,
  slideTitle,
  titleHeight,
  untoldTitles,
} from './pptx-deck';
import { addChart, addNumbers } from './pptx-numbers';

const columnGap = 0.35;

/** Points. */
const looks: Readonly<Record<FlowLook, { size: number; lineHeight: number; font: 'body' | 'strong' }>> = {
  heading: { size: 11, lineHeight: 15, font: 'strong' },
  text: { size: 12, lineHeight: 15.5, font: 'body' },
  quote: { size: 12, lineHeight: 15.5, font: 'body' },
  source: { size: 9, lineHeight: 13, font: 'body' },
  item: { size: 12, lineHeight: 15.5, font: 'body' },
};

export function coverSlide(deck: Deck): void {
  const { report, theme, size } = deck;
  const slide = newSlide(deck);
  const box = { x: margin + 0.3, w: size.width - 2 * margin - 0.6, valign: 'top' as const };
  slide.addShape('rect', { x: 0, y: 0, w: 0.22, h: size.height, fill: { color: code(theme.accent) } });
  const marks = [report.confidentiality, report.invented].filter((mark) => mark !== '').join('  ·  ');
  if (marks !== '')
    addFitted(slide, marks, {
      ...{ ...box, y: 1.4, h: 0.35, sizes: [14, 12], bold: true, color: code(theme.accent) },
    });
  const title = { y: 1.85, h: 1.6, sizes: [40, 32, 28, 24, 20], bold: true, color: code(theme.ink) };
  const facts = { y: 3.6, h: 0.7, sizes: [14, 12, 10], color: code(theme.inkSoft) };
  const about = { y: 4.4, h: size.height - 5.2, sizes: [16, 14, 12], color: code(theme.ink) };
  const told = [
    { text: report.title, isWhole: addFitted(slide, report.title, { ...box, ...title }) },
    { text: report.facts, isWhole: addFitted(slide, report.facts, { ...box, ...facts }) },
    {
      text: report.description,
      isWhole: report.description === '' || addFitted(slide, report.description, { ...box, ...about }),
    },
  ];
  const untold = told.filter(({ isWhole }) => !isWhole).map(({ text }) => text);
  if (untold.length > 0) textSlides(deck, say(deck, reports.about), untold);
}

/** One slide, and as many more as the words need. */
export function stepSlides(deck: Deck, stage: ReportStage, step: ReportStep): void {
  const shown = step.pictures.filter((each) => deck.pictures.has(each));
  const title = `${step.number}. ${step.title}`;
  const titles = untoldTitles(deck, title, stage.title).map((text): FlowText => ({ look: 'text', text }));
  const blocks = [
    ...(titles.length === 0 ? [] : [{ texts: titles, thing: null }]),
    ...stepBlocks(step, deck.report, {
      say: (message, values) => say(deck, message, values),
      isMapWhole: deck.isMapWhole,
    }),
  ];
  const pages = flowColumns<StepThing>(blocks, (slide) => roomOf(deck, slide, shown.length > 0));
  for (const [index, placed] of pages.entries()) {
    const slide = newSlide(deck);
    slideTitle(slide, deck, index === 0 ? title : `${title} (${index + 1})`, stage.title);
    const first = shown[0];
    if (index === 0 && first) addPicture(slide, deck, first, pictureBox(deck));
    const left = index === 0 && first ? pictureBox(deck).x + pictureBox(deck).w + columnGap : margin;
    const room = roomOf(deck, index, first !== undefined);
    for (const each of placed) addPlaced(slide, deck, each, left, room);
    if (index === 0 && step.notes.trim() !== '') slide.addNotes(officeText(plainText(step.notes)));
  }
  for (const more of shown.slice(1)) {
    const slide = newSlide(deck);
    slideTitle(slide, deck, more.title.trim() || title, title);
    addPicture(slide, deck, more, { ...pictureBox(deck), w: deck.size.width - 2 * margin });
  }
}

const pictureBox = ({ size }: Deck): Frame => ({
  x: margin,
  y: 0.3 + titleHeight,
  w: (size.width - 2 * margin) * 0.27,
  h: size.height - titleHeight - footHeight - 0.6,
});

function roomOf(deck: Deck, slide: number, hasPicture: boolean): FlowRoom {
  const { size } = deck;
  const box = pictureBox(deck);
  const left = slide === 0 && hasPicture ? box.x + box.w + columnGap : margin;
  const columns = slide === 0 && hasPicture ? 2 : 3;
  const width = (size.width - margin - left - (columns - 1) * columnGap) / columns;
  return {
    columns,
    width: width * pointsPerInch,
    height: box.h * pointsPerInch,
    gap: 9,
    looks,
    measure: measureText,
  };
}

function addPlaced(slide: Slide, deck: Deck, placed: Placed<StepThing>, left: number, room: FlowRoom): void {
  const width = room.width / pointsPerInch;
  const frame = {
    x: left + placed.column * (width + columnGap),
    y: 0.3 + titleHeight + placed.top / pointsPerInch,
    w: width,
    h: placed.height / pointsPerInch,
  };
  const { content } = placed;
  if ('thing' in content) {
    if (content.thing.kind === 'numbers') addNumbers(slide, deck, content.thing.numbers, frame);
    else addChart(slide, deck, content.thing.number, frame);
    return;
  }
  const { theme } = deck;
  const runs = content.lines.map(({ look, text }, index) => ({
    text: officeText(text),
    options: {
      fontSize: looks[look].size,
      bold: look === 'heading',
      italic: look === 'quote',
      color: code(look === 'heading' || look === 'source' ? theme.inkSoft : theme.ink),
      breakLine: index < content.lines.length - 1,
      lineSpacing: looks[look].lineHeight,
    },
  }));
  slide.addText(runs, { ...frame, fontFace, margin: 0, valign: 'top', wrap: false });
}

const pinSize = 0.26;

/** The picture with its pins as circles of their own, so that they can be moved. */
function addPicture(slide: Slide, deck: Deck, shown: ReportPicture, frame: Frame): void {
  const { theme, pictures } = deck;
  const made = pictures.get(shown);
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
    ...{ x: frame.x, y: frame.y, w, h, line: { color: code(theme.frame), width: 0.75 } },
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
      fill: { color: code(theme.accent) },
      line: { color: code(theme.onAccent), width: 1 },
      ...{
        fontFace,
        fontSize: 9,
        bold: true,
        color: code(theme.onAccent),
        align: 'center',
        valign: 'middle',
        margin: 0,
      },
    });
}

/** Sentences as a slide of text. */
export function textSlides(deck: Deck, title: string, sentences: readonly string[]): void {
  const blocks = sentences.map((text) => ({ texts: [{ look: 'text' as const, text }], thing: null }));
  const room = {
    ...roomOf(deck, 1, false),
    columns: 1,
    width: (deck.size.width - 2 * margin) * pointsPerInch,
  };
  for (const placed of flowColumns<StepThing>(blocks, () => room)) {
    const slide = newSlide(deck);
    slideTitle(slide, deck, title);
    for (const each of placed) addPlaced(slide, deck, each, margin, room);
  }
}
