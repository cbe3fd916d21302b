/** The differences of two states of a map, in the order in which it reads: step by step, cell by cell, field by field. */
import { Anchor, Button, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Difference } from '#core/document/compare';
import type { Compared } from '#core/document/compared';
import { compare as text } from '#core/i18n/messages/compare';
import { countsOf, type DifferenceGroup, groupsOf } from '#core/words/difference-groups';
import { countTexts, groupName } from '#core/words/difference-words';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import css from './difference-list.module.css';
import { DifferenceRow } from './difference-row';

interface DifferenceListProps extends Compared {
  /** Words over the two sides of a change: before and after, as is and to be. */
  readonly sides: readonly [before: string, after: string];
  /** What a click on the name of a step does; left out: nothing. */
  readonly onStep?: (stepId: string) => void;
}

/** So many at first: a list of thousands is nobody's reading. */
const shownAtFirst = 150;

export function DifferenceList(props: DifferenceListProps) {
  const { comparison } = props;
  const t = useTranslate();
  const [limit, setLimit] = useState(shownAtFirst);
  const { differences } = comparison;
  const groups = useMemo(() => groupsOf(differences.slice(0, limit), props), [differences, limit, props]);
  if (differences.length === 0) {
    return (
      <Stack gap={4} className={css.nothing}>
        <Text fw={600}>{t(text.noDifferences)}</Text>
        <Text size="sm" c="dimmed">
          {t(text.noDifferencesText)}
        </Text>
      </Stack>
    );
  }
  const left = differences.length - limit;
  const counts = [...countsOf(differences)]
    .map(([became, count]) => t(countTexts[became], { count }))
    .join(' · ');
  return (
    <div className={css.list}>
      <Text size="sm" c="dimmed">
        {counts}
      </Text>
      {groups.map((group) => (
        <Group key={group.key} group={group} {...props} />
      ))}
      {left > 0 && (
        <Button variant="default" onClick={() => setLimit(limit + 4 * shownAtFirst)}>
          {t(text.showMore, { count: left })}
        </Button>
      )}
    </div>
  );
}

interface GroupProps extends DifferenceListProps {
  readonly group: DifferenceGroup;
}

function Group({ group, onStep, ...props }: GroupProps) {
  const name = groupName(group, props, useLanguage());
  const { stepId } = group;
  return (
    <section className={css.group} aria-label={name}>
      <h3 className={css.heading}>
        {stepId !== null && onStep ? (
          <Anchor
            component="button"
            type="button"
            c="inherit"
            fw={600}
            fz="sm"
            onClick={() => onStep(stepId)}
          >
            {name}
          </Anchor>
        ) : (
          name
        )}
      </h3>
      <ul className={css.rows}>
        {group.differences.map((difference: Difference) => (
          <li key={difference.id}>
            <DifferenceRow difference={difference} isInStep={stepId !== null} {...props} />
          </li>
        ))}
      </ul>
    </section>
  );
}
