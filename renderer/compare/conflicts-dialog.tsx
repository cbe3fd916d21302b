/** After a merge: where the copies do not go together, both edits side by side, one of them chosen already. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useId, useMemo, useState } from 'react';
import type { Conflict, StampedRecord } from '#core/document/map-document-types';
import type { Snapshot } from '#core/document/snapshot';
import { formatLocalInstant } from '#core/i18n/dates';
import { compare as text } from '#core/i18n/messages/compare';
import { changedWords, type TextPart } from '#core/text/changed-words';
import { conflictValueWords, conflictWords, writingOf } from '#core/words/conflict-words';
import { isWrittenText } from '#core/words/value-words';
import {
  conflictsDecided,
  decideLater,
  type Side,
  settleConflicts,
  useConflicts,
} from '#renderer/state/conflicts';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { ChangedText } from './changed-text';
import styles from './conflicts.module.css';

const keyOf = ({ recordId, field }: Conflict) => `${recordId} ${field}`;
const sides = ['ours', 'theirs'] as const;

/** The two values; of texts, the words that differ are marked. Neither is older than the other: both are news. */
function useValues(conflict: Conflict, snapshot: Snapshot): Readonly<Record<Side, readonly TextPart[]>> {
  const language = useLanguage();
  return useMemo(() => {
    const [ours, theirs] = sides.map((side) => conflictValueWords(snapshot, conflict, side, language));
    if (ours === undefined || theirs === undefined) throw new Error('A conflict has two sides');
    if (isWrittenText(conflict.field)) {
      // Where formatting alone differs, its marks are what there is to see.
      const isSame = ours === theirs;
      const said = (side: Side): string =>
        isSame ? String(conflict[side].value) : side === 'ours' ? ours : theirs;
      const { before, after } = changedWords(said('ours'), said('theirs'));
      return { ours: before, theirs: after };
    }
    return { ours: [{ text: ours, isChanged: false }], theirs: [{ text: theirs, isChanged: false }] };
  }, [conflict, snapshot, language]);
}

type Rows = ReadonlyMap<string, StampedRecord>;

interface EditProps {
  readonly rows: Rows;
  readonly conflict: Conflict;
  readonly side: Side;
  readonly value: readonly TextPart[];
  readonly isChosen: boolean;
}

function Edit({ conflict, rows, side, value, isChosen }: EditProps) {
  const t = useTranslate();
  const language = useLanguage();
  const id = useId();
  const { at, author, isLater } = writingOf(conflict, side, rows);
  const when = [
    ...(author === null ? [] : [author]),
    at === null ? t(text.timeUnknown) : formatLocalInstant(at, language),
    ...(isLater ? [t(text.later)] : []),
  ].join(' · ');
  return (
    // A click anywhere on an edit chooses it.
    <label htmlFor={id} className={styles.side} data-checked={isChosen || undefined}>
      <Group gap="sm" align="start" wrap="nowrap">
        <Radio
          id={id}
          value={side}
          aria-label={`${t(side === 'ours' ? text.mine : text.theirs)}, ${when}`}
          mt={2}
        />
        <div>
          <Text fw={600} size="sm">
            {t(side === 'ours' ? text.mine : text.theirs)}
          </Text>
          <Text size="xs" c="dimmed">
            {when}
          </Text>
        </div>
      </Group>
      <div className={styles.value}>
        <ChangedText parts={value} side="after" />
      </div>
    </label>
  );
}

interface ChoiceProps {
  readonly rows: Rows;
  readonly conflict: Conflict;
  readonly snapshot: Snapshot;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

function Choice({ conflict, rows, snapshot, side, onChange }: ChoiceProps) {
  const t = useTranslate();
  const language = useLanguage();
  const values = useValues(conflict, snapshot);
  return (
    <Radio.Group
      label={conflictWords(snapshot, conflict, language)}
      {...(conflict.field === 'deletedAt' ? { description: t(text.deletionOrEdit) } : {})}
      value={side}
      onChange={(value) => onChange(value === 'theirs' ? 'theirs' : 'ours')}
      className={styles.choice}
    >
      <div className={styles.sides}>
        {sides.map((each) => (
          <Edit
            key={each}
            conflict={conflict}
            rows={rows}
            side={each}
            value={values[each]}
            isChosen={side === each}
          />
        ))}
      </div>
    </Radio.Group>
  );
}

const laterOf = (conflict: Conflict, rows: Rows): Side =>
  sides.find((side) => writingOf(conflict, side, rows).isLater) ?? conflict.winner;

export function ConflictsDialog() {
  const t = useTranslate();
  const { list, fileName } = useConflicts();
  const snapshot = useOpenMap((state) => state.snapshot);
  const document = useOpenMap((state) => state.document);
  const rows = useMemo(
    () => new Map((document?.stampedRecords() ?? []).map((row) => [row.record.id as string, row])),
    [document],
  );
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (conflict: Conflict): Side => chosen[keyOf(conflict)] ?? conflict.winner;
  const chooseAll = (choose: (conflict: Conflict) => Side) =>
    setChosen(Object.fromEntries(list.map((item) => [keyOf(item), choose(item)])));
  const keep = () => {
    commit(
      'conflicts.settle',
      settleConflicts,
      list.map((conflict) => ({ conflict, side: sideOf(conflict) })),
    );
    conflictsDecided();
  };
  return (
    <Dialog title={t(text.conflictsTitle)} onClose={decideLater} size={900}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {t(text.conflictsText, { count: list.length, file: fileName })}
        </Text>
        {snapshot &&
          list.map((conflict) => (
            <Choice
              key={keyOf(conflict)}
              conflict={conflict}
              rows={rows}
              snapshot={snapshot}
              side={sideOf(conflict)}
              onChange={(side) => setChosen((before) => ({ ...before, [keyOf(conflict)]: side }))}
            />
          ))}
        <DialogFooter>
          {list.length > 1 ? (
            <Group gap="xs" role="group" aria-label={t(text.forAll)}>
              <Text size="sm" c="dimmed" aria-hidden>
                {t(text.forAll)}
              </Text>
              <Button variant="default" onClick={() => chooseAll(() => 'ours')}>
                {t(text.allMine)}
              </Button>
              <Button variant="default" onClick={() => chooseAll(() => 'theirs')}>
                {t(text.allTheirs)}
              </Button>
              <Button variant="default" onClick={() => chooseAll((each) => laterOf(each, rows))}>
                {t(text.allLater)}
              </Button>
            </Group>
          ) : (
            <span />
          )}
          <Button onClick={keep}>{t(text.keepDecisions)}</Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}
