/** A deck for a session: cover, the map, a slide for each step, registers, sources; everything can be edited. */
import PptxGenJS from 'pptxgenjs';
import type { MapReport } from '#core/export/map-report';
import { fixRegister, numberRegister, painRegister, sourceRegister } from '#core/export/register-tables';
import { numberedTitle } from '#core/export/report-step';
import { chooseLayouts } from '#core/export/template/choose-layouts';
import { type DeckTemplate, emuPerInch } from '#core/export/template/deck-template';
import { compare } from '#core/i18n/messages/compare';
import { reports } from '#core/i18n/messages/reports';
import { measureText } from '#core/scene/measure-text';
import { fontBreadth } from './font-breadth';
import type { Job } from './job';
import { mapPictures } from './map-pictures';
import { officePictures } from './office-pictures';
import { createStandIns } from './picture-stand-ins';
import { baseTemplate } from './pptx-base';
import { comparisonSlides } from './pptx-comparison';
import { coverSlide } from './pptx-cover';
import { type Deck, frameOf, newSlide, overviewTitle, say } from './pptx-deck';
import { addMap } from './pptx-map';
import { tableSlides } from './pptx-numbers';
import { type Overview, overviews } from './pptx-overviews';
import { packDeck } from './pptx-package';
import { stepSlides, textSlides } from './pptx-slides';

const sizes = { '16:9': { width: 13.333, height: 7.5 }, '4:3': { width: 10, height: 7.5 } } as const;

/** A map of the deck: of two there are both. */
interface Side {
  readonly report: MapReport;
  /** Which of the two; empty where there is one. */
  readonly name: string;
  readonly overview: Overview;
}

export async function renderPptx(job: Job): Promise<Uint8Array> {
  const { content, options, signal, report } = job;
  const template = job.template ?? ownTemplate(job);
  const layouts = chooseLayouts(template);
  const sides = job.isWhole ? sidesOf(job, layouts) : [];
  const total = sides.reduce((sum, side) => sum + stepsOf(side.report).length, 2);
  report(0, total);
  const deck = await newDeck(job, sides, template, layouts);
  coverSlide(deck);
  for (const side of sides) mapSlides(deck, job, side);
  if (content.twin) comparisonSlides(deck, content.twin.comparison);
  report(1, total);
  let done = 1;
  for (const side of sides) {
    const of = {
      ...deck,
      report: { ...side.report, footer: content.footer },
      isMapWhole: side.overview.isWhole,
    };
    for (const { stage, step } of stepsOf(side.report)) {
      signal.throwIfAborted();
      stepSlides(of, named(side, stage.title), step);
      done += 1;
      report(done, total);
    }
    registers(of, side.name);
  }
  const drawn = await deck.pptx.write({ outputType: 'nodebuffer' });
  if (!(drawn instanceof Uint8Array)) throw new Error('The deck did not come as bytes');
  signal.throwIfAborted();
  const { title, language } = content;
  const file = { template, plans: deck.plans, title, language, date: options.date };
  const packed = packDeck(drawn, file, deck.standIns);
  report(total, total);
  return packed;
}

const stepsOf = ({ stages }: MapReport) =>
  stages.flatMap((stage) => stage.steps.map((step) => ({ stage, step })));

const named = ({ name }: Pick<Side, 'name'>, title: string): string =>
  [name, title].filter((part) => part !== '').join('  ·  ');

function ownTemplate({ theme, options, content, pictures }: Job): DeckTemplate {
  const { logo } = content;
  const bytes = logo === null ? undefined : pictures.get(logo.hash)?.bytes;
  return baseTemplate({
    theme,
    isDark: options.theme === 'dark',
    size: sizes[options.slides],
    logo:
      logo !== null && bytes
        ? {
            type: logo.type === 'image/png' ? 'png' : 'jpg',
            bytes,
            width: logo.width,
            height: logo.height,
          }
        : null,
  });
}

function sidesOf(job: Job, layouts: Deck['layouts']): readonly Side[] {
  const { content, snapshot, other, options } = job;
  const frame = frameOf(layouts.content);
  const overviewOf = (of: typeof snapshot): Overview => overviews(of, options, frame);
  if (other === null || content.twin === null)
    return [{ report: content, name: '', overview: overviewOf(snapshot) }];
  return [
    { report: content, name: say({ report: content }, compare.asIs), overview: overviewOf(snapshot) },
    {
      report: content.twin.report,
      name: say({ report: content }, compare.toBe),
      overview: overviewOf(other),
    },
  ];
}

async function newDeck(
  { content, theme, pictures, signal }: Job,
  sides: readonly Side[],
  template: DeckTemplate,
  layouts: Deck['layouts'],
): Promise<Deck> {
  const pptx = new PptxGenJS();
  const [width, height] = [template.width / emuPerInch, template.height / emuPerInch];
  pptx.defineLayout({ name: 'deck', width, height });
  pptx.layout = 'deck';
  const breadth = fontBreadth(template.font);
  const shown = sides.flatMap(({ report }) => stepsOf(report).flatMap(({ step }) => step.pictures));
  const others = mapPictures(
    sides.flatMap(({ overview }) => overview.scenes),
    pictures,
  );
  return {
    ...{ pptx, theme, template, layouts, report: content },
    isMapWhole: true,
    measure: (text, font) => measureText(text, font) * breadth,
    pictures: await officePictures([...shown, ...others], { pictures, pins: null, signal }),
    standIns: createStandIns(),
    plans: [],
  };
}

function mapSlides(deck: Deck, { pictures }: Job, side: Side): void {
  for (const scene of side.overview.scenes) {
    const title = overviewTitle(deck);
    const { slide, plan, frame } = newSlide(deck, 'content', { title, above: side.name });
    const box = addMap(slide, deck, scene, frame, pictures);
    plan.group = { name: title, description: side.report.title, frame: box };
  }
}

/** `of`: which of two maps; empty where there is one. */
function registers(deck: Deck, of: string): void {
  const { report } = deck;
  for (const each of [painRegister(report), fixRegister(report)]) tableSlides(deck, each, of);
  if (!report.hasAppendix) return;
  const steps = report.stages.flatMap((stage) => stage.steps);
  const numbers = numberRegister(
    report,
    steps.flatMap((step) => step.numbers),
  );
  const names = steps.flatMap((step) => step.numbers.map(() => numberedTitle(step)));
  const table = {
    ...numbers,
    columns: [{ title: say(deck, reports.step), part: 4 }, ...numbers.columns],
    rows: numbers.rows.map((row, index) => [names[index] ?? '', ...row]),
  };
  tableSlides(deck, table, of);
  tableSlides(deck, sourceRegister(report), of);
  textSlides(deck, say(deck, reports.methods), report.methods);
}
