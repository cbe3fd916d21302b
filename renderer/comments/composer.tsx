/** A field for a comment or an answer: Ctrl+Enter sends, Escape leaves. Asks for a name where there is none yet. */
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, type Ref, useState } from 'react';
import { comments as text } from '#core/i18n/messages/comments';
import { changeSettings, useSettings } from '#renderer/state/settings';
import { useTyping } from '#renderer/state/use-typing';
import { useTranslate } from '#renderer/ui/language';

interface ComposerProps {
  readonly label: string;
  readonly send: (words: string) => void;
  readonly sendLabel: string;
  /** What is being changed; left out: something new. */
  readonly initial?: string;
  readonly cancel?: () => void;
  readonly field?: Ref<HTMLTextAreaElement>;
}

export function Composer({ label, send, sendLabel, initial = '', cancel, field }: ComposerProps) {
  const t = useTranslate();
  const [words, setWords] = useState(initial);
  const isEmpty = words.trim() === '';
  const finish = () => {
    if (isEmpty) return;
    send(words.trim());
    setWords('');
  };
  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      finish();
    }
    if (event.key === 'Escape' && cancel) {
      event.stopPropagation();
      cancel();
    }
  };
  return (
    <Stack gap="xs">
      <AuthorName />
      <Textarea
        {...(field ? { ref: field } : {})}
        aria-label={label}
        placeholder={t(text.writeHint)}
        description={isEmpty ? undefined : t(text.sendHint)}
        inputWrapperOrder={['input', 'description']}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={50_000}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={pressed}
      />
      <Group gap="xs" justify="flex-end">
        {cancel && (
          <Button variant="subtle" color="gray" size="xs" onClick={cancel}>
            {t(text.cancel)}
          </Button>
        )}
        <Button size="xs" disabled={isEmpty} onClick={finish}>
          {sendLabel}
        </Button>
      </Group>
    </Stack>
  );
}

/** Asked for once; afterwards it is changed in the settings. */
function AuthorName() {
  const t = useTranslate();
  const known = useSettings(({ authorName }) => authorName);
  const [wasAsked] = useState(known.trim() === '');
  const typing = useTyping(known, (authorName) => void changeSettings({ authorName: authorName.trim() }));
  if (!wasAsked) return null;
  return (
    <TextInput
      label={t(text.yourName)}
      description={t(text.yourNameHint)}
      maxLength={200}
      value={typing.text}
      onChange={(event) => typing.type(event.currentTarget.value)}
      onBlur={typing.leave}
    />
  );
}
