/**
 * Colours of what a deck tells beside the map: those of its theme and their lighter and darker kin, so that a slide
 * looks right on any template. The library behind slides knows no kin of a theme's colours: it is given signs, and the
 * colours come in when the file is put together.
 */
type Color = 'tx1' | 'bg1' | 'accent1';

/** Percent of the lightness that stays, and that is added. */
interface Kin {
  readonly stays: number;
  readonly added: number;
}

interface Tone {
  /** A colour that no theme of the map has. */
  readonly sign: string;
  readonly color: Color;
  readonly onLight: Kin;
  readonly onDark: Kin;
}

const itself: Kin = { stays: 100, added: 0 };
const lighter = (share: number): Kin => ({ stays: 100 - share, added: share });
const darker = (share: number): Kin => ({ stays: 100 - share, added: 0 });
const plain = { onLight: itself, onDark: itself } as const;

const table = {
  ink: { sign: '01FE01', color: 'tx1', ...plain },
  soft: { sign: '02FE02', color: 'tx1', onLight: lighter(25), onDark: darker(15) },
  faint: { sign: '03FE03', color: 'tx1', onLight: lighter(35), onDark: darker(25) },
  line: { sign: '04FE04', color: 'bg1', onLight: darker(15), onDark: lighter(25) },
  shade: { sign: '05FE05', color: 'bg1', onLight: darker(5), onDark: lighter(10) },
  accent: { sign: '06FE06', color: 'accent1', ...plain },
  bar: { sign: '07FE07', color: 'accent1', onLight: lighter(40), onDark: darker(25) },
  onAccent: { sign: '08FE08', color: 'bg1', ...plain },
} as const satisfies Record<string, Tone>;

export type ToneName = keyof typeof table;

export const tone = (name: ToneName): string => table[name].sign;

const bySign = new Map(Object.values(table).map((each): [string, Tone] => [each.sign, each]));

/** `isDark`: the paper of the theme is. */
export function inTones(xml: string, isDark: boolean): string {
  return xml.replace(/<a:srgbClr val="([0-9A-F]{6})"(?:\/>|><\/a:srgbClr>)/g, (whole, sign: string) => {
    const found = bySign.get(sign);
    if (!found) return whole;
    const { stays, added } = isDark ? found.onDark : found.onLight;
    const kept = stays === 100 ? '' : `<a:lumMod val="${stays * 1_000}"/>`;
    const more = added === 0 ? '' : `<a:lumOff val="${added * 1_000}"/>`;
    return `<a:schemeClr val="${found.color}">${kept}${more}</a:schemeClr>`;
  });
}
