/** A goal in the table; opened, what it rests on and its months under it. */
import { UnstyledButton } from '@mantine/core';
import {
  IconAlertTriangle,
  IconChevronRight,
  IconCircleCheck,
  IconCircleDotted,
  IconCircleX,
  IconMinus,
  IconTrendingUp,
} from '@tabler/icons-react';
import type { Snapshot } from '#core/document/snapshot';
import { goalStatusWords, scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { periodWords } from '#core/scoreboard/page';
import type { GoalStanding, GoalStatus } from '#core/scoreboard/standing';
import {
  assumptionWords,
  forecastWords,
  gapWords,
  goalTitle,
  goalValue,
  provenanceWords,
  targetWords,
  trendWords,
} from '#core/scoreboard/words';
import { toggleGoal, useScoreboard } from '#renderer/state/scoreboard';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { GoalBars } from './goal-bars';
import { GoalDetails } from './goal-details';
import styles from './scoreboard.module.css';

const icons: Readonly<Record<GoalStatus, typeof IconMinus>> = {
  reached: IconCircleCheck,
  onTheWay: IconTrendingUp,
  behind: IconAlertTriangle,
  missed: IconCircleX,
  notEnough: IconCircleDotted,
  noTarget: IconMinus,
};

interface GoalRowProps {
  readonly standing: GoalStanding;
  readonly index: number;
  readonly count: number;
  readonly maps: readonly Snapshot[];
  readonly isReadOnly: boolean;
}

export function GoalRow({ standing, index, count, maps, isReadOnly }: GoalRowProps) {
  const t = useTranslate();
  const language = useLanguage();
  const isOpen = useScoreboard(({ openId }) => openId === standing.goal.id);
  const { goal, actual, gap, status } = standing;
  const Icon = icons[status];
  const facts = provenanceWords(standing, language);
  const name = goalTitle(goal, language);
  return (
    <tbody className={isOpen ? styles.open : undefined}>
      <tr>
        <th scope="row">
          <UnstyledButton
            className={styles.name}
            aria-expanded={isOpen}
            aria-label={t(text.details, { title: name })}
            onClick={() => toggleGoal(goal.id)}
          >
            <IconChevronRight size={14} className={styles.chevron} aria-hidden />
            <span>
              {name}
              <small>{periodWords(goal, language)}</small>
            </span>
          </UnstyledButton>
        </th>
        <td title={facts.join('\n')}>
          {actual === null ? (
            <small>{t(text.noReadings)}</small>
          ) : (
            <>
              <span className={styles.actual}>{goalValue(actual.value, goal.unit, language)}</span>
              <small>{facts[0] ?? ''}</small>
            </>
          )}
        </td>
        <td>{targetWords(goal, language)}</td>
        <td>
          {gap && gapWords(gap, goal.unit, language)}
          <small>{trendWords(standing, language)}</small>
        </td>
        <td>
          <GoalBars standing={standing} />
        </td>
        <td>
          {forecastWords(standing, language)}
          <small>{assumptionWords(standing, language)}</small>
        </td>
        <td>
          <span className={styles.status} data-status={status}>
            <Icon size={16} aria-hidden />
            {t(goalStatusWords[status])}
          </span>
        </td>
      </tr>
      {isOpen && (
        <tr className={styles.details}>
          <td colSpan={7}>
            <GoalDetails
              standing={standing}
              index={index}
              count={count}
              maps={maps}
              isReadOnly={isReadOnly}
            />
          </td>
        </tr>
      )}
    </tbody>
  );
}
