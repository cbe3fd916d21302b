/** Who is invited and who came: typed, pasted as a list, or taken from an earlier session. */
import { ActionIcon, Button, Checkbox, Group, Menu, Stack, Text, Textarea } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Participant, Session } from '#core/document/records/session';
import type { Snapshot } from '#core/document/snapshot';
import { sessions } from '#core/i18n/messages/sessions';
import { sessionHistory } from '#core/sessions/history';
import { sessionTitle, whenText } from '#core/sessions/minutes';
import { readParticipants, withParticipants } from '#core/sessions/participants';
import { attend, attendAll } from '#renderer/state/session-notes';
import { changeSession } from '#renderer/state/sessions';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { TypedLine } from './fields';
import styles from './record.module.css';

const { form } = sessions;

interface PeopleProps {
  readonly snapshot: Snapshot;
  readonly session: Session;
  readonly canEdit: boolean;
}

export function People({ snapshot, session, canEdit }: PeopleProps) {
  const t = useTranslate();
  const { participants } = session;
  const isAnyAway = participants.some(({ hasAttended }) => !hasAttended);
  return (
    <Stack gap="xs">
      {participants.length === 0 && (
        <Text fz="sm" c="dimmed">
          {t(form.noParticipants)}
        </Text>
      )}
      <ul className={styles.people}>
        {participants.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: people have no other mark, and their rows keep nothing
          <PersonRow key={index} session={session} person={person} index={index} canEdit={canEdit} />
        ))}
      </ul>
      {canEdit && (
        <>
          {isAnyAway && participants.length > 1 && (
            <Button variant="default" size="compact-sm" w="fit-content" onClick={() => attendAll(session.id)}>
              {t(form.allHere)}
            </Button>
          )}
          <AddPeople snapshot={snapshot} session={session} />
        </>
      )}
    </Stack>
  );
}

interface PersonRowProps {
  readonly session: Session;
  readonly person: Participant;
  readonly index: number;
  readonly canEdit: boolean;
}

function PersonRow({ session, person, index, canEdit }: PersonRowProps) {
  const t = useTranslate();
  const { name, team, hasAttended } = person;
  const change = (fields: Partial<Participant>, stay?: string) =>
    changeSession(
      session.id,
      {
        participants: session.participants.map((each, at) => (at === index ? { ...each, ...fields } : each)),
      },
      stay,
    );
  return (
    <li className={styles.person}>
      <Checkbox
        aria-label={t(form.attends, { name })}
        checked={hasAttended}
        disabled={!canEdit}
        onChange={({ currentTarget: { checked } }) => attend(session.id, index, checked)}
      />
      <TypedLine
        size="xs"
        aria-label={t(form.nameOf, { number: index + 1 })}
        placeholder={t(form.personName)}
        readOnly={!canEdit}
        value={name}
        keep={(value, stay) => change({ name: value }, stay)}
      />
      <TypedLine
        size="xs"
        aria-label={t(form.teamOf, { name })}
        placeholder={t(form.personTeam)}
        readOnly={!canEdit}
        value={team}
        keep={(value, stay) => change({ team: value }, stay)}
      />
      {canEdit && (
        <ActionIcon
          aria-label={t(form.removePerson, { name })}
          onClick={() =>
            changeSession(session.id, {
              participants: session.participants.filter((_, at) => at !== index),
            })
          }
        >
          <IconX size={16} aria-hidden />
        </ActionIcon>
      )}
    </li>
  );
}

function AddPeople({ snapshot, session }: Pick<PeopleProps, 'snapshot' | 'session'>) {
  const t = useTranslate();
  const language = useLanguage();
  const [typed, setTyped] = useState('');
  const earlier = sessionHistory(snapshot)
    .map((past) => past.session)
    .filter(({ id, participants }) => id !== session.id && participants.length > 0);
  const add = (people: readonly Participant[]) =>
    changeSession(session.id, { participants: [...withParticipants(session.participants, people)] });
  return (
    <Stack gap="xs">
      <Textarea
        label={t(form.paste)}
        description={t(form.pasteHint)}
        autosize
        minRows={2}
        maxRows={10}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Group gap="xs">
        <Button
          size="xs"
          variant="default"
          disabled={typed.trim() === ''}
          onClick={() => {
            add(readParticipants(typed));
            setTyped('');
          }}
        >
          {t(form.add)}
        </Button>
        {earlier.length > 0 && (
          <Menu position="bottom-start">
            <Menu.Target>
              <Button size="xs" variant="default">
                {t(form.take)}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {earlier.map((each) => (
                <Menu.Item key={each.id} onClick={() => add(each.participants)}>
                  {[sessionTitle(each, language), whenText(each, language)].filter(Boolean).join(', ')}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </Stack>
  );
}
