/** A scene as PDF, printed by Chromium from our own page, with the fonts embedded and the text real. */
import { paperOf } from '#core/export/paper-size';
import { type HiddenPage, loadFonts, openHiddenPage, type Resource } from './hidden-page';
import type { Job } from './job';
import { pdfHtml } from './pdf-html';
import { placePictures } from './pdf-images';
import { numberPages } from './pdf-page-numbers';
import { pictureAt, showWhole, standInsFor, withStandIns } from './pdf-stand-ins';
import { steadyPdf } from './steady-pdf';

const MM_PER_INCH = 25.4;
/** Lines of text. Chromium's time for tags grows with their square: 20,000 lines took minutes instead of seconds. */
const MOST_TAGGED = 5_000;

const tagsOf = (html: string): number => html.split(/<(?:text class|td dir)=/).length;

/** Of a large map, titles alone are tagged, so that it has bookmarks all the same. */
const titlesAlone = (html: string): string =>
  html.replaceAll(/<text class="(?=body|small|strong|label|number)/g, '<text aria-hidden="true" class="');

export async function renderPdf(job: Job): Promise<Uint8Array> {
  const { options, pictures, signal, report } = job;
  const whole = pdfHtml(job);
  const standIns = standInsFor(whole, pictures, signal);
  const html = withStandIns(tagsOf(whole) > MOST_TAGGED ? titlesAlone(whole) : whole, standIns);
  const find = (path: string): Resource | null =>
    path === 'page.html'
      ? { type: 'text/html; charset=utf-8', body: html }
      : pictureAt(path, standIns, pictures);
  report(0, 2);
  const page = await openHiddenPage('page.html', find, signal);
  try {
    await loadFonts(page);
    await numberPages(page);
    const read = await Promise.all(
      [...standIns].map(async ([hash, { jpeg, pixels }]) => ({ hash, jpeg, pixels: await pixels })),
    );
    const fit = read.flatMap(({ jpeg, pixels }) => (pixels ? [{ jpeg, pixels }] : []));
    const unfit = read.flatMap(({ hash, pixels }) => (pixels ? [] : [hash]));
    await showWhole(page, unfit);
    report(1, 2);
    const placed = placePictures(await print(page, job, html), fit);
    if (placed === null) await showWhole(page, [...standIns.keys()]);
    const bytes = placed ?? (await print(page, job, html));
    report(2, 2);
    return steadyPdf(bytes, options.date);
  } finally {
    page.close();
  }
}

function print(page: HiddenPage, { options }: Job, html: string): Promise<Uint8Array> {
  const paper = paperOf(options.pdf);
  // Bookmarks are made of tags.
  const isTagged = tagsOf(html) <= MOST_TAGGED;
  return page.orEnd(
    page.contents.printToPDF({
      printBackground: true,
      preferCSSPageSize: true,
      pageSize: { width: paper.width / MM_PER_INCH, height: paper.height / MM_PER_INCH },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      generateTaggedPDF: isTagged,
      generateDocumentOutline: isTagged,
    }),
  );
}
