/** One ballot at this keyboard: whose turn it is, dots left, a line for each thing. Totals are seen by nobody yet. */
import { ActionIcon, Button, Group, Stack, Text } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { VoteSubject } from '#core/document/records/vote';
import type { Snapshot } from '#core/document/snapshot';
import { sessions } from '#core/i18n/messages/sessions';
import { type Ballots, dotsLeft, voterOf } from '#core/sessions/ballots';
import { titleOfSubject } from '#core/sessions/vote-results';
import { closeBallots, dropVote, give, handInBallot, passBallot } from '#renderer/state/opinions';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

const { votes } = sessions;

interface BallotTurnProps {
  readonly snapshot: Snapshot;
  readonly ballots: Ballots;
}

export function BallotTurn({ snapshot, ballots }: BallotTurnProps) {
  const t = useTranslate();
  const voter = voterOf(ballots);
  const { voted, voters, turn, subjects } = ballots;
  return (
    <Stack gap="sm">
      <Group justify="space-between">
        <Text fw={600} role="status">
          {voter === null ? t(votes.everyone) : t(votes.whoseTurn, { name: voter })}
        </Text>
        <Text fz="sm" c="dimmed">
          {t(votes.progress, { voted, expected: voters.length })}
        </Text>
      </Group>
      {voter !== null && (
        <div key={turn}>
          <Text fz="sm" role="status" mb={4}>
            {t(votes.dotsLeft, { count: dotsLeft(ballots) })}
          </Text>
          <ul className={styles.ballot}>
            {subjects.map((subject, index) => (
              <BallotLine
                key={subject.id}
                title={titleOfSubject(snapshot, subject)}
                subject={subject}
                ballots={ballots}
                isFirst={index === 0}
              />
            ))}
          </ul>
          <Text fz="xs" c="dimmed">
            {t(votes.turnKeys)}
          </Text>
        </div>
      )}
      <Buttons hasTurn={voter !== null} />
    </Stack>
  );
}

function Buttons({ hasTurn }: { readonly hasTurn: boolean }) {
  const t = useTranslate();
  return (
    <Group justify="space-between">
      <Group gap="sm">
        {hasTurn ? (
          <>
            <Button onClick={handInBallot}>{t(votes.handIn)}</Button>
            <Button variant="default" onClick={passBallot}>
              {t(votes.pass)}
            </Button>
          </>
        ) : (
          <Button onClick={closeBallots} autoFocus>
            {t(votes.close)}
          </Button>
        )}
      </Group>
      <Group gap="xs">
        {hasTurn && (
          <Button variant="subtle" color="gray" onClick={closeBallots}>
            {t(votes.closeEarly)}
          </Button>
        )}
        <Button variant="subtle" color="gray" onClick={dropVote}>
          {t(votes.stop)}
        </Button>
      </Group>
    </Group>
  );
}

const byKey: Readonly<Record<string, 1 | -1>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  '+': 1,
  '=': 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  '-': -1,
};

interface BallotLineProps {
  readonly title: string;
  readonly subject: VoteSubject;
  readonly ballots: Ballots;
  readonly isFirst: boolean;
}

function BallotLine({ title, subject, ballots, isFirst }: BallotLineProps) {
  const t = useTranslate();
  const given = ballots.ballot.get(subject.id) ?? 0;
  const left = dotsLeft(ballots);
  const line = useRef<HTMLDivElement>(null);
  // The turn begins at the keyboard.
  useEffect(() => {
    if (isFirst) line.current?.focus();
  }, [isFirst]);
  const onKeyDown = (event: KeyboardEvent) => {
    const by = byKey[event.key];
    if (by !== undefined) give(subject.id, by);
    else if (event.key === 'Enter') handInBallot();
    else return;
    event.preventDefault();
  };
  return (
    <li>
      <div
        role="spinbutton"
        tabIndex={0}
        aria-label={title}
        aria-valuenow={given}
        aria-valuemin={0}
        aria-valuemax={given + left}
        className={styles.ballotLine}
        onKeyDown={onKeyDown}
        ref={line}
      >
        <span className={styles.grow}>{title}</span>
        <ActionIcon
          tabIndex={-1}
          aria-label={t(votes.less, { title })}
          disabled={given === 0}
          onClick={() => give(subject.id, -1)}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <span className={styles.dots}>{given}</span>
        <ActionIcon
          tabIndex={-1}
          aria-label={t(votes.more, { title })}
          disabled={left === 0}
          onClick={() => give(subject.id, 1)}
        >
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
      </div>
    </li>
  );
}
