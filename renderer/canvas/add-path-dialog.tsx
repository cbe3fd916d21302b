/** Drawing a path without a pointer: from which step, to which, of what kind. */
import { Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { addPath } from '#core/commands/path';
import { type PathKind, pathKinds } from '#core/document/records/path';
import { liveRecord, pathsFrom } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas as text } from '#core/i18n/messages/canvas';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { stepChoices } from '#renderer/state/step-choices';
import { closeDialog, select, useView } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { useTranslate } from '#renderer/ui/language';
import { editableSnapshot, stepOfSelection } from './editing';

const kindNames = {
  main: text.pathMain,
  alternative: text.pathAlternative,
  failure: text.pathFailure,
} as const;

export function AddPathDialog() {
  const t = useTranslate();
  const isOpen = useView(({ dialog }) => dialog === 'addPath');
  const snapshot = useOpenMap((state) => state.snapshot);
  if (!isOpen || !snapshot) return null;
  return (
    <Dialog title={t(text.pathDialog)} onClose={closeDialog} size="md">
      <PathForm snapshot={snapshot} />
    </Dialog>
  );
}

const kindOf = (value: string): PathKind => pathKinds.find((kind) => kind === value) ?? 'alternative';

function PathForm({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const [from, setFrom] = useState<string | null>(() => stepOfSelection(snapshot)?.id ?? null);
  const [to, setTo] = useState<string | null>(null);
  const [kind, setKind] = useState<PathKind>('alternative');
  const [label, setLabel] = useState('');
  const steps = useMemo(() => stepChoices(snapshot, t), [snapshot, t]);
  const start = from === null ? null : liveRecord(snapshot, 'step', from);
  const end = to === null ? null : liveRecord(snapshot, 'step', to);
  const isJoined =
    start !== null && end !== null && pathsFrom(snapshot, start.id).some(({ ends }) => ends.to === end.id);
  const canAdd = start !== null && end !== null && start.id !== end.id && !isJoined;

  const add = (event: FormEvent) => {
    event.preventDefault();
    if (!canAdd || !editableSnapshot()) return;
    const pathId = commit('path.add', addPath, {
      from: start.id,
      to: end.id,
      pathKind: kind,
      label: label.trim(),
    });
    closeDialog();
    select({ kind: 'path', id: pathId });
  };
  return (
    <form onSubmit={add}>
      <Stack>
        <Select label={t(text.pathFrom)} data={steps} value={from} onChange={setFrom} searchable />
        <Select
          label={t(text.pathTo)}
          data={steps.filter(({ value }) => value !== from)}
          value={to}
          onChange={setTo}
          searchable
          data-autofocus
          error={isJoined ? t(text.pathExists) : undefined}
        />
        <Stack gap={4}>
          <Text size="sm" fw={600}>
            {t(text.pathKind)}
          </Text>
          <SegmentedControl
            aria-label={t(text.pathKind)}
            data={pathKinds.map((value) => ({ value, label: t(kindNames[value]) }))}
            value={kind}
            onChange={(value) => setKind(kindOf(value))}
          />
        </Stack>
        <TextInput
          label={t(text.pathLabel)}
          value={label}
          maxLength={1_000}
          onChange={(event) => setLabel(event.currentTarget.value)}
        />
        <Group justify="end">
          <Button variant="default" onClick={closeDialog}>
            {t(text.cancel)}
          </Button>
          <Button type="submit" disabled={!canAdd}>
            {t(text.add)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
