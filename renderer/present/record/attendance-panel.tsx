/** Who is here: ticks for those who were invited, and a line for those who were not. */
import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { sessions } from '#core/i18n/messages/sessions';
import { readParticipants, withParticipants } from '#core/sessions/participants';
import { openedSession } from '#renderer/state/capture';
import { attend, attendAll } from '#renderer/state/session-notes';
import { changeSession } from '#renderer/state/sessions';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';
import { useSession } from './use-session';

const { form, panel } = sessions;

export function AttendancePanel() {
  const t = useTranslate();
  const session = useSession();
  const [typed, setTyped] = useState('');
  const people = session?.participants ?? [];
  const add = () => {
    const added = readParticipants(typed);
    const sessionId = added.length === 0 ? null : openedSession();
    if (sessionId === null) return;
    // Who is written down now is here.
    const all = withParticipants(people, added).map((person, index) =>
      index < people.length ? person : { ...person, hasAttended: true },
    );
    changeSession(sessionId, { participants: all });
    setTyped('');
  };
  return (
    <>
      {people.length === 0 && <Text fz="sm">{t(form.noParticipants)}</Text>}
      <ul className={styles.attendance}>
        {people.map(({ name, team, hasAttended }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: people have no other mark, and their rows keep nothing
          <li key={index}>
            <Checkbox
              label={[name, team].filter((part) => part !== '').join(', ')}
              checked={hasAttended}
              onChange={({ currentTarget: { checked } }) => session && attend(session.id, index, checked)}
            />
          </li>
        ))}
      </ul>
      <Group gap="sm" align="flex-end">
        <TextInput
          className={styles.grow ?? ''}
          label={t(panel.addPerson)}
          placeholder={t(form.pasteHint)}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) add();
          }}
          autoFocus
        />
        {session && people.some(({ hasAttended }) => !hasAttended) && (
          <Button variant="default" onClick={() => attendAll(session.id)}>
            {t(form.allHere)}
          </Button>
        )}
      </Group>
    </>
  );
}
