/** Notes that were dealt with: what each became, and the way back into its queue. */
import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { Capture } from '#core/document/records/capture';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { captured as text } from '#core/i18n/messages/captured';
import type { Translate } from '#core/i18n/translate';
import { formatNumber } from '#core/metrics/format';
import { giveBackNote, useCaptures } from '#renderer/state/captures';
import { openFix } from '#renderer/state/fixes';
import { openRequest } from '#renderer/state/requests';
import { chooseProgrammeTab } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './captured.module.css';
import { NoteFacts } from './note-facts';

interface DoneListProps {
  readonly snapshot: Snapshot;
  readonly notes: readonly Capture[];
  readonly isReadOnly: boolean;
}

/** As many as a person looks through; the others are found among requests and growth points. */
const mostShown = 100;

export function DoneList({ snapshot, notes, isReadOnly }: DoneListProps) {
  const t = useTranslate();
  const language = useLanguage();
  const isShown = useCaptures((screen) => screen.isDoneShown);
  if (notes.length === 0) return null;
  const Sign = isShown ? IconChevronDown : IconChevronRight;
  return (
    <Stack gap="xs" component="section" aria-label={t(text.done)}>
      <UnstyledButton
        aria-expanded={isShown}
        className={styles.fold}
        onClick={() => useCaptures.setState({ isDoneShown: !isShown })}
      >
        <Sign size={16} aria-hidden />
        {t(text.showDone, { count: formatNumber(notes.length, language) })}
      </UnstyledButton>
      {isShown &&
        notes
          .slice(0, mostShown)
          .map((note) => <Done key={note.id} snapshot={snapshot} note={note} isReadOnly={isReadOnly} />)}
    </Stack>
  );
}

function Done({ snapshot, note, isReadOnly }: { snapshot: Snapshot; note: Capture; isReadOnly: boolean }) {
  const t = useTranslate();
  const show = wayTo(snapshot, note);
  return (
    <Group gap="sm" wrap="nowrap" className={styles.done}>
      <Stack gap={2} flex={1} miw={0}>
        <Text size="sm" lineClamp={2} dir="auto">
          {note.text}
        </Text>
        <Text size="xs">{becameWords(snapshot, note, t)}</Text>
        <NoteFacts note={note} />
      </Stack>
      {show && (
        <Button size="compact-sm" variant="subtle" onClick={show}>
          {t(text.open)}
        </Button>
      )}
      {!show && !isReadOnly && (
        <Button size="compact-sm" variant="subtle" onClick={() => giveBackNote(note.id)}>
          {t(text.giveBack)}
        </Button>
      )}
    </Group>
  );
}

function becameWords(snapshot: Snapshot, { requestId, fixId, state }: Capture, t: Translate): string {
  const request = requestId === null ? null : liveRecord(snapshot, 'request', requestId);
  if (request) return t(text.becameRequest, { title: request.title || t(text.untitled) });
  const fix = fixId === null ? null : liveRecord(snapshot, 'fix', fixId);
  if (fix) return t(text.becameFix, { title: fix.title || t(text.untitled) });
  if (state.status !== 'dismissed') return t(text.done);
  return state.reason === '' ? t(text.wasDismissed) : t(text.wasDismissedFor, { reason: state.reason });
}

function wayTo(snapshot: Snapshot, { requestId, fixId }: Capture): (() => void) | null {
  const request = requestId === null ? null : liveRecord(snapshot, 'request', requestId);
  if (request)
    return () => {
      chooseProgrammeTab('requests');
      openRequest(request.id);
    };
  const fix = fixId === null ? null : liveRecord(snapshot, 'fix', fixId);
  return fix ? () => openFix(fix.id) : null;
}
