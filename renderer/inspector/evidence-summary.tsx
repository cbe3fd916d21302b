/** The evidence of the map: when it was taken, of which period, how much of it no step covers, from which sources. */
import { Button, Group, List, Text } from '@mantine/core';
import { evidenceOf, sourcesOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { formatNumber, formatPeriod } from '#core/metrics/format';
import { formatDay } from '#core/scene/figures/format-day';
import { useAction } from '#renderer/state/actions';
import { openDialog } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Section } from './field';

export function EvidenceSummary({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const { taken } = evidenceOf(snapshot);
  const refresh = useAction('evidence.refresh');
  return (
    <Section title={t(text.evidence)}>
      {taken ? <Taken taken={taken} /> : <Text size="sm">{t(text.evidenceNone)}</Text>}
      <Sources snapshot={snapshot} />
      <Group gap="xs">
        {taken && (
          <Button variant="default" size="compact-sm" disabled={!refresh.isEnabled} onClick={refresh.run}>
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
  const { contacts, answers, period } = taken;
  return (
    <div>
      <Text size="sm">{t(text.takenAt, { day: formatDay(taken.at.slice(0, 10), language) })}</Text>
      <Text size="sm">
        {period ? t(text.periodOf, { period: formatPeriod(period, language) }) : t(text.periodAll)}
      </Text>
      <Text size="sm">
        {t(text.boundContacts, { bound: written(contacts.bound), total: written(contacts.total) })}
      </Text>
      {contacts.unassigned > 0 && (
        <Text size="sm">{t(text.unassignedContacts, { count: contacts.unassigned })}</Text>
      )}
      {answers.total > 0 && (
        <Text size="sm">
          {t(text.boundAnswers, { bound: written(answers.bound), total: written(answers.total) })}
        </Text>
      )}
    </div>
  );
}

function Sources({ snapshot }: { snapshot: Snapshot }) {
  const t = useTranslate();
  const sources = sourcesOf(snapshot);
  if (sources.length === 0) return null;
  return (
    <List size="sm" aria-label={t(text.sources)}>
      {sources.map(({ id, name, rows }) => (
        <List.Item key={id}>{t(text.sourceRows, { name, count: rows })}</List.Item>
      ))}
    </List>
  );
}
