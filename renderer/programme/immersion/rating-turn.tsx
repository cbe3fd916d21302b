/** Ratings given in turn at one keyboard: nothing of the last one is on the screen when the next one sits down. */
import { Button, Group, Radio, Stack, Text, TextInput, Title } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { immersion } from '#core/i18n/messages/immersion';
import type { Visit } from '#core/immersion/visits';
import { visitName } from '#core/immersion/words';
import { scores } from '#core/sessions/ratings';
import { dropTurns, finishTurns, rateInTurn, useImmersion } from '#renderer/state/immersion';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';

const { rating: text } = immersion;

export function RatingTurn({ visit }: { readonly visit: Visit }) {
  const t = useTranslate();
  const language = useLanguage();
  const given = useImmersion(({ turns }) => turns?.given.length ?? 0);
  return (
    <Stack gap="md" maw={560} mx="auto" w="100%" pt="xl">
      <div>
        <Title order={2} fz="xl">
          {visitName(visit, language)}
        </Title>
        <Text c="dimmed" fz="sm">
          {t(text.beginText)}
        </Text>
      </div>
      <Turn key={given} turn={given + 1} />
    </Stack>
  );
}

function Turn({ turn }: { readonly turn: number }) {
  const t = useTranslate();
  const [score, setScore] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const here = useRef<HTMLDivElement>(null);
  // The turn begins at the keyboard: a digit is a score.
  useEffect(() => here.current?.focus(), []);
  const hand = () => {
    if (score !== null) rateInTurn({ score: Number(score), comment: comment.trim() });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    const isTyping = target instanceof HTMLInputElement && target.type === 'text';
    if (!isTyping && /^[1-5]$/.test(key)) setScore(key);
    else if (key === 'Enter' && !event.nativeEvent.isComposing && !(target instanceof HTMLButtonElement))
      hand();
    else return;
    event.preventDefault();
  };
  return (
    <Stack gap="sm" ref={here} tabIndex={-1} className={styles.ratingTurn ?? ''} onKeyDown={onKeyDown}>
      <Group justify="space-between">
        <Text fw={600}>{t(text.rate)}</Text>
        <Text fz="sm" c="dimmed" role="status">
          {t(text.turn, { turn })}
        </Text>
      </Group>
      <Radio.Group aria-label={t(text.rate)} value={score} onChange={setScore}>
        <Group gap="lg">
          {scores.map((each) => (
            <Radio key={each} value={String(each)} label={each} />
          ))}
          <Text fz="xs" c="dimmed">
            {t(text.scoreKeys)}
          </Text>
        </Group>
      </Radio.Group>
      <TextInput
        label={t(text.comment)}
        maxLength={1_000}
        autoComplete="off"
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group justify="space-between" mt="sm">
        <Group gap="sm">
          <Button onClick={hand} disabled={score === null}>
            {t(text.handIn)}
          </Button>
          <Button variant="default" onClick={turn === 1 ? dropTurns : finishTurns}>
            {t(turn === 1 ? immersion.form.cancel : text.finish)}
          </Button>
        </Group>
        {turn > 1 && (
          <Button variant="subtle" color="gray" onClick={dropTurns}>
            {t(text.drop)}
          </Button>
        )}
      </Group>
    </Stack>
  );
}
