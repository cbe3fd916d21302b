/** A month to review: those of the last two years that have no review yet. */
import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { monthHeading } from '#core/i18n/dates';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { monthBefore } from '#core/metrics/periods';
import { beginReview } from '#renderer/state/review';
import { today } from '#renderer/state/today';
import { useLanguage, useTranslate } from '#renderer/ui/language';

const offered = 24;

interface MonthChoiceProps {
  readonly taken: ReadonlySet<string>;
  readonly width?: number | string;
}

export function MonthChoice({ taken, width = '100%' }: MonthChoiceProps) {
  const t = useTranslate();
  const language = useLanguage();
  const month = today().slice(0, 7);
  const months = useMemo(
    () =>
      Array.from({ length: offered }, (_, back) => monthBefore(month, back)).filter(
        (each) => !taken.has(each),
      ),
    [month, taken],
  );
  return (
    <Select
      size="xs"
      w={width}
      searchable
      aria-label={t(text.newReview)}
      placeholder={t(text.newReview)}
      data={months.map((value) => ({ value, label: monthHeading(value, language) }))}
      value={null}
      onChange={(value) => value !== null && beginReview(value)}
    />
  );
}
