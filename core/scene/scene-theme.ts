/**
 * Values of every colour name, light and dark. Text meets WCAG AA on what it stands on; the stages were spaced
 * in lightness as well as in hue, and emotions run from vermilion to teal, so that colour-blind people can tell
 * neighbours apart. The test computes both.
 */
import type { ColorName } from './scene';

export type SceneTheme = Readonly<Record<ColorName, string>>;
export type ThemeName = 'light' | 'dark';

const light: SceneTheme = {
  paper: '#ffffff',
  surface: '#f5f6f8',
  raised: '#ffffff',
  hairline: '#e2e5ea',
  ink: '#1b1f26',
  inkSoft: '#4e5763',
  inkFaint: '#687180',
  accent: '#2b5fc7',
  onAccent: '#ffffff',
  stage0: '#d4eaff',
  stage1: '#ffe7cf',
  stage2: '#bee8e2',
  stage3: '#ffdeee',
  stage4: '#f0f2cf',
  stage5: '#e5dbfc',
  stage6: '#d5f3da',
  stage7: '#fbd3ce',
  stage8: '#cdf5ff',
  stage9: '#ede1c0',
  stage10: '#fde3fe',
  stage11: '#cfdafa',
  stageInk0: '#234877',
  stageInk1: '#6a3a06',
  stageInk2: '#00574e',
  stageInk3: '#6b314e',
  stageInk4: '#4b4b00',
  stageInk5: '#4f3b71',
  stageInk6: '#1b552c',
  stageInk7: '#70322b',
  stageInk8: '#005269',
  stageInk9: '#5a4400',
  stageInk10: '#603562',
  stageInk11: '#354478',
  emotionBad2: '#e2714f',
  emotionBad1: '#f3ab88',
  emotionZero: '#f1dd97',
  emotionGood1: '#a2d4c6',
  emotionGood2: '#4fb39d',
  faceInk: '#2a2320',
  pain0: '#f8ece9',
  pain1: '#f4cec5',
  pain2: '#e99f8f',
  pain3: '#d1604d',
  pain4: '#9c2b20',
  painEdge: '#b5544a',
  bar: '#6d87b5',
  track: '#e7eaef',
  frame: '#d3d8df',
  pathMain: '#687180',
  pathAlternative: '#2b5fc7',
  pathFailure: '#b8402f',
  quoteMark: '#b27a1c',
};

const dark: SceneTheme = {
  paper: '#16181d',
  surface: '#1d2026',
  raised: '#22262d',
  hairline: '#31363f',
  ink: '#eceef2',
  inkSoft: '#b4bbc6',
  inkFaint: '#8f98a6',
  accent: '#8fb2f5',
  onAccent: '#10131a',
  stage0: '#23364f',
  stage1: '#452c17',
  stage2: '#17443f',
  stage3: '#482938',
  stage4: '#333313',
  stage5: '#3d3350',
  stage6: '#203c26',
  stage7: '#53312d',
  stage8: '#0d3844',
  stage9: '#443819',
  stage10: '#3f2940',
  stage11: '#333c58',
  stageInk0: '#c4e1ff',
  stageInk1: '#fdd5b7',
  stageInk2: '#b2ece3',
  stageInk3: '#fecee4',
  stageInk4: '#e0e2b5',
  stageInk5: '#e4d6ff',
  stageInk6: '#c3eac9',
  stageInk7: '#ffd0c8',
  stageInk8: '#b2e8fa',
  stageInk9: '#edddb1',
  stageInk10: '#f3d1f4',
  stageInk11: '#ceddff',
  emotionBad2: '#e2714f',
  emotionBad1: '#eba582',
  emotionZero: '#e6d189',
  emotionGood1: '#97cbbc',
  emotionGood2: '#4fb39d',
  faceInk: '#1d1816',
  pain0: '#2b2221',
  pain1: '#4a2a26',
  pain2: '#80392f',
  pain3: '#c05744',
  pain4: '#f08a75',
  painEdge: '#d0705f',
  bar: '#7f9bcb',
  track: '#2c313a',
  frame: '#3c424d',
  pathMain: '#9aa3b1',
  pathAlternative: '#8fb2f5',
  pathFailure: '#f0907d',
  quoteMark: '#d9a650',
};

export const sceneThemes: Readonly<Record<ThemeName, SceneTheme>> = { light, dark };

const stageNumbers = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** Colours of a stage by its palette index; steps without a stage stay neutral. */
export function stageColors(index: number | null): { readonly fill: ColorName; readonly ink: ColorName } {
  const number = stageNumbers.find((candidate) => candidate === index);
  return number === undefined
    ? { fill: 'surface', ink: 'inkSoft' }
    : { fill: `stage${number}`, ink: `stageInk${number}` };
}
