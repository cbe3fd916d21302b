/** What was promised and is not settled, the most pressing first. */
import { Text } from '@mantine/core';
import type { Snapshot } from '#core/document/snapshot';
import { monthHeading } from '#core/i18n/dates';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { isPressing, promises, promiseTimes } from '#core/voc/promises';
import { promiseWords, titleOrNone } from '#core/voc/review-words';
import { showProblem } from '#renderer/state/review';
import { today } from '#renderer/state/today';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './review.module.css';

export function Reminders({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTranslate();
  const language = useLanguage();
  const all = promises(snapshot, today());
  return (
    <>
      {!all.some(isPressing) && (
        <Text size="sm" c="dimmed" mb="sm">
          {t(text.noReminders)}
        </Text>
      )}
      {promiseTimes.map((time) => {
        const told = all.filter((each) => each.time === time);
        if (told.length === 0) return null;
        return (
          <section key={time} aria-label={t(text[time])} className={styles.promises}>
            <Text size="xs" fw={600} c={time === 'late' ? 'var(--mantine-color-error)' : 'dimmed'}>
              {t(text[time])} · {told.length}
            </Text>
            <ul className={styles.plain}>
              {told.map((each) => {
                const title = each.fix.title.trim() || titleOrNone(each.problem, language);
                return (
                  <li key={each.fix.id}>
                    <button
                      type="button"
                      className={styles.link}
                      aria-label={t(text.openProblem, { title })}
                      onClick={() => showProblem(each.month, each.problem.id)}
                    >
                      {title}
                    </button>
                    <Text size="xs" c="dimmed">
                      {[
                        promiseWords(each, language),
                        each.fix.team.trim() || each.fix.owner.trim(),
                        monthHeading(each.month, language),
                      ]
                        .filter((part) => part !== '')
                        .join(' · ')}
                    </Text>
                  </li>
                );
              })}
            </ul>
          </section>
        );
      })}
    </>
  );
}
