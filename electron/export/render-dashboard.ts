/** The sources dashboard as one HTML file that shows itself: what the contact store packed, counted and drawn there. */
import { script, style } from 'virtual:dashboard-page';
import { DASHBOARD_DATA } from '#core/dashboard/pack';
import type { Language } from '#core/document/records/field';
import { dashboard } from '#core/i18n/messages/dashboard';
import { translate } from '#core/i18n/translate';
import { sceneThemes, type ThemeName } from '#core/scene/scene-theme';
import { svgStyle } from '#core/scene/write-svg';
import { facesOfText } from './font-faces';
import { shownPage, themeVariables } from './shown-page';

export interface DashboardPage {
  /** Letters, digits, + / and =: nothing in it can end an element. */
  readonly packed: string;
  readonly language: Language;
  readonly theme: ThemeName;
}

/** Latin and Cyrillic; other signs are drawn by fonts of the reader. */
const usualSigns = 'Aя';

export const renderDashboard = ({ packed, language, theme }: DashboardPage): string =>
  shownPage({
    language,
    theme,
    title: translate(language, dashboard.title),
    styles: [
      // On paper always light.
      `@media print{:root,:root[data-theme]{${themeVariables(sceneThemes.light)};color-scheme:light}}`,
      svgStyle(facesOfText(usualSigns)),
      style,
    ],
    data: { type: 'text/plain', id: DASHBOARD_DATA, text: packed },
    script,
    needsScript: dashboard.needsScript,
  });
