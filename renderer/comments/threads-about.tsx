/** The threads about one thing, wherever it is shown: a field for a new comment, and what was said. */
import { Stack } from '@mantine/core';
import { threadsAbout } from '#core/document/threads';
import { comments as text } from '#core/i18n/messages/comments';
import { useOpenMap } from '#renderer/state/open-map';
import { announce } from '#renderer/ui/announcer';
import { useTranslate } from '#renderer/ui/language';
import { write } from './comment-state';
import { Composer } from './composer';
import { ThreadView } from './thread-view';

export function ThreadsAbout({ subjectId }: { readonly subjectId: string }) {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  if (!snapshot) return null;
  return (
    <Stack gap="sm">
      {threadsAbout(snapshot, subjectId).map((thread) => (
        <ThreadView key={thread.first.id} thread={thread} canEdit={canEdit} />
      ))}
      {canEdit && (
        <Composer
          label={t(text.write)}
          sendLabel={t(text.send)}
          send={(words) => {
            write(subjectId, words);
            announce(t(text.sent));
          }}
        />
      )}
    </Stack>
  );
}
