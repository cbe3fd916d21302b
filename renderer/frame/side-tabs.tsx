/** What the panel beside the map shows: properties of what is selected, or comments. */
import { SegmentedControl } from '@mantine/core';
import { isResolved, threadsOf } from '#core/document/threads';
import { comments as text } from '#core/i18n/messages/comments';
import { useOpenMap } from '../state/open-map';
import { useView, type View } from '../state/view';
import { useTranslate } from '../ui/language';
import css from './side-tabs.module.css';

export function SideTabs() {
  const t = useTranslate();
  const side = useView((view) => view.side);
  const count = useOpenMap(({ snapshot }) =>
    snapshot ? threadsOf(snapshot).filter((thread) => !isResolved(thread)).length : 0,
  );
  return (
    <div className={css.tabs}>
      <SegmentedControl
        fullWidth
        size="xs"
        aria-label={t(text.panels)}
        value={side}
        onChange={(chosen: View['side']) => useView.setState({ side: chosen })}
        data={[
          { value: 'properties', label: t(text.properties) },
          { value: 'comments', label: count > 0 ? t(text.withOpen, { count }) : t(text.title) },
        ]}
      />
    </div>
  );
}
