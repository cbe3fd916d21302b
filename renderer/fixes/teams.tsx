/** Fixes team by team, for the talk with each of them; copied as Markdown, saved as tasks for a tracker. */
import { Button, Group, Menu, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconCopy, IconFileExport } from '@tabler/icons-react';
import { type Tracker, trackerNames, trackers } from '#core/export/tracker-tables';
import type { ListedFix } from '#core/fixes/listed-fix';
import { teamMarkdown, teamTotals } from '#core/fixes/team-text';
import { type TeamFixes, teamsOf } from '#core/fixes/teams';
import { statusHeadings, fixes as text } from '#core/i18n/messages/fixes';
import { copyText } from '#renderer/state/copy-text';
import { saveTasks } from '#renderer/state/fixes';
import { notify } from '#renderer/state/notices';
import { today } from '#renderer/state/today';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { dueShort, effortWords, stepWords } from './fix-words';
import { StatusIcon } from './kind-icon';
import styles from './teams.module.css';

interface TeamsProps {
  readonly fixes: readonly ListedFix[];
  readonly open: (listed: ListedFix) => void;
  readonly hasMapNames: boolean;
}

export function Teams({ fixes, open, hasMapNames }: TeamsProps) {
  const t = useTranslate();
  const language = useLanguage();
  const teams = teamsOf(fixes, today(), language);
  const copy = (chosen: readonly TeamFixes[]) => {
    copyText(teamMarkdown(chosen, { today: today(), language, hasMaps: hasMapNames }));
    notify({ message: text.teamsCopied });
  };
  return (
    <Stack gap="sm" className={styles.teams ?? ''}>
      <Group gap="sm">
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden />}
          onClick={() => copy(teams)}
        >
          {t(text.copyTeams)}
        </Button>
        {/* Tasks name steps and pains of the map that is open. */}
        {!hasMapNames && (
          <TaskMenu label={t(text.saveTasks)} save={(tracker) => void saveTasks(fixes, tracker)} />
        )}
      </Group>
      <div className={styles.list}>
        {teams.map((team) => (
          <Team key={team.team} team={team} open={open} copy={() => copy([team])} hasMapNames={hasMapNames} />
        ))}
      </div>
    </Stack>
  );
}

function TaskMenu({ label, save }: { readonly label: string; readonly save: (tracker: Tracker) => void }) {
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          size="xs"
          variant="default"
          leftSection={<IconFileExport size={14} aria-hidden />}
          rightSection={<IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {trackers.map((tracker) => (
          <Menu.Item key={tracker} onClick={() => save(tracker)}>
            {trackerNames[tracker]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface TeamProps {
  readonly team: TeamFixes;
  readonly open: (listed: ListedFix) => void;
  readonly copy: () => void;
  readonly hasMapNames: boolean;
}

function Team({ team, open, copy, hasMapNames }: TeamProps) {
  const t = useTranslate();
  const language = useLanguage();
  const name = team.team || t(text.noTeam);
  return (
    <section className={styles.team} aria-label={name}>
      <Group gap="xs" wrap="nowrap" justify="space-between">
        <div style={{ minWidth: 0 }}>
          <Text component="h3" size="md" fw={600} m={0} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="xs" c="dimmed">
            {teamTotals(team, language).join(' · ')}
          </Text>
        </div>
        <IconAction label={t(text.copyTeam, { team: name })} icon={<IconCopy size={16} />} onClick={copy} />
      </Group>
      <Stack gap={0}>
        {team.fixes.map((listed) => (
          <Line key={listed.key} listed={listed} open={() => open(listed)} hasMapName={hasMapNames} />
        ))}
      </Stack>
    </section>
  );
}

interface LineProps {
  readonly listed: ListedFix;
  readonly open: () => void;
  readonly hasMapName: boolean;
}

function Line({ listed, open, hasMapName }: LineProps) {
  const t = useTranslate();
  const language = useLanguage();
  const speech = { t, language };
  const { fix } = listed;
  const due = dueShort(fix, today(), speech);
  const facts = [
    t(statusHeadings[fix.state.status]),
    fix.owner.trim(),
    stepWords(listed, speech),
    effortWords(fix, speech),
    hasMapName ? listed.mapTitle : '',
  ].filter(Boolean);
  return (
    <UnstyledButton className={styles.line ?? ''} onClick={open}>
      <StatusIcon status={fix.state.status} />
      <span className={styles.words}>
        <Text span size="sm" fw={600} style={{ overflowWrap: 'anywhere' }}>
          {fix.title || t(text.untitled)}
        </Text>
        <Text span size="xs" c="dimmed">
          {facts.join(' · ')}
        </Text>
      </span>
      {due.words !== '' && (
        <Text span size="xs" className={due.isLate ? (styles.late ?? '') : ''}>
          {due.words}
        </Text>
      )}
    </UnstyledButton>
  );
}
