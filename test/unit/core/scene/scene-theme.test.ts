import { describe, expect, it } from 'vitest';
import { cellMarks } from '#core/document/records/cell';
import { markColors } from '#core/scene/draw-mark';
import type { ColorName } from '#core/scene/scene';
import { heatColors, type SceneTheme, sceneThemes, stageColors } from '#core/scene/scene-theme';

type Rgb = readonly [number, number, number];

const channels = (hex: string): Rgb => {
  const at = (index: number) => Number.parseInt(hex.slice(index, index + 2), 16) / 255;
  return [at(1), at(3), at(5)];
};
const linear = (value: number): number =>
  value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;

function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map(linear);
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** WCAG 2.2, relative luminance. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** How the three kinds of colour blindness see linear RGB (Machado, Oliveira and Fernandes, 2009, severity 1). */
const blindness = {
  protanopia: [0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998],
  deuteranopia: [0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.01182, 0.04294, 0.968881],
  tritanopia: [1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.3039],
} as const;

/** OKLab, where distance is about what the eye sees. */
function oklab([r, g, b]: Rgb): Rgb {
  const l = Math.cbrt(Math.max(0, 0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b));
  const m = Math.cbrt(Math.max(0, 0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b));
  const s = Math.cbrt(Math.max(0, 0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b));
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function distanceFor(kind: keyof typeof blindness, one: string, other: string): number {
  const matrix = blindness[kind];
  const seen = (hex: string): Rgb => {
    const [r = 0, g = 0, b = 0] = channels(hex).map(linear);
    const row = (at: number) => (matrix[at] ?? 0) * r + (matrix[at + 1] ?? 0) * g + (matrix[at + 2] ?? 0) * b;
    return oklab([row(0), row(3), row(6)]);
  };
  const [from, to] = [seen(one), seen(other)];
  return Math.hypot(from[0] - to[0], from[1] - to[1], from[2] - to[2]);
}

const stageIndexes = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

describe.each(Object.entries(sceneThemes))('The %s theme', (_, theme: SceneTheme) => {
  const texts: [ColorName, ColorName][] = [
    ...(['ink', 'inkSoft', 'inkFaint', 'pathAlternative', 'pathFailure'] as const).map(
      (ink): [ColorName, ColorName] => [ink, 'paper'],
    ),
    ['ink', 'raised'],
    ['inkSoft', 'surface'],
    ['onAccent', 'accent'],
    ['accent', 'paper'],
    ...cellMarks.map((mark): [ColorName, ColorName] => ['paper', markColors[mark]]),
    ...([0, 1, 2, 3, 4] as const).map((level): [ColorName, ColorName] => {
      const { fill, ink } = heatColors(level);
      return [ink, fill];
    }),
    ...stageIndexes.flatMap((index): [ColorName, ColorName][] => {
      const { fill, ink } = stageColors(index);
      return [
        [ink, fill],
        [ink, 'raised'],
      ];
    }),
  ];

  it('runs from pale to strong in one direction of lightness, so that heat is told without its hue', () => {
    const shades = (['raised', 'heat1', 'heat2', 'heat3', 'heat4'] as const).map((name) =>
      luminance(theme[name]),
    );
    const steps = shades.slice(1).map((shade, index) => shade - (shades[index] ?? 0));
    expect(new Set(steps.map(Math.sign)).size).toBe(1);
  });

  it.each(texts)('shows %s on %s with the contrast WCAG AA asks of text', (ink, ground) => {
    expect(contrast(theme[ink], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });

  it.each([
    ['bar', 'paper'],
    ['pathMain', 'paper'],
    ['quoteMark', 'paper'],
    ['accent', 'paper'],
    ['faceInk', 'emotionBad2'],
    ['faceInk', 'emotionBad1'],
    ['faceInk', 'emotionZero'],
    ['faceInk', 'emotionGood1'],
    ['faceInk', 'emotionGood2'],
    ['painEdge', 'paper'],
  ] as const)('shows the sign %s on %s with the contrast WCAG AA asks of graphics', (sign, ground) => {
    expect(contrast(theme[sign], theme[ground])).toBeGreaterThanOrEqual(3);
  });

  it('goes from pale to strong with the pain', () => {
    const fromPaper = ([0, 1, 2, 3, 4] as const).map((level) => contrast(theme[`pain${level}`], theme.paper));
    expect(fromPaper).toEqual([...fromPaper].sort((a, b) => a - b));
  });

  it.each(Object.keys(blindness) as (keyof typeof blindness)[])(
    'keeps neighbouring stages, and good from bad, apart with %s',
    (kind) => {
      for (const index of stageIndexes.slice(1)) {
        const before = stageColors(index - 1).fill;
        expect(distanceFor(kind, theme[before], theme[stageColors(index).fill])).toBeGreaterThan(0.018);
      }
      expect(distanceFor(kind, theme.emotionBad2, theme.emotionGood2)).toBeGreaterThan(0.08);
      expect(distanceFor(kind, theme.emotionBad1, theme.emotionGood1)).toBeGreaterThan(0.05);
    },
  );
});
