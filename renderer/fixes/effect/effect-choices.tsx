/** By what a fix is measured: the length of its windows, the steps it is compared with. */
import { Button, Group, MultiSelect, Select, Stack, Text } from '@mantine/core';
import type { Effect } from '#core/document/records/effect';
import type { Fix } from '#core/document/records/fix';
import { formatDay } from '#core/i18n/dates';
import { effectScreen as text } from '#core/i18n/messages/effect';
import { lanes } from '#core/i18n/messages/lanes';
import { unitOfEffect } from '#core/metrics/effect';
import { comparableSteps, comparedSteps } from '#core/metrics/effect-steps';
import { lengthChoices, lengthOf } from '#core/metrics/effect-windows';
import { formatPeriod } from '#core/metrics/format';
import { chooseWindows, compareWith } from '#renderer/state/effect';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';

interface EffectChoicesProps {
  readonly fix: Fix;
  readonly effect: Effect;
  readonly canEdit: boolean;
  /** Windows stand once something was counted in them. */
  readonly isMeasured: boolean;
}

export function EffectChoices({ fix, effect, canEdit, isMeasured }: EffectChoicesProps) {
  const t = useTranslate();
  const language = useLanguage();
  const unit = unitOfEffect(effect);
  const length = lengthOf(effect.baseline.period, unit);
  const lengths = [...new Set([...lengthChoices[unit], length])].toSorted((a, b) => a - b);
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <Select
          size="sm"
          w={150}
          label={t(unit === 'week' ? text.length : text.lengthMonths)}
          data={lengths.map(String)}
          value={String(length)}
          allowDeselect={false}
          readOnly={!canEdit || isMeasured}
          onChange={(value) => chooseWindows(fix.id, effect.shippedOn, unit, Number(value))}
        />
        <Text size="sm" c="dimmed" pb={8}>
          {t(text.shippedOn, { day: formatDay(effect.shippedOn, language) })}{' '}
          {t(text.baseline, { period: formatPeriod(effect.baseline.period, language) })}
        </Text>
      </Group>
      <ComparedSteps fix={fix} effect={effect} canEdit={canEdit} />
    </Stack>
  );
}

function ComparedSteps({ fix, effect, canEdit }: Omit<EffectChoicesProps, 'isMeasured'>) {
  const t = useTranslate();
  const snapshot = useSnapshot((whole) => whole);
  const last = effect.windows.at(-1)?.period.to ?? effect.baseline.period.to;
  const period = { from: effect.baseline.period.from, to: last };
  const steps = comparableSteps(snapshot, fix, period);
  const isChosen = effect.comparison?.isChosen ?? false;
  const chosen =
    effect.comparison && effect.windows.length > 0
      ? effect.comparison.stepIds
      : comparedSteps(snapshot, { ...fix, effect }, period);
  return (
    <Stack gap={4}>
      <MultiSelect
        size="sm"
        label={t(text.comparedWith)}
        {...(isChosen
          ? { description: t(text.comparedChosen) }
          : chosen.length > 0
            ? { description: t(text.comparedAuto) }
            : {})}
        placeholder={chosen.length === 0 ? t(text.noUntouched) : ''}
        searchable
        readOnly={!canEdit}
        data={steps.map(({ stepId, title, isTouched }) => {
          const name = title || t(lanes.untitledStep);
          return { value: stepId as string, label: isTouched ? t(text.touchedStep, { title: name }) : name };
        })}
        value={chosen.filter((id) => steps.some(({ stepId }) => stepId === id))}
        onChange={(ids) =>
          compareWith(
            fix.id,
            steps.flatMap(({ stepId }) => (ids.includes(stepId) ? [stepId] : [])),
          )
        }
      />
      {isChosen && canEdit && (
        <Button
          size="compact-xs"
          variant="subtle"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => compareWith(fix.id, null)}
        >
          {t(text.chooseAuto)}
        </Button>
      )}
    </Stack>
  );
}
