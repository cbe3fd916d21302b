/** Before a vote: which fixes and pains, how many dots, and whether people vote in turn or the facilitator counts. */
import { Button, Checkbox, Group, NumberInput, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Session, Voting } from '#core/document/records/session';
import type { VoteSubject } from '#core/document/records/vote';
import type { Snapshot } from '#core/document/snapshot';
import { minutesWords } from '#core/i18n/messages/minutes';
import { sessions } from '#core/i18n/messages/sessions';
import { mostDots } from '#core/sessions/ballots';
import { presentOf } from '#core/sessions/participants';
import { usualSubjects, voteChoices } from '#core/sessions/vote-choices';
import { titleOfSubject } from '#core/sessions/vote-results';
import { beginVote, keepVote } from '#renderer/state/opinions';
import { usePresenting } from '#renderer/state/presenting';
import { useTranslate } from '#renderer/ui/language';
import styles from './record.module.css';

const { votes } = sessions;
const modes = ['turns', 'counts'] as const satisfies readonly Voting['mode'][];
const usualDots = 3;

interface VoteSetupProps {
  readonly snapshot: Snapshot;
  readonly session: Session | null;
  readonly onDone: () => void;
}

export function VoteSetup({ snapshot, session, onDone }: VoteSetupProps) {
  const t = useTranslate();
  const isSeparate = usePresenting(({ shown }) => shown?.isSeparate === true);
  const choices = voteChoices(snapshot, session?.id ?? null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(usualSubjects(snapshot, session?.id ?? null).map(({ id }) => id)),
  );
  const [mode, setMode] = useState<Voting['mode']>(isSeparate ? 'turns' : 'counts');
  const subjects = choices.filter(({ id }) => chosen.has(id));
  if (choices.length === 0) return <Text fz="sm">{t(votes.nothingToVote)}</Text>;
  return (
    <Stack gap="sm">
      <Choices snapshot={snapshot} choices={choices} chosen={chosen} onChange={setChosen} />
      <SegmentedControl
        w="fit-content"
        size="xs"
        aria-label={t(votes.mode)}
        data={modes.map((value) => ({ value, label: t(votes[value]) }))}
        value={mode}
        onChange={setMode}
      />
      {mode === 'turns' ? (
        <Turns session={session} subjects={subjects} isSeparate={isSeparate} onDone={onDone} />
      ) : (
        <Counts snapshot={snapshot} subjects={subjects} onDone={onDone} />
      )}
    </Stack>
  );
}

interface ChoicesProps {
  readonly snapshot: Snapshot;
  readonly choices: readonly VoteSubject[];
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

function Choices({ snapshot, choices, chosen, onChange }: ChoicesProps) {
  const t = useTranslate();
  return (
    <Checkbox.Group label={t(votes.voteOn)} value={[...chosen]} onChange={(ids) => onChange(new Set(ids))}>
      <div className={styles.choices}>
        {choices.map((subject, index) => (
          <Checkbox
            key={subject.id}
            value={subject.id}
            label={`${t(minutesWords[subject.kind])}: ${titleOfSubject(snapshot, subject)}`}
            autoFocus={index === 0}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}

interface TurnsProps {
  readonly session: Session | null;
  readonly subjects: readonly VoteSubject[];
  readonly isSeparate: boolean;
  readonly onDone: () => void;
}

function Turns({ session, subjects, isSeparate, onDone }: TurnsProps) {
  const t = useTranslate();
  const here = session ? presentOf(session).map(({ name }) => name) : [];
  const [dots, setDots] = useState(usualDots);
  const [count, setCount] = useState(3);
  const begin = () => {
    const voters =
      here.length > 0
        ? here
        : Array.from({ length: count }, (_, index) => t(votes.voter, { number: index + 1 }));
    beginVote(subjects, voters, dots);
    onDone();
  };
  return (
    <>
      {!isSeparate && (
        <Text fz="sm" c="var(--mantine-color-error)">
          {t(votes.notSecret)}
        </Text>
      )}
      <Group align="flex-end" gap="sm">
        <WholeNumber label={t(votes.dotsEach)} most={mostDots} value={dots} onChange={setDots} />
        {here.length === 0 && (
          <WholeNumber label={t(votes.voters)} most={200} value={count} onChange={setCount} />
        )}
        <Button onClick={begin} disabled={subjects.length < 2}>
          {t(votes.begin)}
        </Button>
      </Group>
      {here.length === 0 && (
        <Text fz="xs" c="dimmed">
          {t(votes.votersHint)}
        </Text>
      )}
    </>
  );
}

interface WholeNumberProps {
  readonly label: string;
  readonly most: number;
  readonly least?: number;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

function WholeNumber({ label, most, least = 1, value, onChange }: WholeNumberProps) {
  return (
    <NumberInput
      label={label}
      w={150}
      min={least}
      max={most}
      value={value}
      onChange={(typed) => onChange(Math.max(least, Math.min(most, Math.round(Number(typed) || least))))}
    />
  );
}

function Counts({
  snapshot,
  subjects,
  onDone,
}: Pick<VoteSetupProps, 'snapshot' | 'onDone'> & { readonly subjects: readonly VoteSubject[] }) {
  const t = useTranslate();
  const [dots, setDots] = useState<ReadonlyMap<string, number>>(new Map());
  const close = () => {
    keepVote(
      subjects.map((subject) => ({ subject, dots: dots.get(subject.id) ?? 0 })),
      { mode: 'counts', dotsEach: null, voted: null, expected: null },
    );
    onDone();
  };
  return (
    <Stack gap="xs">
      {subjects.map((subject) => (
        <Group key={subject.id} gap="sm" wrap="nowrap">
          <NumberInput
            w={90}
            size="xs"
            min={0}
            max={100_000}
            aria-label={titleOfSubject(snapshot, subject)}
            value={dots.get(subject.id) ?? 0}
            onChange={(typed) =>
              setDots(new Map(dots).set(subject.id, Math.max(0, Math.round(Number(typed) || 0))))
            }
          />
          <Text fz="sm">{titleOfSubject(snapshot, subject)}</Text>
        </Group>
      ))}
      <Button w="fit-content" onClick={close} disabled={subjects.length < 2}>
        {t(votes.close)}
      </Button>
    </Stack>
  );
}
