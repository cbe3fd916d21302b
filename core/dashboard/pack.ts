/** A dashboard as one word of letters and digits: deflated JSON, so that a page carries it in a few hundred kilobytes. */
import { strFromU8, strToU8, unzlibSync, zlibSync } from 'fflate';
import { base64Bytes, base64Text } from '../file/formats/base64';
import type { Dashboard } from './dashboard';

export const DASHBOARD_DATA = 'dashboard-data';

export const packDashboard = (dashboard: Dashboard): string =>
  base64Text(zlibSync(strToU8(JSON.stringify(dashboard)), { level: 9 }));

/** Only of what `packDashboard` made: the page holds it beside the script that reads it. */
export function unpackDashboard(packed: string): Dashboard {
  const bytes = base64Bytes(packed);
  if (bytes === null) throw new Error('not a packed dashboard');
  const dashboard: Dashboard = JSON.parse(strFromU8(unzlibSync(bytes)));
  return dashboard;
}
