/** Collections of quotes: their names on the left, the quotes of one on the right. */
import { Button, Group, Stack } from '@mantine/core';
import { IconBookmarks, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { CollectionId } from '#core/document/records/identity';
import { collectionsInOrder } from '#core/document/select';
import { collections as text } from '#core/i18n/messages/collections';
import { searchScreen } from '#core/i18n/messages/evidence';
import { makeCollection, rememberCollection, rememberedCollection } from '#renderer/state/collecting';
import { useOpenMap } from '#renderer/state/open-map';
import { closeDialog, openDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { CollectionDetail } from './collection-detail';
import { CollectionsList } from './collections-list';

export function CollectionsDialog() {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const [chosenId, setChosenId] = useState(rememberedCollection);
  const [made, setMade] = useState<CollectionId | null>(null);
  if (!snapshot) return null;
  const all = collectionsInOrder(snapshot);
  const chosen = all.find(({ id }) => id === chosenId) ?? all[0];
  const choose = (id: CollectionId) => {
    rememberCollection(id);
    setChosenId(id);
  };
  const add = () => {
    const id = makeCollection('');
    setMade(id);
    choose(id);
  };
  const addButton = (
    <Button variant="default" leftSection={<IconPlus size={16} aria-hidden />} onClick={add}>
      {t(text.add)}
    </Button>
  );
  return (
    <Dialog title={t(text.title)} size="min(1080px, calc(100vw - 48px))" onClose={closeDialog}>
      {chosen ? (
        <Group align="flex-start" gap="xl" wrap="nowrap" mih={380}>
          <Stack gap="sm" w={232} style={{ flex: 'none' }}>
            <CollectionsList snapshot={snapshot} all={all} chosenId={chosen.id} choose={choose} />
            {canEdit && addButton}
          </Stack>
          <CollectionDetail
            key={chosen.id}
            snapshot={snapshot}
            collection={chosen}
            all={all}
            canEdit={canEdit}
            isNew={chosen.id === made}
          />
        </Group>
      ) : (
        <EmptyState
          icon={<IconBookmarks size={40} stroke={1.2} />}
          title={t(text.none)}
          text={t(text.noneText)}
        >
          <Group justify="center" mt="sm">
            {canEdit && addButton}
            <Button onClick={() => openDialog('search')}>{t(searchScreen.title)}</Button>
          </Group>
        </EmptyState>
      )}
    </Dialog>
  );
}
