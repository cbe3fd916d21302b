/** What people wrote in a cell, with its light formatting: core/text/rich-text.ts. */
import { parseRichText, type RichLine, type Run, shownMarker } from '#core/text/rich-text';
import { element } from './element';

export const richText = (text: string): HTMLElement =>
  element('div', { class: 'rich', dir: 'auto' }, ...parseRichText(text).map(lineOf));

function lineOf(line: RichLine): HTMLElement {
  const runs = line.runs.map(runOf);
  if (line.marker === '') return element('p', {}, ...runs);
  return element(
    'p',
    { class: line.level === 0 ? 'entry' : 'entry inner' },
    element('span', { class: 'marker' }, shownMarker(line)),
    element('span', {}, ...runs),
  );
}

function runOf({ text, isBold, address }: Run): Node | string {
  const words = isBold ? element('strong', {}, text) : text;
  if (address === null) return words;
  return element('a', { href: address, target: '_blank', rel: 'noopener noreferrer' }, words);
}
