/** The record of the session while a map is presented: who is here, what was captured, vote, rating, end. By keyboard. */
import { Button, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { sessions } from '#core/i18n/messages/sessions';
import type { SessionTab } from '#core/present/keys';
import { canCapture, endPresenting, openPanel, usePresenting } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import { AttendancePanel } from './attendance-panel';
import { CapturedPanel } from './captured-panel';
import { RatingPanel } from './rating-panel';
import styles from './record.module.css';
import { VotePanel } from './vote-panel';

const { panel } = sessions;
const tabs: readonly SessionTab[] = ['people', 'captured', 'vote', 'rating', 'end'];
const names = {
  people: panel.people,
  captured: sessions.captured.captured,
  vote: sessions.votes.vote,
  rating: sessions.ratings.rating,
  end: panel.end,
} as const;

const Tab: Readonly<Record<SessionTab, () => React.ReactNode>> = {
  people: AttendancePanel,
  captured: CapturedPanel,
  vote: VotePanel,
  rating: RatingPanel,
  end: EndPanel,
};

export function SessionPanel({ tab }: { readonly tab: SessionTab }) {
  const t = useTranslate();
  const isRehearsal = usePresenting(({ shown }) => shown?.isRehearsal === true);
  const isSeparate = usePresenting(({ shown }) => shown?.isSeparate === true);
  const Shown = Tab[tab];
  return (
    // Letters typed here are answers: only Esc is a key of the presentation.
    <Stack
      gap="sm"
      className={isSeparate ? '' : (styles.panel ?? '')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') event.stopPropagation();
      }}
    >
      <Group justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label={t(panel.panel)}
          data={tabs.map((each) => ({ value: each, label: t(names[each]) }))}
          value={tab}
          onChange={(value) => {
            const chosen = tabs.find((each) => each === value);
            if (chosen) openPanel({ kind: 'session', tab: chosen });
          }}
        />
        <Button size="compact-sm" variant="subtle" color="gray" onClick={() => openPanel(null)}>
          {t(panel.close)}
        </Button>
      </Group>
      {tab === 'end' || canCapture() ? (
        <Shown key={tab} />
      ) : (
        <Text fz="sm">{t(isRehearsal ? panel.rehearsal : sessions.list.nothing)}</Text>
      )}
    </Stack>
  );
}

function EndPanel() {
  const t = useTranslate();
  return (
    <Group justify="space-between">
      <Text fz="sm">{t(panel.endHint)}</Text>
      <Button onClick={endPresenting} data-autofocus autoFocus>
        {t(panel.endSession)}
      </Button>
    </Group>
  );
}
