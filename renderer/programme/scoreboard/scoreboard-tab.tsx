/** Goals of the programme, one a row: what was reached, how far it is from the goal, where it is going. */
import { Button, FileButton, Group, Menu, Progress, Text, Title } from '@mantine/core';
import {
  IconDatabaseImport,
  IconDownload,
  IconPlus,
  IconTableImport,
  IconTargetArrow,
} from '@tabler/icons-react';
import { scoreboardFormatNames, scoreboardFormats } from '#core/desktop/scoreboard-options';
import { formatDay } from '#core/i18n/dates';
import { scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { usualGoal } from '#core/scoreboard/goals';
import { summaryWords } from '#core/scoreboard/page';
import { standingsOf } from '#core/scoreboard/standing';
import { useOtherMaps } from '#renderer/state/library-maps';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import {
  importReadings,
  saveScoreboard,
  stopTaking,
  takeFromContacts,
  useScoreboard,
  writeGoal,
} from '#renderer/state/scoreboard';
import { today } from '#renderer/state/today';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { textOfFile } from '../immersion/text-of-file';
import { SampleOffer } from '../sample-offer';
import { GoalDialog } from './goal-dialog';
import { GoalRow } from './goal-row';
import styles from './scoreboard.module.css';

const columns = [text.name, text.actual, text.target, text.gap, text.months, text.forecast, text.status];

export function ScoreboardTab() {
  const t = useTranslate();
  const language = useLanguage();
  const snapshot = useSnapshot((each) => each);
  const isReadOnly = useOpenMap(({ document }) => document?.isReadOnly === true);
  const editing = useScoreboard((screen) => screen.editing);
  const maps = useOtherMaps('rule', snapshot, true);
  const day = today();
  const standings = standingsOf(snapshot, day);
  const dialog = editing !== null && !isReadOnly && (
    <GoalDialog snapshot={snapshot} editing={editing} maps={maps ?? []} />
  );
  if (standings.length === 0)
    return (
      <>
        <EmptyState
          icon={<IconTargetArrow size={40} stroke={1.2} aria-hidden />}
          title={t(text.emptyTitle)}
          text={t(text.emptyText)}
          {...(isReadOnly ? {} : { action: { label: t(text.add), run: () => writeGoal('new') } })}
        >
          <SampleOffer />
        </EmptyState>
        {dialog}
      </>
    );
  const canTake = standings.some(({ goal }) => usualGoal[goal.metric].origin === 'contacts');
  return (
    <div className={styles.screen}>
      <Group justify="space-between" align="flex-start" gap="sm">
        <div>
          <Title order={2} fz="lg">
            {t(text.title)}
          </Title>
          <Text c="dimmed" size="sm">
            {`${t(text.asOf, { day: formatDay(day, language) })} · ${summaryWords(standings, language)}`}
          </Text>
        </div>
        <Group gap="xs">
          {canTake && !isReadOnly && (
            <Button
              size="xs"
              variant="default"
              leftSection={<IconDatabaseImport size={14} aria-hidden />}
              onClick={() => void takeFromContacts()}
            >
              {t(text.take)}
            </Button>
          )}
          {!isReadOnly && (
            <FileButton
              accept=".csv,text/csv"
              onChange={(file) => {
                if (file) void textOfFile(file).then((content) => importReadings(content, file.name));
              }}
            >
              {(button) => (
                <Button
                  size="xs"
                  variant="default"
                  leftSection={<IconTableImport size={14} aria-hidden />}
                  {...button}
                >
                  {t(text.import)}
                </Button>
              )}
            </FileButton>
          )}
          <Menu position="bottom-end">
            <Menu.Target>
              <Button size="xs" variant="default" leftSection={<IconDownload size={14} aria-hidden />}>
                {t(text.export)}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {scoreboardFormats.map((format) => (
                <Menu.Item key={format} onClick={() => void saveScoreboard([format])}>
                  {scoreboardFormatNames[format]}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          {!isReadOnly && (
            <Button
              size="xs"
              leftSection={<IconPlus size={14} aria-hidden />}
              onClick={() => writeGoal('new')}
            >
              {t(text.add)}
            </Button>
          )}
        </Group>
      </Group>
      <Taking />
      <div className={styles.scroll}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.en} scope="col">
                  {t(column)}
                </th>
              ))}
            </tr>
          </thead>
          {standings.map((standing, index) => (
            <GoalRow
              key={standing.goal.id}
              standing={standing}
              index={index}
              count={standings.length}
              maps={maps ?? []}
              isReadOnly={isReadOnly}
            />
          ))}
        </table>
      </div>
      {dialog}
    </div>
  );
}

function Taking() {
  const t = useTranslate();
  const taking = useScoreboard((screen) => screen.taking);
  if (taking === null) return null;
  const { done = 0, total = null } = taking.progress ?? {};
  return (
    <Group gap="sm" role="status">
      <Text size="sm">{t(text.taking)}</Text>
      <Progress
        flex={1}
        animated={total === null}
        value={total === null || total === 0 ? 100 : (100 * done) / total}
        aria-label={t(text.taking)}
      />
      <Button size="xs" variant="default" onClick={stopTaking}>
        {t(text.cancel)}
      </Button>
    </Group>
  );
}
