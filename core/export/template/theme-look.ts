/** What of a theme text depends on: its font, and whether its paper is dark. */
import { childOf, elementsOf, type OfficeElement, within } from './office-xml';

export interface ThemeLook {
  /** Of running text; empty where none is named. */
  readonly font: string;
  readonly isDark: boolean;
}

/** `master`: which colour of the theme is paper. */
export function lookOf(theme: OfficeElement, master: OfficeElement): ThemeLook {
  const elements = childOf(theme, 'a:themeElements');
  const paper = childOf(master, 'p:clrMap')?.attributes.get('bg1') ?? 'lt1';
  const color = within(elements, 'a:clrScheme', `a:${paper}`);
  return {
    font: within(elements, 'a:fontScheme', 'a:minorFont', 'a:latin')?.attributes.get('typeface') ?? '',
    isDark: lightness(color) < 0.5,
  };
}

/** 0 to 1 as eyes weigh it (ITU-R BT.601); what cannot be read is paper. */
function lightness(color: OfficeElement | undefined): number {
  const [told] = color ? elementsOf(color) : [];
  const hex = told?.attributes.get('lastClr') ?? told?.attributes.get('val') ?? '';
  if (!/^[0-9a-f]{6}$/i.test(hex)) return 1;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255,
  );
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
