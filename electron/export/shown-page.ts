/**
 * A page as one HTML file that shows itself, anywhere and without a network: what it is about, the fonts, and the
 * program that draws it. Its policy lets nothing run or load but what stands in the file.
 */
import type { Language } from '#core/document/records/field';
import { pagePolicy } from '#core/export/page-policy';
import { type Message, translate } from '#core/i18n/translate';
import { type SceneTheme, sceneThemes, type ThemeName } from '#core/scene/scene-theme';
import { escapeXml } from '#core/scene/write-svg';

export interface ShownPage {
  readonly language: Language;
  /** The one it begins with. */
  readonly theme: ThemeName;
  readonly title: string;
  /** Behind the colours of the themes. */
  readonly styles: readonly string[];
  /** What the program reads: text without a sign that ends an element. */
  readonly data: { readonly type: string; readonly id: string; readonly text: string };
  readonly script: string;
  /** Said where scripts are switched off. */
  readonly needsScript: Message;
}

const themeNames = ['light', 'dark'] as const;

export function shownPage(page: ShownPage): string {
  const { language, theme, data, script } = page;
  const styles = [
    `:root{${themeVariables(sceneThemes[theme])};color-scheme:${theme}}`,
    ...themeNames.map(
      (name) => `:root[data-theme=${name}]{${themeVariables(sceneThemes[name])};color-scheme:${name}}`,
    ),
    ...page.styles,
  ].join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ script, styles })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="${theme}">
<title>${escapeXml(page.title)}</title>
<style>${styles}</style>
</head>
<body>
<noscript>${escapeXml(translate(language, page.needsScript))}</noscript>
<script type="${data.type}" id="${data.id}">${data.text}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Every colour of the theme under its name. */
export const themeVariables = (theme: SceneTheme): string =>
  Object.entries(theme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';');
