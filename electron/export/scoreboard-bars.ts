/** Months of a goal as bars with the goal as a line across: a drawing in the page itself, coloured by its style sheet. */
import { escapeXml } from '#core/scene/write-svg';
import type { PageRow } from '#core/scoreboard/page';

/** Units of the drawing; it is as wide as its column. */
const size = { width: 160, height: 44, widest: 14, gap: 3 } as const;

/** Empty: nothing was read. Bars begin at nought, or at the lowest where some are below it. */
export function scoreboardBars({ months, targetValue }: Pick<PageRow, 'months' | 'targetValue'>): string {
  if (months.length === 0) return '';
  const values = [...months.map(({ value }) => value), ...(targetValue === null ? [] : [targetValue])];
  const low = Math.min(0, ...values);
  const high = Math.max(...values, low + 1e-9);
  const y = (value: number): number =>
    rounded(size.height - 1 - ((value - low) / (high - low)) * (size.height - 3));
  const step = Math.min(size.widest + size.gap, size.width / months.length);
  const bars = months.map(({ value, label, figure }, index) => {
    const [top, foot] = [y(Math.max(value, 0)), y(Math.min(value, 0))];
    const isLast = index === months.length - 1;
    return `<rect class="bar${isLast ? ' now' : ''}" x="${rounded(index * step)}" y="${top}" width="${rounded(step - size.gap)}" height="${Math.max(1, rounded(foot - top))}" rx="1"><title>${escapeXml(`${label}: ${figure}`)}</title></rect>`;
  });
  const line =
    targetValue === null
      ? ''
      : `<line class="goal" x1="0" x2="${size.width}" y1="${y(targetValue)}" y2="${y(targetValue)}"/>`;
  const name = months.map(({ label, figure }) => `${label}: ${figure}`).join('; ');
  return `<svg viewBox="0 0 ${size.width} ${size.height}" preserveAspectRatio="none" role="img" aria-label="${escapeXml(name)}">${bars.join('')}${line}</svg>`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
