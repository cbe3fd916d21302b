/** The goal that chosen fixes are held against: of what, and how much. */
import { Group, Select, Text } from '@mantine/core';
import { type Goal, goalSubjects } from '#core/document/records/forecast-settings';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { goalNames } from '#core/i18n/messages/forecast';
import { portfolioText as text } from '#core/i18n/messages/portfolio';
import type { FixOutlook } from '#core/metrics/fix-outlook';
import { amountOf, formatForecast, formatForecastChange } from '#core/metrics/forecast-figures';
import { isCeiling } from '#core/metrics/goal';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import { keepForecast } from './forecast-settings';

interface GoalFieldsProps {
  readonly snapshot: Snapshot;
  readonly outlook: FixOutlook;
  readonly canEdit: boolean;
}

const isShare = (what: Goal['what']): boolean => what === 'csat' || what === 'fcr';

export function GoalFields({ snapshot, outlook, canEdit }: GoalFieldsProps) {
  const t = useTranslate();
  const { goal } = mapOf(snapshot).forecastSettings;
  const choose = (chosen: string | null) => {
    const what = goalSubjects.find((one) => one === chosen);
    keepForecast({
      goal: what ? { what, value: Number((amountOf(outlook.now, what) ?? 0).toPrecision(3)) } : null,
    });
  };
  return (
    <Group gap="sm" align="flex-end">
      <Select
        size="xs"
        w={210}
        label={t(text.goal)}
        readOnly={!canEdit}
        allowDeselect={false}
        data={[
          { value: '', label: t(text.noGoal) },
          ...goalSubjects.map((what) => ({ value: what as string, label: t(goalNames[what]) })),
        ]}
        value={goal?.what ?? ''}
        onChange={choose}
      />
      {goal && <GoalValue goal={goal} outlook={outlook} snapshot={snapshot} canEdit={canEdit} />}
    </Group>
  );
}

function GoalValue({ goal, outlook, snapshot, canEdit }: GoalFieldsProps & { readonly goal: Goal }) {
  const t = useTranslate();
  const language = useLanguage();
  const { what, value } = goal;
  const factor = isShare(what) ? 100 : 1;
  const now = amountOf(outlook.now, what);
  const units = {
    per: outlook.per,
    currency: mapOf(snapshot).forecastSettings.cost?.currency ?? null,
  };
  const change = formatForecastChange(what, now, value, language);
  const words = () => {
    if (now === null) return t(text.goalUnknown);
    if (change === null) return '';
    const known = { value: formatForecast(what, now, units, language) };
    return now === value ? t(text.goalNow, known) : t(text.goalFromNow, { ...known, change });
  };
  return (
    <>
      <NumberField
        size="xs"
        label={t(isCeiling(what) ? text.atMost : text.atLeast)}
        value={Math.round(value * factor * 1000) / 1000}
        decimals={what === 'contacts' || what === 'money' ? 0 : 2}
        max={isShare(what) ? 100 : 1e9}
        {...(isShare(what) ? { suffix: language === 'ru' ? '\u00a0%' : '%' } : {})}
        isReadOnly={!canEdit}
        keep={(amount) => keepForecast({ goal: amount === null ? null : { what, value: amount / factor } })}
      />
      <Text size="xs" c="dimmed" pb={7}>
        {words()}
      </Text>
    </>
  );
}
