/** The open map on the canvas: React Flow for camera and columns, layers over and under it, the grid for the keyboard. */
import { type Connection, type Edge, type NodeTypes, ReactFlow, useReactFlow, useStore } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { type MouseEvent, useCallback, useEffect, useMemo, useRef } from 'react';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { heatOfMap } from '#core/pains/heat';
import { noFocus } from '#core/scene/focus';
import { createLayouter } from '#core/scene/layout';
import type { MapLayout } from '#core/scene/layout-types';
import { measureText } from '#core/scene/measure-text';
import { useOpenMap } from '#renderer/state/open-map';
import { moveCamera, type Selected, select, selectRange, stopEditing, useView } from '#renderer/state/view';
import { useLanguage } from '#renderer/ui/language';
import css from './canvas.module.css';
import { CanvasCamera, margins } from './canvas-camera';
import { openMenu, useCanvasState } from './canvas-state';
import { Column, type ColumnNode } from './column';
import { ContextMenu } from './context-menu';
import { DropMark } from './drop-mark';
import { drawPath } from './editing';
import { FarLayer } from './far-layer';
import { FocusBar } from './focus-bar';
import { mapAreaProps } from './grid-focus';
import { editSelected, onGridKey } from './grid-keys';
import { elementOf } from './grid-of-layout';
import { GridRows } from './grid-rows';
import { HeatLegend } from './heat-legend';
import { type ShownMap, stepOf } from './inner-things';
import { useLasso } from './lasso';
import { Minimap } from './minimap';
import { NearLayer } from './near-layer';
import { stillSelected } from './neighbour';
import { isSame, selectedAt, selectedOfElement } from './pointing';
import { extended, orderOf, stillShown, toggled } from './range';
import { RangeFrame } from './range-frame';
import { sceneVariables, useThemeName } from './scene-colors';
import { StickyLanes } from './sticky-lanes';
import { StickyTop } from './sticky-top';
import { useColumns } from './use-columns';
import { useMapWindow } from './use-window';
import { maxZoom, smallestZoom } from './zoom-level';

const nodeTypes: NodeTypes = { column: Column };

interface MapCanvasProps {
  readonly mapId: string;
  readonly snapshot: Snapshot;
}

/** The keyboard goes with the selection, and what it comes to is brought into view. */
function keepSelection(before: ShownMap | null, now: ShownMap): void {
  const { selected, camera } = useView.getState();
  const next = selected && stillSelected(before, now, selected);
  if (next === selected) return;
  select(next);
  if (next && camera === null) moveCamera('reveal');
}

function useMapLayout(mapId: string, snapshot: Snapshot): MapLayout {
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: a layouter remembers one map
  const layoutMap = useMemo(() => createLayouter(), [mapId]);
  const focus = useView((view) => view.focus) ?? noFocus;
  const isHeatOn = useView((view) => view.isHeatOn);
  const layout = useMemo(() => {
    const heat = isHeatOn ? heatOfMap(snapshot) : null;
    return layoutMap(snapshot, { language, measure: measureText, focus, heat });
  }, [layoutMap, snapshot, language, focus, isHeatOn]);
  const shownBefore = useRef<ShownMap | null>(null);
  useEffect(() => {
    useCanvasState.setState({ layout });
    // What was selected just now may stand on a newer map than this layout: that one's layout will tell.
    if (useOpenMap.getState().snapshot !== snapshot) return;
    const now = { snapshot, layout };
    keepSelection(shownBefore.current, now);
    shownBefore.current = now;
    const { range } = useView.getState();
    const shown = range && stillShown(orderOf(layout), range);
    if (shown !== range) useView.setState({ range: shown });
  }, [layout, snapshot]);
  return layout;
}

