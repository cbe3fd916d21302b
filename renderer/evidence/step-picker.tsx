/** Which step is spoken about: by name, or one after another in walking order. */
import { Group, Select, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { StepId } from '#core/document/records/identity';
import type { Step } from '#core/document/records/step';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { useSnapshot } from '#renderer/state/open-map';
import { stepChoices } from '#renderer/state/step-choices';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';
import { neighbourStep } from './step-choice';

interface StepPickerProps {
  readonly steps: readonly Step[];
  readonly value: StepId;
  readonly onChange: (step: StepId) => void;
  readonly label: string;
  /** Arrows to the neighbours and "step 3 of 12". */
  readonly isWalkable?: boolean;
}

export function StepPicker({ steps, value, onChange, label, isWalkable = false }: StepPickerProps) {
  const t = useTranslate();
  const index = steps.findIndex((step) => step.id === value);
  const snapshot = useSnapshot((whole) => whole);
  const data = useMemo(() => stepChoices(snapshot, t), [snapshot, t]);
  const walk = (offset: -1 | 1) => onChange(neighbourStep(steps, value, offset));
  return (
    <Group gap="xs" wrap="nowrap">
      {isWalkable && (
        <IconAction
          label={t(ruleScreen.previousStep)}
          icon={<IconChevronLeft size={18} />}
          disabled={index <= 0}
          onClick={() => walk(-1)}
        />
      )}
      <Select
        w={300}
        searchable
        allowDeselect={false}
        data={data}
        value={value}
        onChange={(chosen) => {
          const step = steps.find(({ id }) => id === chosen);
          if (step) onChange(step.id);
        }}
        aria-label={label}
        nothingFoundMessage={t(ruleScreen.noSuchValue)}
      />
      {isWalkable && (
        <>
          <IconAction
            label={t(ruleScreen.nextStep)}
            icon={<IconChevronRight size={18} />}
            disabled={index >= steps.length - 1}
            onClick={() => walk(1)}
          />
          <Text size="xs" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
            {t(ruleScreen.stepOf, { number: index + 1, total: steps.length })}
          </Text>
        </>
      )}
    </Group>
  );
}
