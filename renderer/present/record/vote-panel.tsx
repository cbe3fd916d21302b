/** A dot vote: what is voted on, then turns at one keyboard or counts of the facilitator's, then totals for all. */
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { sessions } from '#core/i18n/messages/sessions';
import { voteResults } from '#core/sessions/vote-results';
import { useOpenMap } from '#renderer/state/open-map';
import { showResults, useOpinions } from '#renderer/state/opinions';
import { useTranslate } from '#renderer/ui/language';
import { BallotTurn } from './ballot-turn';
import { useSession } from './use-session';
import { VoteResults } from './vote-results';
import { VoteSetup } from './vote-setup';

const { votes } = sessions;

export function VotePanel() {
  const t = useTranslate();
  const ballots = useOpinions((state) => state.ballots);
  const snapshot = useOpenMap((state) => state.snapshot);
  const session = useSession();
  const [isAgain, setIsAgain] = useState(false);
  if (!snapshot) return null;
  if (ballots) return <BallotTurn snapshot={snapshot} ballots={ballots} />;
  const results = session ? voteResults(snapshot, session.id) : [];
  if (results.length === 0 || isAgain)
    return <VoteSetup snapshot={snapshot} session={session} onDone={() => setIsAgain(false)} />;
  return (
    <>
      <VoteResults results={results} voting={session?.voting ?? null} />
      <Group gap="sm">
        <Button variant="default" onClick={showResults} autoFocus>
          {t(votes.showResults)}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => setIsAgain(true)}>
          {t(votes.again)}
        </Button>
        <Text fz="xs" c="dimmed">
          {t(votes.againHint)}
        </Text>
      </Group>
    </>
  );
}
