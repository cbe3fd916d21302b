/** Typing a number of a step: contacts, customers who entered, CSAT, CES, conversion, a lane of one's own. */
import { Button, Group, NumberInput, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { LaneKind } from '#core/document/records/lane';
import type { MetricName, Reading } from '#core/document/records/metric';
import { cellAt, liveRecord, mapOf, metricOf } from '#core/document/select';
import { canvas as text } from '#core/i18n/messages/canvas';
import { metricNames } from '#core/i18n/messages/metrics';
import { numbersScreen } from '#core/i18n/messages/numbers';
import type { Message } from '#core/i18n/translate';
import { unitOfMany } from '#core/metrics/counted';
import { formatMetric } from '#core/metrics/format';
import { readMetric } from '#core/metrics/read-metric';
import { hasContacts, showContactsOf } from '#renderer/state/number-contacts';
import { useSnapshot } from '#renderer/state/open-map';
import { openDialog, stopEditing } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import type { CellEditorProps } from './cell-editor';
import { valueAt } from './cell-provenance';
import { setCellNumberOf } from './editing';
import { clearMetricOf, typeCount, typeShare } from './editing-metrics';
import { EditorPopover } from './editor-popover';
import { leaveEditing } from './grid-keys';
import { placeOfCell } from './record-ids';

interface TypedMetric {
  readonly metric: 'contacts' | 'entered' | 'csat' | 'ces' | 'conversion';
  readonly label: Message;
  /** null: the number is a count. */
  readonly countLabel: Message | null;
}

const typedMetrics: Partial<Record<LaneKind, TypedMetric>> = {
  contacts: { metric: 'contacts', label: text.contactsField, countLabel: null },
  contactRate: { metric: 'entered', label: text.enteredField, countLabel: null },
  csat: { metric: 'csat', label: text.csatField, countLabel: text.answersField },
  ces: { metric: 'ces', label: text.cesField, countLabel: text.answersField },
  conversion: { metric: 'conversion', label: text.conversionField, countLabel: text.wholeField },
};

export function NumberEditor({ cell, laneKind, name }: CellEditorProps) {
  const typed = typedMetrics[laneKind];
  return (
    <EditorPopover title={name} width={320}>
      {laneKind === 'customNumber' && <OwnNumber laneId={cell.laneId} stepId={cell.stepId} />}
      {laneKind === 'nps' && <SurveyOnly />}
      {laneKind === 'contactRate' && <Denominator />}
      <BehindNumber laneKind={laneKind} stepId={cell.stepId} />
      {typed && <MetricForm key={typed.metric} typed={typed} stepId={cell.stepId} />}
    </EditorPopover>
  );
}

/** The contacts that the number of the cell was counted from. */
function BehindNumber({ laneKind, stepId }: { readonly laneKind: LaneKind; readonly stepId: string }) {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((whole) => whole);
  const value = valueAt(snapshot, laneKind, stepId);
  const step = liveRecord(snapshot, 'step', stepId);
  if (!value || !step || !hasContacts(value)) return null;
  const title = `${t(metricNames[value.metric])}, ${step.title}: ${formatMetric(value, language)}`;
  return (
    <Button
      variant="default"
      size="compact-sm"
      fullWidth
      mb="sm"
      onClick={() => {
        stopEditing();
        showContactsOf(value, step, title);
      }}
    >
      {t(value.origin?.kind === 'survey' ? numbersScreen.showAnswers : numbersScreen.showContacts)}
    </Button>
  );
}

/** Inputs as the language writes numbers; both decimal signs are taken. */
function useNumberFormat() {
  const isRussian = useLanguage() === 'ru';
  return {
    decimalSeparator: isRussian ? ',' : '.',
    thousandSeparator: isRussian ? '\u00a0' : ',',
    allowedDecimalSeparators: ['.', ','],
    hideControls: true,
  };
}

const numberOf = (value: string | number): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

function OwnNumber({ laneId, stepId }: { laneId: string; stepId: string }) {
  const t = useTranslate();
  const format = useNumberFormat();
  const number = useSnapshot((snapshot) => {
    const place = placeOfCell(snapshot, laneId, stepId);
    return (place && cellAt(snapshot, place.lane.id, place.step.id)?.number) ?? null;
  });
  const unit = useSnapshot((snapshot) => unitOfMany(liveRecord(snapshot, 'lane', laneId)?.unit ?? ''));
  const [value, setValue] = useState<string | number>(number ?? '');
  const keep = (event: FormEvent) => {
    event.preventDefault();
    setCellNumberOf(laneId, stepId, numberOf(value));
    leaveEditing('down');
  };
  return (
    <form onSubmit={keep}>
      <NumberInput
        label={unit === '' ? t(text.numberField) : `${t(text.numberField)}, ${unit}`}
        value={value}
        onChange={setValue}
        data-autofocus
        {...format}
      />
      <FormButtons
        canClear={number !== null}
        clear={() => setCellNumberOf(laneId, stepId, null)}
        canKeep={value === '' || numberOf(value) !== null}
      />
    </form>
  );
}

function SurveyOnly() {
  const t = useTranslate();
  return (
    <>
      <Text size="sm">{t(text.npsFromSurvey)}</Text>
      <Button
        size="compact-sm"
        onClick={() => {
          stopEditing();
          openDialog('import');
        }}
      >
        {t(text.importAnswers)}
      </Button>
    </>
  );
}

function Denominator() {
  const t = useTranslate();
  const isOnMap = useSnapshot((snapshot) => mapOf(snapshot).metricSettings.denominator.kind !== 'entered');
  return isOnMap ? (
    <Text size="sm" c="dimmed">
      {t(text.enteredOnMap)}
    </Text>
  ) : null;
}

/** Shares are typed in per cent, with at most two decimals. */
const toPercent = (share: number): number => Math.round(share * 10_000) / 100;

function useReading(stepId: string, metric: MetricName): Reading | null {
  return useSnapshot((snapshot) => {
    const step = liveRecord(snapshot, 'step', stepId);
    return (step && metricOf(snapshot, step.id, metric)?.reading) ?? null;
  });
}

function MetricForm({ typed, stepId }: { typed: TypedMetric; stepId: string }) {
  const t = useTranslate();
  const format = useNumberFormat();
  const { metric, label, countLabel } = typed;
  const reading = useReading(stepId, metric);
  const settings = useSnapshot((snapshot) => mapOf(snapshot).metricSettings);
  const now = readMetric(reading, settings, metric);
  const isShare = countLabel !== null;
  const shown = now.value === null || (isShare && now.unit !== 'share') ? null : now.value;
  const [value, setValue] = useState<string | number>(
    shown === null ? '' : isShare ? toPercent(shown) : shown,
  );
  const [n, setN] = useState<string | number>(isShare ? (now.n ?? '') : '');
  const [source, setSource] = useState(
    reading?.origin.kind === 'typed' ? (reading.origin.sources[0] ?? '') : '',
  );

  const number = numberOf(value);
  const keep = (event: FormEvent) => {
    event.preventDefault();
    if (number === null) clearMetricOf(stepId, metric);
    else if (isShare) typeShare(stepId, metric, { share: number / 100, n: numberOf(n), source });
    else typeCount(stepId, metric, { count: number, source });
    leaveEditing('down');
  };
  return (
    <form onSubmit={keep}>
      {reading !== null && reading.origin.kind !== 'typed' && (
        <Text size="xs" c="dimmed" mb="xs">
          {t(text.measuredHere)}
        </Text>
      )}
      <NumberInput
        label={t(label)}
        value={value}
        onChange={setValue}
        min={0}
        {...(isShare ? { max: 100, decimalScale: 2, suffix: '\u00a0%' } : { allowDecimal: false })}
        data-autofocus
        {...format}
      />
      {countLabel && (
        <NumberInput
          mt="sm"
          label={t(countLabel)}
          placeholder={t(text.answersPlaceholder)}
          value={n}
          onChange={setN}
          min={0}
          allowDecimal={false}
          {...format}
        />
      )}
      <TextInput
        mt="sm"
        label={t(text.sourceField)}
        placeholder={t(text.sourcePlaceholder)}
        value={source}
        maxLength={1_000}
        onChange={(event) => setSource(event.currentTarget.value)}
      />
      <FormButtons
        canClear={reading !== null}
        clear={() => clearMetricOf(stepId, metric)}
        canKeep={number !== null && (!isShare || number <= 100)}
      />
    </form>
  );
}

function FormButtons({
  canClear,
  clear,
  canKeep,
}: {
  canClear: boolean;
  clear: () => void;
  canKeep: boolean;
}) {
  const t = useTranslate();
  return (
    <Group justify="space-between" mt="md">
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={!canClear}
        onClick={() => {
          clear();
          leaveEditing(null);
        }}
      >
        {t(text.clearNumber)}
      </Button>
      <Button type="submit" size="compact-sm" disabled={!canKeep}>
        {t(text.keepNumber)}
      </Button>
    </Group>
  );
}
