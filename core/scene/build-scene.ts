/**
 * The scene of a map: the map alone, as the canvas paints it from afar, or a whole page with head and foot,
 * as exports print it. Composes; what each thing looks like is decided by the files it calls.
 */
import type { Language } from '../document/records/field';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { formatDay } from '../i18n/dates';
import { scene as text } from '../i18n/messages/scene';
import { translate } from '../i18n/translate';
import type { MapHeat } from '../pains/heat';
import { remarkList, remarkMarks } from './draw-remarks';
import { textBlock } from './figure';
import { type LayoutMap, layoutMap } from './layout';
import type { MapLayout } from './layout-types';
import type { LegendEntry } from './legend';
import { type ItemGroup, mapGroups, namedGroups } from './map-items';
import { moveBox, moveItem } from './move-item';
import { pageFooter } from './page-footer';
import {
  type Confidentiality,
  FACT_GAP,
  mapTitle,
  type PageBlock,
  type PageContext,
  type PageLogo,
  pageFacts,
  pageHeader,
  pageMarks,
} from './page-header';
import type { Remark } from './remarks';
import type { Box, MeasureText, Scene, ScenePart } from './scene';

export interface PageOptions {
  /** Day printed on the page, YYYY-MM-DD; null: none. */
  readonly date: string | null;
  readonly hasLegend: boolean;
  /** Without it the page is for everybody. */
  readonly confidentiality?: Confidentiality;
  /** False: marks alone stand above the map. */
  readonly hasTitle?: boolean;
  /** False: neither the period of the evidence nor how much of it there is. */
  readonly hasPeriod?: boolean;
  readonly logo?: PageLogo | null;
  /** Said of the page in place of what the map says of itself: which it is, and of when. */
  readonly about?: string;
  /** Explained in the legend besides the symbols of a map. */
  readonly signs?: readonly LegendEntry[];
  /** A line of the person's own at the foot. */
  readonly footer?: string;
  /** Numbered on the map, told below it. */
  readonly remarks?: readonly Remark[];
}

export interface SceneOptions {
  readonly language: Language;
  readonly measure: MeasureText;
  /** null: the map alone, at the coordinates of its layout. */
  readonly page: PageOptions | null;
  /** A layouter that remembers; without it the layout is made from nothing. */
  readonly layout?: LayoutMap;
  /** Where the map hurts, shown on its cards. */
  readonly heat?: MapHeat | null;
}

const MARGIN = 48;
const AFTER_HEADER = 32;
const BEFORE_FOOTER = 28;
const AFTER_PANE_HEADING = 16;
/** A map of one column still needs room for its title and legend. */
const LEAST_PAGE_WIDTH = 760;

type Named = Pick<Scene, 'title' | 'description' | 'language'>;

function compose(named: Named, width: number, height: number, groups: readonly ItemGroup[]): Scene {
  const parts: ScenePart[] = [];
  let first = 0;
  for (const { box, items, things } of groups) {
    if (items.length === 0) continue;
    parts.push({ box, first, count: items.length, ...(things ? { things } : {}) });
    first += items.length;
  }
  return { ...named, width, height, items: groups.flatMap(({ items }) => items), parts };
}

const moveGroup = ({ box, items, things }: ItemGroup, dx: number, dy: number): ItemGroup => ({
  box: moveBox(box, dx, dy),
  items: items.map((item) => moveItem(item, dx, dy)),
  things,
});

export function buildScene(snapshot: Snapshot, options: SceneOptions): Scene {
  const { language, measure, page, layout = layoutMap, heat = null } = options;
  return sceneOfLayout(snapshot, layout(snapshot, { language, measure, heat }), { language, measure, page });
}

/** The same for a layout that is already there. */
export function sceneOfLayout(
  snapshot: Snapshot,
  layout: MapLayout,
  { language, measure, page }: Omit<SceneOptions, 'layout' | 'heat'>,
): Scene {
  if (!page) {
    const plain = mapGroups(layout, measure);
    return compose(namesOf(snapshot, language), layout.width, layout.height, plain);
  }
  const groups = namedGroups(layout, measure);
  const marks = remarkMarks(layout, page.remarks ?? [], measure);
  const { width, height } = layout;
  const pane = { snapshot, width, height, groups: [...groups, { box: boxOf(width, height), items: marks }] };
  return pageScene([pane], { language, measure, page });
}

