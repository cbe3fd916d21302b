/** How the contents of a review's pack look, on paper and in a browser: what review-body.ts names. */
import type { ColorName } from '#core/scene/scene';

/** `color`: a colour of the theme as the page's style sheet writes it. */
export const packStyles = (
  color: (name: ColorName) => string,
): string => `.marks{color:${color('accent')};font-weight:600}
.summary{font-size:1.15em;white-space:pre-line}
dl{margin:0 0 1em}
dl div{display:flex;gap:1em;padding:.3em 0;border-bottom:1px solid ${color('hairline')}}
dt{flex:none;color:${color('inkSoft')}}
dd{margin:0}
.place{color:${color('inkSoft')};font-size:.88em;margin-bottom:.3em}
.figures{display:grid;grid-template-columns:repeat(3,1fr);gap:1em;margin:0 0 .6em;padding:.9em 1.1em;background:${color('surface')};border-radius:6px}
.figures div{min-width:0}
.figures .name,.figures .note{display:block;color:${color('inkSoft')};font-size:.82em;line-height:1.35}
.figures strong{display:block;font-size:1.75em;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
svg.months{display:block;width:100%;height:auto}
svg .bar{fill:${color('bar')}}
svg .bar.now{fill:${color('accent')}}
svg text{font-size:12px;text-anchor:middle;fill:${color('inkSoft')};font-variant-numeric:tabular-nums}
svg .figure{fill:${color('ink')}}
.asked{margin:1.2em 0;padding:.2em 1.1em .5em;border-left:3px solid ${color('accent')};background:${color('surface')};border-radius:0 6px 6px 0}
.asked p{font-size:1.12em;font-weight:600;white-space:pre-line}
blockquote{margin:0 0 .9em;padding-left:1em;border-left:3px solid ${color('quoteMark')}}
blockquote p{margin:0;white-space:pre-line}
blockquote footer{color:${color('inkSoft')};font-size:.82em}
.n{text-align:end;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
.total td{font-weight:600;border-top:2px solid ${color('frame')}}`;
