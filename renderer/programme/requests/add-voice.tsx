/** Somebody asked for it again: a voice more, told where the others are counted. */
import { Button, Group, Stack } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { RequestId } from '#core/document/records/identity';
import { requests as text } from '#core/i18n/messages/requests';
import { addVoice } from '#renderer/state/requests';
import { useTranslate } from '#renderer/ui/language';
import { oneVoice, VoiceFields } from './voice-fields';

export function AddVoice({ requestId }: { readonly requestId: RequestId }) {
  const t = useTranslate();
  const [voices, setVoices] = useState(oneVoice);
  const [isOpen, setOpen] = useState(false);
  if (!isOpen)
    return (
      <Group>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
          onClick={() => setOpen(true)}
        >
          {t(text.askedAgain)}
        </Button>
      </Group>
    );
  const close = () => {
    setOpen(false);
    setVoices(oneVoice);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        addVoice(requestId, voices);
        close();
      }}
    >
      <Stack gap="md" maw={460}>
        <VoiceFields value={voices} change={setVoices} />
        <Group gap="xs">
          <Button size="xs" type="submit">
            {t(text.create)}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={close}>
            {t(text.cancel)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
