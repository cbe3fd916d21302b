/** Months, the latest first: what each came to, and those that had no review. */
import { Button, Text, UnstyledButton } from '@mantine/core';
import { monthHeading, monthName } from '#core/i18n/dates';
import { monthStates } from '#core/i18n/messages/review';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { formatNumber } from '#core/metrics/format';
import type { RegisterMonth, ReviewRegister } from '#core/voc/register';
import { beginReview, showMonth } from '#renderer/state/review';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { MonthChoice } from './month-choice';
import styles from './review.module.css';

interface MonthsProps {
  readonly register: ReviewRegister;
  /** YYYY-MM */
  readonly shown: string;
  readonly canEdit: boolean;
}

export function Months({ register, shown, canEdit }: MonthsProps) {
  const t = useTranslate();
  const taken = new Set(register.months.filter(({ review }) => review !== null).map(({ month }) => month));
  return (
    <nav className={styles.months} aria-label={t(text.months)}>
      {canEdit && <MonthChoice taken={taken} />}
      <ol className={styles.plain}>
        {register.months.toReversed().map((row) => (
          <li key={row.month}>
            <MonthRow row={row} isShown={row.month === shown} canEdit={canEdit} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

interface MonthRowProps {
  readonly row: RegisterMonth;
  readonly isShown: boolean;
  readonly canEdit: boolean;
}

function MonthRow({ row: { month, state, problems, raised }, isShown, canEdit }: MonthRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  if (state === 'gap')
    return (
      <div className={styles.gap}>
        <div>
          <Text size="sm">{monthHeading(month, language)}</Text>
          <Text size="xs" c="dimmed">
            {t(monthStates.gap)}
          </Text>
        </div>
        {canEdit && (
          <Button
            size="compact-xs"
            variant="subtle"
            aria-label={t(text.makeFor, { month: monthName(month, language) })}
            onClick={() => beginReview(month)}
          >
            {t(text.make)}
          </Button>
        )}
      </div>
    );
  const facts = [
    t(monthStates[state]),
    t(text.pickedOf, { count: problems }),
    ...(raised > 0 ? [t(text.raisedOf, { count: formatNumber(raised, language) })] : []),
  ];
  return (
    <UnstyledButton
      className={styles.month}
      aria-current={isShown ? 'true' : undefined}
      onClick={() => showMonth(month)}
    >
      <Text size="sm" fw={600}>
        {monthHeading(month, language)}
      </Text>
      <Text size="xs" c="dimmed">
        {facts.map((fact) => fact.replaceAll(' ', '\u00a0')).join(' · ')}
      </Text>
    </UnstyledButton>
  );
}
