/** Steps to choose from, each with the number its card has on the map. */
import type { StepId } from '#core/document/records/identity';
import type { Snapshot } from '#core/document/snapshot';
import { lanes } from '#core/i18n/messages/lanes';
import type { Translate } from '#core/i18n/translate';
import { stageGroups } from '#core/scene/outline';

export interface StepChoice {
  readonly value: StepId;
  readonly label: string;
}

export const stepChoices = (snapshot: Snapshot, t: Translate): StepChoice[] =>
  stageGroups(snapshot).flatMap(({ stage, steps }, group) =>
    steps.map(({ id, title }, index) => ({
      value: id,
      label: `${stage ? `${group + 1}.` : ''}${index + 1}\u2002${title || t(lanes.untitledStep)}`,
    })),
  );
