/** A file that is another copy of a map in the library: merge, keep both, or only look. */
import { Stack, Text, UnstyledButton } from '@mantine/core';
import { formatLocalInstant } from '#core/i18n/dates';
import { programme } from '#core/i18n/messages/programme';
import { shell } from '#core/i18n/messages/shell';
import type { Message } from '#core/i18n/translate';
import { keepAsCopy, lookAt, mergeIn, type SameMap, useSameMap } from '../state/map-flow';
import { Dialog } from '../ui/dialog';
import { useLanguage, useTranslate } from '../ui/language';
import styles from './same-map-dialog.module.css';

interface Way {
  readonly name: string;
  readonly title: Message;
  readonly text: Message;
  readonly ofProgramme: Message;
  readonly run: (same: SameMap) => unknown;
}

const ways: readonly Way[] = [
  {
    name: 'merge',
    title: shell.mergeMaps,
    text: shell.mergeMapsText,
    ofProgramme: programme.mergeText,
    run: mergeIn,
  },
  {
    name: 'keepBoth',
    title: shell.keepBoth,
    text: shell.keepBothText,
    ofProgramme: programme.keepBothText,
    run: keepAsCopy,
  },
  {
    name: 'look',
    title: shell.lookOnly,
    text: shell.lookOnlyText,
    ofProgramme: programme.lookOnlyText,
    run: ({ contents, file }) => lookAt(contents, file),
  },
];

function LastEdits({ library, file }: SameMap['editedAt']) {
  const t = useTranslate();
  const language = useLanguage();
  if (library === null || file === null) return null;
  const values = {
    library: formatLocalInstant(library, language),
    file: formatLocalInstant(file, language),
  };
  return (
    <Text size="sm" c="dimmed">
      {t(shell.sameMapEdits, values)}
    </Text>
  );
}

const close = () => useSameMap.setState({ waiting: null });

function giveUp({ contents }: SameMap): void {
  close();
  contents.pictures.letGo();
}

export function SameMapDialog() {
  const t = useTranslate();
  const waiting = useSameMap((state) => state.waiting);
  if (!waiting) return null;
  const { title: name, isProgramme } = waiting;
  return (
    <Dialog
      title={t(isProgramme ? programme.sameTitle : shell.sameMapTitle, { title: name })}
      onClose={() => giveUp(waiting)}
    >
      <Stack gap="sm">
        <Text size="sm">
          {t(isProgramme ? programme.sameText : shell.sameMapText, { name: waiting.file.name })}
        </Text>
        <LastEdits {...waiting.editedAt} />
        {ways.map(({ name: way, title, text, ofProgramme, run }, index) => (
          <UnstyledButton
            key={way}
            className={styles.way}
            data-autofocus={index === 0 || undefined}
            onClick={() => {
              close();
              void run(waiting);
            }}
          >
            <Text fw={600}>{t(title)}</Text>
            <Text size="sm" c="dimmed">
              {t(isProgramme ? ofProgramme : text)}
            </Text>
          </UnstyledButton>
        ))}
      </Stack>
    </Dialog>
  );
}
