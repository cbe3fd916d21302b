/**
 * The pack of a review as one HTML file for a browser, anywhere and without a network: fonts and drawings are in it, its
 * policy lets nothing run or load, and it prints. No script is needed to read it.
 */
import { pagePolicy } from '#core/export/page-policy';
import { withoutTurns } from '#core/scene/clean-text';
import { fontFallbacks, fontFamily } from '#core/scene/fonts';
import { sceneThemes } from '#core/scene/scene-theme';
import { escapeXml, svgStyle } from '#core/scene/write-svg';
import type { ReviewPack } from '#core/voc/pack';
import { facesOfText } from './font-faces';
import { reviewBody } from './review-body';
import { packStyles } from './review-styles';
import { themeVariables } from './shown-page';

export function reviewHtml(pack: ReviewPack): string {
  const { language } = pack;
  const body = withoutTurns(reviewBody(pack, { part: 'h2', inner: 'h3' }));
  const styles = `${svgStyle(facesOfText(body))}
:root{color-scheme:light dark;${themeVariables(sceneThemes.light)}}
@media screen and (prefers-color-scheme:dark){:root{${themeVariables(sceneThemes.dark)}}}
${packStyles((name) => `var(--${name})`)}
${pageStyles}`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${pagePolicy({ styles })}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(withoutTurns(pack.title))}</title>
<style>${styles}</style>
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

const pageStyles = `*{box-sizing:border-box}
body{margin:0;background:var(--surface);color:var(--ink);font:400 16px/1.55 '${fontFamily}',${fontFallbacks};overflow-wrap:anywhere}
main{max-width:920px;margin:0 auto;padding:24px 16px 64px}
section{background:var(--paper);border:1px solid var(--hairline);border-radius:8px;padding:32px;margin:0 0 24px}
h1{font-size:30px;line-height:1.2;margin:0 0 16px}
h2{font-size:24px;line-height:1.25;margin:0 0 16px}
h3{font-size:14px;line-height:1.4;margin:24px 0 8px;color:var(--inkSoft)}
h1,h2,h3{font-weight:600;text-wrap:balance}
p{margin:0 0 12px}
ul{margin:0;padding-left:20px}
li{margin:0 0 6px}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:14px;overflow-wrap:break-word}
.sums td:first-child,.promises td:nth-child(2),.promises td:nth-child(6){white-space:nowrap}
th,td{text-align:start;vertical-align:top;padding:6px 12px 6px 0;border-bottom:1px solid var(--hairline)}
th{color:var(--inkSoft);font-weight:600}
.quiet{color:var(--inkSoft);font-size:14px}
dt{width:200px}
@media (max-width:640px){section{padding:20px 16px}dl div{display:block}.figures{grid-template-columns:repeat(auto-fit,minmax(120px,1fr))}}
@media print{body{background:none;font-size:10pt}main{max-width:none;padding:0}section{border:0;padding:0;break-after:page}section:last-child{break-after:auto}blockquote,tr,.figures{break-inside:avoid}h1,h2,h3{break-after:avoid}}`;
