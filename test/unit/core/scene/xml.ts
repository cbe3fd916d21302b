/** A strict reader of the XML our writer makes: throws at the first thing that is not well formed. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const allowed = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

function unescapeXml(text: string): string {
  if (!allowed.test(text)) throw new Error('A character XML does not allow');
  if (text.includes('<') || text.includes(']]>')) throw new Error('Markup inside text');
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = entities[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`Unknown entity ${whole}`);
    return character;
  });
}

function readAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  const rest = text.replace(/\s+([\w:-]+)="([^"<]*)"/g, (_, name: string, value: string) => {
    if (name in attributes) throw new Error(`${name} stands twice`);
    attributes[name] = unescapeXml(value);
    return '';
  });
  if (rest.trim() !== '') throw new Error(`Not attributes: ${rest.slice(0, 40)}`);
  return attributes;
}

export function readXml(source: string): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [] };
  const open: XmlElement[] = [root];
  let at = 0;
  for (const tag of source.matchAll(/<(\/?)([\w:-]+)([^<>]*?)(\/?)>/g)) {
    const parent = open.at(-1);
    if (!parent) throw new Error('Text after the end');
    const between = unescapeXml(source.slice(at, tag.index));
    if (between !== '') parent.children.push(between);
    at = tag.index + tag[0].length;
    const [, slash, name = '', attributes = '', closes] = tag;
    if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes another element`);
      continue;
    }
    const element: XmlElement = { name, attributes: readAttributes(attributes), children: [] };
    parent.children.push(element);
    if (closes !== '/') open.push(element);
  }
  if (open.length !== 1 || source.slice(at).trim() !== '') throw new Error('Something is left open');
  const first = root.children.find((child) => typeof child !== 'string');
  if (!first || typeof first === 'string') throw new Error('No element');
  return first;
}

export const elementsOf = (element: XmlElement, name: string): XmlElement[] =>
  element.children.flatMap((child) =>
    typeof child === 'string' ? [] : [...(child.name === name ? [child] : []), ...elementsOf(child, name)],
  );

export const textOf = (element: XmlElement): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
