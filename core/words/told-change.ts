/**
 * A change of the map in a sentence for those who do not see it: what was added, where something went, what was folded.
 * Typing and fields speak for themselves; what a notice on the screen says is said by that notice.
 */
import type { Language } from '../document/records/field';
import type { Fix } from '../document/records/fix';
import type { Lane } from '../document/records/lane';
import type { Pain } from '../document/records/pain';
import type { Path } from '../document/records/path';
import type { Stage } from '../document/records/stage';
import type { Step } from '../document/records/step';
import { lanesInOrder, liveRecord, stagesInOrder, stepsInOrder, stepsOfStage } from '../document/select';
import type { Snapshot } from '../document/snapshot';
import { canvas } from '../i18n/messages/canvas';
import { laneNames, lanes as names } from '../i18n/messages/lanes';
import { told as text } from '../i18n/messages/told';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { thingInSentence } from './thing-words';

export interface Told {
  readonly message: Message;
  readonly values?: MessageValues;
}

interface Change {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly language: Language;
}

type Teller = (change: Change) => Told | null | undefined;

interface HasId {
  readonly id: string;
}

const titleOf = (record: Stage | Step | Lane, language: Language): string => {
  if (record.title !== '') return record.title;
  if (record.kind === 'lane') return translate(language, laneNames[record.laneKind]);
  return translate(language, record.kind === 'stage' ? names.untitledStage : names.untitledStep);
};

const shownLanes = (snapshot: Snapshot): readonly Lane[] =>
  lanesInOrder(snapshot).filter(({ isHidden }) => !isHidden);

const added = <R extends HasId>(before: readonly R[], after: readonly R[]): readonly R[] => {
  const known = new Set(before.map(({ id }) => id));
  return after.filter(({ id }) => !known.has(id));
};

/** Records written by the change, those just made apart. */
const written = <R extends HasId>(before: readonly R[], after: readonly R[]): readonly R[] => {
  const known = new Map(before.map((record) => [record.id, record]));
  return after.filter((record) => known.has(record.id) && known.get(record.id) !== record);
};

const isSameOrder = (one: readonly HasId[], other: readonly HasId[], apart: string): boolean => {
  const rest = (row: readonly HasId[]) => row.flatMap(({ id }) => (id === apart ? [] : [id])).join(' ');
  return rest(one) === rest(other);
};

/** What went to another place; room made for it among the others is no move. */
function movedOne<R extends HasId>(before: readonly R[], after: readonly R[]): R | undefined {
  const changed = written(before, after);
  return changed.find(({ id }) => isSameOrder(before, after, id)) ?? changed[0];
}

const placeIn = (
  row: readonly HasId[],
  record: HasId,
): { readonly place: number; readonly total: number } => ({
  place: row.findIndex(({ id }) => id === record.id) + 1,
  total: row.length,
});

const stageOf = (snapshot: Snapshot, step: Step, language: Language): string => {
  const stage = step.place.stageId === null ? null : liveRecord(snapshot, 'stage', step.place.stageId);
  return stage ? titleOf(stage, language) : translate(language, names.unplaced);
};

const stepPlace = (snapshot: Snapshot, step: Step, language: Language) => ({
  ...placeIn(stepsOfStage(snapshot, step.place.stageId), step),
  stage: stageOf(snapshot, step, language),
});

const always =
  (message: Message): Teller =>
  () => ({ message });

const stageAdded: Teller = ({ before, after }) => {
  const [stage] = added(stagesInOrder(before), stagesInOrder(after));
  return stage ? { message: text.stageAdded, values: placeIn(stagesInOrder(after), stage) } : null;
};

const stepAdded: Teller = ({ before, after, language }) => {
  const [step] = added(stepsInOrder(before), stepsInOrder(after));
  return step ? { message: text.stepAdded, values: stepPlace(after, step, language) } : null;
};

/** Of what came in together, the widest: stages bring their steps. */
const severalAdded: Teller = ({ before, after }) => {
  const stages = added(stagesInOrder(before), stagesInOrder(after)).length;
  if (stages > 0) return { message: text.stagesAdded, values: { count: stages } };
  const steps = added(stepsInOrder(before), stepsInOrder(after)).length;
  if (steps > 0) return { message: text.stepsAdded, values: { count: steps } };
  const lanes = added(lanesInOrder(before), lanesInOrder(after)).length;
  return lanes > 0 ? { message: text.lanesAdded, values: { count: lanes } } : null;
};

/** New steps and lanes are told by a notice. */
const cellsPasted: Teller = (change) => (severalAdded(change) ? null : { message: text.pasted });

const laneAdded: Teller = ({ before, after, language }) => {
  const [lane] = added(lanesInOrder(before), lanesInOrder(after));
  return lane ? { message: canvas.laneAdded, values: { title: titleOf(lane, language) } } : null;
};

