/** What the dashboard will hold, counted as it is chosen; saved as it was counted. */
import {
  Button,
  Checkbox,
  Group,
  MultiSelect,
  NativeSelect,
  Paper,
  Progress,
  SegmentedControl,
  Stack,
  Text,
  Title,
} from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useEffect } from 'react';
import { mostDashboardQuotes } from '#core/evidence/dashboard-request';
import type { SourceView } from '#core/evidence/evidence-views';
import { dashboardTab as text } from '#core/i18n/messages/dashboard-tab';
import { formatMonth } from '#core/metrics/format';
import {
  chooseDashboard,
  countDashboard,
  fitDashboard,
  isInventedHere,
  saveDashboard,
  stopCounting,
  useDashboard,
} from '#renderer/state/dashboard';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import { DashboardContents } from './dashboard-contents';
import styles from './sources.module.css';

/** While choices follow one another nothing is counted. */
const settleTime = 400;

export function DashboardExport({ sources }: { readonly sources: readonly SourceView[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const choice = useDashboard((screen) => screen.choice);
  const made = useDashboard((screen) => screen.made);
  // Read again they are other objects, and the same sources.
  const known = sources
    .map(({ id, rows, importedAt, isColleagues }) => [id, rows, importedAt, isColleagues])
    .join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: choice, sources and language say when.
  useEffect(() => {
    fitDashboard(sources);
    const timer = setTimeout(() => void countDashboard(), settleTime);
    return () => {
      clearTimeout(timer);
      stopCounting();
    };
  }, [choice, known, language]);
  return (
    <section>
      <Title order={2} fz="lg">
        {t(text.export)}
      </Title>
      <Text size="sm" c="dimmed" mb="sm">
        {t(text.exportText)}
      </Text>
      <Paper withBorder p="md" radius="md">
        <div className={styles.export}>
          <Choices sources={sources} />
          <Stack gap="md">
            <Counting />
            {made && <DashboardContents facts={made.facts} packed={made.packed.length} />}
            <Group>
              <Button
                leftSection={<IconDownload size={16} aria-hidden />}
                disabled={made === null || made.facts.contacts === 0}
                onClick={() => void saveDashboard()}
              >
                {t(text.save)}
              </Button>
            </Group>
          </Stack>
        </div>
      </Paper>
    </section>
  );
}

function Choices({ sources }: { readonly sources: readonly SourceView[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const choice = useDashboard((screen) => screen.choice);
  const participation = useDashboard((screen) => screen.participation);
  const hasBoth =
    sources.some(({ isColleagues }) => isColleagues) && sources.some((one) => !one.isColleagues);
  const own = sources.filter(
    ({ isColleagues }) => (isColleagues === true) === (choice.whose === 'colleagues'),
  );
  const months = participation?.[choice.whose].months.map(({ month }) => month) ?? [];
  const named = months.map((month) => ({
    value: month,
    label: formatMonth(month, language),
  }));
  return (
    <Stack gap="sm">
      {hasBoth && (
        <SegmentedControl
          aria-label={t(text.whose)}
          value={choice.whose}
          onChange={(whose) => chooseDashboard({ whose, sources: [], from: null, to: null })}
          data={[
            { value: 'customers', label: t(text.customers) },
            { value: 'colleagues', label: t(text.ofTheColleagues) },
          ]}
        />
      )}
      <Group grow gap="sm">
        <NativeSelect
          label={t(text.from)}
          value={choice.from ?? ''}
          data={[
            { value: '', label: t(text.first) },
            ...named.filter(({ value }) => choice.to === null || value <= choice.to),
          ]}
          onChange={(event) => chooseDashboard({ from: event.currentTarget.value || null })}
        />
        <NativeSelect
          label={t(text.to)}
          value={choice.to ?? ''}
          data={[
            { value: '', label: t(text.last) },
            ...named.filter(({ value }) => choice.from === null || value >= choice.from),
          ]}
          onChange={(event) => chooseDashboard({ to: event.currentTarget.value || null })}
        />
      </Group>
      <MultiSelect
        label={t(text.sources)}
        placeholder={choice.sources.length === 0 ? t(text.allSources) : ''}
        clearable
        value={[...choice.sources]}
        data={own.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(chosen) => chooseDashboard({ sources: chosen })}
      />
      <Group grow gap="sm" align="flex-start">
        <NativeSelect
          label={t(text.language)}
          description={t(text.languageHint)}
          inputWrapperOrder={['label', 'input', 'description']}
          value={choice.language ?? language}
          data={[
            { value: 'ru', label: 'Русский' },
            { value: 'en', label: 'English' },
          ]}
          onChange={(event) =>
            chooseDashboard({ language: event.currentTarget.value === 'ru' ? 'ru' : 'en' })
          }
        />
        <NumberField
          label={t(text.quotes)}
          value={choice.quotes}
          max={mostDashboardQuotes}
          keep={(quotes) => chooseDashboard({ quotes: Math.min(mostDashboardQuotes, quotes ?? 0) })}
        />
      </Group>
      <Checkbox
        size="sm"
        label={t(text.invented)}
        checked={choice.isInvented ?? isInventedHere()}
        onChange={(event) => chooseDashboard({ isInvented: event.currentTarget.checked })}
      />
    </Stack>
  );
}

function Counting() {
  const t = useTranslate();
  const isCounting = useDashboard((screen) => screen.isCounting);
  const progress = useDashboard((screen) => screen.progress);
  const made = useDashboard((screen) => screen.made);
  if (!isCounting)
    // Called off: it is counted again when asked for.
    return made === null ? (
      <Group>
        <Button variant="default" onClick={() => void countDashboard()}>
          {t(text.countAgain)}
        </Button>
      </Group>
    ) : null;
  return (
    <Stack gap="xs">
      <Progress
        value={progress?.total ? (progress.done / progress.total) * 100 : 100}
        animated={progress === null}
        aria-label={t(text.counting)}
      />
      <Group justify="space-between">
        <Text size="sm" role="status">
          {t(text.counting)}
        </Text>
        <Button variant="default" size="xs" onClick={stopCounting}>
          {t(text.cancel)}
        </Button>
      </Group>
    </Stack>
  );
}
