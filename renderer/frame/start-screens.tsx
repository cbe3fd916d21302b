/** What fills the window while there is no map: opening, or the database is unusable. */
import { Center } from '@mantine/core';
import { IconDatabaseX } from '@tabler/icons-react';
import { shell } from '#core/i18n/messages/shell';
import { setStorageAside } from '../state/start';
import { EmptyState } from '../ui/empty-state';
import { useTranslate } from '../ui/language';
import { Waiting } from '../ui/waiting';
import { DiagnosticsButton } from './diagnostics-button';

export function Opening() {
  const t = useTranslate();
  return (
    <Center h="100%">
      <Waiting label={t(shell.loading)} type="dots" />
    </Center>
  );
}

export function StorageFailed() {
  const t = useTranslate();
  return (
    <Center h="100%">
      <EmptyState
        icon={<IconDatabaseX size={40} stroke={1.25} aria-hidden />}
        title={t(shell.storageTitle)}
        text={t(shell.storageText)}
        action={{ label: t(shell.storageAction), run: () => void setStorageAside() }}
      >
        <DiagnosticsButton />
      </EmptyState>
    </Center>
  );
}
