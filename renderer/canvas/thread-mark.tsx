/** The mark of open threads about a thing, at its upper right corner; the thing's own name says their number. */
import { IconMessage } from '@tabler/icons-react';
import { isResolved, threadsAbout } from '#core/document/threads';
import { useOpenMap } from '#renderer/state/open-map';
import css from './thread-mark.module.css';

export const useOpenThreads = (subjectId: string): number =>
  useOpenMap(({ snapshot }) =>
    snapshot ? threadsAbout(snapshot, subjectId).filter((thread) => !isResolved(thread)).length : 0,
  );

export const ThreadMark = ({ count }: { readonly count: number }) =>
  count === 0 ? null : (
    <span className={css.mark} aria-hidden="true">
      <IconMessage size={12} />
      {count}
    </span>
  );
