/**
 * Numbers of pages below the text of a PDF, "3 / 7". How many pages the text takes is known when it is printed, and
 * Chromium counts pages for nobody (since version 131 in margins of pages, which it leaves unpainted): so the text
 * alone is printed first, and its pages are counted.
 */
import type { HiddenPage } from './hidden-page';
import { pagesIn } from './pdf-objects';
import { numberStyle } from './pdf-words';

/** Sheets of the map go before, and are counted. A PDF without text stays as it is. */
export async function numberPages({ contents, orEnd }: HiddenPage): Promise<void> {
  const sheets: unknown = await orEnd(contents.executeJavaScript(sheetsBefore));
  if (typeof sheets !== 'number') return;
  const printed = contents.printToPDF({ preferCSSPageSize: true, generateTaggedPDF: false });
  const pages = pagesIn(await orEnd(printed));
  const labels = Array.from({ length: pages }, (_, page) => ({
    label: `${sheets + page + 1} / ${sheets + pages}`,
    style: numberStyle(page),
  }));
  await orEnd(contents.executeJavaScript(numbered(JSON.stringify(labels))));
}

/** Takes them out, and leaves of the text the room that it takes: its letters need not be drawn to be counted. */
const sheetsBefore = `(() => {
  const main = document.querySelector('main');
  // There is no text.
  if (!main) return null;
  main.style.visibility = 'hidden';
  const sheets = [...document.querySelectorAll('body > section')];
  for (const sheet of sheets) sheet.hidden = true;
  return sheets.length;
})()`;

/** Shows it all again. Beside the number stands the person's own line; neither is read aloud between sentences. */
const numbered = (labels: string): string => `(() => {
  for (const sheet of document.querySelectorAll('body > section')) sheet.hidden = false;
  const main = document.querySelector('main');
  main.style.visibility = '';
  for (const { label, style } of ${labels}) {
    for (const [name, words] of [['page-foot', main.dataset.foot], ['page-number', label]]) {
      if (words === '') continue;
      const line = document.createElement('div');
      line.className = name;
      line.ariaHidden = 'true';
      line.style.cssText = style;
      line.textContent = words;
      main.append(line);
    }
  }
})()`;
