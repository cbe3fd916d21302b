/**
 * What figures are drawn from, found quickly: records by step and by lane, and the greatest values of the map
 * that bars are relative to. Each index is kept while the records it is made of stay the same.
 */
import type { Cell } from '../document/records/cell';
import type { Fix } from '../document/records/fix';
import type { MapRecord, MetricSettings } from '../document/records/map';
import { map as mapSchema } from '../document/records/map';
import { type MetricName, metricIdOf, type Reading } from '../document/records/metric';
import type { Pain } from '../document/records/pain';
import type { Persona } from '../document/records/persona';
import type { Pin } from '../document/records/pin';
import type { Quote } from '../document/records/quote';
import type { Screenshot } from '../document/records/screenshot';
import type { Step } from '../document/records/step';
import type { Snapshot } from '../document/snapshot';
import { readContactRate, readMetric } from '../metrics/read-metric';
import { byStep, bySteps } from './outline';

export interface Facts {
  readonly map: MapRecord;
  readonly settings: MetricSettings;
  readonly quotes: ReadonlyMap<string, readonly Quote[]>;
  readonly screenshots: ReadonlyMap<string, readonly Screenshot[]>;
  /** By screenshot. */
  readonly pins: ReadonlyMap<string, readonly Pin[]>;
  readonly pains: ReadonlyMap<string, readonly Pain[]>;
  readonly fixes: ReadonlyMap<string, readonly Fix[]>;
  readonly personas: ReadonlyMap<string, Persona>;
  /** Greatest number of contacts, and greatest contact rate, of any step; 0 where there are none. */
  readonly most: { readonly contacts: number; readonly contactRate: number };
  cell(laneId: string, stepId: string): Cell | null;
  reading(step: Step, metric: MetricName): Reading | null;
}

const nothing: readonly never[] = [];
export const recordsAt = <T>(index: ReadonlyMap<string, readonly T[]>, id: string): readonly T[] =>
  index.get(id) ?? nothing;

/** Remembers the last result of a function of one argument. */
function remember<In, Out>(make: (input: In) => Out): (input: In) => Out {
  let last: { input: In; output: Out } | null = null;
  return (input) => {
    if (last?.input !== input) last = { input, output: make(input) };
    return last.output;
  };
}

function pinsByScreenshot(pins: readonly Pin[]): ReadonlyMap<string, readonly Pin[]> {
  const groups = new Map<string, Pin[]>();
  for (const pin of pins) groups.set(pin.screenshotId, [...(groups.get(pin.screenshotId) ?? []), pin]);
  for (const group of groups.values()) group.sort((one, other) => one.number - other.number);
  return groups;
}

function liveRecord<T extends { deletedAt: string | null }>(record: T | undefined): T | null {
  return record && record.deletedAt === null ? record : null;
}

/** A reader of facts that keeps its indexes from one snapshot to the next. */
export function createFactReader(): (snapshot: Snapshot) => Facts {
  const quotes = remember(byStep<Quote>);
  const screenshots = remember(byStep<Screenshot>);
  const pins = remember(pinsByScreenshot);
  const pains = remember(bySteps<Pain>);
  const fixes = remember(bySteps<Fix>);
  const personas = remember(
    (records: readonly Persona[]) => new Map(records.map((persona) => [persona.id as string, persona])),
  );
  const untitled = mapSchema.parse({ id: 'map', kind: 'map' });
  return (snapshot) => {
    const { byKind, records } = snapshot;
    const map = byKind.map[0] ?? untitled;
    const settings = map.metricSettings;
    const reading = (step: Step, name: MetricName): Reading | null => {
      const record = records.get(metricIdOf(step.id, name));
      return record?.kind === 'metric' ? (liveRecord(record)?.reading ?? null) : null;
    };
    const most = { contacts: 0, contactRate: 0 };
    for (const step of byKind.step) {
      const contacts = reading(step, 'contacts');
      const rate = readContactRate(contacts, reading(step, 'entered'), settings);
      most.contacts = Math.max(most.contacts, readMetric(contacts, settings, 'contacts').value ?? 0);
      most.contactRate = Math.max(most.contactRate, rate.value ?? 0);
    }
    return {
      map,
      settings,
      quotes: quotes(byKind.quote),
      screenshots: screenshots(byKind.screenshot),
      pins: pins(byKind.pin),
      pains: pains(byKind.pain),
      fixes: fixes(byKind.fix),
      personas: personas(byKind.persona),
      most,
      reading,
      cell: (laneId, stepId) => {
        const record = records.get(`cell:${laneId}:${stepId}`);
        return record?.kind === 'cell' ? liveRecord(record) : null;
      },
    };
  };
}
