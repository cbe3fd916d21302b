/** After a merge: fields that both copies changed, side by side, the later edit preselected. */
import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Conflict } from '#core/document/map-document-types';
import { library as text } from '#core/i18n/messages/library';
import { type Side, settleConflicts, useConflicts } from '../state/conflicts';
import { commit, useOpenMap } from '../state/open-map';
import { closeDialog } from '../state/view';
import { Dialog } from '../ui/dialog';
import { useTranslate } from '../ui/language';
import { conflictName, conflictValue } from './conflict-words';

const keyOf = ({ recordId, field }: Conflict) => `${recordId} ${field}`;

interface ChoiceProps {
  readonly conflict: Conflict;
  readonly side: Side;
  readonly onChange: (side: Side) => void;
}

function Choice({ conflict, side, onChange }: ChoiceProps) {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const label = (which: Side) =>
    `${t(which === 'ours' ? text.mine : text.theirs)}${conflict.winner === which ? ` (${t(text.later)})` : ''}`;
  return (
    <Radio.Group
      label={snapshot ? conflictName(snapshot, conflict, t) : ''}
      value={side}
      onChange={(value) => onChange(value === 'theirs' ? 'theirs' : 'ours')}
    >
      <Stack gap="xs" mt="xs">
        {(['ours', 'theirs'] as const).map((which) => (
          <Radio
            key={which}
            value={which}
            label={label(which)}
            description={
              <Text component="span" size="sm" lineClamp={4} style={{ whiteSpace: 'pre-wrap' }}>
                {conflictValue(conflict, which, t)}
              </Text>
            }
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}

export function ConflictsDialog() {
  const t = useTranslate();
  const { list } = useConflicts();
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({});
  const sideOf = (conflict: Conflict): Side => chosen[keyOf(conflict)] ?? conflict.winner;
  const chooseAll = (side: Side) => setChosen(Object.fromEntries(list.map((item) => [keyOf(item), side])));
  const keep = () => {
    commit(
      'conflicts.settle',
      settleConflicts,
      list.map((conflict) => ({ conflict, side: sideOf(conflict) })),
    );
    useConflicts.setState({ list: [] });
    closeDialog();
  };
  return (
    <Dialog title={t(text.conflictsTitle)} onClose={closeDialog} size="xl">
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {t(text.conflictsText, { count: list.length })}
        </Text>
        <Group gap="sm">
          <Button size="compact-md" variant="default" onClick={() => chooseAll('ours')}>
            {t(text.takeAllMine)}
          </Button>
          <Button size="compact-md" variant="default" onClick={() => chooseAll('theirs')}>
            {t(text.takeAllTheirs)}
          </Button>
        </Group>
        {list.map((conflict) => (
          <Choice
            key={keyOf(conflict)}
            conflict={conflict}
            side={sideOf(conflict)}
            onChange={(side) => setChosen((before) => ({ ...before, [keyOf(conflict)]: side }))}
          />
        ))}
        <Group justify="flex-end">
          <Button onClick={keep} data-autofocus>
            {t(text.keepDecisions)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
