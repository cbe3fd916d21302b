/** What is masked besides what always is: numbers and names that some teams need to see and others must not. */
import { Checkbox, Group, Stack, Text } from '@mantine/core';
import type { Mapping } from '#core/evidence/contact-fields';
import { importing } from '#core/i18n/messages/import';
import { useTranslate } from '#renderer/ui/language';

interface MaskingChoiceProps {
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}

const choices = [
  { what: 'orders', label: importing.maskOrders },
  { what: 'names', label: importing.maskNames },
] as const;

export function MaskingChoice({ mapping, onChange }: MaskingChoiceProps) {
  const t = useTranslate();
  const masking = mapping.masking ?? { orders: false, names: false };
  return (
    <Stack gap={4}>
      <Group gap="lg" role="group" aria-label={t(importing.masking)}>
        <Text size="sm">{t(importing.masking)}</Text>
        {choices.map(({ what, label }) => (
          <Checkbox
            key={what}
            size="sm"
            label={t(label)}
            checked={masking[what]}
            onChange={({ currentTarget: { checked } }) =>
              onChange({ ...mapping, masking: { ...masking, [what]: checked } })
            }
          />
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {t(importing.maskedAlways)}
      </Text>
    </Stack>
  );
}
