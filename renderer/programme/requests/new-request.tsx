/** A request written down by hand: what is wanted, who asked, in which words. */
import {
  Button,
  Group,
  NumberInput,
  SegmentedControl,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useState } from 'react';
import { requests as text } from '#core/i18n/messages/requests';
import { add, useRequests } from '#renderer/state/requests';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';

const ways = ['agents', 'sessions'] as const;

export function NewRequestDialog() {
  const t = useTranslate();
  const [title, setTitle] = useState('');
  const [words, setWords] = useState('');
  const [way, setWay] = useState<(typeof ways)[number]>('agents');
  const [source, setSource] = useState('');
  const [count, setCount] = useState<string | number>(1);
  const [quote, setQuote] = useState('');
  const close = () => useRequests.setState({ isAdding: false });
  const save = () =>
    add({
      title: title.trim(),
      text: words.trim(),
      voices: {
        way,
        source: source.trim(),
        count: typeof count === 'number' ? Math.max(1, Math.round(count)) : 1,
        quote,
      },
    });
  return (
    <Dialog title={t(text.add)} size="md" onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (title.trim() !== '') save();
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
          <Stack gap={4}>
            <Text size="sm" fw={600}>
              {t(text.whoAsked)}
            </Text>
            <SegmentedControl
              size="xs"
              fullWidth
              aria-label={t(text.whoAsked)}
              data={ways.map((value) => ({ value, label: t(text[value]) }))}
              value={way}
              onChange={setWay}
            />
          </Stack>
          <Group grow align="flex-start">
            <TextInput
              label={t(text.source)}
              placeholder={t(text.sourceHint)}
              maxLength={900}
              value={source}
              onChange={(event) => setSource(event.currentTarget.value)}
            />
            <NumberInput
              label={t(text.howMany)}
              min={1}
              max={1_000_000}
              allowDecimal={false}
              value={count}
              onChange={setCount}
            />
          </Group>
          <Textarea
            label={t(text.quote)}
            autosize
            minRows={2}
            maxRows={6}
            maxLength={20_000}
            value={quote}
            onChange={(event) => setQuote(event.currentTarget.value)}
          />
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
