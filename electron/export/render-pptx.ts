/** A deck for a session: cover, the map, a slide for each step, registers, sources; everything can be edited. */
import PptxGenJS from 'pptxgenjs';
import { fixRegister, numberRegister, painRegister, sourceRegister } from '#core/export/register-tables';
import { shortenTexts } from '#core/export/shorten-texts';
import { stageParts } from '#core/export/stage-parts';
import { reports } from '#core/i18n/messages/reports';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import type { Job } from './job';
import { officePictures } from './office-pictures';
import { officeText } from './office-text';
import { createStandIns } from './picture-stand-ins';
import { type Deck, type Frame, mapFrame, newSlide, overviewTitle, say, slideTitle } from './pptx-deck';
import { addMap, leastText, smallestText } from './pptx-map';
import { tableSlides } from './pptx-numbers';
import { coverSlide, stepSlides, textSlides } from './pptx-slides';
import { steadyPptx } from './steady-pptx';

const sizes = { '16:9': { width: 13.333, height: 7.5 }, '4:3': { width: 10, height: 7.5 } } as const;
/** More shapes make a slide that nobody can edit: then each stage has a slide. */
const mostShapes = 2_500;

export async function renderPptx(job: Job): Promise<Uint8Array> {
  const { content, theme, options, pictures, signal, report } = job;
  const steps = content.stages.flatMap((stage) => stage.steps.map((step) => ({ stage, step })));
  const total = steps.length + 2;
  report(0, total);
  const size = sizes[options.slides];
  const pptx = new PptxGenJS();
  pptx.defineLayout({ name: 'deck', ...size });
  pptx.layout = 'deck';
  pptx.title = officeText(content.title);
  pptx.author = 'Tapki';
  pptx.company = '';
  pptx.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  const shown = steps.flatMap(({ step }) => step.pictures);
  const { scenes, isWhole } = overviews(job, mapFrame({ size }));
  const deck: Deck = {
    isMapWhole: isWhole,
    pptx,
    report: content,
    theme,
    pictures: await officePictures(shown, { pictures, pins: null, signal }),
    standIns: createStandIns(),
    size,
  };
  coverSlide(deck);
  for (const scene of scenes) {
    const slide = newSlide(deck);
    slideTitle(slide, deck, overviewTitle(deck));
    addMap(slide, deck, scene, mapFrame(deck), pictures);
  }
  report(1, total);
  for (const [index, { stage, step }] of steps.entries()) {
    signal.throwIfAborted();
    stepSlides(deck, stage, step);
    report(index + 2, total);
  }
  registers(deck);
  const bytes = await pptx.write({ outputType: 'nodebuffer' });
  if (!(bytes instanceof Uint8Array)) throw new Error('The deck did not come as bytes');
  signal.throwIfAborted();
  report(total, total);
  return steadyPptx(bytes, options.date, deck.standIns);
}

interface Overview {
  readonly scenes: readonly Scene[];
  readonly isWhole: boolean;
}

/** Signs that texts keep where all of them would make the rest too small. */
const shorter = [300, 80] as const;

/** The map without head and foot; stage by stage where it is too much for one slide. */
function overviews({ snapshot, options }: Job, frame: Frame): Overview {
  const { language } = options;
  const draw = (part: typeof snapshot): Scene =>
    buildScene(part, { language, measure: measureText, page: null });
  const isLegible = (scene: Scene): boolean => smallestText(scene, frame) >= leastText;
  const whole = draw(snapshot);
  if (whole.items.length <= mostShapes && isLegible(whole)) return { scenes: [whole], isWhole: true };
  const parts = stageParts(snapshot, options.contents);
  const scenes = parts.map((part) => draw(part.snapshot));
  if (scenes.every(isLegible)) return { scenes, isWhole: true };
  const shortened = scenes.map((scene, index) => {
    const part = parts[index];
    if (!part || isLegible(scene)) return scene;
    const tries = shorter.map((most) => draw(shortenTexts(part.snapshot, most)));
    return tries.find(isLegible) ?? tries.at(-1) ?? scene;
  });
  return { scenes: shortened, isWhole: false };
}

function registers(deck: Deck): void {
  const { report } = deck;
  for (const each of [painRegister(report), fixRegister(report)]) tableSlides(deck, each);
  if (!report.hasAppendix) return;
  const steps = report.stages.flatMap((stage) => stage.steps);
  const numbers = numberRegister(
    report,
    steps.flatMap((step) => step.numbers),
  );
  const names = steps.flatMap(({ number, title, numbers: { length } }) =>
    Array.from({ length }, () => `${number}. ${title}`),
  );
  tableSlides(deck, {
    ...numbers,
    columns: [{ title: say(deck, reports.step), part: 4 }, ...numbers.columns],
    rows: numbers.rows.map((row, index) => [names[index] ?? '', ...row]),
  });
  tableSlides(deck, sourceRegister(report));
  textSlides(deck, say(deck, reports.methods), report.methods);
}
