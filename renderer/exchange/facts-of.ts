/** What a map that was read holds, part by part; parts it has none of are not named, except its steps. */
import { lanesInOrder, pathsOf, stagesInOrder, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { exchange } from '#core/i18n/messages/exchange';
import { inspector } from '#core/i18n/messages/inspector';
import type { Message } from '#core/i18n/translate';

interface Fact {
  readonly message: Message;
  readonly count: number;
}

export function factsOf(snapshot: Snapshot): readonly Fact[] {
  const facts: readonly Fact[] = [
    { message: inspector.stageCount, count: stagesInOrder(snapshot).length },
    { message: inspector.stepCount, count: stepsInOrder(snapshot).length },
    { message: inspector.laneCount, count: lanesInOrder(snapshot).length },
    { message: exchange.cells, count: snapshot.byKind.cell.length },
    { message: exchange.paths, count: pathsOf(snapshot).length },
    { message: exchange.personas, count: snapshot.byKind.persona.length },
  ];
  return facts.filter(({ message, count }) => count > 0 || message === inspector.stepCount);
}
