/** A deck for a session: cover, the map, a slide for each step, registers, sources; everything can be edited. */
import PptxGenJS from 'pptxgenjs';
import { contentsChoice } from '#core/export/contents-choice';
import { narrowMap } from '#core/export/narrow-map';
import { reports } from '#core/i18n/messages/reports';
import { formatNumber, formatShare } from '#core/metrics/format';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import type { Job } from './job';
import { officePictures } from './office-pictures';
import { addMap } from './pptx-map';
import {
  coverSlide,
  type Deck,
  mapFrame,
  newSlide,
  overviewTitle,
  say,
  slideTitle,
  stepSlides,
  tableSlides,
  textSlides,
} from './pptx-slides';
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
  pptx.title = content.title;
  pptx.author = 'Tapki';
  pptx.company = '';
  pptx.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  const shown = steps.flatMap(({ step }) => step.pictures);
  const deck: Deck = {
    pptx,
    report: content,
    theme,
    pictures: await officePictures(shown, { pictures, pins: null, signal }),
    size,
  };
  coverSlide(deck);
  for (const scene of overviews(job)) {
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
  return steadyPptx(bytes, options.date);
}

/** The map without head and foot; stage by stage where it is too much for one slide. */
function overviews({ snapshot, options }: Job): readonly Scene[] {
  const { language } = options;
  const draw = (part: typeof snapshot): Scene =>
    buildScene(part, { language, measure: measureText, page: null });
  const whole = draw(snapshot);
  if (whole.items.length <= mostShapes) return [whole];
  return snapshot.byKind.stage.map(({ id }) =>
    draw(narrowMap(snapshot, contentsChoice.parse({ ...options.contents, stageIds: [id] }))),
  );
}

function registers(deck: Deck): void {
  const { report } = deck;
  const { language, pains, fixes, sources, methods } = report;
  const count = (value: number | null): string => (value === null ? '' : formatNumber(value, language));
  tableSlides(
    deck,
    say(deck, reports.pains),
    [
      { title: say(deck, reports.pain), part: 5 },
      { title: say(deck, reports.steps), part: 1.4 },
      { title: say(deck, reports.contacts), part: 1.6, isNumber: true },
      { title: say(deck, reports.dsat), part: 1.4, isNumber: true },
      { title: say(deck, reports.score), part: 2.4, isNumber: true },
      { title: say(deck, reports.severity), part: 2 },
    ],
    pains.map((pain) => [
      pain.title,
      pain.steps.join(', '),
      count(pain.contacts),
      pain.dsat === null ? '' : formatShare(pain.dsat, language),
      count(pain.score),
      pain.severityWords,
    ]),
  );
  tableSlides(
    deck,
    say(deck, reports.fixes),
    [
      { title: say(deck, reports.fix), part: 5 },
      { title: say(deck, reports.kind), part: 1.8 },
      { title: say(deck, reports.status), part: 2 },
      { title: say(deck, reports.steps), part: 1.2 },
      { title: say(deck, reports.team), part: 2 },
      { title: say(deck, reports.owner), part: 2.4 },
      { title: say(deck, reports.due), part: 1.6 },
    ],
    fixes.map((fix) => [
      fix.title,
      fix.kind,
      fix.reason === '' ? fix.statusWords : `${fix.statusWords}: ${fix.reason}`,
      fix.steps.join(', '),
      fix.team,
      fix.owner,
      fix.dueOn,
    ]),
  );
  if (!report.hasAppendix) return;
  tableSlides(
    deck,
    say(deck, reports.numbers),
    [
      { title: say(deck, reports.step), part: 4 },
      { title: say(deck, reports.metric), part: 2.6 },
      { title: say(deck, reports.value), part: 2, isNumber: true },
      { title: say(deck, reports.basis), part: 3.4 },
      { title: say(deck, reports.period), part: 2.6 },
    ],
    report.stages
      .flatMap(({ steps }) => steps)
      .flatMap(({ number, title, numbers }) =>
        numbers.map(({ name, figure, size, period }) => [`${number}. ${title}`, name, figure, size, period]),
      ),
  );
  tableSlides(
    deck,
    say(deck, reports.sources),
    [
      { title: say(deck, reports.source), part: 5 },
      { title: say(deck, reports.kind), part: 2 },
      { title: say(deck, reports.rows), part: 2, isNumber: true },
      { title: say(deck, reports.period), part: 3 },
    ],
    sources.map(({ name, kind, rows, period }) => [name, kind, count(rows), period]),
  );
  textSlides(deck, say(deck, reports.methods), methods);
}
