/** Areas to be blurred: drawn with the pointer, or added and moved with keys. They look blurred, nothing is changed yet. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { pictures as text } from '#core/i18n/messages/pictures';
import { type Area, areaBetween, movedArea, movedEdge, type Size, type Spot } from '#core/picture/geometry';
import { useTranslate } from '#renderer/ui/language';
import { spotOf } from './picture-stage';
import css from './pictures.module.css';

export interface BlurArea extends Area {
  readonly id: number;
}

/** Smaller ones are slips of the hand. */
const leastDrawn = 4;

export const areaElement = (id: number): string => `tapki-blur-${id}`;
const newAreaId = (areas: readonly BlurArea[]): number => Math.max(0, ...areas.map(({ id }) => id)) + 1;

/** In the middle of the picture, a third as wide and a tenth as high. */
export function withAddedArea(areas: readonly BlurArea[], { width, height }: Size): readonly BlurArea[] {
  const area = {
    x: width / 3,
    y: height * 0.45,
    width: Math.max(1, width / 3),
    height: Math.max(1, height / 10),
  };
  return [...areas, { id: newAreaId(areas), ...area }];
}

interface BlurLayerProps {
  readonly size: Size;
  readonly areas: readonly BlurArea[];
  readonly onChange: (areas: readonly BlurArea[]) => void;
}

export function BlurLayer({ size, areas, onChange }: BlurLayerProps) {
  const start = useRef<{ readonly at: Spot; readonly id: number } | null>(null);
  const at = (event: PointerEvent<HTMLElement>): Spot => {
    const spot = spotOf(event, event.currentTarget);
    return { x: spot.x * size.width, y: spot.y * size.height };
  };
  const change = (id: number, area: Area) =>
    onChange(areas.map((each) => (each.id === id ? { ...area, id } : each)));
  const end = () => {
    const drawn = areas.find(({ id }) => id === start.current?.id);
    start.current = null;
    if (drawn && (drawn.width < leastDrawn || drawn.height < leastDrawn))
      onChange(areas.filter(({ id }) => id !== drawn.id));
  };
  return (
    <div
      className={css.layer}
      data-drawing
      onPointerDown={(event) => {
        if (event.button !== 0 || event.target !== event.currentTarget) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        start.current = { at: at(event), id: newAreaId(areas) };
        onChange([...areas, { id: start.current.id, ...at(event), width: 0, height: 0 }]);
      }}
      onPointerMove={(event) => {
        if (start.current) change(start.current.id, areaBetween(start.current.at, at(event), size));
      }}
      onPointerUp={end}
      onPointerCancel={end}
    >
      {areas.map((area, index) => (
        <AreaToBlur
          key={area.id}
          area={area}
          number={index + 1}
          size={size}
          onChange={(next) => change(area.id, next)}
          onDelete={() => onChange(areas.filter(({ id }) => id !== area.id))}
        />
      ))}
    </div>
  );
}

interface AreaToBlurProps {
  readonly area: BlurArea;
  readonly number: number;
  readonly size: Size;
  readonly onChange: (area: Area) => void;
  readonly onDelete: () => void;
}

function keyedArea(event: KeyboardEvent, area: Area, size: Size): Area | null {
  const across = Math.max(1, size.width / 100);
  const along = Math.max(1, size.height / 100);
  const by: Readonly<Record<string, Spot>> = {
    ArrowLeft: { x: -across, y: 0 },
    ArrowRight: { x: across, y: 0 },
    ArrowUp: { x: 0, y: -along },
    ArrowDown: { x: 0, y: along },
  };
  const move = by[event.key];
  if (!move) return null;
  if (!event.shiftKey) return movedArea(area, move, size);
  return movedEdge(movedEdge(area, 'right', move.x, size), 'bottom', move.y, size);
}

function AreaToBlur({ area, number, size, onChange, onDelete }: AreaToBlurProps) {
  const t = useTranslate();
  const held = useRef<{ readonly x: number; readonly y: number; readonly area: Area } | null>(null);
  const share = (value: number, of: number) => Math.round((value / of) * 100);
  const place = {
    x: share(area.x, size.width),
    y: share(area.y, size.height),
    width: share(area.width, size.width),
    height: share(area.height, size.height),
  };
  const position = (event: PointerEvent<HTMLElement>) => {
    const layer = event.currentTarget.parentElement;
    const spot = layer ? spotOf(event, layer) : { x: 0, y: 0 };
    return { x: spot.x * size.width, y: spot.y * size.height };
  };
  const stop = () => {
    held.current = null;
  };
  return (
    <button
      type="button"
      id={areaElement(area.id)}
      className={css.blurArea}
      style={{
        left: `${(area.x / size.width) * 100}%`,
        top: `${(area.y / size.height) * 100}%`,
        width: `${(area.width / size.width) * 100}%`,
        height: `${(area.height / size.height) * 100}%`,
      }}
      aria-label={t(text.areaName, { number, ...place })}
      onKeyDown={(event) => {
        const isRemoval = event.key === 'Delete' || event.key === 'Backspace';
        const next = isRemoval ? null : keyedArea(event, area, size);
        if (!isRemoval && !next) return;
        event.preventDefault();
        event.stopPropagation();
        if (next) onChange(next);
        else onDelete();
      }}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.stopPropagation();
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { ...position(event), area };
      }}
      onPointerMove={(event) => {
        if (!held.current) return;
        const now = position(event);
        const by = { x: now.x - held.current.x, y: now.y - held.current.y };
        onChange(movedArea(held.current.area, by, size));
      }}
      onPointerUp={stop}
      onPointerCancel={stop}
    />
  );
}
