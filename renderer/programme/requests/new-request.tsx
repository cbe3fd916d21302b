/** A request written down by hand: what is wanted, who asked, in which words. */
import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { requests as text } from '#core/i18n/messages/requests';
import { add, useRequests } from '#renderer/state/requests';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import { oneVoice, VoiceFields } from './voice-fields';

export function NewRequestDialog() {
  const t = useTranslate();
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [voices, setVoices] = useState(oneVoice);
  const close = () => useRequests.setState({ isAdding: false });
  return (
    <Dialog title={t(text.add)} size="md" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') add({ title: title.trim(), text: words.trim(), voices });
        }}
      >
        <Stack gap="md">
          <TextInput
            label={t(text.name)}
            placeholder={t(text.nameHint)}
            data-autofocus
            maxLength={900}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Textarea
            label={t(text.text)}
            autosize
            minRows={2}
            maxRows={8}
            maxLength={20_000}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <VoiceFields value={voices} change={setVoices} />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={close}>
              {t(text.cancel)}
            </Button>
            <Button type="submit" disabled={title.trim() === ''}>
              {t(text.create)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
