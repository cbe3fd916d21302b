/** The map as one HTML file that shows itself: the records and the pictures, drawn by the program of viewer/. */
import { script, style } from 'virtual:viewer-page';
import { PAGE_DATA, type PageData, pageRecords } from '#core/export/page-data';
import { viewer } from '#core/i18n/messages/viewer';
import { withoutTurns } from '#core/scene/clean-text';
import { svgStyle } from '#core/scene/write-svg';
import { facesOfText } from './font-faces';
import type { Job } from './job';
import { dataAddress } from './pictures';
import { shownPage } from './shown-page';

export function renderHtml(job: Job): string {
  const { language, theme } = job.options;
  const data = dataText(pageData(job));
  return shownPage({
    language,
    theme,
    title: withoutTurns(job.scene.title),
    styles: [svgStyle(facesOfText(data + wordsOf(language))), style],
    data: { type: 'application/json', id: PAGE_DATA, text: data },
    script,
    needsScript: viewer.needsScript,
  });
}

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
