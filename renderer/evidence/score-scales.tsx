/** Scales of the scores of contacts; shown only where a column holds such a score. */
import { Group, Stack, Text } from '@mantine/core';
import type { Mapping } from '#core/evidence/contact-fields';
import { importing } from '#core/i18n/messages/import';
import { useTranslate } from '#renderer/ui/language';
import { ScaleFields } from './scale-fields';

interface ScoreScalesProps {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

const scores = [
  { field: 'csat', scale: 'csatScale', kind: 'CSAT' },
  { field: 'ces', scale: 'cesScale', kind: 'CES' },
] as const;

export function ScoreScales({ mapping, onChange }: ScoreScalesProps) {
  const t = useTranslate();
  const present = scores.filter(({ field }) => mapping.columns[field] !== undefined);
  if (present.length === 0) return null;
  return (
    <Stack gap="xs">
      <Group gap="xl">
        {present.map(({ scale, kind }) => (
          <Group key={kind} gap="sm" wrap="nowrap">
            <Text size="sm">{t(importing.scaleOf, { kind })}</Text>
            <ScaleFields
              scale={mapping[scale]}
              name={kind}
              onChange={(changed) => onChange({ ...mapping, [scale]: changed })}
            />
          </Group>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {t(importing.outsideScale)}
      </Text>
    </Stack>
  );
}
