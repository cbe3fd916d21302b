/** Guests and hosts with their badges and points; each total opens into its lines. */
import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconAward } from '@tabler/icons-react';
import { useCallback, useState } from 'react';
import { visitPeople as text } from '#core/i18n/messages/immersion-people';
import { visitResults } from '#core/i18n/messages/immersion-results';
import { visitDetail } from '#core/i18n/messages/immersion-visit';
import { immersionWords } from '#core/i18n/messages/immersion-words';
import { badgesOf } from '#core/immersion/badges';
import { ledgerOf, type PointTotal, sumOf, totalsOf } from '#core/immersion/ledger';
import { showImmersion } from '#renderer/state/immersion';
import { useOpenMap } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { SearchField } from '#renderer/ui/search-field';
import { GivePoints } from './give-points';
import styles from './immersion.module.css';
import { PersonRows } from './person-rows';
import { Rules } from './rules';

/** As many are drawn at first, and as many more at each asking. */
const portion = 60;

const isFound = ({ person: { name, team } }: PointTotal, words: string): boolean =>
  `${name} ${team}`.toLowerCase().includes(words.trim().toLowerCase());

export function People() {
  const t = useTranslate();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const [words, setWords] = useState('');
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [most, setMost] = useState(portion);
  const fold = useCallback((key: string) => setOpenKey((open) => (open === key ? null : key)), []);
  if (!snapshot) return null;
  const lines = ledgerOf(snapshot);
  const totals = totalsOf(lines);
  const found = totals.filter((total) => isFound(total, words));
  const badges = badgesOf(snapshot);
  if (totals.length === 0)
    return (
      <EmptyState
        icon={<IconAward size={40} stroke={1.2} />}
        title={t(text.none)}
        text={t(text.noneText)}
        action={{ label: t(visitResults.toCalendar), run: () => showImmersion('calendar') }}
      >
        <Rules />
      </EmptyState>
    );
  return (
    <Stack gap="sm" className={styles.reading ?? ''}>
      <Group justify="space-between">
        <SearchField
          label={t(text.search)}
          clearLabel={t(text.clear)}
          value={words}
          change={setWords}
          width={240}
        />
        <Text fz="sm" c="dimmed">
          {t(text.all)}: {t(immersionWords.people, { count: totals.length })},{' '}
          {t(immersionWords.points, { count: sumOf(lines) })}
        </Text>
      </Group>
      {canEdit && <GivePoints />}
      <Table verticalSpacing="xs" className={`${styles.table} ${styles.people}`}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(visitDetail.name)}</Table.Th>
            <Table.Th>{t(visitDetail.team)}</Table.Th>
            {[text.came, text.hosted, text.taken].map((heading) => (
              <Table.Th key={heading.en} className={styles.number}>
                {t(heading)}
              </Table.Th>
            ))}
            <Table.Th pl="lg">{t(text.badges)}</Table.Th>
            <Table.Th className={styles.number}>{t(text.points)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <tbody>
          {found.slice(0, most).map((total) => (
            <PersonRows
              key={total.person.key}
              total={total}
              counts={badges.get(total.person.key)}
              isOpen={openKey === total.person.key}
              canEdit={canEdit}
              fold={fold}
            />
          ))}
        </tbody>
      </Table>
      {found.length > most && (
        <Button variant="default" style={{ alignSelf: 'center' }} onClick={() => setMost(most + portion)}>
          {t(text.showMore, { count: Math.min(portion, found.length - most), all: found.length })}
        </Button>
      )}
      <Rules />
    </Stack>
  );
}
