/**
 * XML as a small tree with the line of every element. Bounded in depth and number; a DOCTYPE is refused, so there are
 * no entities but the five of XML, and nothing is ever fetched.
 */
import { SaxesParser } from 'saxes';
import { formatProblems } from '../../i18n/messages/formats';
import { foreignLimits, Refusal } from './foreign';

export interface XmlElement {
  /** Without a namespace prefix. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Own text, that of children left out. */
  readonly text: string;
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: OpenElement[];
  text: string;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

export function parseXml(source: string): XmlElement {
  const parser = new SaxesParser({ position: true });
  const open: OpenElement[] = [];
  let root: OpenElement | null = null;
  let count = 0;
  let line = 1;
  const refuse = (problem: keyof typeof formatProblems, values = {}): never => {
    throw new Refusal(formatProblems[problem], parser.line, values, parser.column);
  };
  const addText = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('error', () => refuse('badXml'));
  parser.on('doctype', () => refuse('xmlDoctype'));
  parser.on('opentagstart', () => {
    line = parser.line;
  });
  parser.on('opentag', ({ name, attributes }) => {
    count += 1;
    if (count > foreignLimits.elements) refuse('tooMany', { limit: foreignLimits.elements });
    if (open.length >= foreignLimits.depth) refuse('tooDeep', { limit: foreignLimits.depth });
    const named = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const);
    const made = { name: localName(name), attributes: new Map(named), children: [], text: '', line };
    open.at(-1)?.children.push(made);
    root ??= made;
    open.push(made);
  });
  parser.on('closetag', () => open.pop());
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(source.startsWith('\ufeff') ? source.slice(1) : source).close();
  return root ?? refuse('badXml');
}

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** Text of a child, ends trimmed; '' where there is none. */
export const childText = (element: XmlElement | undefined, name: string): string =>
  childOf(element, name)?.text.trim() ?? '';

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
/** XML 1.0 has no way to write these at all. */
const unwritable = /(?![\n\t])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/gu;

export const xmlText = (text: string): string =>
  text.replace(unwritable, '').replace(/[&<>"']/g, (sign) => signs[sign] ?? '');
