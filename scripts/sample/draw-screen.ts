/** Draws a phone screen from blocks, as SVG: the invented marketplace of the sample. Nothing is borrowed. */

export type Block =
  | { readonly block: 'title'; readonly text: string }
  | { readonly block: 'text'; readonly lines: readonly string[] }
  | { readonly block: 'field'; readonly label: string; readonly value?: string }
  | { readonly block: 'button'; readonly text: string; readonly isQuiet?: boolean }
  | { readonly block: 'tiles'; readonly labels: readonly string[]; readonly chosen?: number }
  | { readonly block: 'photos'; readonly done: number; readonly waiting: number; readonly failed: number }
  | { readonly block: 'notice'; readonly tone: 'good' | 'bad' | 'calm'; readonly lines: readonly string[] }
  | { readonly block: 'digits'; readonly value: string }
  | { readonly block: 'scale'; readonly low: string; readonly high: string; readonly at: number }
  | { readonly block: 'document' }
  | { readonly block: 'ad'; readonly title: string; readonly price: string; readonly note: string }
  | { readonly block: 'bubble'; readonly from: 'them' | 'me'; readonly lines: readonly string[] }
  | { readonly block: 'stages'; readonly labels: readonly string[]; readonly at: number };

export const screenWidth = 360;
export const screenHeight = 572;
/** Device pixels per px: sharp when the picture is enlarged, small in the file. */
export const screenScale = 1.5;

const margin = 20;
const inner = screenWidth - 2 * margin;
const ink = '#1f2430';
const soft = '#6b7280';
const line = '#d9dde5';
const accent = '#2f6f5e';
const tones = {
  good: { fill: '#e3f3ec', ink: '#1f5f4b' },
  bad: { fill: '#fbe9e5', ink: '#9c3a24' },
  calm: { fill: '#eef1f6', ink: '#3d4657' },
} as const;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

