/** What a refresh would change, step by step, before it is taken into the map. */
import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { evidenceOf, stepsInOrder } from '#core/document/select';
import { formatLocalInstant } from '#core/i18n/dates';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { metricNames } from '#core/i18n/messages/metrics';
import { refreshScreen as text } from '#core/i18n/messages/refresh';
import { ruleHelp } from '#core/i18n/messages/rule-help';
import { formatChange, formatMetric, formatN, formatNumber, formatPeriod } from '#core/metrics/format';
import type { RefreshedNumber } from '#core/metrics/refreshed';
import type { MetricValue } from '#core/metrics/value';
import { useSnapshot } from '#renderer/state/open-map';
import {
  applyReport,
  leaveNumbers,
  type RefreshReport,
  useRefreshReport,
} from '#renderer/state/refresh-report';
import { Dialog } from '#renderer/ui/dialog';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './contacts.module.css';

export function RefreshDialog() {
  const t = useTranslate();
  const report = useRefreshReport((state) => state.report);
  if (!report) return null;
  const isPeriod = report.period !== undefined;
  return (
    <Dialog
      title={t(isPeriod ? text.periodTitle : text.title)}
      size="min(860px, calc(100vw - 48px))"
      onClose={leaveNumbers}
    >
      <Stack gap="md">
        <Totals report={report} />
        {report.missing.length > 0 && (
          <Alert color="yellow" variant="light" icon={<IconAlertTriangle size={16} />}>
            {report.missing.map((one) => (
              <Text key={`${one.stepId} ${one.theme}`} size="sm" style={{ overflowWrap: 'anywhere' }}>
                {t(ruleHelp.themeMissingAt, { ...one })}
              </Text>
            ))}
          </Alert>
        )}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: without a stop here the keyboard could not scroll it */}
        <section className={styles.results} tabIndex={0} aria-label={t(text.title)}>
          <Changes numbers={report.numbers} />
        </section>
        <Group justify="flex-end">
          <Button variant="default" onClick={leaveNumbers}>
            {t(text.leave)}
          </Button>
          <Button data-autofocus onClick={() => applyReport(report)}>
            {t(isPeriod ? text.applyPeriod : text.apply)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** How much was counted before and now, and when. */
function Totals({ report: { measurement, numbers } }: { readonly report: RefreshReport }) {
  const t = useTranslate();
  const language = useLanguage();
  const taken = useSnapshot((snapshot) => evidenceOf(snapshot).taken);
  const count = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, language));
  const { contacts, period, takenAt } = measurement;
  return (
    <Stack gap={2}>
      <Text fw={600} role="status">
        {t(text.lead, { count: numbers.length })}
      </Text>
      <Text size="sm">
        {[
          t(text.contacts, { before: count(taken?.contacts.total), after: count(contacts.total) }),
          t(text.bound, { before: count(taken?.contacts.bound), after: count(contacts.bound) }),
        ].join(' · ')}
      </Text>
      <Text size="xs" c="dimmed">
        {[
          period ? formatPeriod(period, language) : t(evidenceWords.wholePeriod),
          t(text.counted, { at: formatLocalInstant(takenAt, language) }),
          t(text.countedBefore, { at: taken ? formatLocalInstant(taken.at, language) : t(text.never) }),
        ].join(' · ')}
      </Text>
    </Stack>
  );
}

function Changes({ numbers }: { readonly numbers: readonly RefreshedNumber[] }) {
  const t = useTranslate();
  const steps = useSnapshot(stepsInOrder);
  return (
    <Table verticalSpacing={4} horizontalSpacing="md" stickyHeader>
      <Table.Thead>
        <Table.Tr>
          <Table.Th w="30%">{t(text.metric)}</Table.Th>
          <Table.Th ta="right">{t(text.before)}</Table.Th>
          <Table.Th ta="right">{t(text.after)}</Table.Th>
          <Table.Th ta="right">{t(text.difference)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      {steps.map((step) => {
        const own = numbers.filter(({ stepId }) => stepId === step.id);
        return own.length === 0 ? null : (
          <Table.Tbody key={step.id}>
            <Table.Tr>
              <Table.Th colSpan={4} scope="rowgroup" pt="sm">
                {step.title || t(evidenceWords.untitledStep)}
              </Table.Th>
            </Table.Tr>
            {own.map((number) => (
              <ChangeRow key={number.metric} number={number} />
            ))}
          </Table.Tbody>
        );
      })}
    </Table>
  );
}

function ChangeRow({ number: { metric, before, after, change } }: { readonly number: RefreshedNumber }) {
  const t = useTranslate();
  const language = useLanguage();
  const difference = () => {
    if (before.value === null) return t(after.value === null ? text.seriesOnly : text.isNew);
    if (after.value === null) return t(text.isGone);
    // The figure is as it was: months or scores behind it are not.
    return change && change.difference !== 0 ? formatChange(change, after, language) : t(text.seriesOnly);
  };
  return (
    <Table.Tr>
      <Table.Td pl="lg">{t(metricNames[metric])}</Table.Td>
      <Figure value={before} />
      <Figure value={after} />
      <Table.Td ta="right" style={{ whiteSpace: 'nowrap' }}>
        {difference()}
      </Table.Td>
    </Table.Tr>
  );
}

function Figure({ value }: { readonly value: MetricValue }) {
  const language = useLanguage();
  return (
    <Table.Td ta="right">
      <Text size="sm" style={{ fontVariantNumeric: 'tabular-nums' }}>
        {value.value === null ? '–' : formatMetric(value, language)}
      </Text>
      <Text size="xs" c="dimmed">
        {formatN(value, language)}
      </Text>
    </Table.Td>
  );
}
