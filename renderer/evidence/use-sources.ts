/** The list of sources, read again whenever a screen of evidence opens. */
import { useCallback, useEffect, useState } from 'react';
import type { AppError } from '#core/desktop/app-error';
import type { SourceView } from '#core/evidence/evidence-views';
import { useEvidence } from '#renderer/state/evidence';
import { readSources } from './read-sources';

export interface Sources {
  /** null: not known yet. */
  readonly list: readonly SourceView[] | null;
  readonly error: AppError | null;
  readonly again: () => void;
}

export function useSources(): Sources {
  const list = useEvidence((state) => state.sources);
  const [error, setError] = useState<AppError | null>(null);
  const again = useCallback(() => {
    void readSources().then((listed) => setError(listed.ok ? null : listed.error));
  }, []);
  useEffect(again, [again]);
  return { list, error, again };
}
