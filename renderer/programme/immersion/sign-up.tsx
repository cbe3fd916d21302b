/** One line to sign somebody up; Enter goes on with the next one. */
import { Autocomplete, Button, Group, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { visitDetail as text } from '#core/i18n/messages/immersion-visit';
import { peopleOf } from '#core/immersion/people';
import type { Visit } from '#core/immersion/visits';
import { signUpGuest } from '#renderer/state/immersion';
import { useSnapshot } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';

export function SignUp({ visit }: { readonly visit: Visit }) {
  const t = useTranslate();
  const people = useSnapshot(peopleOf).all;
  const teams = useSnapshot((snapshot) => snapshot.byKind.programme[0]?.teams);
  const [name, setName] = useState('');
  const [team, setTeam] = useState('');
  const [address, setAddress] = useState('');
  const first = useRef<HTMLInputElement>(null);
  const known = [...new Set(people.map((person) => person.name).filter((each) => each !== ''))];
  const knownTeams = [...new Set([...(teams ?? []), ...people.map((person) => person.team)])].filter(
    (each) => each !== '',
  );
  const done = () => {
    if (name.trim() === '') return;
    signUpGuest(visit.id, { name, team, address });
    setName('');
    setTeam('');
    setAddress('');
    first.current?.focus();
  };
  return (
    <Group
      component="form"
      align="flex-end"
      gap="sm"
      wrap="nowrap"
      onSubmit={(event) => {
        event.preventDefault();
        done();
      }}
    >
      <Autocomplete
        ref={first}
        flex={2}
        label={t(text.name)}
        data={known}
        limit={6}
        maxLength={200}
        value={name}
        onChange={setName}
        onOptionSubmit={(chosen) => {
          const person = people.find((each) => each.name === chosen);
          if (person && team === '') setTeam(person.team);
        }}
      />
      <Autocomplete
        flex={2}
        label={t(text.team)}
        data={knownTeams}
        limit={8}
        maxLength={200}
        value={team}
        onChange={setTeam}
      />
      <TextInput
        flex={2}
        type="email"
        label={t(text.address)}
        placeholder={t(text.addressHint)}
        maxLength={300}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Button type="submit" disabled={name.trim() === ''}>
        {t(text.signUp)}
      </Button>
    </Group>
  );
}
