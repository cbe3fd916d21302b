/** The register above every view: how many were raised, what became of all of them, and the goal. */
import { ActionIcon, Group, NumberInput, Popover, Stack, Text, Tooltip } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useState } from 'react';
import type { Period } from '#core/document/records/field';
import type { ListedFix } from '#core/fixes/listed-fix';
import { countFixes, type RegisterPart, raisedIn, registerWords } from '#core/fixes/register';
import { fixes as text } from '#core/i18n/messages/fixes';
import { formatNumber, formatPeriod } from '#core/metrics/format';
import { changeGoal } from '#renderer/state/fixes';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { type OpenPeriod, PeriodFields } from '#renderer/ui/period-fields';
import styles from './fixes.module.css';

interface RegisterStripProps {
  readonly fixes: readonly ListedFix[];
  /** 0 to 1. */
  readonly goal: number;
  readonly canEdit: boolean;
  readonly isAllMaps: boolean;
}

const whenever: OpenPeriod = { from: null, to: null };

/** An open end reaches as far as there are days. */
const closed = ({ from, to }: OpenPeriod): Period | null =>
  from === null && to === null ? null : { from: from ?? '0001-01-01', to: to ?? '9999-12-31' };

export function RegisterStrip({ fixes, goal, canEdit, isAllMaps }: RegisterStripProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [during, setDuring] = useState(whenever);
  const period = closed(during);
  const counted = raisedIn(fixes, period);
  const { raised, parts, goal: goalWords, isGoalMet } = registerWords(countFixes(counted), goal, language);
  const undated = period === null ? 0 : fixes.filter(({ raisedOn }) => raisedOn === null).length;
  return (
    <section className={styles.register} aria-label={t(text.register)}>
      <Text size="sm" fw={600}>
        {raised}
        {during.from !== null && during.to !== null && (
          <Text span size="xs" fw={400} c="dimmed">
            {' '}
            {formatPeriod({ from: during.from, to: during.to }, language)}
          </Text>
        )}
      </Text>
      <div className={styles.bar} aria-hidden>
        {parts.map(({ standing, part }) => (
          <div key={standing} className={styles[standing]} style={{ width: `${part * 100}%` }} />
        ))}
      </div>
      {parts.map((part) => (
        <Part key={part.standing} part={part} />
      ))}
      {goalWords !== null && (
        <Text size="sm" fw={600} c={isGoalMet ? 'var(--tapki-good)' : 'inherit'}>
          {goalWords}
        </Text>
      )}
      <Popover position="bottom-end" width={360} trapFocus withinPortal>
        <Popover.Target>
          <Tooltip label={t(text.setGoal)}>
            <ActionIcon aria-label={t(text.setGoal)}>
              <IconAdjustments size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Popover.Target>
        <Popover.Dropdown>
          <Stack gap="md">
            <NumberInput
              data-autofocus
              label={t(text.goal)}
              description={isAllMaps ? t(text.goalOfOpenMap) : t(text.goalHint)}
              suffix={language === 'ru' ? '\u00a0%' : '%'}
              min={0}
              max={100}
              decimalScale={1}
              decimalSeparator={language === 'ru' ? ',' : '.'}
              readOnly={!canEdit}
              value={Math.round(goal * 1_000) / 10}
              onChange={(value) => typeof value === 'number' && changeGoal(value / 100)}
            />
            <Stack gap={4}>
              <Text size="sm" fw={600}>
                {t(text.raisedDuring)}
              </Text>
              <PeriodFields isWide label={t(text.raisedDuring)} value={during} onChange={setDuring} />
              {undated > 0 && (
                <Text size="xs" c="dimmed">
                  {t(text.withoutDay, { count: undated })}
                </Text>
              )}
            </Stack>
          </Stack>
        </Popover.Dropdown>
      </Popover>
    </section>
  );
}

function Part({ part: { standing, name, count, share } }: { readonly part: RegisterPart }) {
  const language = useLanguage();
  return (
    <Group gap={6} wrap="nowrap">
      <span className={`${styles.swatch} ${styles[standing]}`} aria-hidden />
      <Text size="sm">
        {name} <strong>{formatNumber(count, language)}</strong>
        {share !== '' && (
          <Text span size="sm" c="dimmed">
            {' '}
            {share}
          </Text>
        )}
      </Text>
    </Group>
  );
}
