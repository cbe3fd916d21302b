/** Who asked, told by hand: agents or a session, which one, how many, in which words. */
import { Group, NumberInput, SegmentedControl, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { requests as text } from '#core/i18n/messages/requests';
import { useTranslate } from '#renderer/ui/language';

const ways = ['agents', 'sessions'] as const;

export interface ToldVoices {
  readonly way: (typeof ways)[number];
  readonly source: string;
  readonly count: number;
  readonly quote: string;
}

export const oneVoice: ToldVoices = { way: 'agents', source: '', count: 1, quote: '' };

interface VoiceFieldsProps {
  readonly value: ToldVoices;
  readonly change: (value: ToldVoices) => void;
}

export function VoiceFields({ value, change }: VoiceFieldsProps) {
  const t = useTranslate();
  return (
    <>
      <Stack gap={4}>
        <Text size="sm" fw={600}>
          {t(text.whoAsked)}
        </Text>
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label={t(text.whoAsked)}
          data={ways.map((way) => ({ value: way, label: t(text[way]) }))}
          value={value.way}
          onChange={(way) => change({ ...value, way })}
        />
      </Stack>
      <Group grow align="flex-start">
        <TextInput
          label={t(text.source)}
          placeholder={t(text.sourceHint)}
          maxLength={900}
          value={value.source}
          onChange={(event) => change({ ...value, source: event.currentTarget.value })}
        />
        <NumberInput
          label={t(text.howMany)}
          min={1}
          max={1_000_000}
          allowDecimal={false}
          value={value.count}
          onChange={(count) =>
            change({ ...value, count: typeof count === 'number' ? Math.max(1, Math.round(count)) : 1 })
          }
        />
      </Group>
      <Textarea
        label={t(text.quote)}
        autosize
        minRows={2}
        maxRows={6}
        maxLength={20_000}
        value={value.quote}
        onChange={(event) => change({ ...value, quote: event.currentTarget.value })}
      />
    </>
  );
}
