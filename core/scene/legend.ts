/** What the symbols of a map mean: an entry for each symbol that is on the map, and for no other. */
import { cellIcons, cellMarks } from '../document/records/cell';
import { type Lane, type LaneKind, showsOwnCells } from '../document/records/lane';
import type { MetricName } from '../document/records/metric';
import { lanesInOrder, pathsOf } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { iconNames, markNames } from '../i18n/messages/cell-signs';
import { emotionValues, emotionWords } from '../i18n/messages/lanes';
import { scene as text } from '../i18n/messages/scene';
import type { Message } from '../i18n/translate';
import { painStandings } from '../pains/rank';
import { faceItems } from './draw-emotion';
import { drawIcon } from './draw-icon';
import { drawMarkBadge, MARK_BADGE } from './draw-mark';
import { DETAIL_MARK_SIZE, detailSign, pathColors, pathDashes } from './draw-steps';
import { drawBar, drawSparkline } from './figures/bar';
import { statusMark } from './figures/fix-mark';
import { drawFunnel } from './figures/funnel';
import type { ColorName, SceneItem } from './scene';

export interface LegendEntry {
  readonly message: Message;
  /** Width of the symbol. */
  readonly width: number;
  /** Draws the symbol with its left end at x, centred on y. */
  draw(x: number, y: number): readonly SceneItem[];
}

const owner = 'legend';

const pathEntry = (message: Message, kind: keyof typeof pathColors): LegendEntry => ({
  message,
  width: 32,
  draw: (x, y) => [
    {
      type: 'path',
      d: `M ${x} ${y} L ${x + 25} ${y}`,
      stroke: pathColors[kind],
      strokeWidth: 1.5,
      dash: pathDashes[kind],
      fill: null,
      owner,
    },
    {
      type: 'path',
      d: `M ${x + 32} ${y} L ${x + 25} ${y - 4} L ${x + 25} ${y + 4} Z`,
      stroke: null,
      strokeWidth: 0,
      dash: [],
      fill: pathColors[kind],
      owner,
    },
  ],
});

const wordsEntry = (message: Message): LegendEntry => ({ message, width: 0, draw: () => [] });

const detailEntry: LegendEntry = {
  message: text.detailMap,
  width: 14,
  draw: (x, y) => detailSign(x, y - DETAIL_MARK_SIZE / 2, 'ink', owner),
};

function pathEntries(snapshot: Snapshot): LegendEntry[] {
  const paths = pathsOf(snapshot);
  const kinds = new Set(paths.map((path) => path.pathKind));
  return [
    ...(kinds.has('main') ? [pathEntry(text.mainPath, 'main')] : []),
    ...(kinds.has('alternative') ? [pathEntry(text.alternativePath, 'alternative')] : []),
    ...(kinds.has('failure') ? [pathEntry(text.failurePath, 'failure')] : []),
    ...(snapshot.byKind.step.some(({ detailMapId }) => detailMapId !== null) ? [detailEntry] : []),
    ...(paths.some((path) => path.share !== null) ? [wordsEntry(text.pathShare)] : []),
  ];
}

const faceEntries: readonly LegendEntry[] = emotionValues.map((emotion) => ({
  message: emotionWords[emotion],
  width: 18,
  draw: (x, y) => faceItems(emotion, x + 9, y, 9, owner),
}));

/** Metrics whose numbers a lane of the kind draws. */
const metricsOfLane: Partial<Record<LaneKind, readonly MetricName[]>> = {
  contacts: ['contacts'],
  contactRate: ['contacts'],
  csat: ['csat'],
  ces: ['ces'],
  nps: ['nps'],
  conversion: ['conversion'],
};

/** Kinds of the lanes that show something: a lane of numbers nobody knows yet has no symbols to explain. */
function drawnKinds(snapshot: Snapshot): ReadonlySet<LaneKind> {
  const lanes = lanesInOrder(snapshot).filter((lane) => !lane.isHidden);
  const known = new Set(snapshot.byKind.metric.map(({ of }) => of.metric));
  const hasFace = new Set<string>(
    snapshot.byKind.cell.flatMap(({ at, emotion }) => (emotion === null ? [] : [at.laneId])),
  );
  const isDrawn = ({ id, laneKind }: Lane): boolean => {
    if (laneKind === 'emotion') return hasFace.has(id);
    return metricsOfLane[laneKind]?.some((metric) => known.has(metric)) ?? true;
  };
  return new Set(lanes.filter(isDrawn).map((lane) => lane.laneKind));
}

const funnelEntry: LegendEntry = {
  message: text.funnel,
  width: 32,
  draw: (x, y) => drawFunnel({ arrived: 1, wentOn: 0.55 }, { x, y: y - 7, width: 32, height: 14 }, owner),
};

