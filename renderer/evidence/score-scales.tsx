/** Scales of the scores of contacts; shown only where a column holds such a score. */
import { Group, Stack, Text } from '@mantine/core';
import type { Mapping } from '#core/evidence/contact-fields';
import { importing } from '#core/i18n/messages/import';
import { useTranslate } from '#renderer/ui/language';
import { ScaleFields } from './scale-fields';

interface ScoreScalesProps {
  readonly mapping: Mapping;
  readonly headers: readonly string[];
  readonly onChange: (mapping: Mapping) => void;
}

const scores = [
  { field: 'csat', scale: 'csatScale', name: 'CSAT' },
  { field: 'ces', scale: 'cesScale', name: 'CES' },
] as const;

export function ScoreScales({ mapping, headers, onChange }: ScoreScalesProps) {
  const t = useTranslate();
  const present = scores.filter(({ field }) => mapping.columns[field] !== undefined);
  if (present.length === 0) return null;
  return (
    <Stack gap="xs">
      <Group gap="xl">
        {present.map(({ field, scale, name }) => (
          <Group key={name} gap="sm" wrap="nowrap">
            <Text size="sm">{t(importing.scaleOf, { kind: name })}</Text>
            <ScaleFields
              scale={mapping[scale]}
              kind={field}
              header={headers[mapping.columns[field] ?? -1]}
              name={name}
              onChange={(changed) => onChange({ ...mapping, [scale]: changed })}
            />
          </Group>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {t(importing.outsideScale)}{' '}
        {present.some(({ scale }) => mapping[scale].isLowGood) && t(importing.turned)}
      </Text>
    </Stack>
  );
}
