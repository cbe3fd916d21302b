/** Commands about the measured effect of a fix: which windows and steps it is measured by, and what was measured. */
import type { Effect, EffectWindow } from '../document/records/effect';
import type { Fix } from '../document/records/fix';
import type { FixId, StepId } from '../document/records/identity';
import type { Command } from '../document/snapshot';
import { baselineOf, usualLength, type WindowUnit } from '../metrics/effect-windows';
import { required } from './required';

/** The window before a launch, before anything is counted in it. */
export const plannedEffect = (
  shippedOn: string,
  unit: WindowUnit = 'week',
  length: number = usualLength[unit],
): Effect => ({ shippedOn, unit, baseline: { period: baselineOf(shippedOn, unit, length) }, windows: [] });

/** What shipping sets: the window before the launch. What was measured of the same launch stays. */
export function effectAtShipping({ effect }: Fix, shippedOn: string | null): Pick<Fix, 'effect'> {
  const isMeasured = effect !== null && effect.windows.length > 0;
  if (shippedOn === null) return { effect: isMeasured ? effect : null };
  return { effect: isMeasured || effect?.shippedOn === shippedOn ? effect : plannedEffect(shippedOn) };
}

/** Other windows are other numbers: what was measured goes. Steps that a person chose to compare with stay. */
export const setEffectWindows: Command<{
  readonly fixId: FixId;
  readonly shippedOn: string;
  readonly unit: WindowUnit;
  readonly length: number;
}> = (snapshot, { fixId, shippedOn, unit, length }) => {
  const { id, effect } = required(snapshot, 'fix', fixId);
  const chosen = effect?.comparison?.isChosen ? { comparison: effect.comparison } : {};
  const planned = { ...plannedEffect(shippedOn, unit, length), ...chosen };
  return { changes: [{ kind: 'fix', id, fields: { effect: planned, shippedOn } }], made: undefined };
};

export const keepEffect: Command<{ readonly fixId: FixId; readonly effect: Effect }> = (
  snapshot,
  { fixId, effect },
) => {
  const { id } = required(snapshot, 'fix', fixId);
  return { changes: [{ kind: 'fix', id, fields: { effect } }], made: undefined };
};

/** null: the program chooses. Numbers of the steps compared with so far go; they are counted anew. */
export const compareFixWith: Command<{
  readonly fixId: FixId;
  readonly stepIds: readonly StepId[] | null;
}> = (snapshot, { fixId, stepIds }) => {
  const { id, effect } = required(snapshot, 'fix', fixId);
  if (!effect) return { changes: [], made: undefined };
  const { comparison: _, ...kept } = effect;
  const bare: Effect = {
    ...kept,
    baseline: withoutOthers(effect.baseline),
    windows: effect.windows.map(withoutOthers),
    ...(effect.weeks ? { weeks: effect.weeks.map(({ from, own }) => ({ from, own })) } : {}),
    ...(stepIds ? { comparison: { stepIds: [...stepIds], isChosen: true } } : {}),
  };
  return { changes: [{ kind: 'fix', id, fields: { effect: bare } }], made: undefined };
};

function withoutOthers({ untouched: _, ...window }: EffectWindow): EffectWindow {
  return window;
}
