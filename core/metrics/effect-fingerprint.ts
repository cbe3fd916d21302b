/** Whether numbers of an effect were counted as they would be now: fingerprints of step rules and of the divisor. */
import type { Effect } from '../document/records/effect';
import type { Fix } from '../document/records/fix';
import { mapOf, ruleOf, stepsInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';

/** FNV-1a over UTF-16 units, 32 bits twice with two seeds: a sign of change, no secret. */
function fingerprint(text: string): string {
  return [0x811c9dc5, 0x01000193]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}

/** Names of steps are in it only where who entered is counted under them. */
export function countedBy(snapshot: Snapshot, fix: Fix): NonNullable<Effect['countedBy']> {
  const { metricSettings, assignment } = mapOf(snapshot);
  const { kind, value, counted } = metricSettings.denominator;
  const own = stepsInOrder(snapshot).filter(({ id }) => fix.stepIds.includes(id));
  const themes = snapshot.byKind.theme
    .filter(({ id }) => fix.themeIds.includes(id))
    .map(({ id, expression }) => [id, expression]);
  const rules = own.map(({ id, weight }) => [
    id,
    ruleOf(snapshot, id, 'contacts')?.expression ?? null,
    ruleOf(snapshot, id, 'answers')?.expression ?? null,
    assignment === 'shared' ? weight : null,
  ]);
  const divisor = kind === 'entered' ? [kind, own.map(({ title }) => title)] : [kind, counted ?? value];
  return {
    rules: fingerprint(JSON.stringify([assignment, metricSettings.volume, themes, rules])),
    divisor: fingerprint(JSON.stringify(divisor)),
  };
}
