/** Of which period the numbers are: a month, a quarter, the last months, any days, or all there is. */
import { Button, Group, Popover, Select, Stack, Text } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import type { Period } from '#core/document/records/field';
import { evidenceOf, mapOf, sourcesOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { evidenceBar as text } from '#core/i18n/messages/numbers';
import { formatPeriod } from '#core/metrics/format';
import {
  kindOf,
  lastMonthCounts,
  lastMonths,
  monthsOf,
  type PeriodKind,
  periodOfQuarter,
  quarterOf,
  quartersOf,
} from '#core/metrics/period-choices';
import { periodOfMonth, samePeriod, wholeMonths } from '#core/metrics/periods';
import { useEvidence } from '#renderer/state/evidence';
import { proposePeriod } from '#renderer/state/refresh-report';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { type OpenPeriod, PeriodFields } from '#renderer/ui/period-fields';

interface PeriodMenuProps {
  readonly snapshot: Snapshot;
  readonly isDisabled: boolean;
}

export function PeriodMenu({ snapshot, isDisabled }: PeriodMenuProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const isCounting = useEvidence((state) => state.isRefreshing);
  const { period } = mapOf(snapshot);
  const shown = period ?? evidenceOf(snapshot).taken?.period ?? null;
  const name = period === null ? t(text.all) : formatPeriod(period, language);
  const whole = shown && period === null ? `${name}: ${formatPeriod(shown, language)}` : name;
  return (
    <Popover
      opened={isOpen}
      onChange={setIsOpen}
      position="top-start"
      trapFocus
      withinPortal
      shadow="md"
      width={320}
    >
      <Popover.Target>
        <Button
          variant="subtle"
          size="compact-sm"
          disabled={isDisabled}
          loading={isCounting}
          leftSection={<IconCalendar size={16} aria-hidden />}
          aria-label={t(text.period, { period: whole })}
          onClick={() => setIsOpen(!isOpen)}
        >
          {whole}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t(text.choose)}>
        <PeriodForm
          period={period}
          span={spanOf(snapshot) ?? shown}
          choose={(chosen) => {
            setIsOpen(false);
            if (!samePeriod(chosen, period)) void proposePeriod(chosen);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

/** All days of which the map's sources know anything. */
function spanOf(snapshot: Snapshot): Period | null {
  const periods = sourcesOf(snapshot).flatMap((source) => source.period ?? []);
  const [from] = periods.map((one) => one.from).toSorted();
  const to = periods
    .map((one) => one.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

const kinds = ['month', 'quarter', 'last', 'range', 'all'] as const satisfies readonly PeriodKind[];

interface PeriodFormProps {
  readonly period: Period | null;
  /** null: nothing dated is known. */
  readonly span: Period | null;
  readonly choose: (period: Period | null) => void;
}

function PeriodForm({ period, span, choose }: PeriodFormProps) {
  const t = useTranslate();
  const [kind, setKind] = useState<PeriodKind>(span ? kindOf(period, span) : 'range');
  const [days, setDays] = useState<OpenPeriod>(period ?? { from: null, to: null });
  const options = useOptions(kind, span);
  const current = options.find((option) => samePeriod(option.period, period))?.value ?? null;
  const whole =
    days.from !== null && days.to !== null && days.from <= days.to ? { from: days.from, to: days.to } : null;
  return (
    <Stack gap="sm">
      <Text fw={600} size="sm">
        {t(text.choose)}
      </Text>
      <Select
        data-autofocus
        aria-label={t(text.choose)}
        data={kinds.map((one) => ({ value: one, label: t(text[one]) }))}
        value={kind}
        allowDeselect={false}
        comboboxProps={{ withinPortal: false }}
        onChange={(value) => {
          setKind(kinds.find((one) => one === value) ?? 'all');
          if (value === 'all') choose(null);
        }}
      />
      {kind === 'range' ? (
        <>
          <PeriodFields isWide label={t(text.range)} value={days} onChange={setDays} />
          <Group justify="flex-end">
            <Button size="compact-sm" disabled={whole === null} onClick={() => choose(whole)}>
              {t(text.choose)}
            </Button>
          </Group>
        </>
      ) : (
        kind !== 'all' && (
          <Select
            aria-label={t(text[kind])}
            placeholder={t(text[kind])}
            data={options.map(({ value, label }) => ({ value, label }))}
            value={current}
            comboboxProps={{ withinPortal: false }}
            maxDropdownHeight={220}
            onChange={(value) => {
              const chosen = options.find((option) => option.value === value);
              if (chosen) choose(chosen.period);
            }}
          />
        )
      )}
    </Stack>
  );
}

interface Option {
  readonly value: string;
  readonly label: string;
  readonly period: Period;
}

function useOptions(kind: PeriodKind, span: Period | null): readonly Option[] {
  const t = useTranslate();
  const language = useLanguage();
  if (!span) return [];
  if (kind === 'month')
    return monthsOf(span).map((month) => {
      const period = periodOfMonth(month);
      return { value: month, label: formatPeriod(period, language), period };
    });
  if (kind === 'quarter')
    return quartersOf(span).map((first) => ({
      value: first,
      label: t(text.quarterName, {
        number: (Number(quarterOf(first).slice(5)) + 2) / 3,
        year: first.slice(0, 4),
      }),
      period: periodOfQuarter(first),
    }));
  if (kind !== 'last') return [];
  const months =
    wholeMonths({ from: `${span.from.slice(0, 7)}-01`, to: periodOfMonth(span.to.slice(0, 7)).to }) ?? 1;
  return lastMonthCounts
    .filter((count) => count <= months)
    .map((count) => ({
      value: String(count),
      label: t(text.lastMonths, { count }),
      period: lastMonths(span, count),
    }));
}
