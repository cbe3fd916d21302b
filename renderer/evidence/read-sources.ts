/** Reads the list of sources into the shared state: after an import, an undone import, a deletion. */
import type { Result } from '#core/desktop/app-error';
import type { SourceView } from '#core/evidence/evidence-views';
import { requestEvidence, useEvidence } from '#renderer/state/evidence';

export async function readSources(signal?: AbortSignal): Promise<Result<readonly SourceView[]>> {
  const listed = await requestEvidence('listSources', {}, { signal });
  if (listed.ok) useEvidence.setState({ sources: listed.value });
  return listed;
}
