/** Which evidence the map is about: all there is, or that of a period. Choosing counts the numbers anew. */
import { Text } from '@mantine/core';
import { useState } from 'react';
import { type Period, period as periodSchema } from '#core/document/records/field';
import { inspector as text } from '#core/i18n/messages/inspector';
import { proposePeriod } from '#renderer/state/refresh-report';
import { LabelledChoice } from '#renderer/ui/labelled-choice';
import { useTranslate } from '#renderer/ui/language';
import { type OpenPeriod, PeriodFields } from '#renderer/ui/period-fields';

const noDays: OpenPeriod = { from: null, to: null };

/** null: a day is missing, or they stand the wrong way round. */
function wholePeriod({ from, to }: OpenPeriod): Period | null {
  const parsed = periodSchema.safeParse({ from, to });
  return parsed.success && parsed.data.from <= parsed.data.to ? parsed.data : null;
}

export function PeriodChoice({ period }: { period: Period | null }) {
  const t = useTranslate();
  // Days that are no period yet; null: the fields show the map's own.
  const [draft, setDraft] = useState<OpenPeriod | null>(null);
  const isOpen = draft !== null || period !== null;
  const choose = (days: OpenPeriod) => {
    const whole = wholePeriod(days);
    setDraft(whole ? null : days);
    if (whole && (whole.from !== period?.from || whole.to !== period.to)) void proposePeriod(whole);
  };
  const chooseKind = (kind: string) => {
    setDraft(kind === 'period' ? noDays : null);
    if (kind === 'all' && period) void proposePeriod(null);
  };
  return (
    <LabelledChoice
      label={t(text.evidencePeriod)}
      data={[
        { value: 'all', label: t(text.allEvidence) },
        { value: 'period', label: t(text.ofPeriod) },
      ]}
      value={isOpen ? 'period' : 'all'}
      onChange={chooseKind}
    >
      {isOpen && (
        <>
          <PeriodFields
            isWide
            label={t(text.evidencePeriod)}
            value={draft ?? period ?? noDays}
            onChange={choose}
          />
          {draft && (
            <Text size="xs" c="dimmed">
              {t(text.bothDays)}
            </Text>
          )}
        </>
      )}
    </LabelledChoice>
  );
}