interface Style {
  readonly size?: number;
  readonly weight?: 400 | 600;
  readonly color?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
}
const words = (
  x: number,
  y: number,
  text: string,
  { size = 15, weight = 400, color = ink, anchor = 'start' }: Style = {},
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${color}" text-anchor="${anchor}">${escaped(text)}</text>`;
const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke = 'none',
  radius = 12,
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${radius}" fill="${fill}" stroke="${stroke}"/>`;

/** A drawn block and how much room it took. */
type Drawn = readonly [svg: string, height: number];
type Draw<B extends Block['block']> = (block: Extract<Block, { block: B }>, y: number) => Drawn;

const scooter = (x: number, y: number, color: string): string =>
  `<g fill="none" stroke="${color}" stroke-width="4" stroke-linecap="round" transform="translate(${x} ${y})"><path d="M0 -44 H10 L20 0 H52"/><circle cx="20" cy="8" r="7"/><circle cx="58" cy="8" r="7"/></g>`;

function photoTile(x: number, y: number, state: 'done' | 'waiting' | 'failed'): string {
  const frame = box(
    x,
    y,
    96,
    96,
    state === 'done' ? '#dfe8e4' : '#f3f4f7',
    state === 'failed' ? '#c8553d' : line,
  );
  if (state === 'done') return frame + scooter(x + 16, y + 64, accent);
  const mark =
    state === 'waiting'
      ? `<path d="M${x + 48} ${y + 32} a16 16 0 1 1 -16 16" fill="none" stroke="${soft}" stroke-width="4" stroke-linecap="round"/>`
      : `<path d="M${x + 38} ${y + 38} l20 20 m0 -20 l-20 20" stroke="#c8553d" stroke-width="4" stroke-linecap="round"/>`;
  return frame + mark;
}

const draw: { readonly [B in Block['block']]: Draw<B> } = {
  title: ({ text }, y) => [words(margin, y + 24, text, { size: 22, weight: 600 }), 44],
  text: ({ lines }, y) => [
    lines.map((text, index) => words(margin, y + 16 + index * 22, text, { color: soft })).join(''),
    lines.length * 22 + 12,
  ],
  field: ({ label, value }, y) => [
    box(margin, y, inner, 56, '#ffffff', line) +
      words(margin + 14, y + 21, label, { size: 12, color: soft }) +
      words(margin + 14, y + 43, value ?? '', { size: 16 }),
    68,
  ],
  button: ({ text, isQuiet }, y) => [
    box(margin, y, inner, 50, isQuiet ? '#ffffff' : accent, isQuiet ? line : 'none') +
      words(screenWidth / 2, y + 31, text, {
        size: 16,
        weight: 600,
        color: isQuiet ? ink : '#ffffff',
        anchor: 'middle',
      }),
    62,
  ],
  tiles: ({ labels, chosen }, y) => [
    labels
      .map((label, index) => {
        const x = margin + (index % 2) * 164;
        const top = y + Math.floor(index / 2) * 72;
        return (
          box(x, top, 156, 62, index === chosen ? '#dfeee8' : '#f3f4f7', index === chosen ? accent : 'none') +
          words(x + 14, top + 37, label, { weight: index === chosen ? 600 : 400 })
        );
      })
      .join(''),
    Math.ceil(labels.length / 2) * 72 + 8,
  ],
  photos: ({ done, waiting, failed }, y) => {
    const states = [
      ...Array(done).fill('done'),
      ...Array(waiting).fill('waiting'),
      ...Array(failed).fill('failed'),
    ] as ('done' | 'waiting' | 'failed')[];
    const tiles = states.map((state, index) =>
      photoTile(margin + (index % 3) * 112, y + Math.floor(index / 3) * 108, state),
    );
    return [tiles.join(''), Math.ceil(states.length / 3) * 108 + 4];
  },
  notice: ({ tone, lines }, y) => [
    box(margin, y, inner, lines.length * 22 + 24, tones[tone].fill) +
      lines
        .map((text, index) =>
          words(margin + 16, y + 28 + index * 22, text, {
            color: tones[tone].ink,
            weight: index === 0 ? 600 : 400,
          }),
        )
        .join(''),
    lines.length * 22 + 38,
  ],
  digits: ({ value }, y) => [
    [...value.padEnd(6)]
      .map(
        (digit, index) =>
          box(margin + index * 54, y, 46, 56, '#ffffff', digit === ' ' ? line : accent) +
          words(margin + index * 54 + 23, y + 37, digit, { size: 24, weight: 600, anchor: 'middle' }),
      )
      .join(''),
    72,
  ],
  scale: ({ low, high, at }, y) => [
    box(margin, y + 14, inner, 8, '#e6e9ef', 'none', 4) +
      box(margin + inner * 0.3, y + 14, inner * 0.4, 8, '#a8cdbf', 'none', 4) +
      `<circle cx="${margin + inner * at}" cy="${y + 18}" r="12" fill="${accent}"/>` +
      words(margin + inner * 0.3, y + 48, low, { size: 13, color: soft, anchor: 'middle' }) +
      words(margin + inner * 0.7, y + 48, high, { size: 13, color: soft, anchor: 'middle' }),
    68,
  ],
  document: (_block, y) => [
    box(margin, y, inner, 190, '#242a35') +
      `<rect x="${margin + 26}" y="${y + 26}" width="${inner - 52}" height="138" rx="8" fill="#f4f1e8" stroke="#ffffff" stroke-width="3" stroke-dasharray="14 10"/>` +
      `<circle cx="${margin + 78}" cy="${y + 80}" r="24" fill="#cfc8b4"/><path d="M${margin + 44} ${y + 140} a34 34 0 0 1 68 0" fill="#cfc8b4"/>` +
      [0, 1, 2, 3]
        .map((row) => box(margin + 136, y + 62 + row * 22, row === 3 ? 70 : 120, 9, '#cfc8b4', 'none', 4))
        .join('') +
      `<path d="M${margin + 180} ${y + 30} l60 60" stroke="#ffffff" stroke-width="16" opacity="0.75"/>`,
    204,
  ],
  ad: ({ title, price, note }, y) => [
    box(margin, y, inner, 236, '#ffffff', line) +
      box(margin, y, inner, 140, '#dfe8e4') +
      scooter(screenWidth / 2 - 30, y + 90, accent) +
      words(margin + 16, y + 170, title, { weight: 600 }) +
      words(margin + 16, y + 194, price, { size: 17, weight: 600 }) +
      words(margin + 16, y + 219, note, { size: 13, color: soft }),
    250,
  ],
  bubble: ({ from, lines }, y) => {
    const width = 232;
    const x = from === 'me' ? screenWidth - margin - width : margin;
    return [
      box(x, y, width, lines.length * 21 + 22, from === 'me' ? '#dfeee8' : '#eef1f6', 'none', 16) +
        lines.map((text, index) => words(x + 14, y + 26 + index * 21, text)).join(''),
      lines.length * 21 + 34,
    ];
  },
  stages: ({ labels, at }, y) => [
    labels
      .map((label, index) => {
        const top = y + index * 46;
        const isDone = index < at;
        const rail =
          index < labels.length - 1
            ? `<path d="M${margin + 12} ${top + 26} v20" stroke="${line}" stroke-width="2"/>`
            : '';
        return `${rail}<circle cx="${margin + 12}" cy="${top + 13}" r="11" fill="${isDone ? accent : '#ffffff'}" stroke="${index === at ? accent : line}" stroke-width="2"/>${words(margin + 36, top + 18, label, { weight: index === at ? 600 : 400, color: index > at ? soft : ink })}`;
      })
      .join(''),
    labels.length * 46 + 8,
  ],
};

function drawBlock<B extends Block['block']>(block: Extract<Block, { block: B }>, y: number): Drawn {
  const drawing = draw[block.block] as Draw<B>;
  return drawing(block, y);
}

/** The whole screen: status bar, name of the marketplace, blocks from top to bottom. */
export function drawScreen(marketplace: string, blocks: readonly Block[]): string {
  let y = 92;
  const parts = blocks.map((block) => {
    const [svg, height] = drawBlock(block, y);
    y += height;
    return svg;
  });
  const frame = `<rect width="${screenWidth}" height="${screenHeight}" fill="#ffffff"/><rect width="${screenWidth}" height="72" fill="#f7f5ef"/>`;
  const status =
    words(margin, 22, '9:41', { size: 12, weight: 600 }) +
    `<rect x="318" y="12" width="22" height="11" rx="3" fill="none" stroke="${ink}"/><rect x="320" y="14" width="14" height="7" rx="1.5" fill="${ink}"/>`;
  const brand = `<path d="M${margin} 62 v-14 h20 v14 z M${margin - 3} 48 l4 -8 h18 l4 8 z" fill="${accent}"/>${words(margin + 30, 60, marketplace, { size: 16, weight: 600, color: accent })}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${screenWidth} ${screenHeight}" width="${screenWidth}" height="${screenHeight}" font-family="Inter, sans-serif">${frame}${status}${brand}${parts.join('')}</svg>\n`;
}
