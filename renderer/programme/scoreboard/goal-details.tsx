/** What a goal rests on: its source and n, its months as a person types them, and the steps it is decided at. */
import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { formatMetric, formatN } from '#core/metrics/format';
import { stepsOfGoal } from '#core/scoreboard/by-steps';
import type { GoalStanding } from '#core/scoreboard/standing';
import { factsWords, goalTitle } from '#core/scoreboard/words';
import { useSnapshot } from '#renderer/state/open-map';
import { goToPlace } from '#renderer/state/review';
import { removeGoal, shiftGoal, writeGoal } from '#renderer/state/scoreboard';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { GoalMonths } from './goal-months';
import styles from './scoreboard.module.css';

interface GoalDetailsProps {
  readonly standing: GoalStanding;
  readonly index: number;
  readonly count: number;
  readonly maps: readonly Snapshot[];
  readonly isReadOnly: boolean;
}

/** Of the worst ones so many are named; the others are on their maps. */
const mostSteps = 6;

export function GoalDetails({ standing, index, count, maps, isReadOnly }: GoalDetailsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const { goal } = standing;
  const isSample = useSnapshot((snapshot) => mapOf(snapshot).isSample);
  const steps = stepsOfGoal(goal, maps, isSample).slice(0, mostSteps);
  const facts = factsWords(standing, language);
  const title = goalTitle(goal, language);
  return (
    <Stack gap="sm">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Text size="sm" c="dimmed">
          {facts.join(' · ')}
        </Text>
        {!isReadOnly && (
          <Group gap={4} wrap="nowrap">
            <IconAction
              label={`${t(text.moveUp)}: ${title}`}
              icon={<IconArrowUp size={16} />}
              disabled={index === 0}
              onClick={() => shiftGoal(goal.id, index - 1)}
            />
            <IconAction
              label={`${t(text.moveDown)}: ${title}`}
              icon={<IconArrowDown size={16} />}
              disabled={index === count - 1}
              onClick={() => shiftGoal(goal.id, index + 1)}
            />
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconPencil size={14} aria-hidden />}
              onClick={() => writeGoal(goal.id)}
            >
              {t(text.edit)}
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconTrash size={14} aria-hidden />}
              onClick={() => removeGoal(goal)}
            >
              {t(text.remove)}
            </Button>
          </Group>
        )}
      </Group>
      <GoalMonths standing={standing} isReadOnly={isReadOnly} />
      {steps.length > 0 && (
        <div>
          <Text size="sm" fw={600}>
            {t(text.bySteps)}
          </Text>
          <ul className={styles.steps}>
            {steps.map((step) => (
              <li key={`${step.mapId} ${step.stepId}`}>
                <Anchor component="button" size="sm" onClick={() => void goToPlace(step)}>
                  {`${step.mapTitle} › ${step.stepTitle}`}
                </Anchor>
                <span>
                  {[formatMetric(step.value, language), formatN(step.value, language)]
                    .filter((words) => words !== '')
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}
