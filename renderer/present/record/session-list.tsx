/** What was prepared, then what was held, the latest first: each with its figures and the standing of its fixes. */
import { Badge, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCalendarPlus, IconPresentation } from '@tabler/icons-react';
import type { Snapshot } from '#core/document/snapshot';
import { fixStatusNames } from '#core/i18n/messages/lanes';
import { sessionKindNames, sessions } from '#core/i18n/messages/sessions';
import type { Message } from '#core/i18n/translate';
import { type PastSession, sessionHistory } from '#core/sessions/history';
import { sessionTitle, whenText } from '#core/sessions/minutes';
import { openSession, prepareSession, presentSession } from '#renderer/state/sessions';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

const { list } = sessions;

interface SessionListProps {
  readonly snapshot: Snapshot;
  readonly canEdit: boolean;
}

export function SessionList({ snapshot, canEdit }: SessionListProps) {
  const t = useTranslate();
  const all = sessionHistory(snapshot);
  const prepare = canEdit && (
    <Button leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={prepareSession}>
      {t(list.prepare)}
    </Button>
  );
  if (all.length === 0)
    return (
      <EmptyState
        icon={<IconPresentation size={40} stroke={1.2} />}
        title={t(list.none)}
        text={t(list.noneText)}
      >
        {prepare}
      </EmptyState>
    );
  return (
    <Stack gap="lg">
      <Group justify="flex-end">{prepare}</Group>
      <Part title={list.prepared} sessions={all.filter(({ isHeld }) => !isHeld)} />
      <Part title={list.held} sessions={all.filter(({ isHeld }) => isHeld)} />
    </Stack>
  );
}

function Part({
  title,
  sessions: shown,
}: {
  readonly title: Message;
  readonly sessions: readonly PastSession[];
}) {
  const t = useTranslate();
  if (shown.length === 0) return null;
  return (
    <section aria-label={t(title)}>
      <Title order={3} fz="sm" mb="xs">
        {t(title)}
      </Title>
      <ul className={styles.sessions}>
        {shown.map((past) => (
          <SessionRow key={past.session.id} past={past} />
        ))}
      </ul>
    </section>
  );
}

function SessionRow({ past }: { readonly past: PastSession }) {
  const t = useTranslate();
  const language = useLanguage();
  const { session, isHeld } = past;
  const title = sessionTitle(session, language);
  const facts = [
    t(sessionKindNames[session.sessionKind]),
    whenText(session, language) || t(list.undated),
    session.place.trim(),
    peopleFact(past, t),
  ].filter((fact) => fact !== '');
  return (
    <li className={styles.session}>
      <div className={styles.grow}>
        <button type="button" className={styles.sessionTitle} onClick={() => openSession(session.id)}>
          {title}
        </button>
        <Text fz="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {isHeld && <Outcome past={past} />}
      </div>
      {!isHeld && (
        <Button
          variant="default"
          size="xs"
          leftSection={<IconPresentation size={14} aria-hidden />}
          aria-label={`${t(list.present)}: ${title}`}
          onClick={() => presentSession(session)}
        >
          {t(list.present)}
        </Button>
      )}
    </li>
  );
}

type Translate = ReturnType<typeof useTranslate>;

function peopleFact({ session, isHeld, attended }: PastSession, t: Translate): string {
  const all = session.participants.length;
  if (all === 0) return '';
  return isHeld && attended > 0
    ? t(list.attended, { present: attended, all })
    : t(list.people, { count: all });
}

function Outcome({ past: { decisions, questions, fixes, statuses } }: { readonly past: PastSession }) {
  const t = useTranslate();
  const counts = [
    decisions > 0 ? t(list.decisions, { count: decisions }) : '',
    questions > 0 ? t(list.questions, { count: questions }) : '',
    fixes.length > 0 ? t(list.fixes, { count: fixes.length }) : '',
  ].filter((count) => count !== '');
  return (
    <Group gap={6} mt={4}>
      <Text fz="sm">{counts.length === 0 ? t(list.nothing) : counts.join(', ')}</Text>
      {statuses.map(({ status, count }) => (
        <Badge key={status} variant="default" tt="none" fw={400}>
          {t(fixStatusNames[status])}: {count}
        </Badge>
      ))}
    </Group>
  );
}
