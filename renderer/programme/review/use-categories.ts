/** Categories of the contacts that are there, the most frequent first; asked for once while the screen is open. */
import { useEffect, useState } from 'react';
import { requestEvidence } from '#renderer/state/evidence';

const none: readonly string[] = [];
/** A list of more is no help to who chooses. */
const most = 200;

export function useCategories(): readonly string[] {
  const [names, setNames] = useState(none);
  useEffect(() => {
    const abort = new AbortController();
    void requestEvidence(
      'fieldValues',
      { about: 'contacts', field: 'category' },
      { signal: abort.signal },
    ).then((result) => {
      // Without contacts there are none to choose from, and the candidates say so.
      if (result.ok && !abort.signal.aborted)
        setNames(
          result.value
            .map(({ value }) => value.trim())
            .filter((value) => value !== '')
            .slice(0, most),
        );
    });
    return () => abort.abort();
  }, []);
  return names;
}
