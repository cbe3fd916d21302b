/** Lowest and highest score of a scale, and which of them is the best. */
import { Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { importing } from '#core/i18n/messages/import';
import { formatNumber } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { isEndUnsaid, type SurveyKind, type SurveyQuestion } from './mapping-edit';

interface ScaleFieldsProps {
  readonly scale: SurveyQuestion['scale'];
  readonly kind: SurveyKind;
  readonly header: string | undefined;
  /** What the scale is of, for assistive tools. */
  readonly name: string;
  readonly onChange: (scale: SurveyQuestion['scale']) => void;
}

export function ScaleFields({ scale, kind, header, name, onChange }: ScaleFieldsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const isUnsaid = isEndUnsaid(scale, kind, header);
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
  const bestIs = (score: number) => t(importing.bestIs, { score: formatNumber(score, language) });
  return (
    <Group gap="xs" wrap="nowrap">
      {field('min')}
      <Text size="sm" aria-hidden>
        –
      </Text>
      {field('max')}
      {kind !== 'nps' && (
        <NativeSelect
          size="xs"
          w={150}
          error={isUnsaid}
          aria-label={`${name}: ${t(importing.goodEnd)}`}
          value={isUnsaid ? '' : scale.isLowGood ? 'low' : 'high'}
          data={[
            ...(isUnsaid ? [{ value: '', label: t(importing.whichEndAsk) }] : []),
            { value: 'high', label: bestIs(scale.max) },
            { value: 'low', label: bestIs(scale.min) },
          ]}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') onChange({ ...scale, isLowGood: value === 'low' });
          }}
        />
      )}
    </Group>
  );
}
