/** The colours of a map as the theme of an office program: what people add to a deck looks as if it belonged there. */
import { namespaces } from '#core/export/template/office-xml';
import type { SceneTheme } from '#core/scene/scene-theme';

export const themeFont = 'Arial';

const color = (name: string, value: string): string =>
  `<a:${name}><a:srgbClr val="${value.replace('#', '').toUpperCase()}"/></a:${name}>`;

/** Dark and light are what their names say; which of them is paper is the master's to tell. */
export function themeXml(theme: SceneTheme, isDark: boolean): string {
  const [dark, light] = isDark ? [theme.paper, theme.ink] : [theme.ink, theme.paper];
  const [darkSoft, lightSoft] = isDark ? [theme.surface, theme.inkSoft] : [theme.inkSoft, theme.surface];
  const accents = [
    theme.accent,
    theme.bar,
    theme.emotionGood2,
    theme.quoteMark,
    theme.pain3,
    theme.markViolet,
  ];
  const colors = [
    ...[color('dk1', dark), color('lt1', light), color('dk2', darkSoft), color('lt2', lightSoft)],
    ...accents.map((accent, index) => color(`accent${index + 1}`, accent)),
    ...[color('hlink', theme.accent), color('folHlink', theme.markViolet)],
  ];
  const font = `<a:latin typeface="${themeFont}"/><a:ea typeface=""/><a:cs typeface=""/>`;
  const fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
  const line = (width: number): string => `<a:ln w="${width}">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = '<a:effectStyle><a:effectLst/></a:effectStyle>';
  const lists = [
    `<a:fillStyleLst>${fill.repeat(3)}</a:fillStyleLst>`,
    `<a:lnStyleLst>${line(6_350)}${line(12_700)}${line(19_050)}</a:lnStyleLst>`,
    `<a:effectStyleLst>${effect.repeat(3)}</a:effectStyleLst>`,
    `<a:bgFillStyleLst>${fill.repeat(3)}</a:bgFillStyleLst>`,
  ];
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><a:theme xmlns:a="${namespaces.a}" name="Tapki"><a:themeElements><a:clrScheme name="Tapki">${colors.join('')}</a:clrScheme><a:fontScheme name="Tapki"><a:majorFont>${font}</a:majorFont><a:minorFont>${font}</a:minorFont></a:fontScheme><a:fmtScheme name="Tapki">${lists.join('')}</a:fmtScheme></a:themeElements></a:theme>`;
}
