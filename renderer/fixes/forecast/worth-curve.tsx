/** Effect by effort as the fixes come in their order: steep at first, flat where more effort brings little. */
import { Text } from '@mantine/core';
import type { Rank } from '#core/metrics/portfolio';
import styles from './forecast.module.css';

const width = 480;
const height = 96;
const edge = 6;

export function WorthCurve({ ranks, label }: { readonly ranks: readonly Rank[]; readonly label: string }) {
  const last = ranks.at(-1);
  if (!last || last.gainSoFar <= 0) return null;
  const x = (effort: number): number =>
    last.effortSoFar === 0 ? edge : edge + (effort / last.effortSoFar) * (width - 2 * edge);
  const y = (gain: number): number => height - edge - (gain / last.gainSoFar) * (height - 2 * edge);
  const points = [
    { id: '', x: x(0), y: y(0) },
    ...ranks.map(({ id, effortSoFar, gainSoFar }) => ({ id, x: x(effortSoFar), y: y(gainSoFar) })),
  ];
  return (
    <figure className={styles.figure}>
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" aria-hidden>
        <line className={styles.axis} x1={edge} x2={width - edge} y1={height - edge} y2={height - edge} />
        <polyline
          className={styles.curve}
          points={points.map((point) => `${point.x},${point.y}`).join(' ')}
        />
        {points.slice(1).map((point) => (
          <circle key={point.id} className={styles.dot} cx={point.x} cy={point.y} r={3.5} />
        ))}
      </svg>
      <Text component="figcaption" size="xs" c="dimmed">
        {label}
      </Text>
    </figure>
  );
}
