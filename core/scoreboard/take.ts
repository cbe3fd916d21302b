/**
 * Readings of goals from the contact store: what has to be asked, and what the answer means for each goal and month.
 * Everything that the programme knows, or the steps of the maps that a goal is looked at by, counted as one.
 */
import type { TakenReading } from '../commands/goal';
import type { ProgrammeGoal } from '../document/records/goal';
import type { MetricSettings } from '../document/records/map';
import type { Reading } from '../document/records/metric';
import { mapOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { boundSteps } from '../evidence/bound-steps';
import type { BoundStep, EvidenceInput } from '../evidence/evidence-api';
import type { Measurement } from '../evidence/evidence-views';
import type { StepRule } from '../evidence/rule';
import { periodOfMonth, periodOfMonths } from '../metrics/periods';
import { readContactRate, readSeries } from '../metrics/read-metric';
import type { MetricValue, Unit } from '../metrics/value';
import { goalsInOrder, isInPeriod, usualGoal } from './goals';

export interface TakeGroup {
  readonly goals: readonly ProgrammeGoal[];
  /** Of the map that the goals are looked at by, where it is one; else of the programme. */
  readonly settings: MetricSettings;
  readonly question: EvidenceInput<'measure'>;
}

const everything: StepRule = { test: 'all', rules: [] };

/** Goals that contacts tell, asked together where they are looked at by the same maps. `maps`: those there are. */
export function takeGroups(
  programme: Snapshot,
  maps: readonly Snapshot[],
  months: { readonly first: string; readonly last: string },
): readonly TakeGroup[] {
  const groups = new Map<string, ProgrammeGoal[]>();
  for (const goal of goalsInOrder(programme)) {
    if (usualGoal[goal.metric].origin !== 'contacts') continue;
    const key = [...goal.mapIds].sort().join(' ');
    groups.set(key, [...(groups.get(key) ?? []), goal]);
  }
  return [...groups].map(([key, goals]) => {
    const chosen = maps.filter(({ mapId }) => key.split(' ').includes(mapId));
    const [only] = chosen.length === 1 ? chosen : [];
    const settings = mapOf(only ?? programme).metricSettings;
    const { onTimeHours, denominator } = settings;
    return {
      goals,
      settings,
      question: {
        steps: [asOne(chosen, key === '')],
        period: periodOfMonths(months.first, months.last),
        onTimeHours,
        ...(denominator.kind === 'entered' || !denominator.counted
          ? {}
          : { denominator: denominator.counted }),
      },
    };
  });
}

/** A map without rules, or one that is gone, has no contacts: it must not count as all. */
function asOne(maps: readonly Snapshot[], isEverything: boolean): BoundStep {
  if (isEverything) return { stepId: 'all', contacts: everything, answers: everything };
  const steps = maps.flatMap(boundSteps);
  const any = (about: 'contacts' | 'answers'): StepRule => ({
    test: 'any',
    rules: steps.flatMap((step) => step[about] ?? []),
  });
  return { stepId: 'all', contacts: any('contacts'), answers: any('answers') };
}

const unitOf: Readonly<Partial<Record<Unit, ProgrammeGoal['unit']>>> = {
  share: 'share',
  index: 'points',
  points: 'score',
  rate: 'rate',
};

/** Months without a number, and those outside the period of their goal, are left out. */
export function takenFrom({ goals, settings }: TakeGroup, measurement: Measurement): readonly TakenReading[] {
  const readings = measurement.steps[0]?.readings ?? {};
  return goals.flatMap((goal) => {
    const values =
      goal.metric === 'contactRate'
        ? ratesOf(readings.contacts, measurement.denominator ?? readings.entered, settings)
        : goal.metric === 'csat' ||
            goal.metric === 'ces' ||
            goal.metric === 'fcr' ||
            goal.metric === 'onTime' ||
            goal.metric === 'nps'
          ? readSeries(readings[goal.metric], settings, goal.metric)
          : [];
    return values.flatMap(({ month, value }): TakenReading[] => {
      // A scale that the settings read as a mean is no share, and would stand beside a goal in per cent.
      if (value.value === null || unitOf[value.unit] !== goal.unit || !isInPeriod(month, goal.period))
        return [];
      const source = (value.origin?.sources ?? []).join(', ').slice(0, 1_000);
      return [{ goalId: goal.id, month, value: value.value, n: whole(value.n), source }];
    });
  });
}

const whole = (n: number | null): number | null => (n === null ? null : Math.round(n));

function ratesOf(
  contacts: Reading | undefined,
  entered: Reading | null | undefined,
  settings: MetricSettings,
): readonly { readonly month: string; readonly value: MetricValue }[] {
  if (!contacts) return [];
  const inMonth = (reading: Reading, month: string): Reading | null => {
    const point = reading.series.find((one) => one.month === month);
    return point
      ? {
          ...reading,
          tally: point.tally,
          series: [],
          origin: { ...reading.origin, period: periodOfMonth(month) },
        }
      : null;
  };
  return contacts.series.map(({ month }) => ({
    month,
    value: readContactRate(inMonth(contacts, month), entered ? inMonth(entered, month) : null, settings),
  }));
}
