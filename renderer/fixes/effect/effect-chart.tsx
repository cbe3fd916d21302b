/** Weeks of an effect: the steps of the fix, the untouched steps at the same level, the launch, and both windows. */
import { Group, Stack, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react';
import type { Effect, EffectWindow } from '#core/document/records/effect';
import { formatDay } from '#core/i18n/dates';
import { effectScreen as text } from '#core/i18n/messages/effect';
import { metricNames } from '#core/i18n/messages/metrics';
import { readingNameOf } from '#core/metrics/earlier';
import { readingsOfWindow } from '#core/metrics/effect';
import type { EffectChart as Chart, ChartPoint } from '#core/metrics/effect-chart';
import type { WindowUnit } from '#core/metrics/effect-windows';
import { formatFigure, formatMetric, formatMonth, formatN, formatPeriod } from '#core/metrics/format';
import { mondayOf } from '#core/metrics/periods';
import type { MetricValue, ShownMetric } from '#core/metrics/value';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './effect.module.css';

interface EffectChartProps {
  readonly chart: Chart;
  readonly effect: Effect;
  readonly window: EffectWindow | null;
  readonly metric: ShownMetric;
  readonly unit: WindowUnit;
}

const height = 200;
const left = 46;
const right = 20;
const top = 20;
const bottom = 24;

export function EffectChart({ chart, effect, window, metric, unit }: EffectChartProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { ref, width } = useElementSize();
  const { points, ticks } = chart;
  const [least, most] = [ticks[0] ?? 0, ticks.at(-1) ?? 1];
  const [active, setActive] = useState<number | null>(null);
  const step = points.length > 0 ? Math.max(0, width - left - right) / points.length : 0;
  const x = (index: number) => left + step * (index + 0.5);
  const y = (value: number) => top + (height - top - bottom) * (1 - (value - least) / (most - least));
  const words = usePointWords(effect, metric, unit);
  const launchAt = points.findIndex(({ place }) => place === 'launch');
  const last = points.length - 1;
  const walk = (event: KeyboardEvent) => {
    const now = active ?? last;
    const to = { ArrowLeft: now - 1, ArrowRight: now + 1, Home: 0, End: last }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    setActive(Math.min(last, Math.max(0, to)));
  };
  const point = (event: MouseEvent<HTMLElement>) => {
    const at = Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left - left) / step);
    setActive(at >= 0 && at <= last ? at : null);
  };
  const shown = active === null ? null : points[active];
  const spoken = points[active ?? last];
  const labelEvery = Math.max(1, Math.ceil(70 / Math.max(step, 1)));
  return (
    <Stack gap={4}>
      <div
        ref={ref}
        className={styles.trend}
        role="slider"
        tabIndex={0}
        aria-label={t(text.trendLabel, {
          metric: t(metricNames[metric]),
          day: formatDay(effect.shippedOn, language),
        })}
        aria-valuemin={0}
        aria-valuemax={last}
        aria-valuenow={active ?? last}
        aria-valuetext={spoken ? words(spoken) : ''}
        onKeyDown={walk}
        onFocus={() => setActive(last)}
        onBlur={() => setActive(null)}
        onMouseMove={point}
        onMouseLeave={() => setActive(null)}
      >
        {width > 0 && (
          <svg className={styles.chart} aria-hidden>
            {(['before', 'after'] as const).map((place) => (
              <Shade key={place} points={points} place={place} x={x} step={step} />
            ))}
            <g className={styles.axis} aria-hidden>
              {ticks.map((value) => (
                <g key={value}>
                  <line className={styles.grid} x1={left} x2={width - right} y1={y(value)} y2={y(value)} />
                  <text x={left - 6} y={y(value) + 4} textAnchor="end">
                    {axisWords(points, value, language)}
                  </text>
                </g>
              ))}
              {points.map(
                ({ from }, index) =>
                  index % labelEvery === 0 && (
                    <text key={from} x={x(index)} y={height - 6} textAnchor="middle">
                      {shortDay(from, unit, language)}
                    </text>
                  ),
              )}
            </g>
            <polyline className={styles.others} points={lineOf(points, ({ moved }) => moved, x, y)} />
            <polyline className={styles.own} points={lineOf(points, ({ own }) => own.value, x, y)} />
            {launchAt >= 0 && (
              <g className={styles.axis} aria-hidden>
                <line
                  className={styles.launch}
                  x1={launchX(effect, unit, x(launchAt), step)}
                  x2={launchX(effect, unit, x(launchAt), step)}
                  y1={top - 6}
                  y2={height - bottom}
                />
                <text x={launchX(effect, unit, x(launchAt), step)} y={top - 9} textAnchor="middle">
                  {t(text.launch)}
                </text>
              </g>
            )}
            {points.map((point, index) => (
              <g key={point.from}>
                {point.moved !== null && index === active && (
                  <circle className={styles.otherDot} cx={x(index)} cy={y(point.moved)} r={3.5} />
                )}
                {point.own.value !== null && (
                  <circle
                    className={styles.dot}
                    cx={x(index)}
                    cy={y(point.own.value)}
                    r={index === active ? 4.5 : 2.5}
                  />
                )}
              </g>
            ))}
          </svg>
        )}
      </div>
      <Keys hasOthers={points.some(({ moved }) => moved !== null)} window={window} effect={effect} />
      <Text size="xs" mih={36} aria-hidden>
        {shown ? words(shown) : ''}
      </Text>
    </Stack>
  );
}

