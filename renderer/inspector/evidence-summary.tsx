/** The evidence of the map: when it was taken, of which period, how much of it no step covers, from which sources. */
import { Button, Group, Stack, Text } from '@mantine/core';
import { sameValue } from '#core/document/same-value';
import { evidenceOf, mapOf, sourcesOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { formatDay } from '#core/i18n/dates';
import { inspector as text } from '#core/i18n/messages/inspector';
import { formatNumber, formatPeriod } from '#core/metrics/format';
import { useAction } from '#renderer/state/actions';
import { useEvidence } from '#renderer/state/evidence';
import { openDialog } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Section } from './field';
import { PeriodChoice } from './period-choice';

export function EvidenceSummary({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const { taken } = evidenceOf(snapshot);
  const { period } = mapOf(snapshot);
  const isRefreshing = useEvidence((state) => state.isRefreshing);
  const refresh = useAction('evidence.refresh');
  return (
    <Section title={t(text.evidence)}>
      <Stack gap="md">
        <PeriodChoice period={period} />
        {taken ? <Taken taken={taken} /> : <Text size="sm">{t(text.evidenceNone)}</Text>}
      </Stack>
      {taken && period && !sameValue(taken.period, period) && (
        <Text size="sm" c="dimmed">
          {t(text.otherPeriod)}
        </Text>
      )}
      <Sources snapshot={snapshot} />
      <Group gap="xs" mt="xs">
        {taken && (
          <Button
            variant="default"
            size="compact-sm"
            disabled={!refresh.isEnabled}
            loading={isRefreshing}
            onClick={refresh.run}
          >
            {t(text.refresh)}
          </Button>
        )}
        {taken && taken.contacts.unassigned > 0 && (
          <Button variant="default" size="compact-sm" onClick={() => openDialog('unassigned')}>
            {t(text.showUnassigned)}
          </Button>
        )}
        <Button variant="default" size="compact-sm" onClick={() => openDialog('import')}>
          {t(text.importContacts)}
        </Button>
      </Group>
    </Section>
  );
}

type TakenEvidence = NonNullable<ReturnType<typeof evidenceOf>['taken']>;

function Taken({ taken }: { taken: TakenEvidence }) {
  const t = useTranslate();
  const language = useLanguage();
  const written = (count: number) => formatNumber(count, language);
  const share = ({ bound, total }: { bound: number; total: number }) =>
    t(text.ofTotal, { bound: written(bound), total: written(total) });
  const { contacts, answers, period } = taken;
  return (
    <Facts
      facts={[
        [t(text.takenAt), formatDay(taken.at.slice(0, 10), language)],
        [t(text.period), period ? formatPeriod(period, language) : t(text.periodAll)],
        [t(text.boundContacts), share(contacts)],
        ...(contacts.unassigned > 0
          ? [[t(text.unassignedContacts), written(contacts.unassigned)] as const]
          : []),
        ...(answers.total > 0 ? [[t(text.boundAnswers), share(answers)] as const] : []),
      ]}
    />
  );
}

/** Names on the left, values in a column on the right. */
function Facts({ facts, label }: { facts: readonly (readonly [string, string])[]; label?: string }) {
  return (
    <Stack component="dl" gap={4} m={0} {...(label === undefined ? {} : { 'aria-label': label })}>
      {facts.map(([name, value]) => (
        <Group key={name} justify="space-between" wrap="nowrap" align="baseline" gap="sm">
          <Text component="dt" size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text component="dd" size="sm" m={0} ta="right" style={{ flex: 'none', maxWidth: '65%' }}>
            {value}
          </Text>
        </Group>
      ))}
    </Stack>
  );
}

function Sources({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const sources = sourcesOf(snapshot);
  if (sources.length === 0) return null;
  return (
    <Stack gap={4} mt="xs">
      <Text size="sm" fw={600}>
        {t(text.sources)}
      </Text>
      <Facts
        label={t(text.sources)}
        facts={sources.map(({ name, rows }) => [name, t(text.sourceRows, { count: rows })] as const)}
      />
    </Stack>
  );
}
