/** One theme: its figures and words, what can be done with it, and typical contacts to pin. */
import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import type { Period } from '#core/document/records/field';
import type { StepId } from '#core/document/records/identity';
import { stepsInOrder } from '#core/document/select';
import type { ThemeScope } from '#core/evidence/evidence-api';
import type { ThemeView } from '#core/evidence/theme-view';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import { formatPeriod, formatShare } from '#core/metrics/format';
import { useSnapshot } from '#renderer/state/open-map';
import { useView } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { lastMonths } from '#renderer/ui/month-bars';
import { PanelHeader } from '#renderer/ui/panel-header';
import { Waiting } from '#renderer/ui/waiting';
import { changeTheme } from './change-theme';
import { ContactSample } from './contact-sample';
import { FailureNote } from './failure-note';
import { stepOfSelection } from './step-choice';
import { StepPicker } from './step-picker';
import styles from './themes.module.css';
import { ThemesActions } from './themes-actions';
import { ThemeDsat } from './themes-dsat';
import { useThemeName } from './themes-name';
import { ThemesSparkline } from './themes-sparkline';
import { useEvidenceReply } from './use-evidence-reply';

interface ThemesDetailProps {
  readonly theme: ThemeView;
  readonly others: readonly ThemeView[];
  readonly months: readonly string[];
  readonly total: number;
  readonly scope: ThemeScope;
  readonly onChanged: () => void;
}

const quotesShown = 12;

/** What the bars span, from the first day to the last. */
function periodOfMonths(months: readonly string[]): Period {
  const shown = lastMonths(months);
  const [first = '', last = first] = [shown[0], shown.at(-1)];
  const [year = 0, month = 0] = last.split('-').map(Number);
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${first}-01`, to: `${last}-${days}` };
}

export function ThemesDetail({ theme, others, months, total, scope, onChanged }: ThemesDetailProps) {
  const t = useTranslate();
  const language = useLanguage();
  const name = useThemeName()(theme);
  const share = formatShare(total === 0 ? 0 : theme.size / total, language);
  return (
    <section className={styles.detail} aria-label={name}>
      <Stack gap="md">
        <Stack gap={4}>
          <Text component="h3" fz="lg" fw={600} m={0} style={{ overflowWrap: 'anywhere' }}>
            {name}
          </Text>
          <Text size="sm" className={styles.figures ?? ''}>
            {t(evidenceWords.contacts, { count: theme.size })} · {t(themesScreen.share, { share })}
          </Text>
          <ThemeDsat dsat={theme.dsat} isFull />
        </Stack>
        <ThemesActions theme={theme} name={name} others={others} place={scope.place} onChanged={onChanged} />
        {months.length > 1 && (
          <Stack gap={6}>
            <PanelHeader title={t(themesScreen.trendTitle)} order={4} />
            <ThemesSparkline series={theme.series} months={months} width={280} height={40} />
            <Text size="xs" c="dimmed">
              {formatPeriod(periodOfMonths(months), language)}
            </Text>
          </Stack>
        )}
        <Stack gap={6}>
          <PanelHeader title={t(themesScreen.phrases)} order={4} />
          <Group gap={6}>
            {theme.phrases.map((phrase) => (
              <Badge key={phrase} variant="default" radius="sm" tt="none" fw={400} size="lg">
                {phrase}
              </Badge>
            ))}
          </Group>
        </Stack>
        {theme.parts.length > 0 && <ThemeParts theme={theme} onChanged={onChanged} />}
        <ThemeQuotes theme={theme} scope={scope} />
      </Stack>
    </section>
  );
}

function ThemeParts({ theme, onChanged }: Pick<ThemesDetailProps, 'theme' | 'onChanged'>) {
  const t = useTranslate();
  const nameOf = useThemeName();
  return (
    <Stack gap={6}>
      <PanelHeader title={t(themesScreen.parts)} order={4} />
      {theme.parts.map((part) => (
        <Group key={part.id} justify="space-between" wrap="nowrap">
          <Text size="sm">{nameOf(part)}</Text>
          <Button
            size="compact-sm"
            variant="default"
            style={{ flex: 'none' }}
            aria-label={t(themesScreen.takeOut, { name: nameOf(part) })}
            onClick={() =>
              void changeTheme(
                { change: 'part', id: part.id },
                {
                  message: themesScreen.takenOut,
                  values: { name: nameOf(part) },
                  back: { change: 'merge', id: part.id, into: theme.id },
                },
                onChanged,
              )
            }
          >
            {t(themesScreen.takeOutShort)}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}

function ThemeQuotes({ theme, scope }: Pick<ThemesDetailProps, 'theme' | 'scope'>) {
  const t = useTranslate();
  const steps = useSnapshot(stepsInOrder);
  const selected = useView((view) => view.selected);
  const initial = useSnapshot((snapshot) => stepOfSelection(snapshot, steps, selected));
  const [chosen, setChosen] = useState<StepId | null>(initial);
  const stepId = steps.some(({ id }) => id === chosen) ? chosen : initial;
  const page = { offset: 0, limit: quotesShown };
  const quotes = useEvidenceReply('themeContacts', { scope, themeId: theme.id, page });
  return (
    <Stack gap={6}>
      <PanelHeader title={t(themesScreen.quotes)} order={4}>
        {stepId && (
          <Group gap="xs" wrap="nowrap">
            <Text size="sm" c="dimmed">
              {t(themesScreen.pinTo)}
            </Text>
            <StepPicker steps={steps} value={stepId} onChange={setChosen} label={t(themesScreen.pinTo)} />
          </Group>
        )}
      </PanelHeader>
      {quotes.error && !quotes.isWaiting && <FailureNote error={quotes.error} again={quotes.again} />}
      {!quotes.reply && !quotes.error && <Waiting size="sm" label={t(evidenceWords.counting)} />}
      {quotes.reply && (
        <ContactSample
          contacts={quotes.reply.contacts}
          terms={[]}
          stepId={stepId}
          label={t(themesScreen.quotes)}
        />
      )}
    </Stack>
  );
}
