/** Sources of comments: what there is and whose it is, how many took part, and the dashboard that anybody can open. */
import { Alert, Group, Loader, Stack, Text, Title } from '@mantine/core';
import { IconDatabase } from '@tabler/icons-react';
import { useEffect } from 'react';
import type { SourceView } from '#core/evidence/evidence-views';
import { dashboardTab as text } from '#core/i18n/messages/dashboard-tab';
import { errorMessage } from '#core/i18n/messages/errors';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { runAction } from '#renderer/state/actions';
import { readParticipation, useDashboard } from '#renderer/state/dashboard';
import { requestEvidence, useEvidence } from '#renderer/state/evidence';
import { EmptyState } from '#renderer/ui/empty-state';
import { useTranslate } from '#renderer/ui/language';
import { ColleaguesMonths } from './colleagues-months';
import { DashboardExport } from './dashboard-export';
import styles from './sources.module.css';
import { SourcesList } from './sources-list';

export function SourcesTab() {
  const t = useTranslate();
  const sources = useEvidence((evidence) => evidence.sources);
  const participation = useDashboard((screen) => screen.participation);
  const error = useDashboard((screen) => screen.error);
  useEffect(() => {
    void requestEvidence('listSources', {}).then(
      (listed) => listed.ok && useEvidence.setState({ sources: listed.value }),
    );
  }, []);
  // Again when something was imported, taken back or marked.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sources say when.
  useEffect(() => void readParticipation(), [sources]);
  // Step counts and activity are of no words.
  const shown = sources?.filter(({ kind }) => kind !== 'counts' && kind !== 'activity');
  if (shown?.length === 0)
    return (
      <EmptyState
        icon={<IconDatabase size={40} stroke={1.2} aria-hidden />}
        title={t(text.none)}
        text={t(text.noneText)}
        action={{ label: t(text.importButton), run: () => runAction('evidence.import') }}
      />
    );
  return (
    <Stack gap="xl" className={styles.screen ?? ''}>
      {error && <Alert color="red">{t(errorMessage(error), error.details)}</Alert>}
      {shown === undefined || participation === null ? (
        <Group gap="sm">
          <Loader size="sm" />
          <Text role="status">{t(evidenceWords.counting)}</Text>
        </Group>
      ) : (
        <Shown sources={shown} />
      )}
    </Stack>
  );
}

function Shown({ sources }: { readonly sources: readonly SourceView[] }) {
  const t = useTranslate();
  return (
    <>
      <SourcesList sources={sources} />
      <DashboardExport sources={sources} />
      {sources.some(({ isColleagues }) => isColleagues) && (
        <section>
          <Title order={2} fz="lg">
            {t(text.colleagues)}
          </Title>
          <Text size="sm" c="dimmed" mb="sm">
            {t(text.colleaguesText)}
          </Text>
          <ColleaguesMonths />
        </section>
      )}
    </>
  );
}
