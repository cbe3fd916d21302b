/** Which folder a map lies in: one there is, or a new one by its name. */
import { Autocomplete, Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { library as text } from '#core/i18n/messages/library';
import { shell } from '#core/i18n/messages/shell';
import { type LibraryMap, moveToFolder, titleOfMap, useLibrary } from '../state/library';
import { foldersOf } from '../state/library-places';
import { Dialog } from '../ui/dialog';
import { useLanguage, useTranslate } from '../ui/language';

const longestName = 100;

export function FolderForm({ map, onClose }: { map: LibraryMap; onClose: () => void }) {
  const t = useTranslate();
  const language = useLanguage();
  const maps = useLibrary((state) => state.maps) ?? [];
  const [name, setName] = useState(map.folder ?? '');
  return (
    <Dialog size="sm" title={t(text.folderTitle, { title: titleOfMap(map) })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void moveToFolder(map, name);
        }}
      >
        <Stack gap="md">
          <Autocomplete
            data-autofocus
            label={t(text.folder)}
            description={t(text.folderHint)}
            maxLength={longestName}
            data={[...foldersOf(maps, language)]}
            value={name}
            onChange={setName}
          />
          <Group justify="flex-end" gap="sm">
            <Button variant="default" onClick={onClose}>
              {t(shell.cancel)}
            </Button>
            <Button type="submit">{t(text.folderKeep)}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
