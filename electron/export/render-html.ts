/**
 * The map as one HTML file that shows itself, anywhere and without a network: the records, the pictures, the fonts and
 * the program that draws them. Its policy lets nothing run or load but what stands in the file.
 */
import { script, style } from 'virtual:viewer-page';
import { PAGE_DATA, type PageData, pageRecords } from '#core/export/page-data';
import { viewer } from '#core/i18n/messages/viewer';
import { translate } from '#core/i18n/translate';
import { withoutTurns } from '#core/scene/clean-text';
import { sceneThemes } from '#core/scene/scene-theme';
import { escapeXml, svgStyle } from '#core/scene/write-svg';
import { facesOfText } from './font-faces';
import type { Job } from './job';
import { pagePolicy, themeVariables } from './page-policy';
import { dataAddress } from './pictures';

export function renderHtml(job: Job): string {
  const { language, theme } = job.options;
  const data = dataText(pageData(job));
  const styles = [
    `:root{${themeVariables(job.theme)};color-scheme:${theme}}`,
    ...themeNames.map(
      (name) => `:root[data-theme=${name}]{${themeVariables(sceneThemes[name])};color-scheme:${name}}`,
    ),
    svgStyle(facesOfText(data + wordsOf(language))),
    style,
  ].join('\n');
  const title = escapeXml(withoutTurns(job.scene.title));
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy(script, styles)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="${theme}">
<title>${title}</title>
<style>${styles}</style>
</head>
<body>
<noscript>${escapeXml(translate(language, viewer.needsScript))}</noscript>
<script type="application/json" id="${PAGE_DATA}">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}

const themeNames = ['light', 'dark'] as const;

function pageData({ snapshot, content, options, pictures }: Job): PageData {
  const records = pageRecords(snapshot);
  const told = JSON.stringify([records, content.logo]);
  const shown = [...pictures.keys()].filter((hash) => told.includes(hash)).toSorted();
  return {
    mapId: snapshot.mapId,
    records,
    options: {
      language: options.language,
      theme: options.theme,
      date: options.date,
      contents: options.contents,
    },
    logo: content.logo,
    pictures: Object.fromEntries(shown.map((hash) => [hash, dataAddress(pictures, hash) ?? ''])),
  };
}

/** No sign in it can end the element, nor is read as markup; JSON reads the escape as the sign. */
const dataText = (data: PageData): string => withoutTurns(JSON.stringify(data)).replaceAll('<', '\\u003c');

/** Signs that the page may show beside those of the map. */
const wordsOf = (language: 'ru' | 'en'): string =>
  Object.values(viewer)
    .map((message) => JSON.stringify(message[language]))
    .join('');
