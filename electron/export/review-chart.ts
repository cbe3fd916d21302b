/** Contacts of a problem by month as bars: a drawing in the page itself, coloured by its style sheet. */
import { review as text } from '#core/i18n/messages/review';
import { translate } from '#core/i18n/translate';
import { formatAmount, formatShare } from '#core/metrics/format';
import { escapeXml } from '#core/scene/write-svg';
import type { PackMonth, ReviewPack } from '#core/voc/pack';

/** Units of the drawing; it is as wide as its column. */
const size = { width: 640, height: 124, top: 18, foot: 20, gap: 4, widest: 44 } as const;
/** More figures above the bars would run into each other. */
const mostFigures = 13;

/** Empty: a single month shows no course. */
export function monthChart(months: readonly PackMonth[], { language }: Pick<ReviewPack, 'language'>): string {
  if (months.length < 2) return '';
  const most = Math.max(1, ...months.map(({ contacts }) => contacts));
  const step = size.width / months.length;
  const wide = Math.min(size.widest, step - size.gap);
  const room = size.height - size.top - size.foot;
  const bars = months.map(({ label, contacts, dsat, month }, index) => {
    const tall = Math.max(1, (contacts / most) * room);
    const x = step * index + (step - wide) / 2;
    const y = size.height - size.foot - tall;
    const middle = rounded(x + wide / 2);
    const isLast = index === months.length - 1;
    const figure = formatAmount(contacts, language);
    const words = [`${label}: ${figure}`, dsat === null ? '' : `DSAT ${formatShare(dsat, language)}`];
    const isNamed = months.length <= mostFigures || isLast || index === 0 || month.endsWith('-01');
    return [
      `<rect class="bar${isLast ? ' now' : ''}" x="${rounded(x)}" y="${rounded(y)}" width="${rounded(wide)}" height="${rounded(tall)}" rx="2"><title>${escapeXml(words.filter(Boolean).join(', '))}</title></rect>`,
      months.length <= mostFigures || isLast
        ? `<text class="figure" x="${middle}" y="${rounded(y - 5)}">${escapeXml(figure)}</text>`
        : '',
      isNamed
        ? `<text class="month" x="${middle}" y="${size.height - 5}">${escapeXml(shortLabel(months, index))}</text>`
        : '',
    ].join('');
  });
  const all = months.map(({ label, contacts }) => `${label}: ${formatAmount(contacts, language)}`).join('; ');
  const name = `${translate(language, text.months)}. ${all}`;
  return `<svg class="months" viewBox="0 0 ${size.width} ${size.height}" role="img" aria-label="${escapeXml(name)}">${bars.join('')}</svg>`;
}

const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/** The year where it begins: "Sep 26", "Oct". */
function shortLabel(months: readonly PackMonth[], index: number): string {
  const one = months[index];
  if (!one) return '';
  const [name = '', year = ''] = one.label.replace('.', '').split(/\s/);
  const short = name.slice(0, 4);
  return index === 0 || one.month.endsWith('-01') ? `${short} ${year.slice(2)}` : short;
}
