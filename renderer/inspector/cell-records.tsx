/** What a cell of pains or fixes holds, in words; the cell itself is where it is edited. */
import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import type { LaneKind } from '#core/document/records/lane';
import type { Step } from '#core/document/records/step';
import { fixesOfStep, painsOfStep } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { fixKindNames, fixStatusNames, severityWords } from '#core/i18n/messages/lanes';
import type { Translate } from '#core/i18n/translate';
import { openFix } from '#renderer/state/fixes';
import { openPain } from '#renderer/state/pains';
import { startEditing } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';

interface Line {
  readonly id: string;
  readonly title: string;
  readonly facts: string;
}

export const isRecordLane = (kind: LaneKind): boolean => kind === 'pains' || kind === 'fixes';

const wordOf = (severity: number | null, t: Translate): string => {
  const known = ([1, 2, 3, 4] as const).find((value) => value === severity);
  return known === undefined ? '' : t(severityWords[known]);
};

function linesOf(kind: LaneKind, snapshot: Snapshot, step: Step, t: Translate): readonly Line[] {
  switch (kind) {
    case 'pains':
      return painsOfStep(snapshot, step.id).map(({ id, title, severity }) => ({
        id,
        title,
        facts: wordOf(severity, t),
      }));
    default:
      return fixesOfStep(snapshot, step.id).map(({ id, title, fixKind, state, team }) => ({
        id,
        title,
        facts: [t(fixStatusNames[state.status]), t(fixKindNames[fixKind]), team].filter(Boolean).join(' · '),
      }));
  }
}

function LineWords({ line: { title, facts } }: { readonly line: Line }) {
  const t = useTranslate();
  return (
    <>
      <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
        {title || t(text.untitledRecord)}
      </Text>
      {facts !== '' && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {facts}
        </Text>
      )}
    </>
  );
}

interface CellRecordsProps {
  readonly kind: LaneKind;
  readonly snapshot: Snapshot;
  readonly step: Step;
}

export function CellRecords({ kind, snapshot, step }: CellRecordsProps) {
  const t = useTranslate();
  const lines = linesOf(kind, snapshot, step, t);
  return (
    <Stack gap="md">
      {lines.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.emptyCell)}
        </Text>
      )}
      {lines.map((line) => (
        <UnstyledButton
          key={line.id}
          onClick={() => (kind === 'fixes' ? openFix(line.id) : openPain(line.id))}
        >
          <LineWords line={line} />
        </UnstyledButton>
      ))}
      <Group>
        <Button variant="default" size="compact-sm" onClick={startEditing}>
          {t(text.edit)}
        </Button>
      </Group>
    </Stack>
  );
}
