/** What commands about the contact store share: opening it, periods, and numbers as programs read them. */
import { existsSync } from 'node:fs';
import { z } from 'zod';
import { failure, type Result, success } from '#core/desktop/app-error';
import type { Period } from '#core/document/records/field';
import type { Change } from '#core/metrics/change';
import type { MetricValue } from '#core/metrics/value';
import type { EvidenceClient } from '../evidence/client';

/** The store would make a folder that is not there, and a mistyped one would count as "no contacts". */
export async function withStore<T>(
  workspace: string,
  work: (client: EvidenceClient) => Promise<Result<T>>,
): Promise<Result<T>> {
  if (!existsSync(workspace)) return failure('folderNotFound', { name: workspace });
  // Loaded when needed: the other commands must not depend on the native database.
  const { openEvidence } = await import('../evidence/client');
  const client = openEvidence(workspace);
  try {
    return await work(client);
  } finally {
    await client.close();
  }
}

/** Asked before reading: a store that was never filled is not made by asking. */
export const hasContacts = async (workspace: string): Promise<boolean> =>
  (await import('../evidence/database')).hasStore(workspace);

const day = z.iso.date();

/** How periods are asked for, as the help shows it. */
export const periodUsage = '[--month YYYY-MM | --from YYYY-MM-DD --to YYYY-MM-DD]';
export const periodOptions = { month: 'text', from: 'text', to: 'text' } as const;

/** A month, both ends or nothing; null: all there is. */
export function periodOf({ month, from, to }: Readonly<Record<string, string>>): Result<Period | null> {
  if (month !== undefined) return monthOf(month, from ?? to);
  if (from === undefined && to === undefined) return success(null);
  if (from === undefined) return failure('optionMissing', { option: '--from YYYY-MM-DD' });
  if (to === undefined) return failure('optionMissing', { option: '--to YYYY-MM-DD' });
  if (!day.safeParse(from).success) return failure('optionInvalid', { option: '--from', value: from });
  if (!day.safeParse(to).success || to < from) return failure('optionInvalid', { option: '--to', value: to });
  return success({ from, to });
}

function monthOf(month: string, end: string | undefined): Result<Period> {
  const [, year, number] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(month) ?? [];
  if (year === undefined || number === undefined || end !== undefined)
    return failure('optionInvalid', { option: '--month', value: month });
  const last = new Date(Date.UTC(Number(year), Number(number), 0)).getUTCDate();
  return success({ from: `${month}-01`, to: `${month}-${String(last).padStart(2, '0')}` });
}

/** A number with what makes it honest; without a value, the reason. */
export const printedValue = ({ value, reason, unit, n, isFew, interval, per }: MetricValue) => ({
  value,
  ...(reason === null ? {} : { reason }),
  unit,
  n,
  ...(isFew ? { isFew } : {}),
  ...(interval === null ? {} : { interval }),
  ...(per === null ? {} : { per }),
});

export const printedChange = (change: Change | null) =>
  change && {
    difference: change.difference,
    relative: change.relative,
    interval: change.comparison?.interval ?? null,
    verdict: change.verdict,
  };
