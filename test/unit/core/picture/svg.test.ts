import { describe, expect, it } from 'vitest';
import { checkPicture } from '#core/picture/picture-limits';

const outcome = (text: string): string => {
  const checked = checkPicture(new TextEncoder().encode(text));
  return checked.kind === 'refused' ? checked.fault : checked.kind;
};
const svg = (inner: string): string => `<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

describe('An SVG', () => {
  it('is known by its first element, after a declaration, comments and a byte order mark', () => {
    expect(outcome(svg('<rect/>'))).toBe('svg');
    expect(outcome(`\uFEFF<?xml version="1.0"?>\n<!-- made by hand -->\n${svg('')}\n`)).toBe('svg');
    expect(outcome(`<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "a.dtd">${svg('')}`)).toBe('svg');
    expect(outcome('<svg width="4"/>')).toBe('svg');
    expect(outcome('<svgish></svgish>')).toBe('unknown');
  });

  it('that was cut is refused', () => {
    expect(outcome(svg('<rect/>').slice(0, -4))).toBe('cut');
  });

  it('with many uses of a few shapes is drawn', () => {
    const uses = '<use href="#dot"/>'.repeat(2_000);
    expect(outcome(svg(`<defs><g id="dot"><circle r="1"/></g></defs>${uses}`))).toBe('svg');
  });

  it('whose references multiply, or go in circles, is refused before anything draws it', () => {
    const level = (index: number) => `<g id="g${index}">${`<use href="#g${index - 1}"/>`.repeat(10)}</g>`;
    const levels = Array.from({ length: 9 }, (_, index) => level(index + 1)).join('');
    expect(outcome(svg(`<g id="g0"><rect/></g>${levels}`))).toBe('tooComplex');
    expect(outcome(svg('<g id="a"><use xlink:href="#b"/></g><g id="b"><use href="#a"/></g>'))).toBe(
      'tooComplex',
    );
    const patterns = Array.from(
      { length: 20 },
      (_, index) => `<pattern id="p${index}">${`<rect fill="url(#p${index + 1})"/>`.repeat(4)}</pattern>`,
    ).join('');
    expect(outcome(svg(`${patterns}<rect fill="url('#p0')"/>`))).toBe('tooComplex');
    expect(outcome(`<!DOCTYPE svg [<!ENTITY a "b">]>${svg('&a;')}`)).toBe('unknown');
    expect(outcome(svg('<![CDATA[<!ENTITY a "b">]]>'))).toBe('tooComplex');
  });

  it('nested a hundred thousand deep is looked at without running out of room', () => {
    const deep = '<g>'.repeat(100_000) + '</g>'.repeat(100_000);
    expect(outcome(svg(deep))).toBe('svg');
  });
});
