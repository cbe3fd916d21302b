/** What the canvas alone works with: the layout on the screen, a drag under way, the open context menu. */
import { create } from 'zustand';
import type { MapLayout } from '#core/scene/layout-types';
import type { Box } from '#core/scene/scene';
import type { Selected } from '#renderer/state/view';

export interface Drag {
  readonly kind: 'stage' | 'step' | 'lane';
  /** What is dragged, one or several. */
  readonly ids: ReadonlySet<string>;
  /** Where it would go; null: it would stay. */
  readonly drop: Drop | null;
}

export interface Drop {
  /** Stage a step would go to. */
  readonly stageId: string | null;
  readonly index: number;
  /** Position of the mark, px at 100 %: x for stages and steps, y for lanes. */
  readonly mark: number;
}

export interface OpenMenu {
  /** null: nothing was hit but the map itself. */
  readonly about: Selected | null;
  readonly x: number;
  readonly y: number;
}

interface CanvasState {
  readonly layout: MapLayout | null;
  readonly drag: Drag | null;
  readonly menu: OpenMenu | null;
  /** Rectangle being drawn around things, px at 100 %. */
  readonly lasso: Box | null;
  /** Of the things in the cell being edited, the one that was opened; null: a new one is typed. */
  readonly openedEntry: string | null;
}

export const useCanvasState = create<CanvasState>(() => ({
  layout: null,
  drag: null,
  menu: null,
  lasso: null,
  openedEntry: null,
}));

/** The layout the person sees now, for what happens between renders. */
export const shownLayout = (): MapLayout | null => useCanvasState.getState().layout;
export const openMenu = (menu: OpenMenu): void => useCanvasState.setState({ menu });
export const closeMenu = (): void => useCanvasState.setState({ menu: null });
