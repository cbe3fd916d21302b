/** After a merge: fields that both copies changed, the two edits side by side, the later one chosen already. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Conflict } from '#core/document/map-document-types';
import type { Snapshot } from '#core/document/snapshot';
import { momentOf } from '#core/document/stamps';
import { formatLocalInstant } from '#core/i18n/dates';
import { library as text } from '#core/i18n/messages/library';
import { conflictsDecided, decideLater, type Side, settleConflicts, useConflicts } from '../state/conflicts';
import { commit, useOpenMap } from '../state/open-map';
import { Dialog } from '../ui/dialog';
import { DialogFooter } from '../ui/dialog-footer';
import { useLanguage, useTranslate } from '../ui/language';
import { conflictName, conflictValue } from './conflict-words';
import styles from './conflicts.module.css';

const keyOf = ({ recordId, field }: Conflict) => `${recordId} ${field}`;
const sides = ['ours', 'theirs'] as const;

interface ChoiceProps {
  readonly conflict: Conflict;
  readonly snapshot: Snapshot;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

function Edit({ conflict, snapshot, side, isChosen }: Omit<ChoiceProps, 'onChange'> & { isChosen: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const at = momentOf(conflict[side].stamp);
  const when = [
    ...(at === null ? [] : [formatLocalInstant(at, language)]),
    ...(conflict.winner === side ? [t(text.later)] : []),
  ].join(' · ');
  return (
    <div className={styles.side} data-checked={isChosen || undefined}>
      <Radio
        value={side}
        label={t(side === 'ours' ? text.mine : text.theirs)}
        description={when}
        styles={{ label: { fontWeight: 600 } }}
      />
      <Text size="sm" mt="xs" lineClamp={6} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {conflictValue(snapshot, conflict, side, language)}
      </Text>
    </div>
  );
}

function Choice({ conflict, snapshot, side, onChange }: ChoiceProps) {
  const language = useLanguage();
  return (
    <Radio.Group
      label={conflictName(snapshot, conflict, language)}
      value={side}
      onChange={(value) => onChange(value === 'theirs' ? 'theirs' : 'ours')}
    >
      <div className={styles.sides}>
        {sides.map((each) => (
          <Edit key={each} conflict={conflict} snapshot={snapshot} side={each} isChosen={side === each} />
        ))}
      </div>
    </Radio.Group>
  );
}

export function ConflictsDialog() {
  const t = useTranslate();
  const { list, fileName } = useConflicts();
  const snapshot = useOpenMap((state) => state.snapshot);
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (conflict: Conflict): Side => chosen[keyOf(conflict)] ?? conflict.winner;
  const chooseAll = (side: Side) => setChosen(Object.fromEntries(list.map((item) => [keyOf(item), side])));
  const keep = () => {
    commit(
      'conflicts.settle',
      settleConflicts,
      list.map((conflict) => ({ conflict, side: sideOf(conflict) })),
    );
    conflictsDecided();
  };
  return (
    <Dialog title={t(text.conflictsTitle)} onClose={decideLater} size={860}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {t(text.conflictsText, { count: list.length, file: fileName })}
        </Text>
        {snapshot &&
          list.map((conflict) => (
            <Choice
              key={keyOf(conflict)}
              conflict={conflict}
              snapshot={snapshot}
              side={sideOf(conflict)}
              onChange={(side) => setChosen((before) => ({ ...before, [keyOf(conflict)]: side }))}
            />
          ))}
        <DialogFooter>
          <Group gap="sm">
            {list.length > 1 && (
              <>
                <Button variant="default" onClick={() => chooseAll('ours')}>
                  {t(text.takeAllMine)}
                </Button>
                <Button variant="default" onClick={() => chooseAll('theirs')}>
                  {t(text.takeAllTheirs)}
                </Button>
              </>
            )}
          </Group>
          <Button onClick={keep}>{t(text.keepDecisions)}</Button>
        </DialogFooter>
      </Stack>
    </Dialog>
  );
}
