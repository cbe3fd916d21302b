/** Which collection is gathered into: by name, an existing one or a new one; and the way to all of them. */
import { Autocomplete, Group, Text } from '@mantine/core';
import { IconBookmarks } from '@tabler/icons-react';
import { collectionsInOrder } from '#core/document/select';
import { collections as text } from '#core/i18n/messages/collections';
import { shownTitle } from '#renderer/state/collecting';
import { useSnapshot } from '#renderer/state/open-map';
import { openDialog } from '#renderer/state/view';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';

interface CollectFieldProps {
  readonly value: string;
  readonly onChange: (title: string) => void;
}

export function CollectField({ value, onChange }: CollectFieldProps) {
  const t = useTranslate();
  const all = useSnapshot(collectionsInOrder);
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="sm">{t(text.collectIn)}</Text>
      <Autocomplete
        w={240}
        aria-label={t(text.collectIn)}
        placeholder={t(text.collectHint)}
        maxLength={200}
        data={[...new Set(all.map(shownTitle))]}
        value={value}
        onChange={onChange}
      />
      <IconAction
        label={t(text.open)}
        icon={<IconBookmarks size={18} />}
        onClick={() => openDialog('collections')}
      />
    </Group>
  );
}
