/** Headers of lanes: they stand at the left edge of the map and stay in view when the map moves on. */
import { useStore } from '@xyflow/react';
import { memo, useCallback, useMemo, useRef } from 'react';
import { liveRecord } from '#core/document/select';
import { canvas as text } from '#core/i18n/messages/canvas';
import { laneNames, lanes } from '#core/i18n/messages/lanes';
import { pathRowHeader, rowHeaderItems } from '#core/scene/draw-rows';
import { isRuleLane, type MapLayout, type RowLayout } from '#core/scene/layout-types';
import { useSnapshot } from '#renderer/state/open-map';
import { useView } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { laneHeadersEnd, laneHeaderWidth } from './canvas-camera';
import { useReorder } from './drag-reorder';
import { rename } from './editing';
import { useGridFocus } from './grid-focus';
import { leaveEditing } from './grid-keys';
import { elementId } from './grid-of-layout';
import { Picture } from './picture';
import css from './sticky.module.css';
import { TextEditor } from './text-editor';
import { useCamera } from './use-camera';
import type { Camera } from './zoom-level';

/** Headers smaller than this are set anew in letters of the screen's own size. */
const drawnFrom = 0.85;
/** A row lower than this on the screen has no room for its name. */
const leastRow = 13;

export function StickyLanes({ layout }: { layout: MapLayout }) {
  const zoom = useStore(({ transform }) => transform[2]);
  const panel = useRef<HTMLDivElement>(null);
  const names = useRef<HTMLDivElement>(null);
  const width = laneHeaderWidth(layout, zoom);
  const follow = useCallback(
    (camera: Camera) => {
      const left = laneHeadersEnd(layout, camera.x, camera.zoom) - laneHeaderWidth(layout, camera.zoom);
      panel.current?.toggleAttribute('data-floating', left > camera.x + 1);
      if (panel.current) panel.current.style.transform = `translateX(${left}px)`;
      if (names.current) names.current.style.transform = `translateY(${camera.y}px)`;
    },
    [layout],
  );
  useCamera(follow);
  return (
    <div ref={panel} className={css.lanes} style={{ width }}>
      <div ref={names}>
        <LaneHeaders layout={layout} zoom={zoom} />
      </div>
    </div>
  );
}

const LaneHeaders = memo(function LaneHeaders({ layout, zoom }: { layout: MapLayout; zoom: number }) {
  const t = useTranslate();
  const { pathRow } = layout;
  return (
    <>
      <div
        className={css.header}
        aria-hidden="true"
        style={{ top: pathRow.y * zoom, height: pathRow.height * zoom }}
      >
        <HeaderText
          name={t(lanes.steps)}
          items={pathRowHeader(layout)}
          top={pathRow.y}
          zoom={zoom}
          height={pathRow.height}
        />
      </div>
      {layout.rows.map((row) => (
        <LaneHeader key={row.laneId} row={row} zoom={zoom} />
      ))}
    </>
  );
});

function LaneHeader({ row, zoom }: { row: RowLayout; zoom: number }) {
  const t = useTranslate();
  const given = useSnapshot((snapshot) => liveRecord(snapshot, 'lane', row.laneId)?.title ?? '');
  const isSelected = useView(({ selected }) => selected?.kind === 'lane' && selected.id === row.laneId);
  const isInRange = useView(({ range }) => range?.ids.has(row.laneId) ?? false);
  const isEditing = useView((view) => isSelected && view.isEditing);
  const element = useGridFocus<HTMLDivElement>(isSelected, isEditing);
  const startDrag = useReorder('lane', row.laneId);
  const items = useMemo(() => rowHeaderItems(row), [row]);
  const title = given === '' ? t(laneNames[row.laneKind]) : given;
  // Two curves of emotion differ by whose they are.
  const notes = [...row.noteLines, ...row.curveKeys.flatMap(({ lines }) => lines)];
  const note = notes.map((line) => line.text).join(' ');
  const name = note === '' ? title : `${title} · ${note}`;
  const spoken = t(text.laneName, { title: name });
  return (
    <div
      ref={element}
      id={elementId.lane(row.laneId)}
      role="rowheader"
      tabIndex={isSelected ? 0 : -1}
      aria-label={spoken}
      aria-colindex={1}
      aria-selected={isSelected || isInRange}
      data-header-lane={row.laneId}
      data-editing={isEditing || undefined}
      className={css.header}
      style={{ top: row.y * zoom, height: row.height * zoom }}
      onPointerDown={startDrag}
    >
      <span className="tapki-spoken">{spoken}</span>
      {isEditing ? (
        <div className={css.typing}>
          <TextEditor
            isTitle
            value={given}
            label={t(text.textOf, { name })}
            placeholder={t(laneNames[row.laneKind])}
            className={css.title}
            keep={(typed, stay) => rename(row.laneId, typed, stay)}
            leave={leaveEditing}
          />
        </div>
      ) : (
        <HeaderText
          name={name}
          items={items}
          top={row.y}
          zoom={zoom}
          height={row.height}
          isLine={isRuleLane(row.laneKind)}
        />
      )}
    </div>
  );
}

interface HeaderTextProps {
  readonly name: string;
  readonly items: ReturnType<typeof rowHeaderItems>;
  /** Of the row, px at 100 %, as its height. */
  readonly top: number;
  readonly height: number;
  readonly zoom: number;
  /** A line across the map: as low as its name is long. */
  readonly isLine?: boolean;
}

function HeaderText({ name, items, top, height, zoom, isLine = false }: HeaderTextProps) {
  const room = height * zoom;
  if (room < leastRow) return null;
  if (zoom < drawnFrom)
    return (
      <span
        className={css.name}
        data-line={isLine || undefined}
        style={{ WebkitLineClamp: Math.max(1, Math.floor((room - 4) / 14)) }}
      >
        {name}
      </span>
    );
  return (
    <div className={css.drawn} style={{ transform: `scale(${zoom})` }}>
      <Picture items={items} y={-top} />
    </div>
  );
}
