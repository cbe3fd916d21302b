/** A page of our own as PDF, printed by Chromium: fonts embedded, bookmarks by heading, page numbers below running text. */
import { loadFonts, openHiddenPage } from './hidden-page';
import { numberPages } from './pdf-page-numbers';
import { steadyPdf } from './steady-pdf';

const address = 'page.html';

/** `date`: day of the export, YYYY-MM-DD. */
export async function printPage(html: string, date: string, signal: AbortSignal): Promise<Uint8Array> {
  const page = await openHiddenPage(
    address,
    (path) => (path === address ? { type: 'text/html; charset=utf-8', body: html } : null),
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
    return steadyPdf(await page.orEnd(printing), date);
  } finally {
    page.close();
  }
}
