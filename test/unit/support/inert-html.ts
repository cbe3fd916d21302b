/** What of HTML or SVG would run, load or lead somewhere: for pages that must do nothing of that. */

export interface Found {
  readonly what: 'element' | 'attribute' | 'address' | 'style';
  readonly text: string;
}

const tag = /<([a-z][\w:-]*)((?:\s+[^\s=>"'/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"']+))?)*)\s*\/?>/gi;
const attribute = /([^\s=>"'/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+)))?/g;
const active =
  /^(?:script|iframe|frame|object|embed|applet|link|meta|base|form|input|button|foreignobject|animate|set|handler|audio|video|source|track|portal|template|math|use|image|img)$/i;
const addresses = /^(?:href|xlink:href|src|srcset|action|formaction|data|poster|background|ping)$/i;
const followed = /^(?:https?:\/\/|mailto:|#)/i;

/** `allowed`: elements that this page has for reasons of its own, e.g. pictures that lie inside the file. */
export function activeParts(html: string, allowed: readonly string[] = []): readonly Found[] {
  const found: Found[] = [];
  for (const [, name = '', attributes = ''] of html.matchAll(tag)) {
    const isAllowed = allowed.includes(name.toLowerCase());
    if (active.test(name) && !isAllowed) found.push({ what: 'element', text: name });
    for (const [, key = '', double, single, bare] of attributes.matchAll(attribute)) {
      const value = decoded(double ?? single ?? bare ?? '');
      if (/^on/i.test(key)) found.push({ what: 'attribute', text: key });
      if (/^style$/i.test(key) && /url\(|expression|@import/i.test(value))
        found.push({ what: 'style', text: value.slice(0, 80) });
      const leads = value.replace(/[\s\p{Cc}]/gu, '');
      const isInside = isAllowed && /^(?:data:(?:image\/(?:png|jpeg|webp)|font)|pictures\/)/.test(leads);
      if (addresses.test(key) && leads !== '' && !followed.test(leads) && !isInside)
        found.push({ what: 'address', text: value.slice(0, 80) });
    }
  }
  return found;
}

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  colon: ':',
  Tab: '\t',
};
const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));?/gi, (whole, hex?: string, code?: string, name?: string) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    return code === undefined ? (named[name ?? ''] ?? whole) : String.fromCodePoint(Number(code));
  });
