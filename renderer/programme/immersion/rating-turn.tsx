/** Ratings given in turn at one keyboard: nothing of the last one is on the screen when the next one sits down. */
import { Button, Stack, Text, Title } from '@mantine/core';
import { visitRating as text, visitForm } from '#core/i18n/messages/immersion-visit';
import type { Visit } from '#core/immersion/visits';
import { visitName } from '#core/immersion/words';
import { scores } from '#core/sessions/ratings';
import { dropTurns, finishTurns, rateInTurn, useImmersion } from '#renderer/state/immersion';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { ScoreTurn } from '#renderer/ui/score-turn';

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
  const isFirst = turn === 1;
  return (
    <ScoreTurn
      scores={scores}
      words={{
        question: t(text.rate),
        turn: t(text.turn, { turn }),
        keys: t(text.scoreKeys),
        comment: t(text.comment),
        handIn: t(text.handIn),
      }}
      handIn={(score, comment) => rateInTurn({ score, comment })}
      beside={
        <Button variant="default" onClick={isFirst ? dropTurns : finishTurns}>
          {t(isFirst ? visitForm.cancel : text.finish)}
        </Button>
      }
      apart={
        !isFirst && (
          <Button variant="subtle" color="gray" onClick={dropTurns}>
            {t(text.drop)}
          </Button>
        )
      }
    />
  );
}
