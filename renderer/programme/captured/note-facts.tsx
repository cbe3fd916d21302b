/** When a note came, from whom, by which way, about which contact and step. */
import { Text } from '@mantine/core';
import type { Capture } from '#core/document/records/capture';
import { captured as text } from '#core/i18n/messages/captured';
import { captureWayNames } from '#core/i18n/messages/programme-names';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { sayWhen } from '#renderer/ui/when';

export function NoteFacts({ note }: { note: Capture }) {
  const t = useTranslate();
  const language = useLanguage();
  const { place, stepNamed, takenAt, takenBy, way, contactNumber } = note;
  const step = place ? [place.stepTitle, place.mapTitle].filter(Boolean).join(' · ') : stepNamed;
  const facts = [
    takenAt && sayWhen(language, takenAt),
    takenBy,
    t(captureWayNames[way]),
    contactNumber && t(text.contact, { number: contactNumber }),
    step,
  ];
  return (
    <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
      {facts.filter(Boolean).join(' · ')}
    </Text>
  );
}
