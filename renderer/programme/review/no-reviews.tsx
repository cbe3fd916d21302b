/** Before the first review: the month that has just ended is one press away, any other one more. */
import { Button, Group } from '@mantine/core';
import { IconMessages } from '@tabler/icons-react';
import { monthName } from '#core/i18n/dates';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { monthBefore } from '#core/metrics/periods';
import { beginReview } from '#renderer/state/review';
import { today } from '#renderer/state/today';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { SampleOffer } from '../sample-offer';
import { MonthChoice } from './month-choice';

const none: ReadonlySet<string> = new Set();

export function NoReviews({ canEdit }: { readonly canEdit: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const month = monthBefore(today().slice(0, 7), 1);
  return (
    <EmptyState
      icon={<IconMessages size={40} stroke={1.2} aria-hidden />}
      title={t(text.none)}
      text={t(text.noneText)}
    >
      {canEdit && (
        <Group justify="center" mt="sm">
          <Button onClick={() => beginReview(month)}>
            {t(text.makeFor, { month: monthName(month, language) })}
          </Button>
          <MonthChoice taken={none} width={180} />
        </Group>
      )}
      <SampleOffer />
    </EmptyState>
  );
}
