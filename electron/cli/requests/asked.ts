/** What parts of the command `requests` share: the programme, the requests that are named, days and months. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { day, month as monthOfYear } from '#core/document/records/field';
import type { RequestId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { rootOf } from '#core/requests/groups';
import type { CommandWorld, Report } from '../command';
import type { OptionTable } from '../options';
import type { ProgrammeFile } from '../programme-file';

export interface Asked {
  readonly texts: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  /** What stands behind the verb. */
  readonly words: readonly string[];
  readonly programme: ProgrammeFile;
  readonly world: CommandWorld;
}

export interface Verb {
  /** As the help shows it. */
  readonly usage: string;
  readonly options: OptionTable;
  /** Names of plain words that are needed; more may follow where it says so. */
  readonly names: readonly string[];
  readonly isOpen?: boolean;
  run(asked: Asked): Promise<Result<Report>>;
}

/** The day a change was made on; left out: today. What is told of a day to come has not happened. */
export function dayAsked(option: string, value: string | undefined, now: Date): Result<string | undefined> {
  if (value === undefined) return success(undefined);
  // A day is over everywhere a day after it is over in UTC.
  const last = new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10);
  return day.safeParse(value).success && value <= last
    ? success(value)
    : failure('optionInvalid', { option, value });
}

export function monthAsked(option: string, value: string | undefined): Result<string | null> {
  if (value === undefined) return success(null);
  return monthOfYear.safeParse(value).success ? success(value) : failure('optionInvalid', { option, value });
}

/** By their ids. */
export function requestsNamed(snapshot: Snapshot, ids: readonly string[]): Result<readonly RequestId[]> {
  const found: RequestId[] = [];
  for (const id of ids) {
    const request = liveRecord(snapshot, 'request', id);
    if (!request) return failure('requestNotFound', { request: id });
    found.push(request.id);
  }
  return success(found);
}

/** The same, of those that can be tasks: none of them repeats another. */
export function tasksNamed(snapshot: Snapshot, ids: readonly string[]): Result<readonly RequestId[]> {
  const named = requestsNamed(snapshot, ids);
  if (!named.ok) return named;
  const repeating = named.value.find((id) => {
    const request = liveRecord(snapshot, 'request', id);
    return request && rootOf(snapshot, request).id !== id;
  });
  return repeating === undefined ? named : failure('requestRepeats', { request: repeating });
}
