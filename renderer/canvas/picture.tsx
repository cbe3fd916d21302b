/** Scene items as SVG in the page: the near view draws cells with the very items the exports draw. */
import { useStore } from '@xyflow/react';
import { memo } from 'react';
import { fonts } from '#core/scene/fonts';
import type { ColorName, ImageItem, SceneItem, TextItem } from '#core/scene/scene';
import { usePicture } from '#renderer/state/pictures';
import { type Detail, reducedSide, smallDetail } from '#renderer/state/reduced-pictures';
import css from './picture.module.css';

const color = (name: ColorName | null): string => (name === null ? 'none' : `var(--scene-${name})`);
const anchors = { start: 'start', middle: 'middle', end: 'end' } as const;

function SceneText({ item }: { item: TextItem }) {
  const { size, weight } = fonts[item.font];
  return (
    <text
      x={item.x}
      y={item.baseline}
      fontSize={size}
      fontWeight={weight}
      fill={color(item.color)}
      textAnchor={anchors[item.align]}
    >
      {item.text}
    </text>
  );
}

/** A screenshot of some megapixels takes a tenth of a second to decode; no frame waits for it. React's types lack it here. */
const decodedApart = { decoding: 'async' };

function SceneImage({ item }: { item: ImageItem }) {
  const isClose = useStore(({ transform: [, , zoom] }) => neededSide(item, zoom) > reducedSide);
  const detail = smallDetail(item.pixels);
  return (
    <>
      <PictureOf item={item} detail={detail} />
      {isClose && detail !== 'full' && <PictureOf item={item} detail="full" />}
    </>
  );
}

/** Pixels of the screen along its longer side. */
const neededSide = ({ box }: ImageItem, zoom: number): number =>
  Math.max(box.width, box.height) * zoom * window.devicePixelRatio;

function PictureOf({ item, detail }: { item: ImageItem; detail: Detail }) {
  const address = usePicture(item.hash, detail);
  const { x, y, width, height } = item.box;
  return address === null ? null : (
    <image
      {...decodedApart}
      href={address}
      x={x}
      y={y}
      width={width}
      height={height}
      preserveAspectRatio="xMidYMid meet"
      style={{ clipPath: `inset(0 round ${item.radius}px)` }}
    />
  );
}

function Item({ item }: { item: SceneItem }) {
  switch (item.type) {
    case 'text':
      return <SceneText item={item} />;
    case 'image':
      return <SceneImage item={item} />;
    case 'rect':
      return (
        <rect
          x={item.box.x}
          y={item.box.y}
          width={item.box.width}
          height={item.box.height}
          rx={item.radius}
          fill={color(item.fill)}
          stroke={color(item.stroke)}
          strokeWidth={item.strokeWidth}
        />
      );
    case 'circle':
      return (
        <circle
          cx={item.cx}
          cy={item.cy}
          r={item.r}
          fill={color(item.fill)}
          stroke={color(item.stroke)}
          strokeWidth={item.strokeWidth}
        />
      );
    case 'path':
      return (
        <path
          d={item.d}
          fill={color(item.fill)}
          stroke={color(item.stroke)}
          strokeWidth={item.strokeWidth}
          strokeLinecap="round"
          strokeLinejoin="round"
          {...(item.dash.length === 0 ? {} : { strokeDasharray: item.dash.join(' ') })}
        />
      );
  }
}

interface PictureProps {
  readonly items: readonly SceneItem[];
  /** Where the items' origin stands in the parent. */
  readonly x?: number;
  readonly y?: number;
}

/** Drawn for the eye alone: what is in it is said by the name of the cell around it. */
export const Picture = memo(function Picture({ items, x = 0, y = 0 }: PictureProps) {
  if (items.length === 0) return null;
  return (
    <svg
      className={css.picture}
      style={{ left: x, top: y }}
      width="1"
      height="1"
      aria-hidden="true"
      focusable="false"
    >
      {items.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: items have no identity but their place in paint order
        <Item key={index} item={item} />
      ))}
    </svg>
  );
});
