/** Counts the numbers of the open map and of its pains anew and takes them, as one step of undo. */
import type { MetricDifference } from '#core/commands/evidence';
import { type Result, success } from '#core/desktop/app-error';
import type { RequestOptions } from '../platform/evidence-client';
import { measureMap, takeNumbers } from './evidence';
import { useOpenMap } from './open-map';
import { countAllPains } from './pain-evidence';

export async function refreshNumbers(
  options: RequestOptions = {},
  fold?: string,
): Promise<Result<readonly MetricDifference[]>> {
  const measured = await measureMap(options);
  if (!measured.ok) return measured;
  const { document } = useOpenMap.getState();
  const pains = document ? await countAllPains(document.snapshot()) : [];
  // Another map may have been opened meanwhile.
  if (useOpenMap.getState().document !== document) return success([]);
  return success(takeNumbers(measured.value, pains, fold));
}
