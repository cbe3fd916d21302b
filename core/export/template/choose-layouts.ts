/**
 * Which layouts of a template a deck stands on, and what of them it fills. By name where the template was made for
 * Tapki («Tapki cover», «Tapki обложка»), else by what the format says a layout is for. Lengths are EMU.
 */
import { type DeckTemplate, emuPerInch, type TemplateLayout, type TemplatePlace } from './deck-template';

export type Role =
  | 'title'
  | 'subtitle'
  | 'body'
  | 'footer'
  | 'date'
  | 'number'
  | 'stage'
  | 'mark'
  | 'facts'
  | 'description';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SlideLayout {
  readonly part: string;
  /** The layout's own place for a title is where contents must stand: the slide says where its title is. */
  readonly isTitleMoved: boolean;
  /** False: contents need a plate behind them. */
  readonly isQuiet: boolean;
  readonly places: Readonly<Partial<Record<Role, TemplatePlace>>>;
  /** Where what has no place of its own can stand. */
  readonly free: Box;
}

export interface DeckLayouts {
  readonly cover: SlideLayout;
  /** Map, steps, tables. */
  readonly content: SlideLayout;
  /** Sentences. */
  readonly text: SlideLayout;
}

/** Documented in the guide; in both languages, whatever the case. */
const layoutNames = {
  cover: ['tapki cover', 'tapki обложка'],
  content: ['tapki content', 'tapki содержание'],
  text: ['tapki text', 'tapki текст'],
} as const;
const placeNames = {
  stage: ['tapki stage', 'tapki этап'],
  mark: ['tapki mark', 'tapki пометка'],
  facts: ['tapki facts', 'tapki сведения'],
  description: ['tapki description', 'tapki описание'],
} as const;
const namedRoles = ['stage', 'mark', 'facts', 'description'] as const;

const plain = (name: string): string => name.replace(/\s+/g, ' ').trim().toLowerCase();

export function chooseLayouts(template: DeckTemplate): DeckLayouts {
  const { layouts } = template;
  const [first] = layouts;
  if (!first) throw new Error('A template without layouts');
  const called = (names: readonly string[]) => layouts.find(({ name }) => names.includes(plain(name)));
  const ofType = (type: string) => layouts.find((layout) => layout.type === type);
  const having = (...wanted: readonly Role[]) =>
    layouts.find((layout) => wanted.every((role) => roleIn(layout, role) !== undefined));
  const cover = called(layoutNames.cover) ?? ofType('title') ?? having('title', 'subtitle') ?? first;
  const isUsable = (layout: TemplateLayout): boolean => layout !== cover && isTitleAbove(layout, template);
  const content =
    called(layoutNames.content) ??
    layouts.find((layout) => layout.type === 'titleOnly' && isUsable(layout)) ??
    layouts.find((layout) => layout.type === 'obj' && isUsable(layout)) ??
    layouts.find(isUsable) ??
    ofType('titleOnly') ??
    ofType('obj') ??
    cover;
  const isForText = (layout: TemplateLayout): boolean =>
    ['obj', 'tx'].includes(layout.type) && layout.places.some(isBody) && isUsable(layout);
  const text = called(layoutNames.text) ?? layouts.find(isForText) ?? content;
  const of = (layout: TemplateLayout): SlideLayout => slideLayout(layout, template, false);
  return { cover: slideLayout(cover, template, true), content: of(content), text: of(text) };
}

const types: Readonly<Partial<Record<Role, readonly string[]>>> = {
  title: ['title', 'ctrTitle'],
  subtitle: ['subTitle'],
  footer: ['ftr'],
  date: ['dt'],
  number: ['sldNum'],
};

const isNamed = ({ name }: TemplatePlace): boolean =>
  namedRoles.some((role) => placeNames[role].some((each) => each === plain(name)));

const isBody = (place: TemplatePlace): boolean => ['body', 'obj'].includes(place.type) && !isNamed(place);

const area = ({ width, height }: Box): number => width * height;

function roleIn({ places }: TemplateLayout, role: Role): TemplatePlace | undefined {
  if (role === 'body') return places.filter(isBody).sort((one, other) => area(other) - area(one))[0];
  const named = namedRoles.find((each) => each === role);
  if (named)
    return places.find(
      ({ name, type }) => type === 'body' && placeNames[named].some((each) => each === plain(name)),
    );
  return places.find(({ type }) => types[role]?.includes(type));
}

const roles: readonly Role[] = [
  ...(['title', 'subtitle', 'body', 'footer', 'date', 'number'] as const),
  ...namedRoles,
];

/** Below it the better part of the slide is left. */
function isTitleAbove(layout: TemplateLayout, { height }: DeckTemplate): boolean {
  const title = roleIn(layout, 'title');
  return title !== undefined && title.y + title.height < height * 0.4;
}

function slideLayout(layout: TemplateLayout, template: DeckTemplate, isCover: boolean): SlideLayout {
  const places: Partial<Record<Role, TemplatePlace>> = {};
  for (const role of roles) {
    const place = roleIn(layout, role);
    if (place) places[role] = place;
  }
  const isTitleMoved = !isCover && places.title !== undefined && !isTitleAbove(layout, template);
  if (places.title && isTitleMoved) {
    const width = template.width - 2 * edge;
    places.title = { ...places.title, x: edge, y: 0.35 * emuPerInch, width, height: 0.65 * emuPerInch };
    delete places.body;
  }
  const { part, isQuiet } = layout;
  return { part, isTitleMoved, isQuiet, places, free: freeBox(places, template) };
}

const edge = 0.5 * emuPerInch;
const gap = 0.2 * emuPerInch;
/** A smaller part of the slide holds nothing. */
const least = 0.4;

/** The layout's own place for contents, or what is left between its title and its foot. */
function freeBox(places: SlideLayout['places'], { width, height }: DeckTemplate): Box {
  const { title, body, footer, date, number } = places;
  const isRoomy = (box: Box): boolean => box.width >= width * least && box.height >= height * least;
  if (body && isRoomy(body)) {
    const { x, y, width: across, height: down } = body;
    return { x, y, width: across, height: down };
  }
  const feet = [footer, date, number].flatMap((place) => (place && place.y > height / 2 ? [place] : []));
  const bottom = Math.min(height - edge, ...feet.map(({ y }) => y)) - gap / 2;
  const between = (left: number, top: number, right: number): Box => ({
    x: left,
    y: top,
    width: right - left,
    height: bottom - top,
  });
  const top = title ? title.y + title.height + gap : edge;
  // Beside the title there may be a logo; below it nothing is in the way as far as the foot goes.
  const right = Math.max(...[title, ...feet].flatMap((place) => (place ? [place.x + place.width] : [])));
  const below = title ? between(title.x, top, right) : between(edge, top, width - edge);
  return isRoomy(below) ? below : between(edge, Math.min(top, height * 0.3), width - edge);
}
