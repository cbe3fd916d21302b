/**
 * Reads outline icons of @tabler/icons and writes core/scene/icon-paths.ts: the icons a cell can carry, as path data
 * with absolute M, L, C and Z on a grid of 24, which every export draws alike. Run after a change of the list:
 * `npx tsx scripts/make-cell-icons.ts`, then `npx biome check --write core/scene/icon-paths.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import svgpath from 'svgpath';
import { type CellIcon, cellIcons } from '#core/document/records/cell';

const drawings: Readonly<Record<CellIcon, string>> = {
  website: 'world',
  mobileApp: 'device-mobile',
  phone: 'phone',
  chat: 'messages',
  messenger: 'brand-telegram',
  email: 'mail',
  sms: 'device-mobile-message',
  push: 'bell-ringing',
  socialNetwork: 'users-group',
  chatBot: 'robot',
  agent: 'headset',
  person: 'user',
  store: 'building-store',
  pickupPoint: 'building-warehouse',
  courier: 'moped',
  parcel: 'package',
  place: 'map-pin',
  home: 'home',
  car: 'car',
  payment: 'credit-card',
  money: 'coins',
  document: 'file-text',
  camera: 'camera',
  search: 'search',
  advert: 'speakerphone',
  calendar: 'calendar',
  time: 'clock',
  idea: 'bulb',
  question: 'help-circle',
  warning: 'alert-triangle',
  blocked: 'ban',
  done: 'circle-check',
  heart: 'heart',
  star: 'star',
  flag: 'flag',
};

type Nodes = Readonly<Record<string, readonly (readonly [string, { readonly d: string }])[]>>;
const file = new URL('../node_modules/@tabler/icons/tabler-nodes-outline.json', import.meta.url);
const nodes = JSON.parse(readFileSync(file, 'utf8')) as Nodes;

const number = (value: number): string => String(Math.round(value * 100) / 100);

/** Quadratic curves, lines along an axis and arcs become lines and cubic curves. */
function plainPath(d: string): string {
  const parts: string[] = [];
  svgpath(d)
    .abs()
    .unshort()
    .unarc()
    .iterate(([command, ...values], _index, x, y) => {
      const at = (index: number): number => values[index] ?? 0;
      const write = (name: string, ...numbers: number[]) =>
        parts.push([name, ...numbers.map(number)].join(' ').trim());
      if (command === 'M' || command === 'L' || command === 'C') write(command, ...values);
      else if (command === 'H') write('L', at(0), y);
      else if (command === 'V') write('L', x, at(0));
      else if (command === 'Q')
        write(
          'C',
          x + ((at(0) - x) * 2) / 3,
          y + ((at(1) - y) * 2) / 3,
          at(2) + ((at(0) - at(2)) * 2) / 3,
          at(3) + ((at(1) - at(3)) * 2) / 3,
          at(2),
          at(3),
        );
      else if (command === 'Z' || command === 'z') write('Z');
      else throw new Error(`Cannot draw ${command} of ${d}`);
    });
  return parts.join(' ');
}

const lines = cellIcons.map((icon) => {
  const drawing = nodes[drawings[icon]];
  if (!drawing) throw new Error(`There is no icon ${drawings[icon]}`);
  return `  ${icon}: '${drawing.map(([, { d }]) => plainPath(d)).join(' ')}',`;
});

const folder = new URL('../core/scene/icon-paths.ts', import.meta.url);
writeFileSync(
  folder,
  `/**
 * Icons of cells, outlines on a grid of 24, made by scripts/make-cell-icons.ts from Tabler Icons (MIT, see
 * THIRD-PARTY-NOTICES.md); do not edit.
 */
import type { CellIcon } from '../document/records/cell';

export const ICON_GRID = 24;
export const iconPaths: Readonly<Record<CellIcon, string>> = {
${lines.join('\n')}
};
`,
);
