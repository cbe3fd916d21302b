/** The note in hand and what it can become: a request, a voice of one that is there, a growth point; or it is dismissed. */
import { Button, Group, NativeSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { requestsLike } from '#core/capture/alike';
import { type Capture, captureKinds } from '#core/document/records/capture';
import type { Snapshot } from '#core/document/snapshot';
import { captureKindNames } from '#core/i18n/messages/capture';
import { captured as text } from '#core/i18n/messages/captured';
import { formatShare } from '#core/metrics/format';
import type { AlikeRequest } from '#core/requests/alike';
import { firstWords } from '#core/words/thing-words';
import {
  dismissNote,
  joinRequest,
  makeGrowthPoint,
  makeRequest,
  moveToQueue,
} from '#renderer/state/captures';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './captured.module.css';
import { NoteFacts } from './note-facts';

interface DecisionsProps {
  readonly snapshot: Snapshot;
  readonly note: Capture;
  readonly isReadOnly: boolean;
  readonly leave: () => void;
}

const mostAlike = 3;
const longestTitle = 120;

export function Decisions({ snapshot, note, isReadOnly, leave }: DecisionsProps) {
  const t = useTranslate();
  const [title, setTitle] = useState(() => firstWords(note.text, longestTitle));
  const [isDismissing, setIsDismissing] = useState(false);
  const isIdea = note.captureKind === 'idea';
  const alike = useMemo(
    () => (isIdea ? requestsLike(snapshot, note, mostAlike) : []),
    [snapshot, note, isIdea],
  );
  const decide = (run: () => void) => {
    if (isReadOnly) return;
    leave();
    run();
  };
  const takeOver = () => decide(() => (isIdea ? makeRequest : makeGrowthPoint)(note.id, title));
  const join = (index: number) => {
    const found = alike[index];
    if (found) decide(() => joinRequest(note.id, found.group.root.id));
  };
  const run = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !(target instanceof HTMLElement)) return;
    // Keys that are held down would decide on one note after another.
    if (event.repeat) return;
    if (target.matches('input, textarea, select') || !target.closest(`.${styles.columns}`)) return;
    // By their places, so that they are the same in both layouts of the keyboard.
    if (event.code === 'KeyT') takeOver();
    else if (event.code === 'KeyJ') join(0);
    else if (event.code === 'KeyX') setIsDismissing(true);
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => run(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <section className={styles.decisions} aria-label={t(text.note)}>
      <Text size="md" className={styles.words ?? ''} dir="auto">
        {note.text}
      </Text>
      <NoteFacts note={note} />
      <TextInput
        label={t(text.title)}
        value={title}
        maxLength={longestTitle}
        disabled={isReadOnly}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          takeOver();
        }}
      />
      <Group gap="xs">
        <Button onClick={takeOver} disabled={isReadOnly}>
          {t(isIdea ? text.toRequest : text.toFix)}
        </Button>
        <Button variant="default" onClick={() => setIsDismissing(true)} disabled={isReadOnly}>
          {t(text.dismiss)}
        </Button>
        <NativeSelect
          aria-label={t(text.kind)}
          value={note.captureKind}
          disabled={isReadOnly}
          data={captureKinds.map((value) => ({ value, label: t(captureKindNames[value]) }))}
          onChange={({ currentTarget }) => {
            const kind = captureKinds.find((each) => each === currentTarget.value);
            if (kind) decide(() => moveToQueue(note.id, kind));
          }}
        />
      </Group>
      {isDismissing && (
        <Reason
          keep={(reason) => decide(() => dismissNote(note.id, reason))}
          cancel={() => setIsDismissing(false)}
        />
      )}
      {isIdea && <Alike found={alike} join={join} isReadOnly={isReadOnly} />}
      <Text size="xs" c="dimmed" mt="auto">
        {t(isIdea ? text.keys : text.keysWithoutJoin)}
      </Text>
    </section>
  );
}

function Reason({ keep, cancel }: { keep: (reason: string) => void; cancel: () => void }) {
  const t = useTranslate();
  const [reason, setReason] = useState('');
  return (
    <Group gap="xs" align="flex-end">
      <TextInput
        flex={1}
        data-autofocus
        autoFocus
        label={t(text.dismissReason)}
        placeholder={t(text.reasonHint)}
        value={reason}
        maxLength={500}
        onChange={(event) => setReason(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') keep(reason);
          else cancel();
        }}
      />
      <Button variant="default" onClick={() => keep(reason)}>
        {t(text.dismiss)}
      </Button>
      <Button variant="subtle" color="gray" onClick={cancel}>
        {t(text.cancel)}
      </Button>
    </Group>
  );
}

interface AlikeProps {
  readonly found: readonly AlikeRequest[];
  readonly join: (index: number) => void;
  readonly isReadOnly: boolean;
}

function Alike({ found, join, isReadOnly }: AlikeProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Stack gap={4} component="section" aria-label={t(text.alike)}>
      <Title order={3} fz="sm">
        {t(text.alike)}
      </Title>
      <Text size="xs" c="dimmed">
        {t(found.length === 0 ? text.noAlike : text.alikeHint)}
      </Text>
      {found.map(({ group, likeness }, index) => {
        const title = group.root.title.trim() || t(text.untitled);
        return (
          <button
            key={group.root.id}
            type="button"
            className={styles.likely}
            disabled={isReadOnly}
            aria-label={t(text.join, { title })}
            onClick={() => join(index)}
          >
            <span>{title}</span>
            <span className={styles.likeness}>{formatShare(likeness, language, 0)}</span>
          </button>
        );
      })}
    </Stack>
  );
}
