/** Charts as the text of one SVG file, on white, in colours that differ in lightness, too. */
import { hundredth } from '../scene/hundredth';
import { escapeXml } from '../scene/write-svg';
import type { Chart, Shape, Tone } from './chart';

const colors: Readonly<Record<Tone, string>> = {
  grid: '#dee2e6',
  muted: '#5c636a',
  ink: '#1f2328',
  easy: '#0b7285',
  hard: '#c2410c',
  between: '#6b7280',
};

const number = (value: number): string => String(hundredth(value));

function shapeText(shape: Shape): string {
  const color = colors[shape.tone];
  switch (shape.kind) {
    case 'line':
      return `<line x1="${number(shape.from[0])}" y1="${number(shape.from[1])}" x2="${number(shape.to[0])}" y2="${number(shape.to[1])}" stroke="${color}" stroke-width="${shape.width}"/>`;
    case 'dot':
      return `<circle cx="${number(shape.at[0])}" cy="${number(shape.at[1])}" r="4.5" fill="${shape.isHollow ? '#ffffff' : color}" stroke="${color}" stroke-width="2"><title>${escapeXml(shape.name)}</title></circle>`;
    default:
      return `<text x="${number(shape.at[0])}" y="${number(shape.at[1])}" fill="${color}" font-size="${shape.size}" text-anchor="${shape.anchor}"${shape.isBold ? ' font-weight="600"' : ''}>${escapeXml(shape.words)}</text>`;
  }
}

/** Two beside each other; all are of one size. */
export function chartSvg(charts: readonly Chart[]): string {
  const across = Math.min(2, charts.length);
  const [one] = charts;
  const width = (one?.width ?? 0) * across;
  const height = (one?.height ?? 0) * Math.ceil(charts.length / 2);
  const groups = charts.map((chart, index) => {
    const place = `${(index % 2) * chart.width} ${Math.floor(index / 2) * chart.height}`;
    return `<g transform="translate(${place})" role="img" aria-label="${escapeXml(chart.title)}">${chart.shapes.map(shapeText).join('')}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, Arial, sans-serif"><rect width="${width}" height="${height}" fill="#ffffff"/>${groups.join('')}</svg>\n`;
}
