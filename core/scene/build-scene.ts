/**
 * The scene of a map: the map alone, as the canvas paints it from afar, or a whole page with head and foot,
 * as exports print it. Composes; what each thing looks like is decided by the files it calls.
 */
import type { Language } from '../document/records/field';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { type LayoutMap, layoutMap } from './layout';
import type { MapLayout } from './layout-types';
import { type ItemGroup, mapGroups } from './map-items';
import { moveBox, moveItem } from './move-item';
import { pageFooter } from './page-footer';
import { type Confidentiality, mapTitle, pageHeader } from './page-header';
import type { MeasureText, Scene, ScenePart } from './scene';

export interface PageOptions {
  /** Day printed on the page, YYYY-MM-DD. */
  readonly date: string;
  readonly hasLegend: boolean;
  /** Without it the page is for everybody. */
  readonly confidentiality?: Confidentiality;
}

export interface SceneOptions {
  readonly language: Language;
  readonly measure: MeasureText;
  /** null: the map alone, at the coordinates of its layout. */
  readonly page: PageOptions | null;
  /** A layouter that remembers; without it the layout is made from nothing. */
  readonly layout?: LayoutMap;
}

const MARGIN = 48;
const AFTER_HEADER = 32;
const BEFORE_FOOTER = 28;
/** A map of one column still needs room for its title and legend. */
const LEAST_PAGE_WIDTH = 760;

type Named = Pick<Scene, 'title' | 'description' | 'language'>;

function compose(named: Named, width: number, height: number, groups: readonly ItemGroup[]): Scene {
  const parts: ScenePart[] = [];
  let first = 0;
  for (const { box, items } of groups) {
    if (items.length === 0) continue;
    parts.push({ box, first, count: items.length });
    first += items.length;
  }
  return { ...named, width, height, items: groups.flatMap(({ items }) => items), parts };
}

const moveGroup = ({ box, items }: ItemGroup, dx: number, dy: number): ItemGroup => ({
  box: moveBox(box, dx, dy),
  items: items.map((item) => moveItem(item, dx, dy)),
});

export function buildScene(snapshot: Snapshot, options: SceneOptions): Scene {
  const { language, measure, page, layout = layoutMap } = options;
  return sceneOfLayout(snapshot, layout(snapshot, { language, measure }), { language, measure, page });
}

/** The same for a layout that is already there. */
export function sceneOfLayout(
  snapshot: Snapshot,
  layout: MapLayout,
  { language, measure, page }: Omit<SceneOptions, 'layout'>,
): Scene {
  const named: Named = {
    title: mapTitle(snapshot, language),
    description: mapOf(snapshot).description.trim(),
    language,
  };
  const groups = mapGroups(layout, measure);
  if (!page) return compose(named, layout.width, layout.height, groups);

  const width = Math.max(layout.width, LEAST_PAGE_WIDTH);
  const context = { snapshot, language, measure, date: page.date, x: MARGIN, width };
  const header = pageHeader({ ...context, y: MARGIN }, page.confidentiality ?? 'none');
  const mapTop = header.bottom + AFTER_HEADER;
  const footerTop = mapTop + layout.height + BEFORE_FOOTER;
  const footer = pageFooter({ ...context, y: footerTop }, page.hasLegend);
  const pageWidth = width + 2 * MARGIN;
  const height = footer.bottom + MARGIN;
  const whole = { x: 0, y: 0, width: pageWidth, height };
  return compose(named, pageWidth, height, [
    {
      box: whole,
      items: [
        { type: 'rect', box: whole, radius: 0, fill: 'paper', stroke: null, strokeWidth: 0, owner: 'map' },
      ],
    },
    { box: { ...whole, height: header.bottom }, items: header.items },
    ...groups.map((group) => moveGroup(group, MARGIN, mapTop)),
    { box: { ...whole, y: footerTop, height: height - footerTop }, items: footer.items },
  ]);
}
