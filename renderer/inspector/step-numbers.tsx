/** The numbers of a step, each with its n and interval, under each measurement its source, period and age; a form to type one. */
import { Button, Group, Select, Stack, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { clearMetric, typeMetric } from '#core/commands/metric';
import type { Tally } from '#core/document/records/metric';
import type { Step } from '#core/document/records/step';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { metricNames } from '#core/i18n/messages/metrics';
import { numbersScreen } from '#core/i18n/messages/numbers';
import { besidePeriods } from '#core/metrics/beside';
import { readingsOfStep } from '#core/metrics/denominator';
import { formatMetric } from '#core/metrics/format';
import { type Measurement, measurementsOf, sizeOf } from '#core/metrics/provenance';
import { seasonNotes, seasonRows, seasonWords } from '#core/metrics/season-notes';
import { stepValues } from '#core/metrics/step-values';
import type { MetricValue } from '#core/metrics/value';
import { changeLines } from '#core/scene/figures/change-lines';
import { hasContacts, showContactsOf } from '#renderer/state/number-contacts';
import { commit } from '#renderer/state/open-map';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import { Section } from './field';
import { StepToPain } from './to-pain';

interface StepProps {
  readonly snapshot: Snapshot;
  readonly step: Step;
}

const typable = ['contacts', 'entered', 'csat', 'ces', 'fcr', 'onTime', 'conversion'] as const;
type Typable = (typeof typable)[number];
const isCount = (name: Typable): boolean => name === 'contacts' || name === 'entered';

export function StepNumbers({ snapshot, step }: StepProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isTyping, setIsTyping] = useState(false);
  const values = stepValues(snapshot, step.id);
  const seasons = seasonNotes(seasonRows(readingsOfStep(snapshot, step.id)), mapOf(snapshot).metricSettings)
    .filter(({ season }) => season.kind !== 'tooShort')
    .map((note) => seasonWords(note, language));
  return (
    <Section
      title={t(text.numbers)}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => setIsTyping(true)} disabled={isTyping}>
          {t(text.typeNumber)}
        </Button>
      }
    >
      {values.length === 0 && !isTyping && (
        <Text size="sm" c="dimmed">
          {t(text.numbersNone)}
        </Text>
      )}
      {measurementsOf(values, language, Date.now()).map((measurement) => (
        <Measured key={measurement.origin} measurement={measurement} step={step} snapshot={snapshot} />
      ))}
      {seasons.map((words) => (
        <Text key={words} size="xs">
          {words}
        </Text>
      ))}
      <StepToPain snapshot={snapshot} step={step} />
      {isTyping && <TypeNumber step={step} close={() => setIsTyping(false)} />}
    </Section>
  );
}

function Measured({ measurement: { origin, values }, ...place }: StepProps & { measurement: Measurement }) {
  return (
    <Stack gap={6} pb="xs" style={{ borderBottom: '1px solid var(--tapki-hairline)' }}>
      {values.map((value) => (
        <Figure key={value.metric} value={value} {...place} />
      ))}
      {origin !== '' && (
        <Text size="xs" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {origin}
        </Text>
      )}
    </Stack>
  );
}

function Figure({ value, step, snapshot }: StepProps & { value: MetricValue }) {
  const t = useTranslate();
  const language = useLanguage();
  const { metric, origin } = value;
  const typed = typable.find((name) => name === metric);
  const size = sizeOf(value, language);
  const { metricSettings } = mapOf(snapshot);
  const changes =
    origin?.kind === 'typed'
      ? []
      : changeLines(besidePeriods(readingsOfStep(snapshot, step.id), metricSettings, metric), language);
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" align="baseline" gap="sm">
        <Group gap={2} wrap="nowrap" align="center">
          <Text size="sm">{t(metricNames[metric])}</Text>
          {typed !== undefined && origin?.kind === 'typed' && (
            <IconAction
              size="xs"
              label={`${t(text.clearNumber)}: ${t(metricNames[metric])}`}
              icon={<IconX size={14} aria-hidden="true" />}
              onClick={() => commit('metric.clear', clearMetric, { stepId: step.id, metric: typed })}
            />
          )}
        </Group>
        <FigureButton step={step} value={value} />
      </Group>
      {size !== '' && (
        <Text size="xs" c="dimmed" ta="right">
          {size}
        </Text>
      )}
      {changes.map(({ text: words, direction }) => (
        <Text key={words} size="xs" c="dimmed" ta="right">
          <span aria-hidden="true">{arrows[direction]}</span>
          {words}
        </Text>
      ))}
    </div>
  );
}

const arrows = { up: '↑ ', down: '↓ ', flat: '≈ ', unknown: '' } as const;

/** A number that was counted opens the contacts it was counted from; a typed one has none. */
function FigureButton({ step, value }: { step: Step; value: MetricValue }) {
  const t = useTranslate();
  const language = useLanguage();
  const figure = formatMetric(value, language);
  const words = (
    <Text size="sm" fw={600} style={{ whiteSpace: 'nowrap' }}>
      {figure}
    </Text>
  );
  if (!hasContacts(value)) return words;
  const metric = t(metricNames[value.metric]);
  return (
    <UnstyledButton
      aria-label={t(numbersScreen.open, { metric, label: step.title, figure })}
      style={{ textDecoration: 'underline dotted', textUnderlineOffset: 3 }}
      onClick={() => showContactsOf(value, step, `${metric}, ${step.title}: ${figure}`)}
    >
      {words}
    </UnstyledButton>
  );
}

function TypeNumber({ step, close }: { step: Step; close: () => void }) {
  const t = useTranslate();
  const [metric, setMetric] = useState<Typable>('entered');
  const [value, setValue] = useState<number | null>(null);
  const [n, setN] = useState<number | null>(null);
  const [source, setSource] = useState('');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (value === null) return;
    const tally: Tally = isCount(metric)
      ? { form: 'count', gross: Math.round(value), net: null }
      : { form: 'typed', share: Math.min(1, value / 100), n: n === null ? null : Math.round(n) };
    commit('metric.type', typeMetric, { stepId: step.id, metric, tally, source: source.trim() });
    close();
  };
  return (
    <form onSubmit={keep}>
      <Stack gap="xs">
        <Select
          label={t(text.metric)}
          data={typable.map((name) => ({ value: name, label: t(metricNames[name]) }))}
          value={metric}
          allowDeselect={false}
          onChange={(chosen) => setMetric(typable.find((name) => name === chosen) ?? 'entered')}
        />
        {isCount(metric) ? (
          <NumberField key="count" label={t(text.value)} value={value} keep={setValue} />
        ) : (
          <Group grow wrap="nowrap" gap="xs" align="start">
            <NumberField
              label={t(text.sharePercent)}
              value={value}
              max={100}
              decimals={2}
              suffix={'\u00a0%'}
              keep={setValue}
            />
            <NumberField label={t(text.answers)} value={n} placeholder={t(text.unknown)} keep={setN} />
          </Group>
        )}
        <TextInput
          label={t(text.source)}
          value={source}
          maxLength={1_000}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <Group justify="end" gap="xs">
          <Button variant="default" size="compact-sm" onClick={close}>
            {t(text.cancel)}
          </Button>
          <Button type="submit" size="compact-sm">
            {t(text.keep)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
