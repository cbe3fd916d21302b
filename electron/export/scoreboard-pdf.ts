/** The scoreboard as one landscape page for leaders; many goals go on to a second. */
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { type Message, translate } from '#core/i18n/translate';
import { fontFallbacks, fontFamily } from '#core/scene/fonts';
import { sceneThemes } from '#core/scene/scene-theme';
import { escapeXml, fontRules } from '#core/scene/write-svg';
import type { PageRow, ScoreboardPage } from '#core/scoreboard/page';
import { fontFaces } from './font-faces';
import { printPage } from './print-page';
import { scoreboardBars } from './scoreboard-bars';

/** Paper is white: the page keeps to the light theme. */
const theme = sceneThemes.light;

export const scoreboardPdf = (page: ScoreboardPage, signal: AbortSignal): Promise<Uint8Array> =>
  printPage(printedPage(page), page.date, signal);

/** What each status is marked with beside its word: shapes, for those who tell no colours. */
const marks: Readonly<Record<PageRow['status'], string>> = {
  reached: '●',
  onTheWay: '◐',
  behind: '○',
  missed: '×',
  notEnough: '…',
  noTarget: '–',
};

export function printedPage({ title, language, asOf, summary, rows }: ScoreboardPage): string {
  const say = (message: Message): string => escapeXml(translate(language, message));
  const heads = [text.name, text.actual, text.target, text.gap, text.months, text.forecast, text.status];
  const assumptions = [...new Set(rows.map(({ assumption }) => assumption))].filter((each) => each !== '');
  // What all have in common is said once.
  const [common, ...others] = [...new Set(rows.map(({ period }) => period))];
  const period = common !== undefined && others.length === 0 ? common : '';
  const body = rows.map((row) => {
    const soft = (words: string): string => (words === '' ? '' : `<small>${escapeXml(words)}</small>`);
    const note = assumptions.indexOf(row.assumption);
    const mark = note < 0 || assumptions.length < 2 ? '' : `<sup>${note + 1}</sup>`;
    return `<tr><th scope="row" dir="auto">${escapeXml(row.name)}${soft(period === '' ? row.period : '')}</th>
<td class="${row.months.length === 0 ? 'none' : 'big'}">${escapeXml(row.actual)}</td><td>${escapeXml(row.target)}</td><td>${escapeXml(row.gap)}</td>
<td rowspan="2">${scoreboardBars(row)}</td><td rowspan="2">${escapeXml(row.forecast)}${mark}</td>
<td rowspan="2" class="status"><span aria-hidden="true">${marks[row.status]}</span> ${escapeXml(row.statusWord)}</td></tr>
<tr class="facts"><td colspan="3" dir="auto">${escapeXml(row.facts)}</td><td>${escapeXml(row.trend)}</td></tr>`;
  });
  const notes = assumptions.map(
    (each, index) =>
      `<p class="note">${assumptions.length < 2 ? '' : `<sup>${index + 1}</sup> `}${say(text.forecast)}: ${escapeXml(each)}</p>`,
  );
  const goals =
    rows.length === 0
      ? `<p>${say(text.emptyTitle)}</p>`
      : `<table><thead><tr>${heads.map((head) => `<th scope="col">${say(head)}</th>`).join('')}</tr></thead><tbody>${body.join('\n')}</tbody></table>${notes.join('')}`;
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${escapeXml(`${title} — ${translate(language, text.title)}`)}</title><style>${fontRules(fontFaces).join('\n')}
@page{size:297mm 210mm;margin:11mm 0}
html,body{margin:0;padding:0;background:${theme.paper}}
body{padding:0 16mm;font:400 9.5pt/13pt '${fontFamily}',${fontFallbacks};color:${theme.ink};font-variant-numeric:tabular-nums}
h1{font-size:18pt;line-height:24pt;font-weight:600;margin:0}
p{margin:.5mm 0 3mm;color:${theme.inkSoft}}
table{width:100%;border-collapse:collapse;table-layout:fixed}
thead th{font-size:8pt;font-weight:400;color:${theme.inkSoft};text-align:start;padding:0 3mm 1.5mm 0;border-bottom:.3mm solid ${theme.hairline}}
th,td{box-sizing:border-box}
thead th:nth-child(1){width:17%}thead th:nth-child(2){width:11%}thead th:nth-child(3){width:14%}thead th:nth-child(4){width:18%}thead th:nth-child(5){width:12%}thead th:nth-child(6){width:17%}thead th:nth-child(7){width:11%}
tbody th,tbody td{text-align:start;vertical-align:top;padding:1.6mm 3mm 0 0;font-weight:400;overflow-wrap:anywhere}
tbody th{font-weight:600}
small{display:block;font-size:7.5pt;line-height:10.5pt;color:${theme.inkSoft};font-weight:400}
.big{font-size:14pt;line-height:15pt;font-weight:600}
.none{color:${theme.inkSoft}}
.status{font-weight:600}
.facts td{padding:.6mm 3mm 1.6mm 0;font-size:7.5pt;line-height:10.5pt;color:${theme.inkSoft}}
.facts td,td[rowspan]{border-bottom:.2mm solid ${theme.hairline}}
tr{break-inside:avoid}tr:has(+.facts){break-after:avoid}
svg{display:block;width:100%;height:8.5mm}
sup{font-size:6.5pt;line-height:0}.note{display:inline-block;margin:1.5mm 6mm 0 0;font-size:7.5pt;line-height:10.5pt}
.bar{fill:${theme.bar}}.now{fill:${theme.accent}}.goal{stroke:${theme.inkSoft};stroke-width:1;stroke-dasharray:4 3}
</style></head>
<body><h1 dir="auto">${escapeXml(title)}</h1><p>${escapeXml([period, asOf, summary].filter((words) => words !== '').join(' · '))}</p>${goals}</body>
</html>`;
}
