/** A rating of the session in turn at one keyboard: a score, a comment if one likes, and the next one's turn. */
import { Button, Group, NumberInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { sessions } from '#core/i18n/messages/sessions';
import { presentOf } from '#core/sessions/participants';
import { scores } from '#core/sessions/ratings';
import { beginRating, closeRating, type RatingTurns, rate, useOpinions } from '#renderer/state/opinions';
import { usePresenting } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import { ScoreTurn } from '#renderer/ui/score-turn';
import { RatingResults } from './rating-results';
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
  return (
    <ScoreTurn
      scores={scores}
      words={{
        question: t(text.rate),
        turn: t(text.ratingTurn, { turn: turn + 1, all: expected }),
        keys: t(text.rateKeys),
        comment: t(text.comment),
        handIn: t(votes.handIn),
      }}
      handIn={(score, comment) => rate({ score, comment })}
      beside={
        <Button variant="default" onClick={() => rate(null)}>
          {t(text.passRating)}
        </Button>
      }
      apart={
        <Button variant="subtle" color="gray" onClick={closeRating}>
          {t(text.finishRating)}
        </Button>
      }
    />
  );
}
