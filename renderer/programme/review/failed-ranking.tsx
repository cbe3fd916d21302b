/** Why there are no candidates, and the one thing to do about it. */
import type { AppError } from '#core/desktop/app-error';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import type { VocCounts } from '#core/evidence/voc-request';
import { formatDay, monthName } from '#core/i18n/dates';
import { errorMessage } from '#core/i18n/messages/errors';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { monthBefore } from '#core/metrics/periods';
import { countProblems, findThemesOf } from '#renderer/state/review-ranking';
import { openDialog } from '#renderer/state/view';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';

interface FailedRankingProps {
  /** null: it was counted, and nothing was found. */
  readonly error: AppError | null;
  readonly question: EvidenceInput<'voc'>;
  readonly counts?: VocCounts;
}

export function FailedRanking({ error, question, counts }: FailedRankingProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { month } = question;
  const span = counts?.span ?? null;
  if (error?.code === 'evidenceEmpty' || (error === null && span === null))
    return (
      <EmptyState
        title={t(text.noContacts)}
        text={t(text.noContactsText)}
        action={{ label: t(text.import), run: () => openDialog('import') }}
      />
    );
  if (error !== null)
    return (
      <EmptyState
        title={t(errorMessage(error), error.details)}
        action={{ label: t(text.countAgain), run: () => void countProblems(question, true) }}
      />
    );
  if (span !== null && counts?.months.at(-1)?.month !== month)
    return (
      <EmptyState
        title={t(text.monthEmpty, { month: monthName(month, language) })}
        text={t(text.monthEmptyText, {
          first: formatDay(span.from.slice(0, 10), language),
          last: formatDay(span.to.slice(0, 10), language),
        })}
        action={{ label: t(text.import), run: () => openDialog('import') }}
      />
    );
  return (
    <EmptyState
      title={t(text.noThemes)}
      text={t(text.noThemesText)}
      action={{
        label: t(text.findThemes),
        run: () => void findThemesOf(question, counts?.unseen[0]?.month ?? monthBefore(month, 12)),
      }}
    />
  );
}
