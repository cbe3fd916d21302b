/**
 * A map to walk through: all of it, and the part that is looked at now, as a drawing and as steps in order. The page
 * of HTML exports and presenting walk the same way. Knows no screen.
 */
import { buildSnapshot, nextSnapshot } from '../document/build-snapshot';
import type { Lane, LaneKind } from '../document/records/lane';
import { lanesInOrder } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { exportedHeat } from '../export/exported-page';
import { type MapReport, mapReport, type ReportStage } from '../export/map-report';
import type { PageData } from '../export/page-data';
import type { ReportFix, ReportPain } from '../export/report-registers';
import type { ReportStep } from '../export/report-step';
import { laneHeading } from '../file/formats/lane-heading';
import { noFocus, shownLanes, shownStepIds } from '../scene/focus';
import { createLayouter } from '../scene/layout';
import { isRuleLane, type MapLayout } from '../scene/layout-types';
import { measureText } from '../scene/measure-text';
import { type CellFacts, cellFacts, noFacts } from './cell-facts';

/** What of the map is looked at. */
export interface Filter {
  /** null: everybody. */
  readonly personaId: string | null;
  readonly hiddenLanes: ReadonlySet<string>;
}

export const noFilter: Filter = { personaId: null, hiddenLanes: new Set() };

export interface WalkStep {
  readonly step: ReportStep;
  /** As on the map, e.g. "2.3". */
  readonly number: string;
  readonly stage: ReportStage;
  readonly cells: CellFacts;
}

/** The part of the map that is looked at, as a drawing and as steps to walk through. */
export interface Walk {
  readonly snapshot: Snapshot;
  readonly layout: MapLayout;
  readonly steps: readonly WalkStep[];
  /** Whether anything of a kind is shown; a kind that the map has no lane of is not hidden by anybody. */
  readonly shows: (kind: LaneKind) => boolean;
  readonly hasLane: (kind: LaneKind) => boolean;
  readonly showsLane: (laneId: string) => boolean;
}

export interface Journey {
  readonly report: MapReport;
  readonly lanes: readonly { readonly id: string; readonly name: string }[];
  walk(filter: Filter): Walk;
}

export function openJourney({ mapId, records, options }: PageData): Journey {
  const { language, date, contents } = options;
  const whole = buildSnapshot(mapId, records);
  const report = mapReport(whole, { language, date, choice: contents });
  const facts = cellFacts(whole, language);
  const layout = createLayouter();
  const heat = exportedHeat(contents, whole);
  const all = lanesInOrder(whole);
  return {
    report,
    lanes: all
      .filter(({ laneKind }) => !isRuleLane(laneKind))
      .map((lane) => ({ id: lane.id, name: laneHeading(whole, lane, language) })),
    walk: ({ personaId, hiddenLanes }) => {
      const hide = (lane: Lane): Lane => ({ ...lane, isHidden: true });
      const snapshot = nextSnapshot(whole, all.filter(({ id }) => hiddenLanes.has(id)).map(hide));
      const focus = { ...noFocus, personaId };
      const made = layout(snapshot, { language, measure: measureText, focus, heat });
      const seen = shownLanes(snapshot, focus);
      const kinds = new Set(seen.map(({ laneKind }) => laneKind));
      const known = new Set(all.map(({ laneKind }) => laneKind));
      const ids = new Set<string>(seen.map(({ id }) => id));
      return {
        snapshot,
        layout: made,
        steps: walkSteps({ report, facts, shown: shownStepIds(snapshot, focus) }),
        shows: (kind) => kinds.has(kind) || !known.has(kind),
        hasLane: (kind) => kinds.has(kind),
        showsLane: (laneId) => ids.has(laneId),
      };
    },
  };
}

interface StepFacts {
  readonly report: MapReport;
  readonly facts: ReadonlyMap<string, CellFacts>;
  readonly shown: ReadonlySet<string>;
}

function walkSteps({ report, facts, shown }: StepFacts): readonly WalkStep[] {
  return report.stages.flatMap((stage) =>
    stage.steps
      .filter(({ id }) => shown.has(id))
      .map((step) => ({
        step,
        number: step.number,
        stage,
        cells: facts.get(step.id) ?? noFacts,
      })),
  );
}

/** The pains of a step, the worst first. */
export const painsOf = ({ pains }: Pick<ReportStep, 'pains'>, report: MapReport): readonly ReportPain[] =>
  report.pains.filter(({ id }) => pains.includes(id));

export const fixesOf = ({ fixes }: Pick<ReportStep, 'fixes'>, report: MapReport): readonly ReportFix[] =>
  report.fixes.filter(({ id }) => fixes.includes(id));
