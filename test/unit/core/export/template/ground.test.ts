import { describe, expect, it } from 'vitest';
import { readTemplate } from '#core/export/template/read-template';
import { slideTemplate } from '../../../support/slide-template';

/** Of each layout, whether text can be read on what its master has behind it. */
function quietOn(ground: string): readonly boolean[] {
  const read = readTemplate(slideTemplate({ ground }));
  if (typeof read === 'string') throw new Error(read);
  return read.layouts.map(({ isQuiet }) => isQuiet);
}

const solid = (color: string): string => `<p:bgPr><a:solidFill>${color}</a:solidFill><a:effectLst/></p:bgPr>`;

describe('The ground of a layout', () => {
  it.each([
    ['paper', solid('<a:schemeClr val="bg1"/>')],
    ['a light colour', solid('<a:srgbClr val="E8EEF2"/>')],
    ['a darker kin of paper', solid('<a:schemeClr val="bg1"><a:lumMod val="85000"/></a:schemeClr>')],
    ['a style of the theme', '<p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef>'],
  ])('is quiet where it is %s', (_, ground) => {
    expect(quietOn(ground)).toEqual([true, true, true]);
  });

  it.each([
    [
      'a picture',
      '<p:bgPr><a:blipFill><a:blip r:embed="rIdLogo"/><a:stretch/></a:blipFill><a:effectLst/></p:bgPr>',
    ],
    ['a colour too near to that of the ink', solid('<a:srgbClr val="5A5A5A"/>')],
    ['a style with a dark colour', '<p:bgRef idx="1001"><a:schemeClr val="tx2"/></p:bgRef>'],
    [
      'a gradient that ends dark',
      '<p:bgPr><a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs><a:gs pos="100000"><a:srgbClr val="1A1A2A"/></a:gs></a:gsLst></a:gradFill><a:effectLst/></p:bgPr>',
    ],
  ])('is unquiet where it is %s', (_, ground) => {
    expect(quietOn(ground)).toEqual([false, false, false]);
  });
});
