/** Whether and where new versions are looked for; main keeps it. */
import { create } from 'zustand';
import type { UpdateProblem, UpdateState } from '#core/desktop/update-config';
import { call } from '../platform/desktop';
import { valueOrNotice } from './notices';

/** null: not read yet. */
export const useUpdates = create<{ readonly now: UpdateState | null }>(() => ({ now: null }));

/** Main opens the network at its start alone, so what was turned on since waits for the next one. */
export const isLookingForUpdates = (): boolean => {
  const { now } = useUpdates.getState();
  return now?.host != null && !now.isAfterRestart;
};

export async function readUpdates(): Promise<void> {
  const read = await call('updates.state', {});
  if (read.ok) useUpdates.setState({ now: read.value });
}

/** What of the typed cannot be used; null: nothing. */
export async function turnUpdatesOn(typed: { address: string; key: string }): Promise<UpdateProblem> {
  const answer = valueOrNotice(await call('updates.turnOn', typed));
  if (!answer) return null;
  useUpdates.setState({ now: answer.state });
  return answer.problem;
}

export async function turnUpdatesOff(): Promise<void> {
  const now = valueOrNotice(await call('updates.turnOff', {}));
  if (now) useUpdates.setState({ now });
}
