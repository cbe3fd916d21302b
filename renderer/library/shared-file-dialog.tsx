/** The file is open elsewhere: work on it together, only look, or work on a copy. It is open by then; nothing waits for the answer. */
import { Stack, Text, UnstyledButton } from '@mantine/core';
import { formatLocalInstant } from '#core/i18n/dates';
import { recovery } from '#core/i18n/messages/recovery';
import type { Message } from '#core/i18n/translate';
import { copyOpenMap, lookAtFile } from '../state/map-flow';
import { endSharedQuestion, type SharedFile, useSharedFile } from '../state/shared-file';
import { Dialog } from '../ui/dialog';
import { useLanguage, useTranslate } from '../ui/language';
import styles from './same-map-dialog.module.css';

interface Way {
  readonly name: string;
  readonly title: Message;
  readonly text: Message;
  readonly run: (shared: SharedFile) => unknown;
}

const ways: readonly Way[] = [
  { name: 'edit', title: recovery.othersEdit, text: recovery.othersEditText, run: () => undefined },
  {
    name: 'look',
    title: recovery.othersLook,
    text: recovery.othersLookText,
    run: ({ file }) => lookAtFile(file),
  },
  { name: 'copy', title: recovery.othersCopy, text: recovery.othersCopyText, run: copyOpenMap },
];

export function SharedFileDialog() {
  const t = useTranslate();
  const language = useLanguage();
  const asked = useSharedFile((state) => state.asked);
  if (!asked) return null;
  return (
    <Dialog title={t(recovery.othersTitle, { name: asked.file.name })} onClose={endSharedQuestion}>
      <Stack gap="sm">
        {asked.others.map(({ computer, since }) => (
          <Text key={`${computer} ${since}`} size="sm" fw={600}>
            {t(recovery.othersSince, {
              computer: computer || t(recovery.someComputer),
              since: formatLocalInstant(since, language),
            })}
          </Text>
        ))}
        <Text size="sm">{t(recovery.othersText)}</Text>
        {ways.map(({ name, title, text, run }, index) => (
          <UnstyledButton
            key={name}
            className={styles.way}
            data-autofocus={index === 0 || undefined}
            onClick={() => {
              endSharedQuestion();
              void run(asked);
            }}
          >
            <Text fw={600}>{t(title)}</Text>
            <Text size="sm" c="dimmed">
              {t(text)}
            </Text>
          </UnstyledButton>
        ))}
      </Stack>
    </Dialog>
  );
}
