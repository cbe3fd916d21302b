/** Where a contact comes from, in one quiet line: day, channel, category, source, score. */
import { Badge, Group, Text } from '@mantine/core';
import type { ContactView } from '#core/evidence/evidence-views';
import { formatInstant } from '#core/i18n/dates';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { formatNumber } from '#core/metrics/format';
import { useLanguage, useTranslate } from '#renderer/ui/language';

export function ContactFacts({ contact }: { readonly contact: ContactView }) {
  const t = useTranslate();
  const language = useLanguage();
  const when = contact.at === null ? t(evidenceWords.undated) : formatInstant(contact.at, language);
  const facts = [when, contact.channel, contact.category, contact.topic, contact.source];
  return (
    <Group gap="xs" wrap="nowrap" justify="space-between">
      <Text size="xs" c="dimmed" truncate>
        {facts.filter((fact) => fact !== '').join(' · ')}
      </Text>
      {contact.csat !== null && (
        <Badge size="sm" variant="default" radius="sm" style={{ flex: 'none' }}>
          {t(evidenceWords.csatOf, { score: formatNumber(contact.csat, language) })}
        </Badge>
      )}
    </Group>
  );
}
