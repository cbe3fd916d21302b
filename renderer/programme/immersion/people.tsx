/** Guests and hosts with their badges and points; each total opens into its lines. */
import { Badge, Button, Group, Stack, Table, Text, Tooltip } from '@mantine/core';
import { IconAward, IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { formatDay } from '#core/i18n/dates';
import { immersion } from '#core/i18n/messages/immersion';
import { badgeNames, badgeRuleWords, immersionWords } from '#core/i18n/messages/immersion-words';
import { badgesOf, type EarnedBadge } from '#core/immersion/badges';
import { ledgerOf, type PointTotal, sumOf, totalsOf } from '#core/immersion/ledger';
import { nameOf } from '#core/immersion/words';
import { formatNumber } from '#core/metrics/format';
import { askToForget, showImmersion } from '#renderer/state/immersion';
import { useOpenMap } from '#renderer/state/open-map';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { SearchField } from '#renderer/ui/search-field';
import { GivePoints } from './give-points';
import styles from './immersion.module.css';
import { PointLines } from './point-lines';
import { Rules } from './rules';

const { people: text } = immersion;

const isFound = ({ person: { name, team } }: PointTotal, words: string): boolean =>
  `${name} ${team}`.toLowerCase().includes(words.trim().toLowerCase());

export function People() {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useOpenMap((state) => state.snapshot);
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const [words, setWords] = useState('');
  const [openKey, setOpenKey] = useState<string | null>(null);
  if (!snapshot) return null;
  const lines = ledgerOf(snapshot);
  const totals = totalsOf(lines);
  const shown = totals.filter((total) => isFound(total, words));
  if (totals.length === 0)
    return (
      <EmptyState
        icon={<IconAward size={40} stroke={1.2} />}
        title={t(text.none)}
        text={t(text.noneText)}
        action={{ label: t(immersion.results.toCalendar), run: () => showImmersion('calendar') }}
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
      <Table verticalSpacing="xs" className={styles.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t(immersion.visit.name)}</Table.Th>
            <Table.Th>{t(immersion.visit.team)}</Table.Th>
            {[text.came, text.hosted, text.taken].map((heading) => (
              <Table.Th key={heading.en} className={styles.number}>
                {t(heading)}
              </Table.Th>
            ))}
            <Table.Th>{t(text.badges)}</Table.Th>
            <Table.Th className={styles.number}>{t(text.points)}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {shown.map((total) => {
            const { person } = total;
            const counts = badgesOf(snapshot).get(person.key);
            const isOpen = openKey === person.key;
            const name = nameOf(person, language);
            return (
              <Fragment key={person.key}>
                <Table.Tr>
                  <Table.Td>
                    <button
                      type="button"
                      className={styles.fold}
                      aria-expanded={isOpen}
                      aria-label={t(text.showLines, { name })}
                      onClick={() => setOpenKey(isOpen ? null : person.key)}
                    >
                      {isOpen ? <IconChevronDown size={14} /> : <IconChevronRight size={14} />} {name}
                    </button>
                  </Table.Td>
                  <Table.Td>{person.team}</Table.Td>
                  {[counts?.came, counts?.hosted, counts?.taken].map((count, index) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: three columns that never change places
                    <Table.Td key={index} className={styles.number}>
                      {formatNumber(count ?? 0, language)}
                    </Table.Td>
                  ))}
                  <Table.Td>
                    <Badges earned={counts?.earned ?? []} />
                  </Table.Td>
                  <Table.Td className={styles.number}>{formatNumber(total.points, language)}</Table.Td>
                </Table.Tr>
                {isOpen && (
                  <Table.Tr>
                    <Table.Td colSpan={7} className={styles.opened ?? ''}>
                      <PointLines total={total} canEdit={canEdit} />
                      {canEdit && (
                        <Button
                          variant="subtle"
                          color="red"
                          size="compact-xs"
                          mt="xs"
                          onClick={() => askToForget(total.person)}
                        >
                          {t(text.forget)}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                )}
              </Fragment>
            );
          })}
        </Table.Tbody>
      </Table>
      <Rules />
    </Stack>
  );
}

function Badges({ earned }: { readonly earned: readonly EarnedBadge[] }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Group gap={4}>
      {earned.map(({ badge, day }) => {
        const why = t(text.earnedOn, { rule: t(badgeRuleWords[badge]), day: formatDay(day, language) });
        return (
          <Tooltip key={badge} label={why}>
            <Badge variant={badge === 'ambassador' ? 'light' : 'default'} tt="none" fw={500}>
              {t(badgeNames[badge])}
              <span className={styles.unseen}>{`: ${why}`}</span>
            </Badge>
          </Tooltip>
        );
      })}
    </Group>
  );
}
