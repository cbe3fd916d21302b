/** Visits one under another: when, what, who hosts, places. */
import { Badge, Table, Text } from '@mantine/core';
import { monthName } from '#core/i18n/dates';
import { visitCalendar } from '#core/i18n/messages/immersion-calendar';
import { visitForm } from '#core/i18n/messages/immersion-visit';
import { immersionNote, visitFormatNames } from '#core/i18n/messages/immersion-words';
import { guestsOf, type Visit } from '#core/immersion/visits';
import { nameAndTeam, stateText, visitName, visitWhen } from '#core/immersion/words';
import { formatNumber } from '#core/metrics/format';
import { openVisit, useImmersion } from '#renderer/state/immersion';
import { useSnapshot } from '#renderer/state/open-map';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './immersion.module.css';

export function VisitList({ visits }: { readonly visits: readonly Visit[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const month = useImmersion((screen) => screen.month);
  if (visits.length === 0)
    return (
      <Text c="dimmed" py="md">
        {t(visitCalendar.emptyMonth, { month: monthName(month, language) })}
      </Text>
    );
  return (
    <Table verticalSpacing="xs" className={styles.table}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t(immersionNote.when)}</Table.Th>
          <Table.Th>{t(immersionNote.what)}</Table.Th>
          <Table.Th>{t(visitForm.format)}</Table.Th>
          <Table.Th>{t(immersionNote.hosts)}</Table.Th>
          <Table.Th className={styles.number}>{t(visitCalendar.signedUp)}</Table.Th>
          <Table.Th pl="lg">{t(visitCalendar.places)}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {visits.map((visit) => (
          <VisitRow key={visit.id} visit={visit} />
        ))}
      </Table.Tbody>
    </Table>
  );
}

function VisitRow({ visit }: { readonly visit: Visit }) {
  const t = useTranslate();
  const language = useLanguage();
  const state = useSnapshot((snapshot) => stateText(snapshot, visit, language));
  const signedUp = useSnapshot((snapshot) => guestsOf(snapshot, visit.id).length);
  return (
    <Table.Tr data-cancelled={visit.isCancelled || undefined}>
      <Table.Td className={styles.noWrap}>{visitWhen(visit, language)}</Table.Td>
      <Table.Td>
        <button type="button" className={styles.link} onClick={() => openVisit(visit.id)}>
          {visitName(visit, language)}
        </button>
      </Table.Td>
      <Table.Td>{t(visitFormatNames[visit.format])}</Table.Td>
      <Table.Td>{visit.hosts.map((host) => nameAndTeam(host, language)).join(', ')}</Table.Td>
      <Table.Td className={styles.number}>{formatNumber(signedUp, language)}</Table.Td>
      <Table.Td pl="lg">
        {visit.isCancelled ? (
          <Badge variant="default" tt="none">
            {state}
          </Badge>
        ) : (
          state
        )}
      </Table.Td>
    </Table.Tr>
  );
}
