/** Files opened or saved lately, by name; where they lie only the main process knows. */
import { Button, Group, Stack } from '@mantine/core';
import { IconFile } from '@tabler/icons-react';
import { library as text } from '#core/i18n/messages/library';
import { useLibrary } from '../state/library';
import { openFile } from '../state/map-flow';
import { closeDialog } from '../state/view';
import { useTranslate } from '../ui/language';
import { PanelHeader } from '../ui/panel-header';

const shown = 8;

export function RecentFiles() {
  const t = useTranslate();
  const recent = useLibrary((state) => state.recent);
  if (recent.length === 0) return null;
  return (
    <Stack gap="xs">
      <PanelHeader title={t(text.recentFiles)} order={3} />
      <Group gap="xs">
        {recent.slice(0, shown).map((file) => (
          <Button
            key={file.token}
            variant="default"
            size="compact-md"
            fw={400}
            leftSection={<IconFile size={16} aria-hidden />}
            onClick={() => {
              closeDialog();
              void openFile(file);
            }}
          >
            {file.name}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
