/** A dashboard as one word of letters and digits: deflated JSON, so that a page carries it in a few hundred kilobytes. */
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import type { Dashboard } from './dashboard';

export const DASHBOARD_DATA = 'dashboard-data';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export const packDashboard = (dashboard: Dashboard): string =>
  toBase64(zlibSync(strToU8(JSON.stringify(dashboard)), { level: 9 }));

/** Only of what `packDashboard` made: the page holds it beside the script that reads it. */
export function unpackDashboard(packed: string): Dashboard {
  const dashboard: Dashboard = JSON.parse(strFromU8(unzlibSync(fromBase64(packed))));
  return dashboard;
}

function toBase64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [one = 0, two, three] = bytes.subarray(at, at + 3);
    const word = (one << 16) | ((two ?? 0) << 8) | (three ?? 0);
    const sign = (shift: number) => alphabet[(word >> shift) & 63] ?? '';
    parts.push(
      sign(18) + sign(12) + (two === undefined ? '=' : sign(6)) + (three === undefined ? '=' : sign(0)),
    );
  }
  return parts.join('');
}

function fromBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < alphabet.length; at++) values[alphabet.charCodeAt(at)] = at;
  const clean = text.trim();
  const padding = clean.endsWith('==') ? 2 : clean.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((clean.length / 4) * 3 - padding);
  let to = 0;
  for (let at = 0; at < clean.length; at += 4) {
    let word = 0;
    for (let nth = 0; nth < 4; nth++) word = (word << 6) | (values[clean.charCodeAt(at + nth) & 127] ?? 0);
    for (const shift of [16, 8, 0]) if (to < bytes.length) bytes[to++] = (word >> shift) & 255;
  }
  return bytes;
}
