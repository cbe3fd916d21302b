/** Months of a goal as bars with the goal as a line across: a drawing in the page itself, coloured by its style sheet. */
import { escapeXml } from '#core/scene/write-svg';
import { goalBars } from '#core/scoreboard/bars';
import type { PageRow } from '#core/scoreboard/page';

/** Units of the drawing; it is as wide as its column. */
const size = { width: 160, height: 36, widest: 13, gap: 3 } as const;

/** Empty: nothing was read. */
export function scoreboardBars({ months, line: target, wholePeriod }: PageRow): string {
  if (months.length === 0) return '';
  const { bars, places, line } = goalBars(months, target, wholePeriod);
  const step = Math.min(size.widest, size.width / Math.max(1, places));
  const y = (part: number): number => rounded(1 + part * (size.height - 2));
  const words = new Map(months.map(({ month, label, figure }) => [month, `${label}: ${figure}`]));
  const drawn = bars.map(({ month, place, top, tall }, index) => {
    const isLast = index === bars.length - 1;
    const height = Math.max(1, rounded(tall * (size.height - 2)));
    return `<rect class="bar${isLast ? ' now' : ''}" x="${rounded(place * step)}" y="${y(top)}" width="${rounded(step - size.gap)}" height="${height}" rx="1"><title>${escapeXml(words.get(month) ?? '')}</title></rect>`;
  });
  const across =
    line === null
      ? ''
      : `<line class="goal" x1="0" x2="${rounded(step * places)}" y1="${y(line)}" y2="${y(line)}"/>`;
  const name = [...words.values()].join('; ');
  return `<svg viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeXml(name)}">${drawn.join('')}${across}</svg>`;
}

const rounded = (value: number): number => Math.round(value * 100) / 100;
