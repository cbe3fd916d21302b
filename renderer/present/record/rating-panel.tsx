/** A rating of the session in turn at one keyboard: a score, a comment if one likes, and the next one's turn. */
import { Button, Group, NumberInput, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { sessions } from '#core/i18n/messages/sessions';
import { presentOf } from '#core/sessions/participants';
import { scores } from '#core/sessions/ratings';
import { beginRating, closeRating, type RatingTurns, rate, useOpinions } from '#renderer/state/opinions';
import { usePresenting } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import { RatingResults } from './rating-results';
import styles from './record.module.css';
import { useSession } from './use-session';

const { ratings: text, votes } = sessions;

export function RatingPanel() {
  const turns = useOpinions((state) => state.turns);
  return turns ? <Turn key={turns.turn} turns={turns} /> : <Begin />;
}

function Begin() {
  const t = useTranslate();
  const session = useSession();
  const here = session ? presentOf(session).length : 0;
  const [count, setCount] = useState<number>(here > 0 ? here : 3);
  const ratings = session?.ratings ?? [];
  const isSeparate = usePresenting(({ shown }) => shown?.isSeparate === true);
  return (
    <Stack gap="sm">
      {ratings.length > 0 && <RatingResults ratings={ratings} />}
      {!isSeparate && (
        <Text fz="sm" c="var(--mantine-color-error)">
          {t(text.seen)}
        </Text>
      )}
      <Group align="flex-end" gap="sm">
        <NumberInput
          label={t(text.raters)}
          description={t(text.anonymous)}
          inputWrapperOrder={['label', 'input', 'description']}
          min={1}
          max={200}
          w={280}
          value={count}
          onChange={(value) => setCount(Math.max(1, Math.min(200, Math.round(Number(value) || 1))))}
          autoFocus
        />
        <Button mb={22} onClick={() => beginRating(count)}>
          {t(text.beginRating)}
        </Button>
      </Group>
    </Stack>
  );
}

function Turn({ turns: { turn, expected } }: { readonly turns: RatingTurns }) {
  const t = useTranslate();
  const [score, setScore] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const here = useRef<HTMLDivElement>(null);
  // The turn begins at the keyboard: a digit is a score.
  useEffect(() => here.current?.focus(), []);
  const hand = () => {
    if (score !== null) rate({ score: Number(score), comment: comment.trim() });
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
    <Stack gap="sm" ref={here} tabIndex={-1} className={styles.turn ?? ''} onKeyDown={onKeyDown}>
      <Group justify="space-between">
        <Text fw={600}>{t(text.rate)}</Text>
        <Text fz="sm" c="dimmed" role="status">
          {t(text.ratingTurn, { turn: turn + 1, all: expected })}
        </Text>
      </Group>
      <Radio.Group aria-label={t(text.rate)} value={score} onChange={setScore}>
        <Group gap="lg">
          {scores.map((each) => (
            <Radio key={each} value={String(each)} label={each} />
          ))}
          <Text fz="xs" c="dimmed">
            {t(text.rateKeys)}
          </Text>
        </Group>
      </Radio.Group>
      <TextInput
        label={t(text.comment)}
        maxLength={1_000}
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group justify="space-between">
        <Group gap="sm">
          <Button onClick={hand} disabled={score === null}>
            {t(votes.handIn)}
          </Button>
          <Button variant="default" onClick={() => rate(null)}>
            {t(text.passRating)}
          </Button>
        </Group>
        <Button variant="subtle" color="gray" onClick={closeRating}>
          {t(text.finishRating)}
        </Button>
      </Group>
    </Stack>
  );
}
