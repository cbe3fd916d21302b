/** The drawing of the matrix: axes, marks with their ranges, names. Its marks are walked with the arrows. */
import { type KeyboardEvent, useRef, useState } from 'react';
import type { ListedFix } from '#core/fixes/listed-fix';
import { type Matrix, type MatrixMark, type MatrixSize, markRadius } from '#core/fixes/matrix';
import { standingOf } from '#core/fixes/standing';
import { statusHeadings, fixes as text } from '#core/i18n/messages/fixes';
import { formatNumber } from '#core/metrics/format';
import { keyOfLast } from '#renderer/state/fixes';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { effortWords, forecastWords } from './fix-words';
import styles from './matrix.module.css';

/** Around the plot: figures and names of the axes. */
export const margin = { left: 64, right: 16, top: 28, bottom: 48 } as const;
/** Of more than so many, only the one in hand shows how far it may reach. */
const mostWhiskers = 60;

interface PlotProps {
  readonly matrix: Matrix;
  readonly size: MatrixSize;
  readonly open: (listed: ListedFix) => void;
  readonly tell: (listed: ListedFix | null) => void;
}

export function MatrixPlot({ matrix, size, open, tell }: PlotProps) {
  const t = useTranslate();
  const { marks } = matrix;
  const [active, setActive] = useState(() => keyOfLast(marks.map(({ listed }) => listed)));
  const plot = useRef<SVGSVGElement>(null);
  const entry = marks.find(({ listed }) => listed.key === active)?.listed.key ?? marks[0]?.listed.key;
  const go = (to: number) => {
    const mark = marks[Math.max(0, Math.min(marks.length - 1, to))];
    if (!mark) return;
    setActive(mark.listed.key);
    plot.current?.querySelector<SVGGElement>(`[data-mark="${CSS.escape(mark.listed.key)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const mark = marks[at];
    if (event.key === 'ArrowRight' || event.key === 'ArrowDown') go(at + 1);
    else if (event.key === 'ArrowLeft' || event.key === 'ArrowUp') go(at - 1);
    else if (event.key === 'Home') go(0);
    else if (event.key === 'End') go(marks.length - 1);
    else if ((event.key === 'Enter' || event.key === ' ') && mark) open(mark.listed);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no fieldset in a drawing
    <svg
      ref={plot}
      width={size.width + margin.left + margin.right}
      height={size.height + margin.top + margin.bottom}
      role="group"
      aria-label={t(text.matrix)}
      className={marks.length > mostWhiskers ? styles.crowd : undefined}
    >
      <g transform={`translate(${margin.left} ${margin.top})`}>
        <Axes matrix={matrix} size={size} />
        {marks.map((mark, at) => (
          <Mark
            key={mark.listed.key}
            mark={mark}
            isEntry={mark.listed.key === entry}
            open={() => open(mark.listed)}
            tell={tell}
            onFocus={() => setActive(mark.listed.key)}
            onKeyDown={(event) => onKeyDown(event, at)}
          />
        ))}
        {marks.map(
          ({ listed, label }) =>
            label && (
              <text key={listed.key} x={label.x} y={label.y} aria-hidden pointerEvents="none">
                {label.text}
              </text>
            ),
        )}
      </g>
    </svg>
  );
}

function Axes({ matrix: { xTicks, yTicks }, size }: Pick<PlotProps, 'matrix' | 'size'>) {
  const t = useTranslate();
  const language = useLanguage();
  const figure = (value: number) => formatNumber(value, language, Number.isInteger(value) ? 0 : 1);
  return (
    <g aria-hidden>
      {yTicks.map(({ value, at }) => (
        <g key={value}>
          <line className={styles.gridLine} x1={0} x2={size.width} y1={at} y2={at} />
          <text className={styles.quiet} x={-8} y={at + 4} textAnchor="end">
            {figure(value)}
          </text>
        </g>
      ))}
      {xTicks.map(({ value, at }) => (
        <g key={value}>
          <line className={styles.gridLine} x1={at} x2={at} y1={0} y2={size.height} />
          <text className={styles.quiet} x={at} y={size.height + 18} textAnchor="middle">
            {figure(value)}
          </text>
        </g>
      ))}
      <line className={styles.axis} x1={0} x2={size.width} y1={size.height} y2={size.height} />
      <line className={styles.axis} x1={0} x2={0} y1={0} y2={size.height} />
      <text x={size.width} y={size.height + 40} textAnchor="end" fontWeight={600}>
        {t(text.effortAxis)}
      </text>
      <text x={-margin.left + 4} y={-12} fontWeight={600}>
        {t(text.effectAxis)}
      </text>
    </g>
  );
}

interface DotProps {
  readonly cx: number;
  readonly cy: number;
  readonly r: number;
  readonly isInWork: boolean;
}

/** As on the map: a ring, with a dot where work has begun, full where it is done. */
export const Dot = ({ isInWork, ...circle }: DotProps) => (
  <>
    <circle className={styles.dot} {...circle} />
    {isInWork && <circle className={styles.begun} {...circle} r={circle.r / 2} />}
  </>
);

interface MarkProps {
  readonly mark: MatrixMark;
  readonly isEntry: boolean;
  readonly open: () => void;
  readonly tell: (listed: ListedFix | null) => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Mark({ mark, isEntry, open, tell, onFocus, onKeyDown }: MarkProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { listed, x, y, across, upwards } = mark;
  const { fix } = listed;
  const facts = [
    t(statusHeadings[fix.state.status]),
    effortWords(fix, { t, language }),
    forecastWords(listed, { t, language }),
  ].join(', ');
  const title = fix.title || t(text.untitled);
  return (
    // biome-ignore lint/a11y/useSemanticElements: there is no button in a drawing
    <g
      role="button"
      tabIndex={isEntry ? 0 : -1}
      data-mark={listed.key}
      data-autofocus={isEntry || undefined}
      aria-label={t(text.card, { title, facts })}
      className={`${styles.mark} ${styles[standingOf[fix.state.status]] ?? ''}`}
      onClick={open}
      onKeyDown={onKeyDown}
      onFocus={() => {
        onFocus();
        tell(listed);
      }}
      onBlur={() => tell(null)}
      onMouseEnter={() => tell(listed)}
      onMouseLeave={() => tell(null)}
    >
      <line className={styles.whisker} x1={across[0]} x2={across[1]} y1={y} y2={y} />
      <line className={styles.whisker} x1={x} x2={x} y1={upwards[0]} y2={upwards[1]} />
      {/* Larger than what is seen: a mark is easily hit. */}
      <circle cx={x} cy={y} r={markRadius * 2} fill="transparent" />
      <Dot cx={x} cy={y} r={markRadius} isInWork={standingOf[fix.state.status] === 'inWork'} />
    </g>
  );
}
