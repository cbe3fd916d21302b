/** Puts a quote of a step into a collection: one of those there are, or a new one. */
import { Button, Menu } from '@mantine/core';
import { IconBookmarks, IconPlus } from '@tabler/icons-react';
import type { Quote } from '#core/document/records/quote';
import { collectionsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { collections as text } from '#core/i18n/messages/collections';
import { collect, shownTitle } from '#renderer/state/collecting';
import { useTranslate } from '#renderer/ui/language';

export function CollectQuote({ snapshot, quote }: { snapshot: Snapshot; quote: Quote }) {
  const t = useTranslate();
  const all = collectionsInOrder(snapshot);
  return (
    <Menu width="target" shadow="md">
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconBookmarks size={16} aria-hidden="true" />}
          disabled={quote.text.trim() === ''}
        >
          {t(text.collectMenu)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {all.map((collection) => (
          <Menu.Item key={collection.id} onClick={() => collect([quote], { id: collection.id })}>
            {shownTitle(collection)}
          </Menu.Item>
        ))}
        {all.length > 0 && <Menu.Divider />}
        <Menu.Item
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => collect([quote], { isNew: true })}
        >
          {t(text.collectNew)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
