/** The part of the picture that stays: four edges, each a slider for the keyboard and a handle for the pointer. */
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { pictures as text } from '#core/i18n/messages/pictures';
import { type Area, type Edge, edges, movedArea, movedEdge, type Size } from '#core/picture/geometry';
import { useTranslate } from '#renderer/ui/language';
import { spotOf } from './picture-stage';
import css from './pictures.module.css';

const names = {
  left: text.edgeLeft,
  top: text.edgeTop,
  right: text.edgeRight,
  bottom: text.edgeBottom,
} as const;
const isAcross = (edge: Edge): boolean => edge === 'left' || edge === 'right';
const corners: readonly (readonly [Edge, Edge])[] = [
  ['left', 'top'],
  ['right', 'top'],
  ['left', 'bottom'],
  ['right', 'bottom'],
];

/** What an edge moves by at a key press: a hundredth of the picture, with Shift a tenth. */
const stepOf = (edge: Edge, { width, height }: Size, isBig: boolean): number =>
  Math.max(1, Math.round((isAcross(edge) ? width : height) * (isBig ? 0.1 : 0.01)));

const positionOf = (edge: Edge, { x, y, width, height }: Area): number =>
  ({ left: x, top: y, right: x + width, bottom: y + height })[edge];

const least = 8;
const leastIn = ({ width, height }: Size): number => Math.min(least, width, height);

interface CropLayerProps {
  readonly size: Size;
  readonly area: Area;
  readonly onChange: (area: Area) => void;
}

export function CropLayer({ size, area, onChange }: CropLayerProps) {
  const t = useTranslate();
  const layer = useRef<HTMLDivElement>(null);
  const share = (value: number, of: number) => `${(value / of) * 100}%`;
  const box = {
    left: share(area.x, size.width),
    top: share(area.y, size.height),
    width: share(area.width, size.width),
    height: share(area.height, size.height),
  };
  return (
    <div ref={layer} className={css.layer} data-cropping>
      <div className={css.cropShade}>
        <div className={css.cropHole} style={box} />
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid over a picture */}
      <div role="group" aria-label={t(text.cropFrame)} className={css.cropFrame} style={box}>
        <Handle
          layer={layer}
          size={size}
          area={area}
          className={css.cropMiddle}
          move={(by) => onChange(movedArea(area, by, size))}
        />
        {edges.map((edge) => (
          <EdgeHandle key={edge} edge={edge} layer={layer} size={size} area={area} onChange={onChange} />
        ))}
        {corners.map(([across, along]) => (
          <Handle
            key={`${across} ${along}`}
            layer={layer}
            size={size}
            area={area}
            className={css.cropCorner}
            place={`${across} ${along}`}
            move={({ x, y }) =>
              onChange(
                movedEdge(movedEdge(area, across, x, size, leastIn(size)), along, y, size, leastIn(size)),
              )
            }
          />
        ))}
      </div>
    </div>
  );
}

interface HandleProps {
  readonly layer: React.RefObject<HTMLDivElement | null>;
  readonly size: Size;
  readonly area: Area;
}

/** Tells how far, in px of the picture, the pointer has gone since it came down; from the area as it was then. */
function useHold(
  { layer, size }: Pick<HandleProps, 'layer' | 'size'>,
  move: (by: { x: number; y: number }) => void,
) {
  const from = useRef<{ readonly x: number; readonly y: number; move: typeof move } | null>(null);
  const at = (event: PointerEvent) => {
    const spot = layer.current ? spotOf(event, layer.current) : { x: 0, y: 0 };
    return { x: spot.x * size.width, y: spot.y * size.height };
  };
  const stop = () => {
    from.current = null;
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.stopPropagation();
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { ...at(event), move };
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      const start = from.current;
      if (!start) return;
      const now = at(event);
      start.move({ x: now.x - start.x, y: now.y - start.y });
    },
    onPointerUp: stop,
    onPointerCancel: stop,
  };
}

/** For the pointer alone: by keyboard the four edges reach everything. */
function Handle(
  props: HandleProps & {
    readonly className: string | undefined;
    readonly place?: string;
    readonly move: (by: { x: number; y: number }) => void;
  },
) {
  const hold = useHold(props, props.move);
  return <div aria-hidden="true" className={props.className} data-place={props.place} {...hold} />;
}

function EdgeHandle(props: HandleProps & { readonly edge: Edge; readonly onChange: (area: Area) => void }) {
  const { edge, size, area, onChange } = props;
  const t = useTranslate();
  const hold = useHold(props, ({ x, y }) =>
    onChange(movedEdge(area, edge, isAcross(edge) ? x : y, size, leastIn(size))),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const [less, more] = isAcross(edge) ? ['ArrowLeft', 'ArrowRight'] : ['ArrowUp', 'ArrowDown'];
    const sign = event.key === less ? -1 : event.key === more ? 1 : 0;
    if (sign === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onChange(movedEdge(area, edge, sign * stepOf(edge, size, event.shiftKey), size, leastIn(size)));
  };
  const value = Math.round(positionOf(edge, area));
  return (
    <div
      role="slider"
      tabIndex={0}
      className={css.cropEdge}
      data-edge={edge}
      aria-label={t(names[edge])}
      aria-orientation={isAcross(edge) ? 'horizontal' : 'vertical'}
      aria-valuemin={0}
      aria-valuemax={isAcross(edge) ? size.width : size.height}
      aria-valuenow={value}
      aria-valuetext={t(text.pixels, { count: value })}
      onKeyDown={onKeyDown}
      {...hold}
    />
  );
}
