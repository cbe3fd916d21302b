/** Charts as the text of one SVG file, one below the other, on white, in colours that differ in lightness, too. */
import type { Chart, Shape, Tone } from './chart';

const colors: Readonly<Record<Tone, string>> = {
  grid: '#dee2e6',
  muted: '#5c636a',
  ink: '#1f2328',
  easy: '#0b7285',
  hard: '#c2410c',
  between: '#6b7280',
};

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const number = (value: number): string => String(Number(value.toFixed(2)));

function shapeText(shape: Shape): string {
  const color = colors[shape.tone];
  switch (shape.kind) {
    case 'line':
      return `<line x1="${number(shape.from[0])}" y1="${number(shape.from[1])}" x2="${number(shape.to[0])}" y2="${number(shape.to[1])}" stroke="${color}" stroke-width="${shape.width}"/>`;
    case 'dot':
      return `<circle cx="${number(shape.at[0])}" cy="${number(shape.at[1])}" r="4.5" fill="${shape.isHollow ? '#ffffff' : color}" stroke="${color}" stroke-width="2"><title>${escaped(shape.name)}</title></circle>`;
    default:
      return `<text x="${number(shape.at[0])}" y="${number(shape.at[1])}" fill="${color}" font-size="${shape.size}" text-anchor="${shape.anchor}"${shape.isBold ? ' font-weight="600"' : ''}>${escaped(shape.words)}</text>`;
  }
}

export function chartSvg(charts: readonly Chart[]): string {
  const width = Math.max(0, ...charts.map((chart) => chart.width));
  const height = charts.reduce((sum, chart) => sum + chart.height, 0);
  let top = 0;
  const groups = charts.map((chart) => {
    const group = `<g transform="translate(0 ${top})" role="img" aria-label="${escaped(chart.title)}">${chart.shapes.map(shapeText).join('')}</g>`;
    top += chart.height;
    return group;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="Inter, Arial, sans-serif"><rect width="${width}" height="${height}" fill="#ffffff"/>${groups.join('')}</svg>\n`;
}
