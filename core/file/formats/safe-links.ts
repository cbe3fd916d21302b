/** Addresses in foreign text: only those that a browser opens without running anything stay addresses. */

const allowed: ReadonlySet<string> = new Set(['http', 'https', 'mailto', 'tel']);
/** The start of a Markdown link with its scheme; a browser ignores tabs, line ends and controls inside it. */
const linkStart = /\]\([\s\p{Cc}]{0,8}([a-z][a-z0-9+.\-\s\p{Cc}]{0,40}):/giu;

/** `[text](javascript:…)` becomes plain text: the bracket that makes it a link goes. */
export function withoutUnsafeLinks(text: string): { readonly text: string; readonly removed: number } {
  if (!text.includes('](')) return { text, removed: 0 };
  let removed = 0;
  const safe = text.replace(linkStart, (start, scheme: string) => {
    if (allowed.has(scheme.replace(/[\s\p{Cc}]/gu, '').toLowerCase())) return start;
    removed += 1;
    return `] ${start.slice(1)}`;
  });
  return { text: safe, removed };
}

/** True for an address that may stand in a map as text people can follow. */
export function isSafeAddress(address: string): boolean {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(address.replace(/[\s\p{Cc}]/gu, ''))?.[1];
  return scheme === undefined || allowed.has(scheme.toLowerCase());
}
