/** Decisions, questions and parked items of a session: each can be mended, moved to another kind or removed. */
import { ActionIcon, Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Session } from '#core/document/records/session';
import type { Snapshot } from '#core/document/snapshot';
import { stepTitles } from '#core/export/tracker-task';
import { sessions } from '#core/i18n/messages/sessions';
import { addNote, changeNote, type NoteKind, noteKinds, removeNote } from '#renderer/state/session-notes';
import { useTranslate } from '#renderer/ui/language';
import { TypedText } from './fields';
import styles from './record.module.css';

const { captured } = sessions;

interface CapturedListProps {
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly canEdit: boolean;
}

export function CapturedList({ snapshot, session, canEdit }: CapturedListProps) {
  const t = useTranslate();
  const rows = session.notes.map((note, index) => ({ note, index }));
  const sorted = noteKinds.flatMap((kind) => rows.filter(({ note }) => note.noteKind === kind));
  return (
    <Stack gap="xs">
      {rows.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t(sessions.list.nothing)}
        </Text>
      )}
      <ul className={styles.notes}>
        {sorted.map(({ note, index }) => (
          <li key={`${note.at} ${index}`} className={styles.note}>
            <KindChoice
              value={note.noteKind}
              isReadOnly={!canEdit}
              onChange={(noteKind) => changeNote(session.id, index, { noteKind })}
            />
            <div className={styles.grow}>
              <TypedText
                label={`${t(captured[note.noteKind])}: ${note.text}`}
                isReadOnly={!canEdit}
                value={note.text}
                keep={(text, stay) => changeNote(session.id, index, { text }, stay)}
              />
              {note.stepId !== null && (
                <Text fz="xs" c="dimmed">
                  {stepTitles(snapshot, [note.stepId]).join()}
                </Text>
              )}
            </div>
            {canEdit && (
              <ActionIcon
                aria-label={t(captured.removeNote, { text: note.text })}
                onClick={() => removeNote(session.id, index)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {canEdit && <NewNote session={session} />}
    </Stack>
  );
}

interface KindChoiceProps {
  readonly value: NoteKind;
  readonly isReadOnly: boolean;
  readonly onChange: (kind: NoteKind) => void;
}

function KindChoice({ value, isReadOnly, onChange }: KindChoiceProps) {
  const t = useTranslate();
  return (
    <Select
      size="xs"
      w={124}
      aria-label={t(captured.noteKind)}
      allowDeselect={false}
      readOnly={isReadOnly}
      data={noteKinds.map((kind) => ({ value: kind, label: t(captured[kind]) }))}
      value={value}
      onChange={(chosen) => {
        const kind = noteKinds.find((each) => each === chosen);
        if (kind) onChange(kind);
      }}
    />
  );
}

function NewNote({ session }: { readonly session: Session }) {
  const t = useTranslate();
  const [kind, setKind] = useState<NoteKind>('decision');
  const [typed, setTyped] = useState('');
  const add = () => {
    if (typed.trim() === '') return;
    addNote(session.id, kind, typed.trim());
    setTyped('');
  };
  return (
    <Group gap="xs" wrap="nowrap">
      <KindChoice value={kind} isReadOnly={false} onChange={setKind} />
      <TextInput
        className={styles.grow ?? ''}
        size="xs"
        maxLength={1_000}
        aria-label={t(captured.noteText)}
        placeholder={t(captured.noteText)}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
        }}
      />
      <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
        {t(captured.addNote)}
      </Button>
    </Group>
  );
}
