/** Steps to choose from, each with the number its card has on the map. */
import type { StepId } from '#core/document/records/identity';
import type { Snapshot } from '#core/document/snapshot';
import { lanes } from '#core/i18n/messages/lanes';
import type { Translate } from '#core/i18n/translate';
import { stageGroups, stepNumbers } from '#core/scene/outline';

export interface StepChoice {
  readonly value: StepId;
  readonly label: string;
}

export const stepChoices = (snapshot: Snapshot, t: Translate): StepChoice[] => {
  const groups = stageGroups(snapshot);
  const numbers = stepNumbers(groups);
  return groups.flatMap(({ steps }) =>
    steps.map(({ id, title }) => ({
      value: id,
      label: `${numbers.get(id) ?? ''}\u2002${title || t(lanes.untitledStep)}`,
    })),
  );
};
