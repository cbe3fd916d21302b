/** One collection: its name, its quotes, and placing what is chosen on a step. */
import { Button, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCopy, IconDots, IconSearch, IconTrash } from '@tabler/icons-react';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { deleteCollection, renameCollection } from '#core/commands/collection';
import type { Collection } from '#core/document/records/collection';
import type { CollectedQuoteId, StepId } from '#core/document/records/identity';
import { quotesOfCollection, stepsInOrder } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { collections as text } from '#core/i18n/messages/collections';
import { shownTitle } from '#renderer/state/collecting';
import { commit } from '#renderer/state/open-map';
import { notifyWithUndo } from '#renderer/state/undo-notice';
import { useTyping } from '#renderer/state/use-typing';
import { openDialog, useView } from '#renderer/state/view';
import { EmptyState } from '#renderer/ui/empty-state';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { copyQuotes, moveQuoteBy, placeOnStep, removeQuotes, transferQuotes } from './collected-quotes';
import { CollectionQuotes } from './collection-quotes';
import { moveAmong } from './collections-list';
import { stepOfSelection } from './step-choice';
import { StepPicker } from './step-picker';

interface CollectionDetailProps {
  readonly snapshot: Snapshot;
  readonly collection: Collection;
  readonly all: readonly Collection[];
  readonly canEdit: boolean;
  /** Just made: its name is asked for. */
  readonly isNew: boolean;
}

export function CollectionDetail({ snapshot, collection, all, canEdit, isNew }: CollectionDetailProps) {
  const t = useTranslate();
  const quotes = quotesOfCollection(snapshot, collection.id);
  const [active, setActive] = useState(0);
  const [chosen, setChosen] = useState<ReadonlySet<CollectedQuoteId>>(new Set());
  const list = useRef<HTMLDivElement>(null);
  const steps = stepsInOrder(snapshot);
  const selected = useView((view) => view.selected);
  const initial = stepOfSelection(snapshot, steps, selected);
  const [picked, setPicked] = useState<StepId | null>(initial);
  const stepId = steps.find(({ id }) => id === picked)?.id ?? initial;
  const at = Math.min(active, quotes.length - 1);
  const several = quotes.filter(({ id }) => chosen.has(id));
  const inHand = several.length > 0 ? several : quotes.slice(at, at + 1);
  const place = () => {
    if (stepId && canEdit) placeOnStep(snapshot, inHand, stepId);
    setChosen(new Set());
  };
  const remove = () => {
    if (canEdit) removeQuotes(inHand);
    setChosen(new Set());
  };
  const move = (offset: -1 | 1) => {
    const quote = quotes[at];
    if (quote && canEdit) setActive(moveQuoteBy(quotes, quote, offset));
  };
  return (
    <Stack gap="md" flex={1} miw={0}>
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NameField collection={collection} canEdit={canEdit} isAsked={isNew} />
        <IconAction
          label={t(text.copy)}
          icon={<IconCopy size={18} />}
          disabled={quotes.length === 0}
          onClick={() => copyQuotes(shownTitle(collection), several.length > 0 ? several : quotes)}
        />
        {canEdit && <MoreMenu collection={collection} all={all} />}
      </Group>
      {quotes.length === 0 ? (
        <EmptyState
          title={t(text.empty)}
          text={t(text.emptyText)}
          action={{ label: t(text.search), run: () => openDialog('search') }}
        />
      ) : (
        <>
          <Group gap="sm">
            <Text size="sm" fw={600} role="status">
              {t(text.count, { count: quotes.length })}
            </Text>
            {canEdit && (
              <Group gap={0} wrap="nowrap">
                <IconAction
                  label={t(text.up)}
                  icon={<IconArrowUp size={16} />}
                  disabled={at === 0}
                  onClick={() => move(-1)}
                />
                <IconAction
                  label={t(text.down)}
                  icon={<IconArrowDown size={16} />}
                  disabled={at === quotes.length - 1}
                  onClick={() => move(1)}
                />
                <IconAction label={t(text.remove)} icon={<IconTrash size={16} />} onClick={remove} />
              </Group>
            )}
            <Text size="xs" c="dimmed" ml="auto">
              {t(text.keys)}
            </Text>
          </Group>
          <CollectionQuotes
            ref={list as RefObject<HTMLDivElement>}
            snapshot={snapshot}
            title={shownTitle(collection)}
            quotes={quotes}
            active={at}
            onActive={setActive}
            chosen={chosen}
            onChosen={setChosen}
            onPlace={place}
            onRemove={remove}
            onMove={move}
          />
          <Group justify="space-between" gap="sm">
            <Button
              variant="default"
              leftSection={<IconSearch size={16} aria-hidden />}
              onClick={() => openDialog('search')}
            >
              {t(text.search)}
            </Button>
            {canEdit && (
              <Group gap="xs">
                {all.length > 1 && (
                  <MoveMenu
                    others={all.filter(({ id }) => id !== collection.id)}
                    onMove={(other) => {
                      transferQuotes(inHand, other);
                      setChosen(new Set());
                    }}
                  />
                )}
                {stepId && (
                  <>
                    <StepPicker steps={steps} value={stepId} onChange={setPicked} label={t(text.placeOn)} />
                    <Button onClick={place}>{t(text.place, { count: inHand.length })}</Button>
                  </>
                )}
              </Group>
            )}
          </Group>
        </>
      )}
    </Stack>
  );
}

interface NameFieldProps {
  readonly collection: Collection;
  readonly canEdit: boolean;
  readonly isAsked: boolean;
}

function NameField({ collection, canEdit, isAsked }: NameFieldProps) {
  const t = useTranslate();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isAsked) field.current?.select();
  }, [isAsked]);
  const typing = useTyping(collection.title, (title, stay) =>
    commit('collection.rename', renameCollection, { collectionId: collection.id, title }, stay),
  );
  return (
    <TextInput
      ref={field}
      flex={1}
      label={t(text.name)}
      placeholder={t(text.nameHint)}
      maxLength={200}
      readOnly={!canEdit}
      value={typing.text}
      onChange={(event) => typing.type(event.currentTarget.value)}
      onBlur={typing.leave}
    />
  );
}

function MoreMenu({ collection, all }: Pick<CollectionDetailProps, 'collection' | 'all'>) {
  const t = useTranslate();
  const place = all.indexOf(collection);
  const remove = () => {
    commit('collection.delete', deleteCollection, { collectionId: collection.id });
    notifyWithUndo(text.deleted, { title: shownTitle(collection) });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconAction label={t(text.more)} icon={<IconDots size={18} />} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconArrowUp size={16} />}
          disabled={place <= 0}
          onClick={() => moveAmong(all, collection.id, -1)}
        >
          {t(text.up)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown size={16} />}
          disabled={place === all.length - 1}
          onClick={() => moveAmong(all, collection.id, 1)}
        >
          {t(text.down)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={remove}>
          {t(text.delete)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface MoveMenuProps {
  readonly others: readonly Collection[];
  readonly onMove: (other: Collection) => void;
}

function MoveMenu({ others, onMove }: MoveMenuProps) {
  const t = useTranslate();
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button variant="default" aria-label={t(text.moveTo)}>
          {t(text.move)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((other) => (
          <Menu.Item key={other.id} onClick={() => onMove(other)}>
            {shownTitle(other)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
