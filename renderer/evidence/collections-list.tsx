/** Names of the collections with how much each holds; Alt with the arrows moves one among the others. */
import { Stack, Text, UnstyledButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { moveCollection } from '#core/commands/collection';
import type { Collection } from '#core/document/records/collection';
import type { CollectionId } from '#core/document/records/identity';
import { quotesOfCollection } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { collections as text } from '#core/i18n/messages/collections';
import { shownTitle } from '#renderer/state/collecting';
import { notify } from '#renderer/state/notices';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';
import styles from './contacts.module.css';

interface CollectionsListProps {
  readonly snapshot: Snapshot;
  readonly all: readonly Collection[];
  readonly chosenId: CollectionId;
  readonly choose: (id: CollectionId) => void;
}

export function moveAmong(all: readonly Collection[], id: CollectionId, offset: -1 | 1): void {
  const place = all.findIndex((each) => each.id === id) + offset;
  const isReadOnly = useOpenMap.getState().document?.isReadOnly ?? true;
  if (isReadOnly || place < 0 || place >= all.length) return;
  commit('collection.move', moveCollection, { collectionId: id, index: place });
  const values = { place: place + 1, total: all.length };
  notify({ message: text.moved, values, isSpokenOnly: true });
}

export function CollectionsList({ snapshot, all, chosenId, choose }: CollectionsListProps) {
  const t = useTranslate();
  const onKeyDown = (event: KeyboardEvent, id: CollectionId) => {
    const offset = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (offset === null) return;
    event.preventDefault();
    if (event.altKey) return moveAmong(all, id, offset);
    const next = all[all.findIndex((each) => each.id === id) + offset];
    if (!next) return;
    choose(next.id);
    document.getElementById(rowId(next.id))?.focus();
  };
  return (
    <Stack gap={2} role="group" aria-label={t(text.list)} className={styles.collections ?? ''}>
      {all.map((collection) => (
        <UnstyledButton
          key={collection.id}
          id={rowId(collection.id)}
          className={styles.collection ?? ''}
          aria-pressed={collection.id === chosenId}
          onClick={() => choose(collection.id)}
          onKeyDown={(event) => onKeyDown(event, collection.id)}
        >
          <Text size="sm" fw={600} lineClamp={2} style={{ overflowWrap: 'anywhere' }}>
            {shownTitle(collection)}
          </Text>
          <Text size="xs" c="dimmed">
            {t(text.count, { count: quotesOfCollection(snapshot, collection.id).length })}
          </Text>
        </UnstyledButton>
      ))}
    </Stack>
  );
}

const rowId = (id: CollectionId): string => `row ${id}`;
