/** The pages of the review in their order: each a problem, one of them open. */
import { Badge, Button, Group, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import type { Problem } from '#core/document/records/review';
import { fixStatusNames } from '#core/i18n/messages/lanes';
import { reviewScreen as text } from '#core/i18n/messages/review-screen';
import { titleOrNone } from '#core/voc/review-words';
import { fixOfProblem, problemsOfReview } from '#core/voc/reviews';
import { addOwn, moveTo, openProblem, remove, useReview } from '#renderer/state/review';
import { EmptyState } from '#renderer/ui/empty-state';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Decisions } from './decisions';
import type { MonthProps } from './month-view';
import { ProblemPage } from './problem-page';
import styles from './review.module.css';

export function Pages(props: MonthProps) {
  const { snapshot, review, canEdit } = props;
  const t = useTranslate();
  const openId = useReview((screen) => screen.openId);
  const problems = problemsOfReview(snapshot, review.id);
  const open = problems.find(({ id }) => id === openId) ?? problems[0];
  return (
    <section className={styles.pages} aria-label={t(text.problems)}>
      <Group justify="space-between" wrap="nowrap">
        <Text fw={600} size="sm">
          {t(text.problems)}
        </Text>
        {canEdit && <OwnProblem {...props} />}
      </Group>
      {problems.length === 0 && (
        <EmptyState title={t(text.nothingPicked)} {...(canEdit ? { text: t(text.nothingPickedText) } : {})} />
      )}
      <ol className={styles.cards}>
        {problems.map((problem, index) => (
          <li key={problem.id} className={styles.card}>
            <CardHead
              {...props}
              problem={problem}
              index={index}
              count={problems.length}
              isOpen={problem === open}
            />
            {problem === open && <ProblemPage {...props} problem={problem} />}
          </li>
        ))}
      </ol>
      <Decisions {...props} />
    </section>
  );
}

/** Written by hand: it has words and no numbers. */
function OwnProblem({ review }: MonthProps) {
  const t = useTranslate();
  const [title, setTitle] = useState<string | null>(null);
  if (title === null)
    return (
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPlus size={14} aria-hidden />}
        onClick={() => setTitle('')}
      >
        {t(text.addOwn)}
      </Button>
    );
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') addOwn(review.id, title.trim());
    setTitle(null);
  };
  return (
    <form onSubmit={save} className={styles.own}>
      <TextInput
        size="xs"
        autoFocus
        aria-label={t(text.ownTitle)}
        placeholder={t(text.ownTitle)}
        maxLength={900}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTitle(null);
        }}
      />
      <Button size="xs" type="submit" disabled={title.trim() === ''}>
        {t(text.add)}
      </Button>
    </form>
  );
}

interface CardHeadProps extends MonthProps {
  readonly problem: Problem;
  readonly index: number;
  readonly count: number;
  readonly isOpen: boolean;
}

function CardHead({ snapshot, problem, index, count, isOpen, canEdit }: CardHeadProps) {
  const t = useTranslate();
  const language = useLanguage();
  const title = titleOrNone(problem, language);
  const fix = fixOfProblem(snapshot, problem);
  const icon = { size: 'sm', variant: 'subtle', color: 'gray' } as const;
  return (
    <Group gap={4} wrap="nowrap" className={styles.cardHead ?? ''}>
      <UnstyledButton
        className={styles.cardTitle}
        aria-expanded={isOpen}
        onClick={() => openProblem(problem.id)}
      >
        <Text size="sm" c="dimmed" className={styles.place ?? ''}>
          {index + 1}
        </Text>
        <Text size="sm" fw={600} className={styles.words ?? ''} {...(isOpen ? {} : { lineClamp: 2 })}>
          {title}
        </Text>
      </UnstyledButton>
      {fix && (
        <Badge variant="light" tt="none" fw={400} style={{ flex: 'none' }}>
          {t(fixStatusNames[fix.state.status])}
        </Badge>
      )}
      {canEdit && (
        <>
          <IconAction
            {...icon}
            label={t(text.up, { title })}
            icon={<IconArrowUp size={14} aria-hidden />}
            disabled={index === 0}
            onClick={() => moveTo(problem.id, index - 1)}
          />
          <IconAction
            {...icon}
            label={t(text.down, { title })}
            icon={<IconArrowDown size={14} aria-hidden />}
            disabled={index === count - 1}
            onClick={() => moveTo(problem.id, index + 1)}
          />
          <IconAction
            {...icon}
            label={t(text.remove, { title })}
            icon={<IconX size={14} aria-hidden />}
            onClick={() => remove(problem)}
          />
        </>
      )}
    </Group>
  );
}
