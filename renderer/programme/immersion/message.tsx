/** What guests are written, to be copied into mail or a chat. */
import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { visitDetail as text } from '#core/i18n/messages/immersion-visit';
import { placeText } from '#core/immersion/invite';
import type { Visit } from '#core/immersion/visits';
import { copyWords, zoneHere } from '#renderer/state/immersion-files';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';

export function Message({ visit }: { readonly visit: Visit }) {
  const t = useTranslate();
  const language = useLanguage();
  const words = useSnapshot((snapshot) => placeText(snapshot, visit, null, language));
  return (
    <Stack gap="xs" component="section" aria-label={t(text.message)}>
      <Group justify="space-between">
        <Title order={3} fz="md">
          {t(text.message)}
        </Title>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => copyWords(words)}
        >
          {t(text.copyText)}
        </Button>
      </Group>
      <pre className={styles.letter}>{words.trim()}</pre>
      <Text fz="xs" c="dimmed">
        {t(text.zone, { zone: zoneHere() })}
      </Text>
    </Stack>
  );
}
