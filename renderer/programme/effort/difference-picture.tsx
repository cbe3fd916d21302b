/** A difference with its interval, on a line about "no difference": as it is, and at the same mix beneath it. */

import type { OutcomeResult } from '#core/effort/analyse';
import { changeText, intervalOf, intervalText } from '#core/effort/effort-words';
import type { Estimate } from '#core/effort/estimate';
import { effortText as text } from '#core/i18n/messages/effort';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './effort.module.css';

const width = 420;
const left = 150;
const right = 412;
const line = 36;

export function DifferencePicture({ result }: { readonly result: OutcomeResult }) {
  const t = useTranslate();
  const language = useLanguage();
  const { crude, stratified, isShare } = result;
  const rows = [
    { name: t(text.crude), estimate: crude },
    { name: t(text.stratified), estimate: stratified },
  ].flatMap(({ name, estimate }) => (estimate === null ? [] : [{ name, estimate }]));
  if (rows.length === 0) return null;
  const amountOf = (estimate: Estimate) =>
    isShare || estimate.ratio === null ? estimate.difference : estimate.ratio - 1;
  const ends = rows.flatMap(({ estimate }) => {
    const { low, high } = intervalOf(estimate, isShare);
    return [Math.abs(low), Math.abs(high)];
  });
  // A very wide interval must not press the others into a point.
  const most = Math.max(
    0.02,
    Math.min(
      Math.max(...ends),
      4 * Math.max(...rows.map(({ estimate }) => Math.abs(amountOf(estimate))), 0.1),
    ),
  );
  const x = (value: number) =>
    (left + right) / 2 + (Math.max(-1, Math.min(1, value / most)) * (right - left)) / 2;
  const height = rows.length * line + 22;
  const told = rows.map(({ name, estimate }) => {
    const { low, high } = intervalText(result, estimate, language);
    return `${name}: ${changeText(result, estimate, language)} (${low} … ${high})`;
  });
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={told.join('. ')}
    >
      <line className={styles.muted} x1={x(0)} x2={x(0)} y1={4} y2={height - 18} strokeDasharray="3 3" />
      <text className={styles.muted} x={x(0)} y={height - 4} fontSize={11} textAnchor="middle">
        {t(text.noDifference)}
      </text>
      {rows.map(({ name, estimate }, index) => {
        const { low, high } = intervalOf(estimate, isShare);
        const y = index * line + 16;
        const isSaid = estimate === result.said;
        const tone = isSaid ? styles.ink : styles.muted;
        return (
          <g key={name}>
            <text className={tone} x={0} y={y + 2} fontSize={12} fontWeight={isSaid ? 600 : 400}>
              {name}
            </text>
            <text className={tone} x={0} y={y + 17} fontSize={11}>
              {changeText(result, estimate, language)}
            </text>
            <line className={tone} x1={x(low)} x2={x(high)} y1={y} y2={y} strokeWidth={2} />
            <circle className={tone} cx={x(amountOf(estimate))} cy={y} r={isSaid ? 5 : 4}>
              <title>{told[index]}</title>
            </circle>
          </g>
        );
      })}
    </svg>
  );
}