function numberEntries(kinds: ReadonlySet<LaneKind>): LegendEntry[] {
  const bar = (message: Message, interval: { low: number; high: number } | null): LegendEntry => ({
    message,
    width: 40,
    draw: (x, y) =>
      drawBar({
        x,
        y: y - 3,
        width: 40,
        owner,
        fill: interval ? 'bar' : 'pain3',
        base: 0,
        value: 0.6,
        interval,
      }),
  });
  const hasVolume = kinds.has('contacts') || kinds.has('contactRate');
  const hasShare = (['csat', 'ces', 'nps', 'conversion'] as const).some((kind) => kinds.has(kind));
  const months: LegendEntry = {
    message: text.months,
    width: 36,
    draw: (x, y) =>
      drawSparkline({
        x,
        y: y - 6,
        width: 34,
        height: 12,
        owner,
        values: [3, 4, 3.4, 5, 4.4, 6],
        isFromZero: true,
      }),
  };
  return [
    ...(hasVolume ? [bar(text.volumeBar, null)] : []),
    ...(hasShare ? [bar(text.intervalBar, { low: 0.5, high: 0.72 }), wordsEntry(text.sampleSize)] : []),
    ...(kinds.has('conversion') ? [funnelEntry] : []),
    ...(hasVolume || hasShare ? [months] : []),
  ];
}

const painShades = ['pain1', 'pain2', 'pain3', 'pain4'] as const satisfies readonly ColorName[];

const painEntry = (isCounted: boolean): LegendEntry => ({
  message: isCounted ? text.painScore : text.painScale,
  width: 4 * 13,
  draw: (x, y) =>
    painShades.map((fill, index) => ({
      type: 'rect',
      box: { x: x + index * 13, y: y - 5, width: 10, height: 10 },
      radius: 3,
      fill,
      stroke: 'painEdge',
      strokeWidth: 1,
      owner,
    })),
});

const fixEntries: readonly LegendEntry[] = (
  [
    [text.fixOpen, 'proposed'],
    [text.fixInWork, 'inWork'],
    [text.fixDone, 'shipped'],
    [text.fixClosed, 'deferred'],
  ] as const
).map(([message, status]) => ({ message, width: 12, draw: (x, y) => statusMark(status, x, y - 9, owner) }));

const ruleEntry = (message: Message, dash: readonly number[]): LegendEntry => ({
  message,
  width: 36,
  draw: (x, y) => [
    {
      type: 'path',
      d: `M ${x} ${y} L ${x + 36} ${y}`,
      stroke: 'inkSoft',
      strokeWidth: 1.5,
      dash,
      fill: null,
      owner,
    },
  ],
});

/** Icons and marks on cells that are shown. */
function signEntries(snapshot: Snapshot): LegendEntry[] {
  const shown = new Set<string>(
    lanesInOrder(snapshot).flatMap(({ id, laneKind, isHidden }) =>
      isHidden || !showsOwnCells(laneKind) ? [] : [id],
    ),
  );
  const cells = snapshot.byKind.cell.filter(({ at }) => shown.has(at.laneId));
  const [icons, marks] = [new Set(cells.map(({ icon }) => icon)), new Set(cells.map(({ mark }) => mark))];
  return [
    ...cellMarks.flatMap((mark): LegendEntry[] =>
      marks.has(mark)
        ? [
            {
              message: markNames[mark],
              width: MARK_BADGE,
              draw: (x, y) => drawMarkBadge(mark, x, y - 8, owner),
            },
          ]
        : [],
    ),
    ...cellIcons.flatMap((icon): LegendEntry[] =>
      icons.has(icon)
        ? [
            {
              message: iconNames[icon],
              width: 16,
              draw: (x, y) => [drawIcon(icon, { x, y: y - 8, size: 16 }, 'inkSoft', owner)],
            },
          ]
        : [],
    ),
  ];
}

export function legendEntries(snapshot: Snapshot): readonly LegendEntry[] {
  const kinds = drawnKinds(snapshot);
  return [
    ...pathEntries(snapshot),
    ...(kinds.has('emotion') ? faceEntries : []),
    ...numberEntries(kinds),
    ...(kinds.has('pains') && snapshot.byKind.pain.length > 0
      ? [painEntry((painStandings(snapshot)[0]?.score.value ?? 0) > 0)]
      : []),
    ...(kinds.has('fixes') && snapshot.byKind.fix.length > 0 ? fixEntries : []),
    ...signEntries(snapshot),
    ...(kinds.has('lineOfVisibility') ? [ruleEntry(text.visibility, [10, 6])] : []),
    ...(kinds.has('lineOfInteraction') ? [ruleEntry(text.interaction, [2, 5])] : []),
  ];
}
