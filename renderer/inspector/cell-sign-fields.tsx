/** Icon, mark and picture of a cell: the same choices the cell itself offers while it is typed in. */
import { Button, Group, Popover, Stack, Text, useComputedColorScheme } from '@mantine/core';
import { IconPhoto } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { setCellIcon, setCellMark } from '#core/commands/cell';
import type { Lane } from '#core/document/records/lane';
import type { Step } from '#core/document/records/step';
import { cellAt } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas } from '#core/i18n/messages/canvas';
import { inspector as text } from '#core/i18n/messages/inspector';
import { iconChoices, markChoices } from '#renderer/state/cell-signs';
import { commit } from '#renderer/state/open-map';
import { openPictures } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { Sign, SignChoice, type SignOption } from '#renderer/ui/sign-choice';

interface CellSignFieldsProps {
  readonly snapshot: Snapshot;
  readonly lane: Lane;
  readonly step: Step;
  /** Of an emotion or a number: they have signs of their own. */
  readonly hasMarkAlone: boolean;
}

export function CellSignFields({ snapshot, lane, step, hasMarkAlone }: CellSignFieldsProps) {
  const t = useTranslate();
  const theme = useComputedColorScheme('light');
  const cell = cellAt(snapshot, lane.id, step.id);
  const place = { laneId: lane.id, stepId: step.id };
  const { icon = null, mark = null, picture = null } = cell ?? {};
  return (
    <Stack gap="xs">
      {!hasMarkAlone && (
        <SignField label={t(canvas.icon)} options={iconChoices(t)} value={icon}>
          {(close) => (
            <SignChoice
              label={t(canvas.icon)}
              options={iconChoices(t)}
              value={icon}
              search={{ label: t(canvas.findIcon), nothing: t(canvas.noIcon) }}
              columns={7}
              onChoose={(value) => {
                commit('cell.icon', setCellIcon, { ...place, icon: value });
                close();
              }}
            />
          )}
        </SignField>
      )}
      <SignField label={t(canvas.mark)} options={markChoices(t, theme)} value={mark}>
        {(close) => (
          <SignChoice
            label={t(canvas.mark)}
            options={markChoices(t, theme)}
            value={mark}
            columns={6}
            onChoose={(value) => {
              commit('cell.mark', setCellMark, { ...place, mark: value });
              close();
            }}
          />
        )}
      </SignField>
      {!hasMarkAlone && (
        <Row label={t(text.picture)}>
          <Button
            variant="default"
            size="compact-sm"
            leftSection={<IconPhoto size={16} aria-hidden="true" />}
            onClick={() => openPictures({ kind: 'cell', ...place })}
          >
            {t(picture === null ? text.addPicture : text.openPicture)}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

const Row = ({ label, children }: { label: string; children: ReactNode }) => (
  <Group justify="space-between" wrap="nowrap">
    <Text size="sm" fw={600}>
      {label}
    </Text>
    {children}
  </Group>
);

interface SignFieldProps<Value extends string> {
  readonly label: string;
  readonly options: readonly SignOption<Value>[];
  readonly value: Value | null;
  /** Several cells, which differ in it. */
  readonly isMixed?: boolean;
  readonly children: (close: () => void) => ReactNode;
}

/** What is chosen, on a button that opens the choice. */
export function SignField<Value extends string>({
  label,
  options,
  value,
  isMixed = false,
  children,
}: SignFieldProps<Value>) {
  const t = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const chosen = options.find((option) => option.value === value);
  const said = isMixed ? t(text.mixed) : (chosen?.name ?? t(text.noSign));
  return (
    <Row label={label}>
      <Popover
        opened={isOpen}
        onChange={setOpen}
        position="bottom-end"
        shadow="md"
        trapFocus
        returnFocus
        withRoles={false}
      >
        <Popover.Target>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`${label}: ${said}`}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            leftSection={chosen && <Sign {...chosen} />}
            onClick={() => setOpen(!isOpen)}
          >
            {said}
          </Button>
        </Popover.Target>
        <Popover.Dropdown role="dialog" aria-label={label} p={8}>
          {children(() => setOpen(false))}
        </Popover.Dropdown>
      </Popover>
    </Row>
  );
}
