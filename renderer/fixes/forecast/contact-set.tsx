/** Which contacts a fix is about: all of its steps, or those of some themes, counted and kept in the map. */
import { Alert, Badge, Button, Checkbox, Group, Stack, Text } from '@mantine/core';
import { useId, useState } from 'react';
import type { AppError } from '#core/desktop/app-error';
import type { Fix } from '#core/document/records/fix';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { ThemeRef } from '#core/evidence/rule';
import { formatLocalDay } from '#core/i18n/dates';
import { calculator as text } from '#core/i18n/messages/calculator';
import { errorMessage } from '#core/i18n/messages/errors';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { formatAmount, formatPeriod } from '#core/metrics/format';
import { refOfTheme } from '#core/pains/map-themes';
import { askThemes, countThemesAgain, type StepThemes, takeThemes } from '#renderer/state/fix-themes';
import { openDialog } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import styles from './forecast.module.css';

interface ContactSetProps {
  readonly snapshot: Snapshot;
  readonly fix: Fix;
  readonly canEdit: boolean;
}

export function ContactSet({ snapshot, fix, canEdit }: ContactSetProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [error, setError] = useState<AppError | null>(null);
  const [isCounting, setCounting] = useState(false);
  const counts = fix.themeCounts;
  const count = async () => {
    setCounting(true);
    setError(await countThemesAgain(fix));
    setCounting(false);
  };
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Text size="sm">{t(text.set)}:</Text>
        {fix.themeIds.length === 0 ? (
          <Badge variant="light" color="gray" tt="none">
            {t(text.allContacts)}
          </Badge>
        ) : (
          fix.themeIds.map((id) => (
            <Badge key={id} variant="light" tt="none" maw={220}>
              {liveRecord(snapshot, 'theme', id)?.title}
            </Badge>
          ))
        )}
        {canEdit && <ThemePicker snapshot={snapshot} fix={fix} />}
      </Group>
      {fix.themeIds.length > 0 && (
        <Group gap="xs">
          {counts && (
            <Text size="xs" c="dimmed">
              {t(text.countedOn, {
                day: formatLocalDay(counts.takenAt, language),
                period: counts.period ? formatPeriod(counts.period, language) : t(text.wholeTime),
              })}
            </Text>
          )}
          {canEdit && (
            <Button size="compact-xs" variant="subtle" loading={isCounting} onClick={() => void count()}>
              {t(counts ? text.countAgain : text.countThemes)}
            </Button>
          )}
        </Group>
      )}
      {error && (
        <Alert color="red" variant="light" role="alert" p="xs">
          <Text size="sm">{t(errorMessage(error), error.details)}</Text>
        </Alert>
      )}
    </Stack>
  );
}

type Asked = { readonly themes: StepThemes } | { readonly error: AppError } | 'waiting' | null;

/** Asked for when it is opened: it takes the contact store, which forecasts do not. */
function ThemePicker({ snapshot, fix }: Pick<ContactSetProps, 'snapshot' | 'fix'>) {
  const t = useTranslate();
  const id = useId();
  const [asked, setAsked] = useState<Asked>(null);
  const open = async () => {
    setAsked('waiting');
    const answer = await askThemes(fix);
    setAsked(answer.ok ? { themes: answer.value } : { error: answer.error });
  };
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        aria-expanded={asked !== null}
        aria-controls={id}
        onClick={() => (asked === null ? void open() : setAsked(null))}
      >
        {t(text.chooseThemes)}
      </Button>
      <div id={id} className={styles.wide}>
        {asked === 'waiting' && <Waiting size="sm" label={t(evidenceWords.counting)} />}
        {asked !== null && asked !== 'waiting' && 'error' in asked && (
          <Text size="sm">{t(errorMessage(asked.error), asked.error.details)}</Text>
        )}
        {asked !== null && asked !== 'waiting' && 'themes' in asked && (
          <ThemeChoice snapshot={snapshot} fix={fix} themes={asked.themes} done={() => setAsked(null)} />
        )}
      </div>
    </>
  );
}

interface ThemeChoiceProps extends Pick<ContactSetProps, 'snapshot' | 'fix'> {
  readonly themes: StepThemes;
  readonly done: () => void;
}

/** The commonest; further ones are too small for a forecast. */
const mostShown = 30;

function ThemeChoice({ snapshot, fix, themes, done }: ThemeChoiceProps) {
  const t = useTranslate();
  const language = useLanguage();
  const names = fix.themeIds.flatMap((id) => {
    const theme = liveRecord(snapshot, 'theme', id);
    return (theme && refOfTheme(theme)?.name) ?? [];
  });
  const [chosen, setChosen] = useState<readonly ThemeRef[]>(
    themes.found.map(({ ref }) => ref).filter(({ name }) => names.includes(name)),
  );
  const nothing = !themes.isBound ? text.noBound : themes.rows.length === 0 ? text.noStore : text.noThemes;
  if (themes.found.length === 0)
    return (
      <Stack gap="sm">
        <Text size="sm">{t(nothing)}</Text>
        {themes.rows.length > 0 && (
          <Button
            size="xs"
            variant="default"
            style={{ alignSelf: 'flex-start' }}
            onClick={() => openDialog('themes')}
          >
            {t(text.findThemes)}
          </Button>
        )}
      </Stack>
    );
  const toggle = (ref: ThemeRef) =>
    setChosen(chosen.includes(ref) ? chosen.filter((one) => one !== ref) : [...chosen, ref]);
  return (
    <Stack gap="sm">
      <Text size="xs" c="dimmed">
        {t(text.themesHint)}
      </Text>
      <Stack gap={6} mah={300} style={{ overflow: 'auto' }} role="group" aria-label={t(text.themesTitle)}>
        {themes.found.slice(0, mostShown).map(({ ref, contacts }) => (
          <Checkbox
            key={ref.id}
            size="xs"
            label={`${ref.name} · ${formatAmount(contacts, language)}`}
            checked={chosen.includes(ref)}
            onChange={() => toggle(ref)}
          />
        ))}
      </Stack>
      <Button
        size="xs"
        style={{ alignSelf: 'flex-start' }}
        onClick={() => {
          takeThemes(fix, chosen, chosen.length === 0 ? null : themes);
          done();
        }}
      >
        {t(chosen.length === 0 ? text.takeAll : text.takeThemes)}
      </Button>
    </Stack>
  );
}
