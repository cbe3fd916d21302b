/** Points by hand: for whom, how many, for what. */
import { Autocomplete, Button, Group, NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { visitPeople as text } from '#core/i18n/messages/immersion-people';
import { visitDetail } from '#core/i18n/messages/immersion-visit';
import { peopleOf } from '#core/immersion/people';
import { nameAndTeam } from '#core/immersion/words';
import { givePoints } from '#renderer/state/immersion';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';

export function GivePoints() {
  const t = useTranslate();
  const language = useLanguage();
  const people = useSnapshot(peopleOf).all.filter(({ name }) => name !== '');
  const [who, setWho] = useState('');
  const [points, setPoints] = useState<number | string>(10);
  const [reason, setReason] = useState('');
  const isReady = who.trim() !== '' && typeof points === 'number' && points !== 0;
  return (
    <Group
      component="form"
      gap="sm"
      align="flex-end"
      wrap="nowrap"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isReady) return;
        const person = people.find((each) => nameAndTeam(each, language) === who);
        givePoints(person?.name ?? who.trim(), person?.team ?? '', points, reason.trim());
        setWho('');
        setReason('');
      }}
    >
      <Autocomplete
        w={280}
        label={t(text.award)}
        placeholder={t(visitDetail.name)}
        data={[...new Set(people.map((each) => nameAndTeam(each, language)))]}
        limit={8}
        maxLength={200}
        value={who}
        onChange={setWho}
      />
      <NumberInput
        w={100}
        label={t(text.points)}
        allowDecimal={false}
        min={-1_000_000}
        max={1_000_000}
        value={points}
        onChange={setPoints}
      />
      <TextInput
        flex={1}
        label={t(text.reason)}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={!isReady}>
        {t(text.give)}
      </Button>
    </Group>
  );
}
