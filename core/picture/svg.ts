/**
 * Looks at an SVG before it is drawn as an image: is it one, is it whole, and will drawing it ever end?
 * References may multiply (a <use> of a group of <use> …), so what they come to is counted first. Draws nothing.
 */
import { strFromU8 } from 'fflate';
import { limits } from '../limits';

const startOfText = 1_000;

/** UTF-8 with or without its mark; whatever else is in front is white space, comments or a declaration. */
export function isSvg(bytes: Uint8Array): boolean {
  const start = strFromU8(bytes.subarray(0, startOfText * 4));
  return /^\uFEFF?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*(?:<!DOCTYPE\s+svg[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:\w+:)?svg[\s>/]/i.test(
    start,
  );
}

/** null: it can be drawn. */
export function readSvg(bytes: Uint8Array): 'cut' | 'tooComplex' | null {
  const text = strFromU8(bytes);
  if (/<!ENTITY/i.test(text)) return 'tooComplex';
  if (!/<\/(?:\w+:)?svg\s*>\s*(?:<!--[\s\S]*?-->\s*)*$|^[^<]*<(?:\w+:)?svg[^>]*\/>\s*$/i.test(text))
    return 'cut';
  return drawnElements(text) > limits.picture.svgElements ? 'tooComplex' : null;
}

interface Element {
  readonly id: string | null;
  readonly references: readonly string[];
  readonly children: Element[];
}

/** How many elements are drawn, with every reference followed each time; infinite where they go in circles. */
function drawnElements(text: string): number {
  const root = readElements(text);
  const byId = new Map<string, Element>();
  const collect = [root];
  for (let element = collect.pop(); element; element = collect.pop()) {
    if (element.id !== null && !byId.has(element.id)) byId.set(element.id, element);
    collect.push(...element.children);
  }
  return weigh(root, byId);
}

/** Without recursion: a file decides how deep it goes. */
function weigh(root: Element, byId: ReadonlyMap<string, Element>): number {
  const weights = new Map<Element, number>();
  const open = new Set<Element>();
  const stack: Element[] = [root];
  for (let element = stack.at(-1); element; element = stack.at(-1)) {
    if (weights.has(element)) {
      stack.pop();
      continue;
    }
    const parts = [...element.children, ...element.references.flatMap((id) => byId.get(id) ?? [])];
    if (open.has(element)) {
      weights.set(
        element,
        parts.reduce((sum, part) => sum + (weights.get(part) ?? Number.POSITIVE_INFINITY), 1),
      );
      open.delete(element);
      stack.pop();
      continue;
    }
    open.add(element);
    for (const part of parts) {
      if (open.has(part)) return Number.POSITIVE_INFINITY;
      if (!weights.has(part)) stack.push(part);
    }
  }
  return weights.get(root) ?? 0;
}

const tag = /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<(\/?)([\w:.-]+)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;

function readElements(text: string): Element {
  const root: Element = { id: null, references: [], children: [] };
  const open: Element[] = [root];
  for (const [, close, name, attributes = ''] of text.matchAll(tag)) {
    if (name === undefined) continue;
    if (close === '/') {
      if (open.length > 1) open.pop();
      continue;
    }
    const element: Element = {
      id: /\sid\s*=\s*["']([^"']*)["']/i.exec(attributes)?.[1] ?? null,
      references: [...attributes.matchAll(/(?:href\s*=\s*["']\s*#|url\(\s*["']?#)([^"')\s]+)/gi)].flatMap(
        ([, id]) => id ?? [],
      ),
      children: [],
    };
    open.at(-1)?.children.push(element);
    if (!attributes.endsWith('/')) open.push(element);
  }
  return root;
}
