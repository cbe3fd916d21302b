/** Editor of cells that hold several things with a text each: quotes, pains, fixes. */
import { ActionIcon, Button, Group, Textarea, Tooltip } from '@mantine/core';
import { IconArrowUpRight, IconSearch, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import type { Step } from '#core/document/records/step';
import { fixesOfStep, liveRecord, painsOfStep, quotesOfStep } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as text } from '#core/i18n/messages/canvas';
import { openFix } from '#renderer/state/fixes';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { useTyping } from '#renderer/state/use-typing';
import { openDialog, stopEditing } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { useCanvasState } from './canvas-state';
import type { CellEditorProps } from './cell-editor';
import { addListItem, deleteListItem, editListItem, type ListKind } from './editing-lists';
import { EditorPopover } from './editor-popover';
import { leaveEditing } from './grid-keys';

const placeholders = { quotes: text.newQuote, pains: text.newPain, fixes: text.newFix } as const;

interface Entry {
  readonly id: string;
  readonly text: string;
}

function entriesOf(snapshot: Snapshot, kind: ListKind, step: Step): readonly Entry[] {
  if (kind === 'quotes') return quotesOfStep(snapshot, step.id);
  const records = kind === 'pains' ? painsOfStep(snapshot, step.id) : fixesOfStep(snapshot, step.id);
  return records.map(({ id, title }) => ({ id, text: title }));
}

export function ListEditor({ cell, name, listKind }: CellEditorProps & { readonly listKind: ListKind }) {
  const t = useTranslate();
  const snapshot = useSnapshot((current) => current);
  const step = liveRecord(snapshot, 'step', cell.stepId);
  const entries = step ? entriesOf(snapshot, listKind, step) : [];
  const opened = useCanvasState(({ openedEntry }) => openedEntry);
  return (
    <EditorPopover title={name} width={380}>
      {entries.map((entry, index) => (
        <EntryField
          key={entry.id}
          kind={listKind}
          entry={entry}
          number={index + 1}
          isOpened={entry.id === opened}
        />
      ))}
      <NewEntry
        kind={listKind}
        stepId={cell.stepId}
        placeholder={t(placeholders[listKind])}
        isOpened={!entries.some(({ id }) => id === opened)}
      />
    </EditorPopover>
  );
}

interface EntryFieldProps {
  readonly kind: ListKind;
  readonly entry: Entry;
  readonly number: number;
  /** The person opened this one: the keyboard goes there. */
  readonly isOpened: boolean;
}

function EntryField({ kind, entry, number, isOpened }: EntryFieldProps) {
  const t = useTranslate();
  const {
    text: typed,
    type,
    leave,
  } = useTyping(entry.text, (value, stay) => editListItem(kind, entry.id, value, stay));
  return (
    <Group gap="xs" wrap="nowrap" align="start">
      <Textarea
        flex={1}
        aria-label={t(text.quoteNumber, { number })}
        value={typed}
        autosize
        maxRows={8}
        {...(isOpened ? { 'data-autofocus': true } : {})}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={leave}
      />
      {kind === 'fixes' && (
        <Tooltip label={t(text.openFix)}>
          <ActionIcon
            aria-label={t(text.openFix)}
            mt={4}
            onClick={() => {
              stopEditing();
              openFix(entry.id);
            }}
          >
            <IconArrowUpRight size={16} />
          </ActionIcon>
        </Tooltip>
      )}
      <Tooltip label={t(text.remove)}>
        <ActionIcon aria-label={t(text.remove)} mt={4} onClick={() => deleteListItem(kind, entry.id)}>
          <IconTrash size={16} />
        </ActionIcon>
      </Tooltip>
    </Group>
  );
}

interface NewEntryProps {
  readonly kind: ListKind;
  readonly stepId: string;
  readonly placeholder: string;
  readonly isOpened: boolean;
}

function NewEntry({ kind, stepId, placeholder, isOpened }: NewEntryProps) {
  const t = useTranslate();
  const [draft, setDraft] = useState('');
  const hasMap = useOpenMap(({ document }) => document !== null);
  const add = () => {
    const words = draft.trim();
    if (words === '' || !hasMap) return;
    addListItem(kind, stepId, words);
    setDraft('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (draft.trim() === '') leaveEditing(null);
    else add();
  };
  return (
    <>
      <Textarea
        aria-label={placeholder}
        placeholder={placeholder}
        value={draft}
        autosize
        minRows={2}
        maxRows={8}
        {...(isOpened ? { 'data-autofocus': true } : {})}
        onChange={(event) => setDraft(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        // What was typed and not yet added must not vanish with the window.
        onBlur={add}
      />
      <Group justify="space-between">
        {kind === 'quotes' ? (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconSearch size={14} />}
            onClick={() => {
              stopEditing();
              openDialog('search');
            }}
          >
            {t(text.findQuotes)}
          </Button>
        ) : (
          <span />
        )}
        <Button size="compact-sm" disabled={draft.trim() === ''} onClick={add}>
          {t(text.addTypedQuote)}
        </Button>
      </Group>
    </>
  );
}
