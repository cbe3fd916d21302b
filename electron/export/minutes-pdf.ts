/** Minutes of a session as PDF, printed by Chromium from our own page: fonts embedded, bookmarks by section. */
import type { Minutes } from '#core/sessions/minutes';
import { loadFonts, openHiddenPage } from './hidden-page';
import { minutesHtml } from './minutes-html';
import { numberPages } from './pdf-page-numbers';
import { steadyPdf } from './steady-pdf';

export async function minutesPdf(minutes: Minutes, signal: AbortSignal): Promise<Uint8Array> {
  const html = minutesHtml(minutes);
  const page = await openHiddenPage(
    'minutes.html',
    (path) => (path === 'minutes.html' ? { type: 'text/html; charset=utf-8', body: html } : null),
    signal,
  );
  try {
    await loadFonts(page);
    await numberPages(page);
    const printing = page.contents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
    return steadyPdf(await page.orEnd(printing), minutes.date);
  } finally {
    page.close();
  }
}