/** The day of the launch inside its week or month. */
function launchX(effect: Effect, unit: WindowUnit, middle: number, step: number): number {
  const days = unit === 'week' ? 7 : 30;
  const first = unit === 'week' ? mondayOf(effect.shippedOn) : `${effect.shippedOn.slice(0, 7)}-01`;
  const passed = (Date.parse(effect.shippedOn) - Date.parse(first)) / 86_400_000;
  return middle - step / 2 + (step * Math.min(days, passed)) / days;
}

interface ShadeProps {
  readonly points: readonly ChartPoint[];
  readonly place: 'before' | 'after';
  readonly x: (index: number) => number;
  readonly step: number;
}

function Shade({ points, place, x, step }: ShadeProps) {
  const first = points.findIndex((point) => point.place === place);
  const last = points.findLastIndex((point) => point.place === place);
  if (first < 0) return null;
  return (
    <rect
      className={styles[place]}
      x={x(first) - step / 2}
      y={top}
      width={step * (last - first + 1)}
      height={height - top - bottom}
      rx={4}
      aria-hidden
    />
  );
}

function Keys({
  hasOthers,
  window,
  effect,
}: {
  readonly hasOthers: boolean;
  readonly window: EffectWindow | null;
  readonly effect: Effect;
}) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Group gap={4} style={{ columnGap: 16 }}>
      <Key text={t(text.ownSteps)}>
        <line className={styles.own} x1={0} x2={22} y1={4} y2={4} />
      </Key>
      {hasOthers && (
        <Key text={t(text.untouchedIndexed)}>
          <line className={styles.others} x1={0} x2={22} y1={4} y2={4} />
        </Key>
      )}
      <Key text={t(text.baseline, { period: formatPeriod(effect.baseline.period, language) })}>
        <rect className={styles.before} width={22} height={8} rx={2} />
      </Key>
      {window && (
        <Key text={t(text.after, { period: formatPeriod(window.period, language) })}>
          <rect className={styles.after} width={22} height={8} rx={2} />
        </Key>
      )}
    </Group>
  );
}

const Key = ({ text: words, children }: { readonly text: string; readonly children: ReactNode }) => (
  <Group gap={6} wrap="nowrap">
    <svg className={styles.key} aria-hidden>
      {children}
    </svg>
    <Text size="xs" c="dimmed">
      {words}
    </Text>
  </Group>
);

/** Breaks of a line where a week is not known are closed: a line of weeks is rarely broken. */
function lineOf(
  points: readonly ChartPoint[],
  amountOf: (point: ChartPoint) => number | null,
  x: (index: number) => number,
  y: (value: number) => number,
): string {
  return points
    .flatMap((point, index) => {
      const value = amountOf(point);
      return value === null ? [] : [`${x(index).toFixed(1)},${y(value).toFixed(1)}`];
    })
    .join(' ');
}

function axisWords(points: readonly ChartPoint[], value: number, language: 'ru' | 'en'): string {
  const known = points.find(({ own }) => own.value !== null)?.own;
  if (!known) return '';
  return formatFigure({ ...known, value: known.unit === 'count' ? Math.round(value) : value }, language);
}

export const shortDay = (from: string, unit: WindowUnit, language: 'ru' | 'en'): string =>
  unit === 'month'
    ? formatMonth(from.slice(0, 7), language)
    : formatDay(from, language).replace(/\u00a0\d{4}$/, '');

/** A week with everything that makes its number honest. */
function usePointWords(effect: Effect, metric: ShownMetric, unit: WindowUnit): (point: ChartPoint) => string {
  const t = useTranslate();
  const language = useLanguage();
  const said = (value: MetricValue) => formatMetric(value, language);
  const sources = sourcesOf(effect, metric);
  return ({ from, own, untouched }) => {
    const n = formatN(own, language);
    return t(text.point, {
      week:
        unit === 'month' ? shortDay(from, unit, language) : `${t(text.week)} ${formatDay(from, language)}`,
      value: said(own),
      n: n === '' ? '' : ` (${n})`,
      other: said(untouched),
      source: sources.length > 0 ? sources.join(', ') : t(text.noSources),
    });
  };
}

/** Where its numbers come from; of one metric, or of all. */
export function sourcesOf({ baseline, windows }: Effect, metric?: ShownMetric): readonly string[] {
  const name = metric && readingNameOf(metric);
  const readings = [baseline, ...windows].flatMap((window) =>
    Object.entries(readingsOfWindow(window)).flatMap(([own, reading]) =>
      name === undefined || own === name ? [reading] : [],
    ),
  );
  return [...new Set(readings.flatMap(({ origin }) => origin.sources))];
}