/** Ids of stages whose bands are mounted: those in the window, and the selected one. */
function useStageIds(layout: MapLayout, first: number, last: number, isBare: boolean): readonly string[] {
  const selected = useView((view) => (view.selected?.kind === 'stage' ? view.selected.id : null));
  return useMemo(() => {
    const from = layout.columns[first]?.x ?? 0;
    const end = layout.columns[last];
    // An empty stage at the end of the map stands beyond the last column.
    const to = end && last < layout.columns.length - 1 ? end.x + end.width : Number.POSITIVE_INFINITY;
    return layout.stages.flatMap(({ stageId, box }) => {
      const isInWindow = !isBare && box.x + box.width >= from && box.x <= to;
      return stageId !== null && (isInWindow || stageId === selected) ? [stageId] : [];
    });
  }, [layout, first, last, isBare, selected]);
}

/** Paths are drawn by a layer of our own. */
const noEdges: Edge[] = [];

/** Good enough for the thickness of outlines: exact, it would restyle the whole map at every frame of a zoom. */
const roughZoom = (zoom: number): number => 2 ** (Math.round(Math.log2(zoom) * 2) / 2);

/** Clicking selects; clicking what is selected, and double-clicking, edits. */
function usePointer(layout: MapLayout) {
  const { screenToFlowPosition } = useReactFlow();
  const hit = useCallback(
    (event: MouseEvent<HTMLElement>) => {
      if (!(event.target instanceof Element) || !event.currentTarget.contains(event.target)) return undefined;
      if (event.target.closest('textarea, input, button:not([data-within])')) return undefined;
      const named = selectedOfElement(event.target);
      if (named) return named;
      // A drag that ends elsewhere clicks what both places lie in; that is no click on anything.
      if (!event.target.matches('.react-flow__pane')) return undefined;
      return selectedAt(layout, screenToFlowPosition({ x: event.clientX, y: event.clientY }));
    },
    [layout, screenToFlowPosition],
  );
  return useMemo(
    () => ({
      onClick: (event: MouseEvent<HTMLElement>) => {
        const target = hit(event);
        if (target === undefined) return;
        const { selected, range } = useView.getState();
        if (target && asksForMore(event)) {
          selectMore(layout, target, event.shiftKey);
          return;
        }
        const isText = target?.kind === 'cell' || target?.kind === 'quote';
        if (target && isText && range === null && isSame(target, selected)) editSelected();
        else select(target);
      },
      onDoubleClick: (event: MouseEvent<HTMLElement>) => {
        const target = hit(event);
        if (!target || asksForMore(event)) return;
        // The second click of the two has opened the editor of what the first had selected.
        if (useView.getState().isEditing) return;
        select(target);
        editSelected();
      },
      onContextMenu: (event: MouseEvent<HTMLElement>) => {
        const target = hit(event);
        if (target === undefined) return;
        event.preventDefault();
        // A click on one of several speaks of all of them.
        if (!isInRange(target)) select(target);
        // The menu key has no pointer: the menu opens at the selected thing.
        const box = event.detail === 0 && target ? elementOf(target)?.getBoundingClientRect() : undefined;
        const at = box ? { x: box.left + 8, y: box.top + 8 } : { x: event.clientX, y: event.clientY };
        openMenu({ about: target, ...at });
      },
    }),
    [hit, layout],
  );
}

const asksForMore = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): boolean => shiftKey || ctrlKey || metaKey;

/** Up to the thing, or the thing too; where that cannot be, the thing alone. */
function selectMore(layout: MapLayout, target: Selected, isUpTo: boolean): void {
  const { selected, range } = useView.getState();
  const change = isUpTo ? extended : toggled;
  const now = selected && change(orderOf(layout), { selected, range }, target);
  if (now) selectRange(now.selected, now.range);
  else select(target);
}

function isInRange(target: Selected | null): boolean {
  const { range } = useView.getState();
  if (!range || !target) return false;
  if (target.kind === 'cell') return range.cells.get(target.stepId)?.has(target.laneId) ?? false;
  return target.kind === range.kind && range.ids.has(target.id);
}

