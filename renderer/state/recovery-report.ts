/** What was found damaged and what came back, collected until the person has read it. */
import { create } from 'zustand';
import type { Damage } from '#core/desktop/recovery-api';
import { call, on } from '../platform/desktop';
import type { RestoredMap } from '../storage/recovery';

export type { RestoredMap };

export interface RecoveryReport {
  readonly restored: readonly RestoredMap[];
  /** Titles of maps of which no copy could be read. */
  readonly failed: readonly string[];
  readonly damages: readonly Damage[];
}

const nothing: RecoveryReport = { restored: [], failed: [], damages: [] };
export const useRecoveryReport = create<RecoveryReport>(() => nothing);

export const isWorthSaying = ({ restored, failed, damages }: RecoveryReport): boolean =>
  restored.length + failed.length + damages.length > 0;

export const reportMaps = ({ restored, failed }: Pick<RecoveryReport, 'restored' | 'failed'>): void =>
  useRecoveryReport.setState((now) => ({
    restored: [...now.restored, ...restored],
    failed: [...now.failed, ...failed],
  }));

export const endReport = (): void => useRecoveryReport.setState(nothing);

/** What main found since it was asked last. */
async function takeDamages(): Promise<void> {
  const taken = await call('recovery.take', {});
  if (taken.ok && taken.value.length > 0)
    useRecoveryReport.setState(({ damages }) => ({ damages: [...damages, ...taken.value] }));
}

export async function watchDamages(): Promise<void> {
  on('recovery.found', () => void takeDamages());
  await takeDamages();
}

export const showDamaged = (token: string) => call('recovery.show', { token });
