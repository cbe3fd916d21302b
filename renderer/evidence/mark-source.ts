/** Marks a source as colleagues' or as customers', says so, and offers to take it back. */
import type { SourceView } from '#core/evidence/evidence-views';
import { colleagues } from '#core/i18n/messages/colleagues';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { requestEvidence } from '#renderer/state/evidence';
import { notify, valueOrNotice } from '#renderer/state/notices';

export async function markSource(
  { id, name }: SourceView,
  isColleagues: boolean,
  onChanged: () => void,
): Promise<void> {
  const mark = async (isMarked: boolean) => {
    const done = valueOrNotice(
      await requestEvidence('markColleagues', { sourceId: id, isColleagues: isMarked }),
    );
    if (done) onChanged();
    return done !== null && done !== undefined;
  };
  if (!(await mark(isColleagues))) return;
  notify({
    message: isColleagues ? colleagues.marked : colleagues.unmarked,
    values: { name },
    id: 'source.marked',
    action: { label: evidenceWords.undo, run: () => void mark(!isColleagues) },
  });
}
