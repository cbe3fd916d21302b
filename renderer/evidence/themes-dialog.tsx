/** What contacts are about: themes ranked by size, one of them in detail. */
import { Button, Group, Stack, Switch, Text } from '@mantine/core';
import { IconBubbleText } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { mapOf, stepsInOrder } from '#core/document/select';
import { boundSteps } from '#core/evidence/bound-steps';
import type { ThemeScope } from '#core/evidence/evidence-api';
import type { ThemeList, ThemePlace } from '#core/evidence/theme-view';
import { formatLocalInstant } from '#core/i18n/dates';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import { formatPeriod } from '#core/metrics/format';
import { useSnapshot } from '#renderer/state/open-map';
import { closeDialog } from '#renderer/state/view';
import { Dialog } from '#renderer/ui/dialog';
import { EmptyState } from '#renderer/ui/empty-state';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { Waiting } from '#renderer/ui/waiting';
import { FailureNote } from './failure-note';
import { NoContacts } from './no-contacts';
import styles from './themes.module.css';
import { ThemesDetail } from './themes-detail';
import { ThemesList } from './themes-list';
import { ThemesProgress } from './themes-progress';
import { ThemesScope } from './themes-scope';
import { useSources } from './use-sources';
import { useThemes } from './use-themes';

const width = 'min(1120px, calc(100vw - 48px))';

export function ThemesDialog() {
  const t = useTranslate();
  const sources = useSources();
  const hasContacts = sources.list?.some(({ kind }) => kind === 'contacts') ?? false;
  return (
    <Dialog
      title={t(themesScreen.title)}
      {...(sources.list && !hasContacts ? {} : { size: width })}
      onClose={closeDialog}
    >
      {sources.error && <FailureNote error={sources.error} again={sources.again} />}
      {!sources.list && !sources.error && (
        <Group justify="center" p="xl">
          <Waiting size="sm" label={t(evidenceWords.counting)} />
        </Group>
      )}
      {sources.list && !hasContacts && <NoContacts />}
      {sources.list && hasContacts && <ThemesOfScope sources={sources.list} />}
    </Dialog>
  );
}

function ThemesOfScope({
  sources,
}: {
  readonly sources: NonNullable<ReturnType<typeof useSources>['list']>;
}) {
  const t = useTranslate();
  const snapshot = useSnapshot((whole) => whole);
  const steps = useMemo(() => boundSteps(snapshot), [snapshot]);
  const { period, metricSettings: satisfaction } = mapOf(snapshot);
  const [place, setPlace] = useState<ThemePlace>({ kind: 'all' });
  const [source, setSource] = useState<string | null>(null);
  const scope: ThemeScope = { place, steps: place.kind === 'all' ? [] : steps, source, period, satisfaction };
  const themes = useThemes(scope);
  const bound = new Set(steps.flatMap(({ stepId, contacts }) => (contacts === null ? [] : [stepId])));
  const { reply, error, isWaiting, progress } = themes;
  return (
    <Stack gap="md">
      <Group justify="space-between" align="flex-end">
        <ThemesScope
          place={place}
          source={source}
          steps={stepsInOrder(snapshot).filter(({ id }) => bound.has(id))}
          sources={sources}
          onPlace={setPlace}
          onSource={setSource}
        />
        {reply && progress === null && reply.foundAt !== null && reply.unseen + reply.left > 0 && (
          <Button variant={reply.unseen > 0 ? 'filled' : 'default'} onClick={() => void themes.find()}>
            {t(reply.unseen > 0 ? themesScreen.findAgain : themesScreen.findLeft)}
          </Button>
        )}
      </Group>
      {error && !isWaiting && <FailureNote error={error} again={themes.again} />}
      {progress !== null && <ThemesProgress progress={progress} onCancel={themes.cancel} />}
      {progress === null && !reply && !error && (
        <Group justify="center" p="xl">
          <Waiting size="sm" label={t(evidenceWords.counting)} />
        </Group>
      )}
      {progress === null && reply && (
        <Found
          list={reply}
          scope={scope}
          isWaiting={isWaiting}
          find={() => void themes.find()}
          again={themes.again}
        />
      )}
    </Stack>
  );
}

interface FoundProps {
  readonly list: ThemeList;
  readonly scope: ThemeScope;
  readonly isWaiting: boolean;
  readonly find: () => void;
  readonly again: () => void;
}

function Found({ list, scope, isWaiting, find, again }: FoundProps) {
  const t = useTranslate();
  const [chosen, setChosen] = useState<number | null>(null);
  const [isAll, setAll] = useState(false);
  const hidden = list.themes.filter(({ isHidden }) => isHidden).length;
  const shown = isAll ? list.themes : list.themes.filter(({ isHidden }) => !isHidden);
  const theme = shown.find(({ id }) => id === chosen) ?? shown[0] ?? null;
  const months = [
    ...new Set(list.themes.flatMap(({ series }) => series.map(({ month }) => month))),
  ].toSorted();
  if (list.themes.length === 0)
    return (
      <EmptyState
        icon={<IconBubbleText size={40} stroke={1.2} />}
        title={t(list.foundAt === null ? themesScreen.neverTitle : themesScreen.noneTitle)}
        text={t(list.foundAt === null ? themesScreen.neverText : themesScreen.noneText)}
        {...(list.total > 0 && list.foundAt === null
          ? { action: { label: t(themesScreen.find), run: find } }
          : {})}
      />
    );
  return (
    <Stack gap="sm" style={{ opacity: isWaiting ? 0.6 : 1 }} aria-busy={isWaiting}>
      <Group justify="space-between">
        <Summary list={list} />
        {hidden > 0 && (
          <Switch
            size="sm"
            label={t(themesScreen.showHidden, { count: hidden })}
            checked={isAll}
            onChange={(event) => setAll(event.currentTarget.checked)}
          />
        )}
      </Group>
      <div className={styles.columns}>
        <ThemesList
          themes={shown}
          months={months}
          total={list.total}
          chosen={theme?.id ?? null}
          onChoose={setChosen}
        />
        {theme && (
          <ThemesDetail
            key={theme.id}
            theme={theme}
            others={list.themes.filter(({ id }) => id !== theme.id)}
            months={months}
            total={list.total}
            scope={scope}
            onChanged={again}
          />
        )}
      </div>
    </Stack>
  );
}

function Summary({ list }: { readonly list: ThemeList }) {
  const t = useTranslate();
  const language = useLanguage();
  const parts = [
    t(evidenceWords.contacts, { count: list.total }),
    ...(list.period ? [formatPeriod(list.period, language)] : []),
    ...(list.left > 0 ? [t(themesScreen.left, { count: list.left })] : []),
    ...(list.unseen > 0 ? [t(themesScreen.unseen, { count: list.unseen })] : []),
    ...(list.foundAt ? [t(themesScreen.foundAt, { when: formatLocalInstant(list.foundAt, language) })] : []),
  ];
  return (
    <Text size="sm" c="dimmed" role="status">
      {parts.join(' · ')}
    </Text>
  );
}
