/** One person's turn at the keyboard: a score by a digit, a comment if one likes, Enter hands both in. */
import { Button, Group, Radio, Stack, Text, TextInput } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './score-turn.module.css';

interface ScoreTurnProps {
  /** Each is a digit. */
  readonly scores: readonly number[];
  readonly words: {
    readonly question: string;
    readonly turn: string;
    readonly keys: string;
    readonly comment: string;
    readonly handIn: string;
  };
  readonly handIn: (score: number, comment: string) => void;
  /** A button beside that of handing in. */
  readonly beside: ReactNode;
  /** What ends all turns, apart from both. */
  readonly apart: ReactNode;
}

export function ScoreTurn({ scores, words, handIn, beside, apart }: ScoreTurnProps) {
  const [score, setScore] = useState<string | null>(null);
  const [comment, setComment] = useState('');
  const here = useRef<HTMLDivElement>(null);
  // The turn begins at the keyboard: a digit is a score.
  useEffect(() => here.current?.focus(), []);
  const values = scores.map(String);
  const hand = () => {
    if (score !== null) handIn(Number(score), comment.trim());
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event;
    const isTyping = target instanceof HTMLInputElement && target.type === 'text';
    if (!isTyping && values.includes(key)) setScore(key);
    else if (key === 'Enter' && !event.nativeEvent.isComposing && !(target instanceof HTMLButtonElement))
      hand();
    else return;
    event.preventDefault();
  };
  return (
    <Stack gap="sm" ref={here} tabIndex={-1} className={styles.turn ?? ''} onKeyDown={onKeyDown}>
      <Group justify="space-between">
        <Text fw={600}>{words.question}</Text>
        <Text fz="sm" c="dimmed" role="status">
          {words.turn}
        </Text>
      </Group>
      <Radio.Group aria-label={words.question} value={score} onChange={setScore}>
        <Group gap="lg">
          {values.map((value) => (
            <Radio key={value} value={value} label={value} />
          ))}
          <Text fz="xs" c="dimmed">
            {words.keys}
          </Text>
        </Group>
      </Radio.Group>
      <TextInput
        label={words.comment}
        maxLength={1_000}
        autoComplete="off"
        value={comment}
        onChange={(event) => setComment(event.currentTarget.value)}
      />
      <Group justify="space-between" mt="sm">
        <Group gap="sm">
          <Button onClick={hand} disabled={score === null}>
            {words.handIn}
          </Button>
          {beside}
        </Group>
        {apart}
      </Group>
    </Stack>
  );
}
