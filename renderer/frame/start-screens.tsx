/** What fills the window while there is no map: opening, nothing open, database unusable. */
import { Center, Loader } from '@mantine/core';
import { IconDatabaseX, IconMap2 } from '@tabler/icons-react';
import { library } from '#core/i18n/messages/library';
import { shell } from '#core/i18n/messages/shell';
import { useAction } from '../state/actions';
import { setStorageAside } from '../state/start';
import { EmptyState } from '../ui/empty-state';
import { useTranslate } from '../ui/language';

export function Opening() {
  const t = useTranslate();
  return (
    <Center h="100%">
      <Loader aria-label={t(shell.loading)} type="dots" />
    </Center>
  );
}

export function NoMap() {
  const t = useTranslate();
  const create = useAction('map.new');
  return (
    <Center h="100%">
      <EmptyState
        icon={<IconMap2 size={40} stroke={1.25} aria-hidden />}
        title={t(shell.noMap)}
        text={t(shell.noMapText)}
        action={{ label: t(library.newMap), run: create.run }}
      />
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
      />
    </Center>
  );
}
