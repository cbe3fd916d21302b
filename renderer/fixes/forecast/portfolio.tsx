/** Several fixes together: chosen at the left, at the right what they do to the map, to the goal, and for what effort. */
import { Stack, Text } from '@mantine/core';
import { IconCalculator } from '@tabler/icons-react';
import { liveRecord, mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { ListedFix } from '#core/fixes/listed-fix';
import { fixes as fixesText } from '#core/i18n/messages/fixes';
import { lanes } from '#core/i18n/messages/lanes';
import { portfolioText as text } from '#core/i18n/messages/portfolio';
import type { FixOutlook } from '#core/metrics/fix-outlook';
import { spreadOf } from '#core/metrics/forecast';
import { formatForecast, formatForecastChange } from '#core/metrics/forecast-figures';
import { assumptionOfSeveral } from '#core/metrics/forecast-words';
import { goalVerdict } from '#core/metrics/goal-words';
import { choiceOf, chosenFixes, portfolioOutlook, stepEffects } from '#core/metrics/map-portfolio';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Part } from '#renderer/ui/part';
import styles from './forecast.module.css';
import { ForecastSettingsPart } from './forecast-settings';
import { GoalFields } from './goal-fields';
import { OutlookTable, RemarkList } from './outlook-table';
import { PortfolioList } from './portfolio-list';
import { RangeBar } from './range-bar';
import { SpreadTable } from './spread-table';
import { Worth } from './worth';

interface PortfolioProps {
  readonly snapshot: Snapshot;
  /** Those that the filters of the screen let through. */
  readonly fixes: readonly ListedFix[];
  readonly canEdit: boolean;
  readonly open: (fix: ListedFix) => void;
}

export function Portfolio({ snapshot, fixes, canEdit, open }: PortfolioProps) {
  const t = useTranslate();
  const choice = choiceOf(snapshot);
  const shownIds = new Set(fixes.map(({ fix }) => fix.id));
  const shown = choice.offered.filter(({ id }) => shownIds.has(id));
  if (choice.offered.length === 0)
    return (
      <EmptyState
        icon={<IconCalculator size={40} stroke={1.2} />}
        title={t(text.none)}
        text={t(text.noneText)}
      />
    );
  const outlook = portfolioOutlook(snapshot);
  const titles = (list: readonly { readonly title: string }[]) =>
    list.map(({ title }) => title || t(fixesText.untitled)).join(', ');
  return (
    <div className={styles.portfolio}>
      <Stack gap="sm" className={styles.scrolled ?? ''}>
        <PortfolioList
          snapshot={snapshot}
          shown={shown}
          canEdit={canEdit}
          open={(id) => {
            const listed = fixes.find(({ fix }) => fix.id === id);
            if (listed) open(listed);
          }}
        />
        {choice.unready.length > 0 && (
          <Text size="xs" c="dimmed">
            {t(text.unready, { count: choice.unready.length, titles: titles(choice.unready) })}
          </Text>
        )}
        {choice.done > 0 && (
          <Text size="xs" c="dimmed">
            {t(text.shipped, { count: choice.done })}
          </Text>
        )}
      </Stack>
      <Stack gap="lg" className={styles.scrolled ?? ''}>
        <Together snapshot={snapshot} outlook={outlook} canEdit={canEdit} />
        <Worth snapshot={snapshot} offered={shown} canEdit={canEdit} />
        <Steps snapshot={snapshot} outlook={outlook} />
      </Stack>
    </div>
  );
}

interface PartProps {
  readonly snapshot: Snapshot;
  readonly outlook: FixOutlook;
}

function Together({ snapshot, outlook, canEdit }: PartProps & { readonly canEdit: boolean }) {
  const t = useTranslate();
  const language = useLanguage();
  const settings = mapOf(snapshot).forecastSettings;
  const { goal, cost } = settings;
  const currency = cost?.currency ?? null;
  const chosen = chosenFixes(snapshot);
  const verdict = goal && goalVerdict(goal, outlook, { per: outlook.per, currency }, language);
  const steps = [...new Set(chosen.flatMap(({ stepIds }) => stepIds))];
  return (
    <Stack gap="sm">
      <GoalFields snapshot={snapshot} outlook={outlook} canEdit={canEdit} />
      {verdict && (
        <Text size="sm" fw={600} role="status">
          {verdict}
        </Text>
      )}
      {chosen.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(text.chooseFirst)}
        </Text>
      ) : (
        <>
          <RangeBar
            now={outlook.now.contacts}
            after={spreadOf((end) => outlook[end].contacts)}
            goal={goal?.what === 'contacts' ? goal.value : null}
          />
          <OutlookTable outlook={outlook} currency={currency} />
          <Text size="sm" className={styles.sentence ?? ''}>
            {assumptionOfSeveral(snapshot, steps, outlook, language)}
          </Text>
        </>
      )}
      <RemarkList snapshot={snapshot} outlook={outlook} />
      <ForecastSettingsPart settings={settings} canEdit={canEdit} />
    </Stack>
  );
}

function Steps({ snapshot, outlook }: PartProps) {
  const t = useTranslate();
  const language = useLanguage();
  const effects = stepEffects(snapshot, chosenFixes(snapshot));
  if (effects.length === 0) return null;
  const units = { per: outlook.per, currency: null };
  const figure = (amount: number): string => formatForecast('contacts', amount, units, language);
  return (
    <Part title={t(text.steps)}>
      <SpreadTable
        head={t(text.step)}
        rows={effects.map(({ stepId, now, after }) => ({
          key: stepId,
          name: liveRecord(snapshot, 'step', stepId)?.title || t(lanes.untitledStep),
          now: figure(now),
          after: spreadOf((end) => figure(after[end])),
          change: spreadOf((end) => formatForecastChange('contacts', now, after[end], language) ?? ''),
        }))}
      />
    </Part>
  );
}
