/** The review of one month: about it, the candidates of the month, and the pages that were made of them. */
import { Group, MultiSelect, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { Review } from '#core/document/records/review';
import { programmeOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { monthHeading } from '#core/i18n/dates';
import { monthStates } from '#core/i18n/messages/review';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { formatAmount } from '#core/metrics/format';
import { stateOf } from '#core/voc/register';
import { problemsOfReview, sessionOfReview } from '#core/voc/reviews';
import { changeReview, removeReview, setHeldOn } from '#renderer/state/review';
import { today } from '#renderer/state/today';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Candidates } from './candidates';
import { LongField } from './fields';
import { Pages } from './pages';
import styles from './review.module.css';
import { useCategories } from './use-categories';

export interface MonthProps {
  readonly snapshot: Snapshot;
  readonly review: Review;
  readonly canEdit: boolean;
}

export function MonthView(props: MonthProps) {
  return (
    <Stack gap="md" className={styles.main}>
      <About {...props} />
      <div className={props.canEdit ? styles.columns : undefined}>
        {props.canEdit && <Candidates {...props} />}
        <Pages {...props} />
      </div>
    </Stack>
  );
}

function About({ snapshot, review, canEdit }: MonthProps) {
  const t = useTranslate();
  const language = useLanguage();
  const known = useCategories();
  const heldOn = sessionOfReview(snapshot, review)?.heldOn ?? review.heldOn;
  const state = stateOf(snapshot, review, today());
  const { totals } = review;
  const facts = [
    t(monthStates[state]),
    t(text.pickedOf, { count: problemsOfReview(snapshot, review.id).length }),
    ...(totals === null
      ? []
      : [
          t(text.counted, { contacts: formatAmount(totals.contacts, language) }),
          t(text.unassigned, { count: formatAmount(totals.unassigned, language) }),
        ]),
  ];
  const categories = [...new Set([...review.categories, ...programmeOf(snapshot).categories, ...known])];
  return (
    <section aria-label={monthHeading(review.month, language)}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Title order={2} fz="xl">
            {monthHeading(review.month, language)}
          </Title>
          <Text size="sm" c="dimmed">
            {facts.join(' · ')}
          </Text>
        </div>
        {canEdit && (
          <IconAction
            variant="subtle"
            color="gray"
            label={t(text.removeReview)}
            icon={<IconTrash size={18} aria-hidden />}
            onClick={() => removeReview(review)}
          />
        )}
      </Group>
      <div className={styles.about}>
        <LongField
          label={t(text.summary)}
          placeholder={t(text.summaryHint)}
          value={review.summary}
          isReadOnly={!canEdit}
          keep={(summary, stay) => changeReview(review.id, { summary }, stay)}
        />
        <MultiSelect
          label={t(text.categories)}
          placeholder={review.categories.length === 0 ? t(text.allCategories) : ''}
          data={categories}
          value={[...new Set(review.categories)]}
          searchable
          clearable
          hidePickedOptions
          limit={200}
          disabled={!canEdit}
          onChange={(chosen) => changeReview(review.id, { categories: chosen })}
        />
        <TextInput
          type="date"
          label={t(text.heldOn)}
          value={heldOn ?? ''}
          readOnly={!canEdit}
          onChange={({ currentTarget: { value } }) => {
            if (value === '' || /^\d{4}-\d{2}-\d{2}$/.test(value))
              setHeldOn(review, value === '' ? null : value);
          }}
        />
      </div>
    </section>
  );
}
