/** The chosen file as it would become a map: read anew for another page or another file. */
import { useEffect, useMemo, useState } from 'react';
import type { AppError, Result } from '#core/desktop/app-error';
import type { FileHandle, ForeignContents } from '#core/desktop/desktop-api';
import { buildSnapshot } from '#core/document/build-snapshot';
import type { StampedRecord } from '#core/document/map-document-types';
import { readRecords } from '#core/document/plain-record';
import type { Snapshot } from '#core/document/snapshot';
import { readForeign } from '#renderer/state/foreign-files';
import { useLanguage } from '#renderer/ui/language';

interface ReadMap {
  readonly contents: ForeignContents;
  readonly records: readonly StampedRecord[];
  readonly snapshot: Snapshot;
}

export type ForeignState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly error: AppError }
  | { readonly kind: 'read'; readonly map: ReadMap };

export function useForeignMap(file: FileHandle | null, page: number): ForeignState {
  const language = useLanguage();
  const [answer, setAnswer] = useState<{
    readonly of: FileHandle;
    readonly result: Result<ForeignContents>;
  } | null>(null);
  useEffect(() => {
    if (!file) return;
    let isWanted = true;
    void readForeign(file, language, page).then((result) => {
      if (isWanted) setAnswer({ of: file, result });
    });
    return () => {
      isWanted = false;
    };
  }, [file, language, page]);
  // While another page is read, the one before stays on the screen.
  const result = answer?.of === file ? (answer?.result ?? null) : null;
  return useMemo(() => stateOf(result), [result]);
}

function stateOf(result: Result<ForeignContents> | null): ForeignState {
  if (result === null) return { kind: 'reading' };
  if (!result.ok) return { kind: 'refused', error: result.error };
  const { records } = readRecords(result.value.records);
  const snapshot = buildSnapshot(
    'foreign',
    records.map(({ record }) => record),
  );
  return { kind: 'read', map: { contents: result.value, records, snapshot } };
}
