/** What the person looks at and works on: selection, the cell being edited, open panels. Never part of the map. */
import { create } from 'zustand';
import { type Focus, noFocus } from '#core/scene/focus';

/** A selected thing; cells are named by their lane and step, since an empty cell has no record. */
export type Selected =
  | { readonly kind: 'stage' | 'step' | 'lane' | 'path' | 'quote'; readonly id: string }
  | { readonly kind: 'cell'; readonly laneId: string; readonly stepId: string };

export interface CellRef {
  readonly laneId: string;
  readonly stepId: string;
}

/** Several things of a kind at once, beside `selected`, which is one of them and stays the active one. */
export interface Range {
  readonly kind: 'cell' | 'stage' | 'step' | 'lane';
  /** Rectangles of cells, by two corners; the last one is what Shift goes on with. */
  readonly blocks: readonly { readonly from: CellRef; readonly to: CellRef }[];
  /** The cells of the blocks: lanes by step. A column without change keeps its set. */
  readonly cells: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stages, steps or lanes. */
  readonly ids: ReadonlySet<string>;
  /** The end that Shift moves on from. */
  readonly end: Selected;
}

export type DialogName =
  | 'import'
  | 'rule'
  | 'search'
  | 'unassigned'
  | 'themes'
  | 'ideas'
  | 'collections'
  | 'fixes'
  | 'pains'
  | 'sessions'
  | 'refresh'
  | 'numbers'
  | 'numberContacts'
  | 'personaRule'
  | 'sources'
  | 'export'
  | 'presentAs'
  | 'rehearsal'
  | 'importMap'
  | 'library'
  | 'newMap'
  | 'versions'
  | 'compare'
  | 'settings'
  | 'shortcuts'
  | 'about'
  | 'diagnostics'
  | 'addLane'
  | 'addPath'
  | 'personas'
  | 'conflicts'
  | 'pictures';

/** Whose pictures the large view shows: the screenshots of a step (a certain one first), or the picture of a cell. */
export type PicturesOf =
  | { readonly kind: 'step'; readonly stepId: string; readonly screenshotId: string | null }
  | { readonly kind: 'cell'; readonly laneId: string; readonly stepId: string };

export interface View {
  readonly selected: Selected | null;
  /** null: nothing but `selected`. */
  readonly range: Range | null;
  /** True while the selected thing's text is being typed. */
  readonly isEditing: boolean;
  readonly dialog: DialogName | null;
  readonly pictures: PicturesOf | null;
  /** Maps of the library that the export is of; empty: the open one. */
  readonly exported: readonly string[];
  /** Part of the map that alone is shown; null: no focus is set, and its bar is closed. */
  readonly focus: Focus | null;
  readonly isInspectorOpen: boolean;
  /** What the panel beside the map shows. */
  readonly side: 'properties' | 'comments';
  /** Request to the comments: put the caret into a new one; cleared by them. */
  readonly isCommentAsked: boolean;
  readonly isMinimapOpen: boolean;
  /** Cards show where the map hurts. */
  readonly isHeatOn: boolean;
  /** The three steps of guidance for newcomers. */
  readonly isGuideOpen: boolean;
  /** The bar that finds and replaces words of the map. */
  readonly isFindOpen: boolean;
  /** The part of the programme that is shown; empty: the first. */
  readonly programmeTab: string;
  /** Request to the canvas: fit, zoom, or bring the selection into view; cleared by the canvas. */
  readonly camera: 'fit' | 'zoomIn' | 'zoomOut' | 'actualSize' | 'reveal' | 'selection' | null;
}

export const useView = create<View>(() => ({
  selected: null,
  range: null,
  isEditing: false,
  dialog: null,
  pictures: null,
  exported: [],
  focus: null,
  isInspectorOpen: true,
  side: 'properties',
  isCommentAsked: false,
  isMinimapOpen: true,
  isHeatOn: false,
  isGuideOpen: false,
  isFindOpen: false,
  programmeTab: '',
  camera: null,
}));

export const select = (selected: Selected | null): void =>
  useView.setState({ selected, range: null, isEditing: false });
/** `range` holds `selected`. */
export const selectRange = (selected: Selected, range: Range | null): void =>
  useView.setState({ selected, range, isEditing: false });
export const startEditing = (): void => useView.setState({ isEditing: true, range: null });
export const stopEditing = (): void => useView.setState({ isEditing: false });
export const openDialog = (dialog: DialogName): void => useView.setState({ dialog, exported: [] });
export const closeDialog = (): void => useView.setState({ dialog: null });
export const moveCamera = (camera: NonNullable<View['camera']>): void => useView.setState({ camera });
export const openPictures = (pictures: PicturesOf): void =>
  useView.setState({ dialog: 'pictures', pictures });
export const openExportOf = (exported: readonly string[]): void =>
  useView.setState({ dialog: 'export', exported });
/** Shows that part of the map alone; what is not named stays as it is. */
export const focusOn = (part: Partial<Focus>): void =>
  useView.setState(({ focus }) => ({ focus: { ...(focus ?? noFocus), ...part } }));
export const endFocus = (): void => useView.setState({ focus: null });
export const chooseProgrammeTab = (programmeTab: string): void => useView.setState({ programmeTab });
