import { describe, expect, it } from 'vitest';
import {
  breakLine,
  completeAddress,
  linkTo,
  type Typed,
  toggleBold,
  toggleList,
} from '#core/text/edit-rich-text';

/** `[` and `]` stand where the chosen words begin and end, `|` is the caret. */
function at(marked: string): Typed {
  const caret = marked.indexOf('|');
  if (caret >= 0) return { text: marked.replace('|', ''), from: caret, to: caret };
  const from = marked.indexOf('{');
  return { text: marked.replace(/[{}]/g, ''), from, to: marked.indexOf('}') - 1 };
}
function shown({ text, from, to }: Typed): string {
  if (from === to) return `${text.slice(0, from)}|${text.slice(from)}`;
  return `${text.slice(0, from)}{${text.slice(from, to)}}${text.slice(to)}`;
}

describe('Bold', () => {
  it('goes around what is chosen, and away again', () => {
    expect(shown(toggleBold(at('это {важно} и')))).toBe('это **{важно}** и');
    expect(shown(toggleBold(at('это **{важно}** и')))).toBe('это {важно} и');
    expect(shown(toggleBold(at('это {**важно**} и')))).toBe('это {важно} и');
  });
  it('takes the word at the caret, or waits for words', () => {
    expect(shown(toggleBold(at('это ва|жно')))).toBe('это **{важно}**');
    expect(shown(toggleBold(at('это |')))).toBe('это **|**');
    expect(shown(toggleBold(at('это **|**')))).toBe('это |');
  });
  it('ends after the last bold word', () => {
    expect(shown(toggleBold(at('это **важно|**')))).toBe('это **важно**|');
    expect(shown(toggleBold(at('**a** b|')))).toBe('**a** **{b}**');
  });
  it('leaves spaces and markers of lists outside, line by line', () => {
    expect(shown(toggleBold(at('a{ b }c')))).toBe('a **{b}** c');
    expect(shown(toggleBold(at('{- a\n\n- b}')))).toBe('{- **a**\n\n- **b**}');
    expect(shown(toggleBold(at('{- **a**\n\n- **b**}')))).toBe('{- a\n\n- b}');
  });
});

describe('A list', () => {
  it('is made of the chosen lines and unmade', () => {
    expect(shown(toggleList(at('{a\nb}'), 'bullets'))).toBe('{- a\n- b}');
    expect(shown(toggleList(at('{- a\n- b}'), 'numbers'))).toBe('{1. a\n2. b}');
    expect(shown(toggleList(at('{1. a\n2. b}'), 'numbers'))).toBe('{a\nb}');
    expect(shown(toggleList(at('a|'), 'bullets'))).toBe('- a|');
    expect(shown(toggleList(at('|'), 'numbers'))).toBe('1. |');
    expect(shown(toggleList(at('x\n- a|'), 'bullets'))).toBe('x\na|');
  });
  it('goes on with the next line and ends at an empty entry', () => {
    expect(shown(breakLine(at('- a|')))).toBe('- a\n- |');
    expect(shown(breakLine(at('- a\n- |')))).toBe('- a\n|');
    expect(shown(breakLine(at('  9. a|b')))).toBe('  9. a\n  10. |b');
    expect(shown(breakLine(at('plain|')))).toBe('plain\n|');
    expect(shown(breakLine(at('|- a')))).toBe('\n|- a');
  });
});

describe('A link', () => {
  it('is made of the chosen words', () => {
    expect(shown(linkTo(at('см. {правила}'), 'https://a.example'))).toBe('см. [правила](https://a.example)|');
    expect(shown(linkTo(at('{a [b]}'), 'https://a.example'))).toBe('[a \\[b\\]](https://a.example)|');
    expect(shown(linkTo(at(' |'), 'https://a.example'))).toBe(' [https://a.example](https://a.example)|');
  });
  it('leads to what was meant', () => {
    expect(completeAddress(' https://a.example/x ')).toBe('https://a.example/x');
    expect(completeAddress('www.example.org/a')).toBe('https://www.example.org/a');
    expect(completeAddress('someone@example.org')).toBe('mailto:someone@example.org');
    for (const words of ['javascript:alert(1)', 'просто слова', 'file:///etc', '', 'a.b c.d'])
      expect(completeAddress(words), words).toBeNull();
  });
});
