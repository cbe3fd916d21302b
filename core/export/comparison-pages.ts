/**
 * What differs between two maps on sheets of paper: as large as it is read, on as many pages as it takes. Where one
 * page is enough, it is the drawing of pictures. Knows no format.
 */
import type { ExportOptions } from '../desktop/export-options';
import type { Snapshot } from '../document/snapshot';
import { exportPages as text } from '../i18n/messages/export-pages';
import { translate } from '../i18n/translate';
import { type PageOptions, pageScene } from '../scene/build-scene';
import { measureText } from '../scene/measure-text';
import type { PageLogo } from '../scene/page-header';
import type { Scene, SceneItem } from '../scene/scene';
import { flowWithin } from '../scene/word-columns';
import { BETWEEN_SECTIONS, COMPARISON_WIDTH, comparisonPane, comparisonSections } from './draw-comparison';
import { comparisonPage } from './exported-page';
import type { Paper } from './paper-size';
import { reportComparison } from './report-comparison';

/** Two columns, for paper that stands upright. */
const UPRIGHT_WIDTH = 772;
/** Below a list, this much at least is left for the next one to begin on the same page. */
const LEAST_START = 240;
/** Of a page of any shape. */
const LEAST_ROOM = 300;

interface Page {
  readonly items: SceneItem[];
  bottom: number;
}

export function comparisonPages(
  { snapshot, other }: { readonly snapshot: Snapshot; readonly other: Snapshot },
  options: Pick<ExportOptions, 'language' | 'date' | 'contents'>,
  logo: PageLogo | null,
  paper: Paper,
): readonly Scene[] {
  const { language } = options;
  const drawing = { language, measure: measureText };
  const page = comparisonPage(options, snapshot, logo);
  const comparison = reportComparison(snapshot, other, language);
  const isUpright = paper.width < paper.height;
  const sceneOf = (
    width: number,
    height: number,
    items: readonly SceneItem[],
    around: PageOptions,
  ): Scene => {
    const groups = [{ box: { x: 0, y: 0, width, height }, items }];
    return pageScene([{ snapshot, width, height, groups }], { ...drawing, page: around });
  };
  if (!isUpright) {
    const whole = pageScene([comparisonPane(comparison, snapshot, drawing)], { ...drawing, page });
    if (whole.height * paper.width <= whole.width * paper.height) return [whole];
  }
  const width = isUpright ? UPRIGHT_WIDTH : COMPARISON_WIDTH;
  // The title stands on the first page alone; each says which it is.
  const numbered = (at: number, pages: number): PageOptions => {
    const place = translate(language, text.page, { page: at + 1, pages });
    const footer = [page.footer ?? '', place].filter((part) => part.trim() !== '').join('  ·  ');
    return { ...page, footer, hasTitle: page.hasTitle !== false && at === 0 };
  };
  const room = (at: number): number => {
    const empty = sceneOf(width, 0, [], numbered(at, 1));
    return Math.max(LEAST_ROOM, (empty.width * paper.height) / paper.width - empty.height);
  };
  const [first, later] = [room(0), room(1)];
  const pages: Page[] = [];
  const turn = (): Page => {
    const made = { items: [], bottom: 0 };
    pages.push(made);
    return made;
  };
  let here = turn();
  const roomHere = (): number => (pages.length === 1 ? first : later);
  for (const { heading, pieces } of comparisonSections(comparison, width, drawing)) {
    if (here.bottom > 0 && here.bottom + BETWEEN_SECTIONS + LEAST_START > roomHere()) here = turn();
    let rest = pieces;
    for (let isFirst = true; isFirst || rest.length > 0; isFirst = false) {
      if (!isFirst) here = turn();
      const above = heading(here.bottom === 0 ? 0 : here.bottom + BETWEEN_SECTIONS, isFirst);
      const place = { x: 0, y: above.bottom, width };
      const flowed = flowWithin(rest, place, Math.max(1, roomHere() - above.bottom));
      here.items.push(...above.items, ...flowed.block.items);
      here.bottom = flowed.block.bottom;
      rest = flowed.rest;
    }
  }
  const [only, ...others] = pages;
  if (only && others.length === 0) return [sceneOf(width, only.bottom, only.items, page)];
  return pages.map(({ items, bottom }, at) =>
    sceneOf(width, Math.max(bottom, at === 0 ? first : later), items, numbered(at, pages.length)),
  );
}
