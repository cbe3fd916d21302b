/** Choosing several maps of the library to export them together. */
import { Button, Group, Text } from '@mantine/core';
import { library as text } from '#core/i18n/messages/library';
import { openExportOf } from '../state/view';
import { useTranslate } from '../ui/language';

/** null: maps are opened by a click, not chosen. */
export type ChosenMaps = ReadonlySet<string> | null;

export const withMap = (chosen: ReadonlySet<string>, mapId: string): ReadonlySet<string> => {
  const next = new Set(chosen);
  if (!next.delete(mapId)) next.add(mapId);
  return next;
};

interface ChoosingBarProps {
  readonly chosen: ReadonlySet<string>;
  readonly onLeave: () => void;
}

export function ChoosingBar({ chosen, onLeave }: ChoosingBarProps) {
  const t = useTranslate();
  return (
    <Group justify="space-between" gap="sm" role="group" aria-label={t(text.chooseMaps)}>
      <Text size="sm">{t(text.chooseMaps)}</Text>
      <Group gap="xs">
        <Button size="xs" variant="default" onClick={onLeave}>
          {t(text.chooseNone)}
        </Button>
        <Button size="xs" disabled={chosen.size === 0} onClick={() => openExportOf([...chosen])}>
          {t(text.exportChosen, { count: chosen.size })}
        </Button>
      </Group>
    </Group>
  );
}