const lanes =
  (message: (lane: Lane) => Message): Teller =>
  ({ before, after, language }) => {
    const [lane] = written(lanesInOrder(before), lanesInOrder(after));
    return lane ? { message: message(lane), values: { title: titleOf(lane, language) } } : null;
  };

const pathAdded: Teller = ({ before, after, language }) => {
  const [path] = added<Path>(before.byKind.path, after.byKind.path);
  const from = path && liveRecord(after, 'step', path.ends.from);
  const to = path && liveRecord(after, 'step', path.ends.to);
  if (!from || !to) return null;
  return { message: canvas.pathAdded, values: { from: titleOf(from, language), to: titleOf(to, language) } };
};

const deleted =
  (kind: 'pain' | 'fix'): Teller =>
  ({ before, after, language }) => {
    const [thing] = added<Pain | Fix>(after.byKind[kind], before.byKind[kind]);
    return thing && { message: text.deleted, values: { thing: thingInSentence(after, thing.id, language) } };
  };

const branchFolded: Teller = ({ before, after }) => {
  const [path] = written<Path>(before.byKind.path, after.byKind.path);
  return path ? { message: path.isCollapsed ? text.branchFolded : text.branchUnfolded } : null;
};

const stageMoved: Teller = ({ before, after, language }) => {
  const row = stagesInOrder(after);
  const stage = movedOne(stagesInOrder(before), row);
  return (
    stage && { message: text.stageMoved, values: { title: titleOf(stage, language), ...placeIn(row, stage) } }
  );
};

const stepMoved: Teller = ({ before, after, language }) => {
  const step = movedOne(stepsInOrder(before), stepsInOrder(after));
  return (
    step && {
      message: text.stepMoved,
      values: { title: titleOf(step, language), ...stepPlace(after, step, language) },
    }
  );
};

const laneMoved: Teller = ({ before, after, language }) => {
  const row = shownLanes(after);
  const lane = movedOne(shownLanes(before), row);
  return (
    lane && { message: text.laneMoved, values: { title: titleOf(lane, language), ...placeIn(row, lane) } }
  );
};

const stagesMoved: Teller = ({ before, after }) => {
  const row = stagesInOrder(after);
  const [first, ...others] = written(stagesInOrder(before), row);
  return first && { message: text.stagesMoved, values: { ...placeIn(row, first), count: others.length + 1 } };
};

const stepsMoved: Teller = ({ before, after, language }) => {
  const [first, ...others] = written(stepsInOrder(before), stepsInOrder(after));
  const count = others.length + 1;
  return first && { message: text.stepsMoved, values: { ...stepPlace(after, first, language), count } };
};

const lanesMoved: Teller = ({ before, after }) => {
  const row = shownLanes(after);
  const [first, ...others] = written(shownLanes(before), row);
  return first && { message: text.lanesMoved, values: { ...placeIn(row, first), count: others.length + 1 } };
};

/** By the label of the commit. */
const tellers: Readonly<Record<string, Teller>> = {
  'stage.add': stageAdded,
  'step.add': stepAdded,
  'lane.add': laneAdded,
  'lane.duplicate': laneAdded,
  'lane.show': lanes(() => text.laneShown),
  'lane.hide': lanes(() => canvas.laneHidden),
  'lane.collapse': lanes(({ isCollapsed }) => (isCollapsed ? text.laneFolded : text.laneUnfolded)),
  'lane.lock': lanes(({ isLocked }) => (isLocked ? text.laneLocked : text.laneUnlocked)),
  'path.add': pathAdded,
  'path.fold': branchFolded,
  'stage.move': stageMoved,
  'stages.move': stagesMoved,
  'step.move': stepMoved,
  'steps.move': stepsMoved,
  'lane.move': laneMoved,
  'lanes.move': lanesMoved,
  'edit.duplicate': severalAdded,
  'stages.paste': severalAdded,
  'steps.paste': severalAdded,
  'lanes.paste': severalAdded,
  'cells.paste': cellsPasted,
  'cells.fill': always(text.filled),
  'cell.clear': always(text.cellCleared),
  'metric.clear': always(text.cellCleared),
  'quote.add': always(text.quoteAdded),
  'pain.add': always(text.painAdded),
  'pain.delete': deleted('pain'),
  'pain.count': always(text.painCounted),
  'fix.add': always(text.fixAdded),
  'fix.delete': deleted('fix'),
};

/** null: nothing is said. The snapshots are asked for only where something is. */
export function toldChange(
  label: string,
  before: Snapshot,
  after: () => Snapshot,
  language: Language,
): Told | null {
  return tellers[label]?.({ before, after: after(), language }) ?? null;
}

export const toldLabels: readonly string[] = Object.keys(tellers);
