/** How the numbers of the map are counted: denominator, volume, satisfied scores, form of CES, time limit. */
import { Chip, Group, Select, Stack, Switch, Text } from '@mantine/core';
import { setMetricSettings } from '#core/commands/map';
import type { MetricSettings } from '#core/document/records/map';
import { mapOf } from '#core/document/select';
import { inspector as text } from '#core/i18n/messages/inspector';
import { numbersScreen } from '#core/i18n/messages/numbers';
import { pains } from '#core/i18n/messages/pains';
import { formatNumber } from '#core/metrics/format';
import { commit, useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import { Section, TextField } from './field';

interface SettingsProps {
  readonly settings: MetricSettings;
}

const keep = (settings: Partial<MetricSettings>): void => {
  commit('map.metrics', setMetricSettings, { settings });
};

export function MetricSettingsFields({ settings }: SettingsProps) {
  const t = useTranslate();
  const isShared = useSnapshot((snapshot) => mapOf(snapshot).assignment === 'shared');
  return (
    <Section title={t(text.metricSettings)}>
      <Stack gap="sm">
        <Denominator settings={settings} />
        <Select
          label={t(text.volume)}
          data={[
            { value: 'gross', label: t(text.gross) },
            { value: 'net', label: t(text.net) },
          ]}
          {...(settings.volume === 'net'
            ? { description: t(isShared ? numbersScreen.customersOfShared : numbersScreen.customersOfSteps) }
            : {})}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={settings.volume}
          allowDeselect={false}
          onChange={(value) => keep({ volume: value === 'net' ? 'net' : 'gross' })}
        />
        <SatisfiedScores settings={settings} />
        <Select
          label={t(pains.rankedBy)}
          data={[
            { value: 'dissatisfied', label: t(pains.byDissatisfied) },
            { value: 'contacts', label: t(pains.byContacts) },
          ]}
          value={settings.painScore ?? 'dissatisfied'}
          allowDeselect={false}
          onChange={(value) => keep({ painScore: value === 'contacts' ? 'contacts' : 'dissatisfied' })}
        />
        <Ces settings={settings} />
        <NumberField
          label={t(text.onTime)}
          value={settings.onTimeHours}
          decimals={2}
          min={0.01}
          keep={(hours) => {
            if (hours !== null && hours > 0) keep({ onTimeHours: hours });
          }}
        />
      </Stack>
    </Section>
  );
}

const denominatorKinds = ['entered', 'mau', 'orders', 'typed'] as const;
const denominatorNames = {
  entered: text.byEntered,
  mau: text.byMau,
  orders: text.byOrders,
  typed: text.byTyped,
} as const;
const pers = [1, 100, 1000] as const;

function Denominator({ settings: { denominator } }: SettingsProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <>
      <Select
        label={t(text.denominator)}
        data={denominatorKinds.map((kind) => ({ value: kind, label: t(denominatorNames[kind]) }))}
        value={denominator.kind}
        allowDeselect={false}
        onChange={(value) => {
          const kind = denominatorKinds.find((each) => each === value);
          if (kind) keep({ denominator: { ...denominator, kind } });
        }}
      />
      {denominator.kind !== 'entered' && (
        <NumberField
          label={t(text.denominatorValue)}
          value={denominator.value}
          min={1}
          keep={(value) =>
            keep({ denominator: { ...denominator, value: value !== null && value > 0 ? value : null } })
          }
        />
      )}
      {denominator.kind !== 'entered' && (
        <TextField
          label={t(numbersScreen.countedAs)}
          placeholder={t(numbersScreen.countedHint)}
          value={denominator.counted ?? ''}
          keep={(name) => {
            const { counted: _, ...others } = denominator;
            keep({ denominator: name.trim() === '' ? others : { ...others, counted: name.trim() } });
          }}
        />
      )}
      <Select
        label={t(text.per)}
        data={pers.map((per) => ({ value: String(per), label: formatNumber(per, language) }))}
        value={String(denominator.per)}
        allowDeselect={false}
        onChange={(value) => {
          const per = pers.find((each) => String(each) === value);
          if (per) keep({ denominator: { ...denominator, per } });
        }}
      />
    </>
  );
}

/** Scores of a scale that is short enough to show each of them. */
function scoresOf({ min, max }: { min: number; max: number }): readonly number[] {
  const length = Math.min(11, Math.max(0, Math.floor(max - min) + 1));
  return Array.from({ length }, (_, index) => min + index);
}

function SatisfiedScores({ settings: { csat } }: SettingsProps) {
  const t = useTranslate();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={600} id="satisfied-scores">
        {t(text.satisfied)}
      </Text>
      <Text size="xs" c="dimmed">
        {t(text.satisfiedHint, { min: csat.min, max: csat.max })}
      </Text>
      <Chip.Group
        multiple
        value={csat.satisfied.map(String)}
        onChange={(chosen) => {
          const satisfied = scoresOf(csat).filter((score) => chosen.includes(String(score)));
          keep({ csat: { ...csat, satisfied } });
        }}
      >
        <Group gap={4} role="group" aria-labelledby="satisfied-scores">
          {scoresOf(csat).map((score) => (
            <Chip key={score} value={String(score)} size="xs">
              {score}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </Stack>
  );
}

const cesForms = ['share', 'mean', 'index'] as const;
const cesNames = { share: text.cesShare, mean: text.cesMean, index: text.cesIndex } as const;

function Ces({ settings: { ces } }: SettingsProps) {
  const t = useTranslate();
  return (
    <>
      <Select
        label={t(text.cesForm)}
        data={cesForms.map((form) => ({ value: form, label: t(cesNames[form]) }))}
        value={ces.form}
        allowDeselect={false}
        onChange={(value) => {
          const form = cesForms.find((each) => each === value);
          if (form) keep({ ces: { ...ces, form } });
        }}
      />
      <Switch
        label={t(text.higherIsEasier)}
        checked={ces.higherIsEasier}
        onChange={(event) => keep({ ces: { ...ces, higherIsEasier: event.currentTarget.checked } })}
      />
    </>
  );
}