export function MapCanvas({ mapId, snapshot }: MapCanvasProps) {
  const layout = useMapLayout(mapId, snapshot);
  const { first, last, level } = useMapWindow(layout);
  const isBare = level !== 'near';
  const selectedStepId = useView(({ selected }) => stepOf(snapshot, selected));
  const nodes = useColumns({ snapshot, layout, first, last, selectedStepId, isBare });
  const stageIds = useStageIds(layout, first, last, isBare);
  const stepIds = useMemo(() => nodes.map(({ id }) => id), [nodes]);
  const isMinimapOpen = useView((view) => view.isMinimapOpen);
  const theme = useThemeName();
  const zoom = useStore(({ transform }) => roughZoom(transform[2]));
  const screen = useStore(({ width }) => width);
  const screenHeight = useStore(({ height }) => height);
  const pointer = usePointer(layout);
  const startLasso = useLasso();

  const minZoom = smallestZoom(layout, { width: screen, height: screenHeight }, margins);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks come up here from the cells of the grid
    <section
      {...mapAreaProps}
      className={css.area}
      style={sceneVariables(theme, zoom)}
      data-level={level}
      onKeyDown={onGridKey}
      onPointerDownCapture={startLasso}
      onMouseDownCapture={keepFromPanning}
      {...pointer}
    >
      <GridRows layout={layout} title={mapOf(snapshot).title} stageIds={stageIds} stepIds={stepIds} />
      {level !== 'near' && <FarLayer layout={layout} level={level} first={first} last={last} />}
      <ReactFlow<ColumnNode>
        nodes={nodes}
        edges={noEdges}
        nodeTypes={nodeTypes}
        minZoom={minZoom}
        maxZoom={maxZoom}
        nodesDraggable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode={null}
        multiSelectionKeyCode={null}
        panActivationKeyCode={null}
        zoomActivationKeyCode={['Control', 'Meta']}
        panOnScroll
        zoomOnDoubleClick={false}
        paneClickDistance={4}
        proOptions={{ hideAttribution: true }}
        onInit={asPresentation}
        onMoveStart={onMoveStart}
        onMoveEnd={onMoveEnd}
        onConnect={onConnect}
        className={css.flow ?? ''}
      >
        <CanvasCamera layout={layout} mapId={mapId} />
        <NearLayer layout={layout} first={first} last={last} isBare={isBare} stageIds={stageIds} />
        <RangeFrame layout={layout} isBare={isBare} />
        <DropMark layout={layout} zoom={zoom} />
      </ReactFlow>
      <StickyTop layout={layout} first={first} last={last} />
      <StickyLanes layout={layout} />
      {isMinimapOpen && <Minimap layout={layout} snapshot={snapshot} />}
      <FocusBar snapshot={snapshot} layout={layout} />
      <HeatLegend snapshot={snapshot} />
      <ContextMenu />
    </section>
  );
}

/** With Shift held, a drag draws a rectangle: the map stays where it is, and no text is marked. */
function keepFromPanning(event: MouseEvent): void {
  if (!event.shiftKey || event.button !== 0) return;
  if (event.target instanceof Element && event.target.closest('textarea, input, button, [role="dialog"]'))
    return;
  event.stopPropagation();
  event.preventDefault();
}

const onConnect = ({ source, target }: Connection): void => void drawPath(source, target);

/** Set by hand: a render of the whole canvas at the first frame of a move would be felt. */
const markMoving = (isMoving: boolean): void => {
  document.getElementById(mapAreaProps.id)?.toggleAttribute('data-moving', isMoving);
};

/** A person moves the map; what the program does itself comes without an event. */
function onMoveStart(event: unknown): void {
  markMoving(true);
  // An editor beside a cell would be left behind.
  if (event !== null && useView.getState().isEditing) stopEditing();
}

const onMoveEnd = (): void => markMoving(false);

/** The grid beside it is what the map is to assistive tools; React Flow calls itself an application. */
function asPresentation(): void {
  const wrapper = document.querySelector(`#${mapAreaProps.id} .react-flow`);
  wrapper?.setAttribute('role', 'presentation');
}
