/** Requests team by team: how many stand where, how long they wait, and the digest of a week to send. */
import { Button, Group, Menu, Select, Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconFileExport } from '@tabler/icons-react';
import { useState } from 'react';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pageHtml, pageMarkdown } from '#core/export/page';
import { formatDay } from '#core/i18n/dates';
import { requests as text } from '#core/i18n/messages/requests';
import { requestFunnel, requestTimes, taskNames } from '#core/i18n/messages/requests-reports';
import { formatNumber } from '#core/metrics/format';
import { daysOn } from '#core/metrics/periods';
import { digestsOf } from '#core/requests/digest';
import { digestPage } from '#core/requests/digest-page';
import { waitingStandings } from '#core/requests/standing';
import { type TeamRequests, taskStandings, teamKey, teamsOfRequests } from '#core/requests/teams';
import { type TimesByStanding, timesInStandings } from '#core/requests/times';
import { waitWords } from '#core/requests/times-words';
import { type Week, weekOf } from '#core/requests/weeks';
import { copyText } from '#renderer/state/copy-text';
import { notify } from '#renderer/state/notices';
import { saveText, showRequests } from '#renderer/state/requests';
import { today } from '#renderer/state/today';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './requests.module.css';

/** Weeks to choose from, the latest first: the one that runs, and a quarter back. */
const lastWeeks = (day: string): readonly Week[] =>
  Array.from({ length: 14 }, (_, back) => weekOf(daysOn(day, -7 * back)));

export function Teams({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTranslate();
  const language = useLanguage();
  const now = new Date().toISOString();
  const weeks = lastWeeks(today());
  // The week that is over is the one to be told of.
  const [chosen, setChosen] = useState(weeks[1]?.name ?? '');
  const week = weeks.find(({ name }) => name === chosen) ?? weeks[0];
  const teams = teamsOfRequests(snapshot, now, language);
  return (
    <Stack gap="md" className={`${styles.fill} ${styles.scroll}`}>
      <section aria-label={t(text.times)}>
        <Title order={2} fz="md" mb={4}>
          {t(text.times)} · {t(text.allTeams)}
        </Title>
        <div style={{ maxWidth: 720 }}>
          <Times times={timesInStandings(snapshot, snapshot.byKind.request, now)} />
        </div>
        <Text size="xs" c="dimmed" mt={4}>
          {t(requestTimes.hint)}
        </Text>
      </section>
      {teams.length === 0 ? (
        <EmptyState
          title={t(text.noTasks)}
          text={t(text.noTasksText)}
          action={{ label: t(text.toList), run: () => showRequests({ standings: ['valid'] }) }}
        />
      ) : (
        <>
          <Select
            size="xs"
            w={280}
            allowDeselect={false}
            label={t(text.digest)}
            data={weeks.map(({ name, number, from, to }) => ({
              value: name,
              label: t(text.weekName, {
                number: String(number),
                from: formatDay(from, language),
                to: formatDay(to, language),
              }),
            }))}
            value={week?.name ?? null}
            onChange={(name) => name !== null && setChosen(name)}
          />
          <div className={styles.cards}>
            {teams.map((team) => (
              <TeamCard key={team.team} snapshot={snapshot} team={team} week={week ?? weekOf(today())} />
            ))}
          </div>
        </>
      )}
    </Stack>
  );
}

interface TeamCardProps {
  readonly snapshot: Snapshot;
  readonly team: TeamRequests;
  readonly week: Week;
}

function TeamCard({ snapshot, team, week }: TeamCardProps) {
  const t = useTranslate();
  const language = useLanguage();
  const name = team.team || t(text.noTeam);
  return (
    <section className={styles.card} aria-label={name}>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div style={{ minWidth: 0 }}>
          <Title order={3} fz="md" style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Title>
          <Text size="xs" c="dimmed">
            {t(requestFunnel.tasksCounted, { count: team.tasks.length })},{' '}
            {t(text.openVoices, { ideas: t(requestFunnel.ideasCounted, { count: team.openVoices }) })}
          </Text>
        </div>
        <DigestMenu snapshot={snapshot} team={team.team} week={week} />
      </Group>
      <Group gap="md" my="xs">
        {taskStandings.map((standing) => (
          <UnstyledButton
            key={standing}
            disabled={team.counts[standing] === 0}
            onClick={() =>
              showRequests({
                ids: team.tasks.filter(({ state }) => state.status === standing).map(({ id }) => id),
              })
            }
          >
            <Text span size="sm" fw={600} style={{ fontVariantNumeric: 'tabular-nums' }}>
              {formatNumber(team.counts[standing], language)}
            </Text>{' '}
            <Text span size="sm" c="dimmed">
              {t(taskNames[standing])}
            </Text>
          </UnstyledButton>
        ))}
      </Group>
      <Times times={team.times} only={['backlog', 'planned']} />
    </section>
  );
}

interface TimesProps {
  readonly times: TimesByStanding;
  readonly only?: readonly (keyof TimesByStanding)[];
}

function Times({ times, only = waitingStandings }: TimesProps) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <table className={styles.times}>
      <tbody>
        {only.map((standing) => {
          const { median, counts } = waitWords(times[standing], language);
          return (
            <tr key={standing}>
              <th scope="row">{t(requestTimes[standing])}</th>
              <td>
                <strong>{median}</strong>
                <Text size="xs" c="dimmed">
                  {counts}
                </Text>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function DigestMenu({
  snapshot,
  team,
  week,
}: {
  readonly snapshot: Snapshot;
  readonly team: string;
  readonly week: Week;
}) {
  const t = useTranslate();
  const language = useLanguage();
  const page = () => {
    const digests = digestsOf(snapshot, week, { now: new Date().toISOString(), language });
    const own = digests.find((digest) => teamKey(digest.team, language) === teamKey(team, language));
    if (own) return digestPage(own, { language, isSample: mapOf(snapshot).isSample });
    notify({ message: text.noDigest });
    return null;
  };
  const save = (ending: 'html' | 'md') => {
    const made = page();
    const write = ending === 'html' ? pageHtml : pageMarkdown;
    if (made) void saveText(`${team || t(text.noTeam)} ${week.name}`, write(made), ending);
  };
  const copy = () => {
    const made = page();
    if (!made) return;
    copyText(pageMarkdown(made));
    notify({ message: text.copied });
  };
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileExport size={14} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
          style={{ flex: 'none' }}
        >
          {t(text.digest)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => save('html')}>{t(text.saveHtml)}</Menu.Item>
        <Menu.Item onClick={() => save('md')}>{t(text.saveMarkdown)}</Menu.Item>
        <Menu.Item onClick={copy}>{t(text.copyMarkdown)}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
