/**
 * The scene: a flat drawing list of a map, in paint order. Canvas, SVG, PNG and PDF draw this list and nothing else.
 * Lengths are px at 100 %; colours are names of the theme (scene-theme.ts), never values.
 */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type FontName = 'title' | 'heading' | 'body' | 'strong' | 'small' | 'label' | 'number';

/** A line of text already broken to fit; `baseline` is the y of its baseline. */
export interface TextItem {
  readonly type: 'text';
  readonly x: number;
  readonly baseline: number;
  /** Width by font metrics; never more than `within.width`. */
  readonly width: number;
  readonly text: string;
  readonly font: FontName;
  readonly color: ColorName;
  readonly align: 'start' | 'middle' | 'end';
  /** The box the text must stay in. */
  readonly within: Box;
  /** Where the words lead, for formats in which they can be followed. */
  readonly address?: string;
  /** Record it belongs to, for links, tests and assistive tools. */
  readonly owner: string;
}

export interface RectItem {
  readonly type: 'rect';
  readonly box: Box;
  readonly radius: number;
  readonly fill: ColorName | null;
  readonly stroke: ColorName | null;
  readonly strokeWidth: number;
  readonly owner: string;
}

export interface LineItem {
  readonly type: 'path';
  /** SVG path data with absolute commands M, L, C and Z only. */
  readonly d: string;
  readonly stroke: ColorName | null;
  readonly strokeWidth: number;
  readonly dash: readonly number[];
  readonly fill: ColorName | null;
  readonly owner: string;
}

export interface CircleItem {
  readonly type: 'circle';
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly fill: ColorName | null;
  readonly stroke: ColorName | null;
  readonly strokeWidth: number;
  readonly owner: string;
}

export interface ImageItem {
  readonly type: 'image';
  readonly box: Box;
  /** SHA-256 of the picture in the map's assets. */
  readonly hash: string;
  /** What there is of it to draw, px. */
  readonly pixels: { readonly width: number; readonly height: number };
  /** Of its corners, as of the frame around it. */
  readonly radius: number;
  readonly description: string;
  readonly owner: string;
}

export type SceneItem = TextItem | RectItem | LineItem | CircleItem | ImageItem;

/** Something on the map that people know by name, and how many items draw it. */
export interface Thing {
  readonly kind: 'stage' | 'step' | 'cell';
  /** Of the stage or the step; of a cell, its lane's. */
  readonly title: string;
  /** Of the step, e.g. "2.3"; of a stage, empty. */
  readonly number: string;
  readonly count: number;
}

/** Neighbouring items with the box they all lie in, so that painters can pass over what is not in view. */
export interface ScenePart {
  readonly box: Box;
  /** Index of its first item in the scene's items, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** What all its items draw, in order; left out: nothing that has a name of its own. */
  readonly things?: readonly Thing[] | undefined;
}

export interface Scene {
  readonly title: string;
  /** For people who cannot see it; empty where the map has no description. */
  readonly description: string;
  readonly language: 'ru' | 'en';
  readonly width: number;
  readonly height: number;
  readonly items: readonly SceneItem[];
  /** Cover all items, in order. */
  readonly parts: readonly ScenePart[];
}

/** Names of colours; each theme gives each a value. Stages and emotions are numbered. */
export type ColorName =
  | 'paper'
  | 'surface'
  | 'raised'
  | 'hairline'
  | 'ink'
  | 'inkSoft'
  | 'inkFaint'
  | 'accent'
  | 'onAccent'
  | `stage${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11}`
  | `stageInk${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11}`
  | 'emotionBad2'
  | 'emotionBad1'
  | 'emotionZero'
  | 'emotionGood1'
  | 'emotionGood2'
  | 'faceInk'
  | 'painEdge'
  | 'pain0'
  | 'pain1'
  | 'pain2'
  | 'pain3'
  | 'pain4'
  | `heat${1 | 2 | 3 | 4}`
  | `heatInk${1 | 2 | 3 | 4}`
  | 'bar'
  | 'track'
  | 'frame'
  | 'pathMain'
  | 'pathAlternative'
  | 'pathFailure'
  | 'quoteMark'
  | 'markRed'
  | 'markAmber'
  | 'markGreen'
  | 'markBlue'
  | 'markViolet'
  | 'markGrey';

/** Measures text; given from outside so that core needs no screen. Width in px at 100 %. */
export type MeasureText = (text: string, font: FontName) => number;
