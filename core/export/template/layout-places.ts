/** Where on a layout what can be written: what it does not say itself, its master says. */
import type { TemplateLayout, TemplatePlace } from './deck-template';
import { readsOnPaper, type ThemeParts } from './ground';
import { childOf, elementsOf, numberIn, type OfficeElement, within } from './office-xml';

/** What a place of a layout takes after on its master. */
const families: Readonly<Record<string, string>> = {
  ...{ title: 'title', ctrTitle: 'title', vertTitle: 'title' },
  ...{ dt: 'dt', ftr: 'ftr', sldNum: 'sldNum' },
};
const familyOf = (type: string): string => families[type] ?? 'body';
const usualSize = 18;

interface Shape {
  readonly type: string;
  readonly idx: number | null;
  readonly name: string;
  readonly element: OfficeElement;
}

export function readLayout(
  part: string,
  layout: OfficeElement,
  { master, theme }: ThemeParts,
): Omit<TemplateLayout, 'isQuiet'> {
  const above = placeholders(master);
  const places = placeholders(layout).flatMap((shape): TemplatePlace[] => {
    const like = above.find(({ type }) => familyOf(type) === familyOf(shape.type));
    const box = boxOf(shape.element) ?? (like && boxOf(like.element));
    if (!box) return [];
    const { type, idx, name } = shape;
    const styles = stylesOf(shape, like, master);
    const fontSize = styles.map(sizeIn).find((size) => size !== null) ?? usualSize;
    const fill = styles.map(fillIn).find((each) => each !== undefined);
    return [{ type, idx, name, ...box, fontSize, isForPaper: readsOnPaper(fill, { master, theme }) }];
  });
  return {
    part,
    name: within(layout, 'p:cSld')?.attributes.get('name') ?? '',
    type: layout.attributes.get('type') ?? '',
    places,
  };
}

function placeholders(root: OfficeElement): readonly Shape[] {
  const tree = within(root, 'p:cSld', 'p:spTree');
  return (tree ? elementsOf(tree) : []).flatMap((element) => {
    if (element.name !== 'p:sp') return [];
    const about = childOf(element, 'p:nvSpPr');
    const place = within(about, 'p:nvPr', 'p:ph');
    if (!place) return [];
    return [
      {
        // What says nothing of its type takes anything.
        type: place.attributes.get('type') ?? 'obj',
        idx: numberIn(place, 'idx'),
        name: childOf(about, 'p:cNvPr')?.attributes.get('name') ?? '',
        element,
      },
    ];
  });
}

function boxOf(shape: OfficeElement): Pick<TemplatePlace, 'x' | 'y' | 'width' | 'height'> | null {
  const frame = within(shape, 'p:spPr', 'a:xfrm');
  const [off, ext] = [childOf(frame, 'a:off'), childOf(frame, 'a:ext')];
  const [x, y, width, height] = [
    numberIn(off, 'x'),
    numberIn(off, 'y'),
    numberIn(ext, 'cx'),
    numberIn(ext, 'cy'),
  ];
  if (x === null || y === null || width === null || height === null) return null;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

/** Where the look of its text is told, its own words first. */
function stylesOf(
  shape: Shape,
  like: Shape | undefined,
  master: OfficeElement,
): readonly (OfficeElement | undefined)[] {
  const styles = { title: 'p:titleStyle', body: 'p:bodyStyle' } as const;
  const family = familyOf(shape.type);
  return [
    within(shape.element, 'p:txBody', 'a:lstStyle'),
    within(like?.element, 'p:txBody', 'a:lstStyle'),
    within(master, 'p:txStyles', family === 'title' || family === 'body' ? styles[family] : 'p:otherStyle'),
  ];
}

const fillIn = (styles: OfficeElement | undefined): OfficeElement | undefined =>
  within(styles, 'a:lvl1pPr', 'a:defRPr', 'a:solidFill');

/** In points; files tell hundredths. */
function sizeIn(styles: OfficeElement | undefined): number | null {
  const size = numberIn(within(styles, 'a:lvl1pPr', 'a:defRPr'), 'sz');
  return size === null || size <= 0 ? null : size / 100;
}
