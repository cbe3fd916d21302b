/** Texts of a map as a browser has drawn them on the page of an HTML export, against the boxes of the scene. */
import type { Page } from '@playwright/test';
import type { MapContents } from '#core/desktop/desktop-api';
import type { ExportOptions } from '#core/desktop/export-options';
import { exportedPage } from '#core/export/exported-page';
import { pageRecords } from '#core/export/page-data';
import { sceneOfLayout } from '#core/scene/build-scene';
import { findOverflows } from '#core/scene/check-scene';
import { fonts } from '#core/scene/fonts';
import { measureText } from '#core/scene/measure-text';
import type { Scene } from '#core/scene/scene';
import { noFilter, openJourney } from '#core/walk/journey';
import { sceneToPrint } from './printed-sheets';

/** What the page draws: the map to move about in, and the sheet that is printed. Told from the map alone. */
export function drawnScenes(contents: MapContents, options: ExportOptions): { map: Scene; sheet: Scene } {
  const { snapshot } = sceneToPrint(contents, options);
  const journey = openJourney({
    mapId: contents.mapId,
    records: pageRecords(snapshot),
    options,
    logo: null,
    pictures: {},
  });
  const walk = journey.walk(noFilter);
  const { language } = options;
  const drawn = (page: ReturnType<typeof exportedPage> | null): Scene =>
    sceneOfLayout(walk.snapshot, walk.layout, { language, measure: measureText, page });
  return { map: drawn(null), sheet: drawn(exportedPage(options, walk.snapshot, null)) };
}

/** Rounding, in px of the scene, and letters that lean out of their advance, in em: Arabic ones do. */
const TOLERANCE = 1.5;
const LEAN = 0.1;

/** `place`: selector of what holds the drawing. */
export async function drawnTextFaults(page: Page, place: string, scene: Scene): Promise<readonly string[]> {
  const drawn = await page.evaluate(async (selector) => {
    await Promise.all([...document.fonts].map((face) => face.load()));
    // As it is meant: on a screen, letters of a drawing made small stand at whole pixels.
    for (const drawing of document.querySelectorAll<SVGSVGElement>(`${selector} > svg`)) {
      const { width, height } = drawing.viewBox.baseVal;
      Object.assign(drawing.style, { width: `${width}px`, height: `${height}px`, maxHeight: 'none' });
    }
    return [...document.querySelectorAll<SVGTextElement>(`${selector} text`)].map((text) => {
      const { x, y, width, height } = text.getBBox();
      return { said: text.textContent ?? '', x, y, width, height };
    });
  }, place);
  const expected = scene.items.filter((item) => item.type === 'text');
  if (drawn.length !== expected.length)
    return [`${drawn.length} texts are drawn in ${place}, the scene has ${expected.length}`];
  const beyond = expected.flatMap((item, index) => {
    const { x = 0, y = 0, width = 0, height = 0 } = drawn[index] ?? {};
    const { within } = item;
    const { size } = fonts[item.font];
    const middle = item.baseline - size * 0.36;
    const off = Math.max(TOLERANCE, LEAN * size);
    const isInside =
      x >= within.x - off &&
      x + width <= within.x + within.width + off &&
      y <= middle &&
      y + height >= middle;
    // Empty lines are as wide as nothing, wherever they stand.
    return isInside || width === 0 ? [] : [`“${item.text.slice(0, 60)}” stands ${x} + ${width} in ${place}`];
  });
  const inScene = findOverflows(scene).map(({ kind, text }) => `${kind} “${text.slice(0, 60)}” in ${place}`);
  return [...beyond, ...inScene].slice(0, 5);
}
