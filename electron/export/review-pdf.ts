/** The pack of a review as PDF: a page for each problem. */
import { formatDay } from '#core/i18n/dates';
import { sceneThemes } from '#core/scene/scene-theme';
import { escapeXml, fontRules } from '#core/scene/write-svg';
import type { ReviewPack } from '#core/voc/pack';
import { fontFaces } from './font-faces';
import { onPages, wordStyles } from './pdf-words';
import { printPage } from './print-page';
import { reviewBody } from './review-body';
import { packStyles } from './review-styles';

/** Paper is white: the pack keeps to the light theme. */
const theme = sceneThemes.light;

export const reviewPdf = (pack: ReviewPack, signal: AbortSignal): Promise<Uint8Array> =>
  printPage(printedPage(pack), pack.date, signal);

function printedPage(pack: ReviewPack): string {
  const { language, title, invented, confidentiality, date } = pack;
  const body = onPages(reviewBody(pack, { part: 'h1', inner: 'h2' }), {
    ...{ title, invented, confidentiality, date: formatDay(date, language), footer: '' },
  });
  // A section would be a sheet of a map to who counts pages, and is no more than a part here.
  const parts = body.replaceAll('<section ', '<div ').replaceAll('</section>', '</div>');
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeXml(title)}</title><style>${fontRules(fontFaces).join('\n')}
html,body{margin:0;padding:0;background:${theme.paper}}
${wordStyles(theme)}
${packStyles((name) => theme[name])}
dt{width:42mm}
main h1:not(:first-child){break-before:auto}
.problem,.register,.sources{break-before:page}
main .problem h2,main .cover h2{font-size:9pt;line-height:12pt;color:${theme.inkSoft};margin:4mm 0 1.5mm}
.asked,.figures,blockquote,svg{break-inside:avoid}
main blockquote p{margin:0}
.scroll table{table-layout:auto;overflow-wrap:break-word}
main .scroll th,main .scroll td{padding-right:2.5mm;font-size:8pt;line-height:11pt}
main .scroll th{font-size:7pt;line-height:9pt;vertical-align:bottom}
.sums td:first-child,.sums td:nth-child(2),.promises td:not(:first-child){white-space:nowrap}
.promises td:nth-child(3),.promises td:nth-child(4),.promises td:nth-child(7){white-space:normal}
.promises th:first-child{width:28%}.promises th:nth-child(7){width:12%}
main table table th.n{text-align:end}
</style></head>
<body>${parts}</body>
</html>`;
}
