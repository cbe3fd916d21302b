/** One session with all that is known of it: about it and its people on the left, what came of it on the right. */
import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPresentation, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Session } from '#core/document/records/session';
import type { Snapshot } from '#core/document/snapshot';
import { sessions } from '#core/i18n/messages/sessions';
import type { Message } from '#core/i18n/translate';
import { fixesOfSession, isHeld as wasHeld } from '#core/sessions/history';
import { voteResults } from '#core/sessions/vote-results';
import { deleteRatingsOf, deleteVoteOf } from '#renderer/state/session-notes';
import { closeSession, presentSession, removeSession } from '#renderer/state/sessions';
import { BackButton } from '#renderer/ui/back-button';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { CapturedList } from './captured-list';
import { MinutesForm } from './minutes-form';
import { People } from './people';
import { RaisedFixes } from './raised-fixes';
import { RatingResults } from './rating-results';
import styles from './record.module.css';
import { SessionFields } from './session-fields';
import { TasksForm } from './tasks-form';
import { VoteResults } from './vote-results';

interface SessionDetailProps {
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly canEdit: boolean;
}

export function SessionDetail(props: SessionDetailProps) {
  const { snapshot, session, canEdit } = props;
  const fixes = fixesOfSession(snapshot, session.id);
  const isHeld = wasHeld(session, fixes.length);
  return (
    <Stack gap="md">
      <Head {...props} isHeld={isHeld} />
      <div className={styles.columns}>
        <Stack gap="xl">
          <Part title={sessions.form.about}>
            <SessionFields session={session} canEdit={canEdit} isHeld={isHeld} />
          </Part>
          <Part title={sessions.form.participants}>
            <People snapshot={snapshot} session={session} canEdit={canEdit} />
          </Part>
        </Stack>
        <Stack gap="xl">
          {isHeld && (
            <Part title={sessions.files.minutes}>
              <MinutesForm snapshot={snapshot} session={session} />
            </Part>
          )}
          <Part title={sessions.captured.captured}>
            <CapturedList snapshot={snapshot} session={session} canEdit={canEdit} />
          </Part>
          {fixes.length > 0 && (
            <Part title={sessions.captured.raised}>
              <RaisedFixes fixes={fixes} />
              <TasksForm session={session} />
            </Part>
          )}
          <Opinions {...props} />
        </Stack>
      </div>
    </Stack>
  );
}

function Part({
  title,
  aside,
  children,
}: {
  readonly title: Message;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) {
  const t = useTranslate();
  return (
    <Stack component="section" gap="xs" aria-label={t(title)}>
      <Group justify="space-between" mih={28}>
        <Title order={3} fz="sm">
          {t(title)}
        </Title>
        {aside}
      </Group>
      {children}
    </Stack>
  );
}

function Head({ session, canEdit, isHeld }: SessionDetailProps & { readonly isHeld: boolean }) {
  const t = useTranslate();
  return (
    <Group justify="space-between">
      <BackButton label={t(sessions.list.back)} onClick={closeSession} />
      <Group gap="xs">
        {!isHeld && (
          <Button
            size="xs"
            leftSection={<IconPresentation size={14} aria-hidden />}
            onClick={() => presentSession(session)}
          >
            {t(sessions.list.present)}
          </Button>
        )}
        {canEdit && (
          <IconAction
            label={t(sessions.list.remove)}
            icon={<IconTrash size={18} />}
            variant="subtle"
            color="gray"
            onClick={() => removeSession(session.id)}
          />
        )}
      </Group>
    </Group>
  );
}

/** The dot vote and the rating, where there were any. */
function Opinions({ snapshot, session, canEdit }: SessionDetailProps) {
  const t = useTranslate();
  const results = voteResults(snapshot, session.id);
  const removal = (label: Message, run: () => void) =>
    canEdit && (
      <IconAction
        label={t(label)}
        icon={<IconTrash size={16} />}
        variant="subtle"
        color="gray"
        size="sm"
        onClick={run}
      />
    );
  return (
    <>
      {results.length > 0 && (
        <Part
          title={sessions.votes.vote}
          aside={removal(sessions.votes.removeVote, () => deleteVoteOf(session.id))}
        >
          <VoteResults results={results} voting={session.voting} />
        </Part>
      )}
      {session.ratings.length > 0 && (
        <Part
          title={sessions.ratings.rating}
          aside={removal(sessions.ratings.removeRatings, () => deleteRatingsOf(session.id))}
        >
          <RatingResults ratings={session.ratings} />
        </Part>
      )}
    </>
  );
}
