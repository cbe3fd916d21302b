/** Scores with their intervals, drawn from the list of shapes that the saved file has, too; each point says itself. */
import type { Chart, Shape, Tone } from '#core/effort/chart';
import styles from './effort.module.css';

const tones: Readonly<Record<Tone, string | undefined>> = {
  grid: styles.grid,
  muted: styles.muted,
  ink: styles.ink,
  easy: styles.easy,
  hard: styles.hard,
  between: styles.between,
};

export const DoseChart = ({ chart }: { readonly chart: Chart }) => (
  <svg
    className={styles.chart}
    viewBox={`0 0 ${chart.width} ${chart.height}`}
    role="img"
    aria-label={[
      chart.title,
      ...chart.shapes.flatMap((shape) => (shape.kind === 'dot' ? [shape.name] : [])),
    ].join('. ')}
  >
    {chart.shapes.map((shape) => (
      <Part key={keyOf(shape)} shape={shape} />
    ))}
  </svg>
);

const keyOf = (shape: Shape): string =>
  shape.kind === 'line' ? `${shape.from} ${shape.to}` : `${shape.kind} ${shape.at}`;

function Part({ shape }: { readonly shape: Shape }) {
  const tone = tones[shape.tone];
  if (shape.kind === 'line') {
    const [[x1, y1], [x2, y2]] = [shape.from, shape.to];
    return <line className={tone} strokeWidth={shape.width} {...{ x1, y1, x2, y2 }} />;
  }
  const [x, y] = shape.at;
  if (shape.kind === 'dot')
    return (
      <circle className={`${tone} ${shape.isHollow ? styles.hollow : ''}`} cx={x} cy={y} r={4.5}>
        <title>{shape.name}</title>
      </circle>
    );
  return (
    <text
      className={tone}
      x={x}
      y={y}
      fontSize={shape.size}
      textAnchor={shape.anchor}
      fontWeight={shape.isBold ? 600 : 400}
    >
      {shape.words}
    </text>
  );
}
