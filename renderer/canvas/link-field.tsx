/** Where the chosen words of a cell are to lead. */
import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { canvas as text } from '#core/i18n/messages/canvas';
import { useTranslate } from '#renderer/ui/language';

/** `toLink` answers false for words that are no address. */
export function LinkField({ toLink }: { readonly toLink: (words: string) => boolean }) {
  const t = useTranslate();
  const [words, setWords] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(!toLink(words));
      }}
    >
      <Group gap="xs" align="start" wrap="nowrap">
        <TextInput
          size="xs"
          w={240}
          aria-label={t(text.linkAddress)}
          placeholder="https://"
          value={words}
          data-autofocus
          error={isWrong ? t(text.linkWrong) : null}
          onChange={(event) => {
            setWords(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <Button size="xs" type="submit" disabled={words.trim() === ''}>
          {t(text.linkMake)}
        </Button>
      </Group>
    </form>
  );
}
