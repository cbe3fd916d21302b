/**
 * Values of every colour name, light and dark. Text meets WCAG AA on what it stands on; the stages were spaced
 * in lightness as well as in hue, and emotions run from vermilion to teal, so that colour-blind people can tell
 * neighbours apart. The test computes both.
 */
import type { HeatLevel } from '../pains/heat';
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
  stage0: '#d3e8ff',
  stage1: '#ffe9d2',
  stage2: '#bce7e0',
  stage3: '#ffe4f4',
  stage4: '#e1e3c1',
  stage5: '#f3e8ff',
  stage6: '#cfecd3',
  stage7: '#f1cac4',
  stage8: '#c6eefb',
  stage9: '#faeecd',
  stage10: '#eed4ef',
  stage11: '#e1ecff',
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
  heat1: '#fbe3dc',
  heat2: '#f3b8a9',
  heat3: '#c4503d',
  heat4: '#84180f',
  heatInk1: '#1b1f26',
  heatInk2: '#1b1f26',
  heatInk3: '#ffffff',
  heatInk4: '#ffffff',
  bar: '#6d87b5',
  track: '#e7eaef',
  frame: '#d3d8df',
  pathMain: '#687180',
  pathAlternative: '#2b5fc7',
  pathFailure: '#b8402f',
  quoteMark: '#b27a1c',
  markRed: '#bf3626',
  markAmber: '#946200',
  markGreen: '#1d7a42',
  markBlue: '#2b5fc7',
  markViolet: '#7b3fb0',
  markGrey: '#5d6673',
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
  stage0: '#243750',
  stage1: '#432a15',
  stage2: '#184540',
  stage3: '#432534',
  stage4: '#3c3d1d',
  stage5: '#352b47',
  stage6: '#28432d',
  stage7: '#492824',
  stage8: '#123c48',
  stage9: '#3b3010',
  stage10: '#49324a',
  stage11: '#28314c',
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
  heat1: '#432622',
  heat2: '#75352c',
  heat3: '#b04a39',
  heat4: '#ffab98',
  heatInk1: '#eceef2',
  heatInk2: '#eceef2',
  heatInk3: '#ffffff',
  heatInk4: '#10131a',
  bar: '#7f9bcb',
  track: '#2c313a',
  frame: '#3c424d',
  pathMain: '#9aa3b1',
  pathAlternative: '#8fb2f5',
  pathFailure: '#f0907d',
  quoteMark: '#d9a650',
  markRed: '#f0907d',
  markAmber: '#e3b341',
  markGreen: '#63c58b',
  markBlue: '#8fb2f5',
  markViolet: '#c9a2ee',
  markGrey: '#a3acb9',
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

/** What a hot card stands on, and what is written on it; one that is not hot, or of which nothing is known, is a plain card. */
export function heatColors(level: HeatLevel | null): { readonly fill: ColorName; readonly ink: ColorName } {
  return level === null || level === 0
    ? { fill: 'raised', ink: 'ink' }
    : { fill: `heat${level}`, ink: `heatInk${level}` };
}
