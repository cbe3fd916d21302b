/**
 * XML of a slide template as a tree that can be changed and written again. Only what DrawingML and PresentationML
 * themselves define gets into it: extensions of other programs are left behind, alternatives are taken in the form
 * that every program knows. A DOCTYPE is refused, so there are no entities but the five of XML.
 */
import { SaxesParser } from 'saxes';
import { xmlText } from '../../file/formats/xml-tree';
import { limits } from '../../limits';

export interface OfficeElement {
  /** With the usual prefix: `a:`, `p:`; without one in lists of relationships. */
  readonly name: string;
  readonly attributes: Map<string, string>;
  children: (OfficeElement | string)[];
}

const main = 'http://schemas.openxmlformats.org';
export const namespaces = {
  a: `${main}/drawingml/2006/main`,
  p: `${main}/presentationml/2006/main`,
  r: `${main}/officeDocument/2006/relationships`,
} as const;
const relationships = `${main}/package/2006/relationships`;
const compatibility = `${main}/markup-compatibility/2006`;
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

const prefixes: ReadonlyMap<string, string> = new Map([
  ...Object.entries(namespaces).map(([prefix, uri]): [string, string] => [uri, `${prefix}:`]),
  [relationships, ''],
  [compatibility, 'mc:'],
]);
const attributePrefixes: ReadonlyMap<string, string> = new Map([
  ['', ''],
  [namespaces.r, 'r:'],
  [xmlNamespace, 'xml:'],
]);

const { xmlElements: mostElements, xmlDepth: deepest } = limits.template;
/** What a deck does not need, and what could make it do something. */
const dropped: ReadonlySet<string> = new Set([
  ...['p:extLst', 'a:extLst', 'p:timing', 'p:transition', 'p:controls', 'p:custDataLst', 'p:oleObj'],
  ...[
    'a:hlinkClick',
    'a:hlinkHover',
    'a:hlinkMouseOver',
    'a:snd',
    'a:audioFile',
    'a:videoFile',
    'a:wavAudioFile',
  ],
  ...['a:audioCd', 'a:quickTimeFile', 'p:contentPart'],
]);

/** null: no XML, or more of it than any template has. */
export function readOfficeXml(source: string): OfficeElement | null {
  const top: OfficeElement = { name: '', attributes: new Map(), children: [] };
  const open: OfficeElement[] = [top];
  const parser = new SaxesParser({ xmlns: true });
  const refuse = (): never => {
    throw new Unreadable();
  };
  let left = 0;
  let count = 0;
  parser.on('error', refuse);
  parser.on('doctype', refuse);
  parser.on('opentag', ({ uri, local, attributes }) => {
    count += 1;
    if (count > mostElements || open.length > deepest) refuse();
    const prefix = prefixes.get(uri);
    const name = prefix === undefined ? null : prefix + local;
    if (left > 0 || name === null || dropped.has(name)) {
      left += 1;
      return;
    }
    const kept = Object.values(attributes).flatMap(({ uri: of, local: own, value }): [string, string][] => {
      const known = attributePrefixes.get(of);
      return known === undefined ? [] : [[known + own, value]];
    });
    const made: OfficeElement = { name, attributes: new Map(kept), children: [] };
    open.at(-1)?.children.push(made);
    open.push(made);
  });
  parser.on('closetag', () => {
    if (left > 0) left -= 1;
    else open.pop();
  });
  parser.on('text', (text) => {
    if (left === 0) open.at(-1)?.children.push(text);
  });
  try {
    parser.write(source.startsWith('\ufeff') ? source.slice(1) : source).close();
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
  takeAlternatives(top);
  return elementsOf(top)[0] ?? null;
}

/** Thrown and caught within this file alone. */
class Unreadable extends Error {}

/** Of alternatives the one for programs that know none of the extensions. */
function takeAlternatives(element: OfficeElement): void {
  element.children = element.children.flatMap((child) => {
    if (typeof child === 'string') return child;
    takeAlternatives(child);
    if (child.name === 'mc:AlternateContent') return childOf(child, 'mc:Fallback')?.children ?? [];
    return child;
  });
}

export const elementsOf = ({ children }: OfficeElement): OfficeElement[] =>
  children.filter((child) => typeof child !== 'string');

export const childOf = (element: OfficeElement | undefined, name: string): OfficeElement | undefined =>
  element && elementsOf(element).find((child) => child.name === name);

/** Down a path of names. */
export const within = (element: OfficeElement | undefined, ...names: readonly string[]) =>
  names.reduce<OfficeElement | undefined>((found, name) => childOf(found, name), element);

export const numberIn = (element: OfficeElement | undefined, attribute: string): number | null => {
  const value = Number(element?.attributes.get(attribute) ?? Number.NaN);
  return Number.isFinite(value) ? value : null;
};

const declared = Object.entries(namespaces)
  .map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`)
  .join('');

export const writeOfficeXml = (root: OfficeElement): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${written(root, declared)}`;

/** A part of one, for a place where the namespaces are known. */
export const writeElement = (element: OfficeElement): string => written(element, '');

function written({ name, attributes, children }: OfficeElement, more: string): string {
  const told = [...attributes].map(([key, value]) => ` ${key}="${xmlText(value)}"`).join('');
  const inner = children.map((child) => (typeof child === 'string' ? xmlText(child) : written(child, '')));
  return children.length === 0
    ? `<${name}${more}${told}/>`
    : `<${name}${more}${told}>${inner.join('')}</${name}>`;
}
