/** The notes of a queue that wait, the oldest first; arrows go from one to the next. */
import { Text, Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Capture } from '#core/document/records/capture';
import { captured as text } from '#core/i18n/messages/captured';
import { takeInHand } from '#renderer/state/captures';
import { useTranslate } from '#renderer/ui/language';
import styles from './captured.module.css';
import { NoteFacts } from './note-facts';

interface NoteListProps {
  readonly notes: readonly Capture[];
  readonly current: Capture;
  readonly at: number;
  readonly go: (to: number) => void;
}

export function NoteList({ notes, current, at, go }: NoteListProps) {
  const t = useTranslate();
  const list = useRef<HTMLUListElement>(null);
  const hadFocus = useRef(false);
  useEffect(() => {
    const chosen = list.current?.querySelector(`[data-note="${CSS.escape(current.id)}"]`);
    chosen?.scrollIntoView({ block: 'nearest' });
    // A note that left its queue took the keyboard with it.
    const isLost = document.activeElement === document.body;
    if ((hadFocus.current || isLost) && chosen instanceof HTMLElement) chosen.focus({ preventScroll: true });
    hadFocus.current = false;
  }, [current.id]);
  const onKeyDown = (event: KeyboardEvent) => {
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: notes.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    hadFocus.current = true;
    go(to);
  };
  return (
    <section className={styles.list} aria-label={t(text.waiting)}>
      <Title order={2} fz="sm">
        {t(text.waiting)}
      </Title>
      <ul ref={list} onKeyDown={onKeyDown}>
        {notes.map((note) => (
          <li key={note.id}>
            <button
              type="button"
              className={styles.note}
              data-note={note.id}
              aria-current={note.id === current.id || undefined}
              tabIndex={note.id === current.id ? 0 : -1}
              onClick={() => takeInHand(note.id)}
            >
              <Text size="sm" lineClamp={2} dir="auto">
                {note.text}
              </Text>
              <NoteFacts note={note} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
