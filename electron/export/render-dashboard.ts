/**
 * The sources dashboard as one HTML file: what the contact store packed, the fonts, and the program that counts and
 * draws. Its policy lets nothing run or load but what stands in the file.
 */
import { script, style } from 'virtual:dashboard-page';
import { DASHBOARD_DATA } from '#core/dashboard/pack';
import type { Language } from '#core/document/records/field';
import { dashboard } from '#core/i18n/messages/dashboard';
import { translate } from '#core/i18n/translate';
import { sceneThemes, type ThemeName } from '#core/scene/scene-theme';
import { escapeXml, svgStyle } from '#core/scene/write-svg';
import { facesOfText } from './font-faces';
import { pagePolicy, themeVariables } from './page-policy';

export interface DashboardPage {
  /** Letters, digits, + / and =: nothing in it can end an element. */
  readonly packed: string;
  readonly language: Language;
  readonly theme: ThemeName;
}

/** Latin and Cyrillic; other signs are drawn by fonts of the reader. */
const usualSigns = 'Aя';

export function renderDashboard({ packed, language, theme }: DashboardPage): string {
  const styles = [
    `:root{${themeVariables(sceneThemes[theme])};color-scheme:${theme}}`,
    ...(['light', 'dark'] as const).map(
      (name) => `:root[data-theme=${name}]{${themeVariables(sceneThemes[name])};color-scheme:${name}}`,
    ),
    // On paper always light.
    `@media print{:root,:root[data-theme]{${themeVariables(sceneThemes.light)};color-scheme:light}}`,
    svgStyle(facesOfText(usualSigns)),
    style,
  ].join('\n');
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(script, styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="${theme}">
<title>${escapeXml(translate(language, dashboard.title))}</title>
<style>${styles}</style>
</head>
<body>
<noscript>${escapeXml(translate(language, dashboard.needsScript))}</noscript>
<script type="text/plain" id="${DASHBOARD_DATA}">${packed}</script>
<script>${script}</script>
</body>
</html>
`;
}
