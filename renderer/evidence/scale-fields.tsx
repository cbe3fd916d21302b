/** Lowest and highest score of a scale. */
import { Group, NumberInput, Text } from '@mantine/core';
import { importing } from '#core/i18n/messages/import';
import { useTranslate } from '#renderer/ui/language';
import type { SurveyQuestion } from './mapping-edit';

interface ScaleFieldsProps {
  readonly scale: SurveyQuestion['scale'];
  /** What the scale is of, for assistive tools. */
  readonly name: string;
  readonly onChange: (scale: SurveyQuestion['scale']) => void;
}

export function ScaleFields({ scale, name, onChange }: ScaleFieldsProps) {
  const t = useTranslate();
  const field = (side: 'min' | 'max') => (
    <NumberInput
      size="xs"
      w={72}
      value={scale[side]}
      min={-100}
      max={1_000}
      aria-label={`${name}: ${t(side === 'min' ? importing.scaleFrom : importing.scaleTo)}`}
      onChange={(value) => typeof value === 'number' && onChange({ ...scale, [side]: value })}
    />
  );
  return (
    <Group gap="xs" wrap="nowrap">
      {field('min')}
      <Text size="sm" aria-hidden>
        –
      </Text>
      {field('max')}
    </Group>
  );
}
