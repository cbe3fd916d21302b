/** Maps on their way out; each says how long it can still be put back. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { library as text } from '#core/i18n/messages/library';
import { daysInTrash, restoreMap, titleOfMap, useLibrary } from '../state/library';
import { EmptyState } from '../ui/empty-state';
import { useTranslate } from '../ui/language';
import { PanelHeader } from '../ui/panel-header';

export function Trash() {
  const t = useTranslate();
  const trash = useLibrary((state) => state.trash);
  if (trash.length === 0)
    return (
      <EmptyState
        icon={<IconTrash size={40} stroke={1.25} aria-hidden />}
        title={t(text.trashEmpty)}
        text={t(text.trashText)}
      />
    );
  return (
    <Stack gap="xs">
      <PanelHeader title={t(text.trash)} order={3} />
      <Text size="sm" c="dimmed">
        {t(text.trashText)}
      </Text>
      {trash.map((map) => (
        <Group key={map.mapId} justify="space-between" wrap="nowrap">
          <Text size="sm" lineClamp={1} flex={1}>
            {titleOfMap(map)}
          </Text>
          <Text size="sm" c="dimmed">
            {t(text.daysLeft, { count: daysInTrash(map) })}
          </Text>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={t(text.restoreMap, { title: titleOfMap(map) })}
            onClick={() => void restoreMap(map)}
          >
            {t(text.restore)}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