const boxOf = (width: number, height: number): Box => ({ x: 0, y: 0, width, height });

const namesOf = (snapshot: Snapshot, language: Language): Named => ({
  title: mapTitle(snapshot, language),
  description: mapOf(snapshot).description.trim(),
  language,
});

/** A map, or a list in its place, as it stands on a page; drawn at nought. */
export interface Pane {
  readonly snapshot: Snapshot;
  readonly width: number;
  readonly height: number;
  readonly groups: readonly ItemGroup[];
}

interface PageSettings extends Omit<SceneOptions, 'layout' | 'heat'> {
  readonly page: PageOptions;
}

/** Over each of several maps: which it is, and of when its numbers are. */
function paneHeading(context: PageContext): PageBlock {
  const common = { ...context, owner: 'map' };
  const { snapshot, language } = context;
  const name = translate(language, mapOf(snapshot).variant === 'as-is' ? text.asIs : text.toBe);
  const heading = textBlock(name, { ...common, font: 'heading', color: 'ink' });
  const [, ...facts] = pageFacts({ ...context, date: null }).split(FACT_GAP);
  const rest = textBlock(facts.join(FACT_GAP), {
    ...common,
    y: heading.bottom + 2,
    font: 'small',
    color: 'inkSoft',
  });
  return { items: [...heading.items, ...rest.items], bottom: rest.bottom };
}

/** Head, maps one above the other, what is said about them, foot. */
export function pageScene(
  panes: readonly [Pane, ...Pane[]],
  { language, measure, page }: PageSettings,
): Scene {
  const [{ snapshot }, second] = panes;
  const other = second?.snapshot ?? null;
  const width = Math.max(LEAST_PAGE_WIDTH, ...panes.map((pane) => pane.width));
  const { date, hasPeriod = true } = page;
  const context = { snapshot, language, measure, date, hasPeriod, x: MARGIN, width };
  const confidentiality = page.confidentiality ?? 'none';
  const top = { ...context, y: MARGIN };
  const day = date === null ? '' : formatDay(date, language);
  const said = page.about === undefined ? '' : [page.about, day].filter((part) => part !== '').join(FACT_GAP);
  const facts = said === '' ? pageFacts(top) : said;
  const header =
    page.hasTitle === false
      ? pageMarks(top, confidentiality)
      : pageHeader(top, { confidentiality, logo: page.logo ?? null, facts: other === null ? facts : '' });
  const body: ItemGroup[] = [];
  let bottom = header.items.length === 0 ? MARGIN : header.bottom + AFTER_HEADER;
  for (const pane of panes) {
    if (other !== null) {
      const heading = paneHeading({ ...context, snapshot: pane.snapshot, y: bottom });
      body.push({ box: { x: 0, y: bottom, width, height: heading.bottom - bottom }, items: heading.items });
      bottom = heading.bottom + AFTER_PANE_HEADING;
    }
    body.push(...pane.groups.map((group) => moveGroup(group, MARGIN, bottom)));
    bottom += pane.height + (pane === panes.at(-1) ? BEFORE_FOOTER : AFTER_HEADER);
  }
  const list = remarkList(page.remarks ?? [], { x: MARGIN, y: bottom, width }, measure, language);
  const footerTop = list.items.length === 0 ? bottom : list.bottom + BEFORE_FOOTER;
  const footer = pageFooter(
    { ...context, y: footerTop },
    {
      other,
      facts: other === null ? facts : day,
      hasLegend: page.hasLegend,
      signs: page.signs ?? [],
      words: page.footer ?? '',
    },
  );
  const pageWidth = width + 2 * MARGIN;
  const height = footer.bottom + MARGIN;
  const whole = boxOf(pageWidth, height);
  return compose(namesOf(snapshot, language), pageWidth, height, [
    {
      box: whole,
      items: [
        { type: 'rect', box: whole, radius: 0, fill: 'paper', stroke: null, strokeWidth: 0, owner: 'map' },
      ],
    },
    { box: { ...whole, height: header.bottom }, items: header.items },
    ...body,
    { box: { ...whole, y: bottom, height: footerTop - bottom }, items: list.items },
    { box: { ...whole, y: footerTop, height: height - footerTop }, items: footer.items },
  ]);
}
