/** What a status needs to be told, asked where the thing stands: a reason in words, or the day it happened. */
import { Stack, Textarea } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { useLanguage } from './language';
import { dayFormats } from './period-fields';

interface StatusQuestionProps {
  readonly label: string;
  /** Under the words that are asked for; null: a day is asked. */
  readonly reasonHint: string | null;
  readonly today: string;
  /** A reason without blanks around it, or a day. */
  readonly answer: (told: string) => void;
  readonly cancel: () => void;
  /** The buttons under the field. */
  readonly children: (finish: () => void, isReady: boolean) => ReactNode;
}

export function StatusQuestion(props: StatusQuestionProps) {
  const { label, reasonHint, today, answer, cancel, children } = props;
  const language = useLanguage();
  const [told, setTold] = useState<string | null>(reasonHint === null ? today : '');
  const reply = told?.trim() ?? '';
  const finish = () => {
    if (reply !== '') answer(reply);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of the board, of the list and of the dialog mean something else here.
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') cancel();
    // A button in hand is pressed by Enter itself.
    else if (event.key === 'Enter' && !event.shiftKey && !(event.target instanceof HTMLButtonElement))
      finish();
    else return;
    event.preventDefault();
  };
  return (
    <Stack
      gap="xs"
      onKeyDown={onKeyDown}
      onClick={(event) => event.stopPropagation()}
      style={{ cursor: 'auto' }}
    >
      {reasonHint === null ? (
        <DateInput
          size="xs"
          label={label}
          locale={language}
          valueFormat={dayFormats[language]}
          maxDate={today}
          value={told}
          onChange={setTold}
        />
      ) : (
        <Textarea
          size="xs"
          label={label}
          description={reasonHint}
          inputWrapperOrder={['label', 'input', 'description']}
          autosize
          minRows={2}
          maxRows={5}
          maxLength={5_000}
          autoFocus
          value={told ?? ''}
          onChange={(event) => setTold(event.currentTarget.value)}
        />
      )}
      {children(finish, reply !== '')}
    </Stack>
  );
}
