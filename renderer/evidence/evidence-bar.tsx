/** Under the map: of which period its numbers are, of how many contacts, how old; the period is switched here. */
import { Badge, Group, Text, Tooltip, UnstyledButton } from '@mantine/core';
import { IconAlertTriangle, IconChartBar, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { evidenceOf, mapOf } from '#core/document/select';
import { type StaleReason, staleReasons } from '#core/evidence/stale-evidence';
import { formatDay } from '#core/i18n/dates';
import { numbersScreen, evidenceBar as text } from '#core/i18n/messages/numbers';
import { formatNumber, formatPeriod } from '#core/metrics/format';
import { nextPeriod } from '#core/metrics/period-choices';
import { previousPeriod } from '#core/metrics/periods';
import { ageOf } from '#core/metrics/provenance';
import { useAction } from '#renderer/state/actions';
import { useEvidence } from '#renderer/state/evidence';
import { showNumberContacts } from '#renderer/state/number-contacts';
import { useOpenMap } from '#renderer/state/open-map';
import { proposePeriod } from '#renderer/state/refresh-report';
import { openDialog } from '#renderer/state/view';
import { IconAction } from '#renderer/ui/icon-action';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import styles from './evidence-bar.module.css';
import { boundStepIds } from './numbers-question';
import { PeriodMenu } from './period-menu';

export function EvidenceBar() {
  const snapshot = useOpenMap((state) => state.snapshot);
  const taken = snapshot && evidenceOf(snapshot).taken;
  if (!snapshot || !taken) return null;
  return <Bar snapshot={snapshot} taken={taken} />;
}

type OpenSnapshot = NonNullable<ReturnType<typeof useOpenMap.getState>['snapshot']>;

interface BarProps {
  readonly snapshot: OpenSnapshot;
  readonly taken: NonNullable<ReturnType<typeof evidenceOf>['taken']>;
}

function Bar({ snapshot, taken }: BarProps) {
  const t = useTranslate();
  const language = useLanguage();
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const { period } = mapOf(snapshot);
  const { contacts, answers } = taken;
  const written = (count: number) => formatNumber(count, language);
  const title = t(text.bound, { bound: written(contacts.bound), total: written(contacts.total) });
  const open = (about: 'contacts' | 'answers', name: string) =>
    showNumberContacts({
      title: name,
      about,
      stepIds: boundStepIds(snapshot),
      period: taken.period,
      metric: null,
    });
  return (
    <section className={styles.bar} aria-label={t(text.label)}>
      <Group gap={4} wrap="nowrap">
        {period && (
          <IconAction
            label={t(text.earlier)}
            icon={<IconChevronLeft size={16} aria-hidden />}
            disabled={isReadOnly}
            onClick={() => void proposePeriod(previousPeriod(period))}
          />
        )}
        <PeriodMenu snapshot={snapshot} isDisabled={isReadOnly} />
        {period && (
          <IconAction
            label={t(text.later)}
            icon={<IconChevronRight size={16} aria-hidden />}
            disabled={isReadOnly}
            onClick={() => void proposePeriod(nextPeriod(period))}
          />
        )}
      </Group>
      <Group gap="md" wrap="nowrap" className={styles.facts ?? ''}>
        {contacts.total > 0 && (
          <UnstyledButton className={styles.number ?? ''} onClick={() => open('contacts', title)}>
            {title}
          </UnstyledButton>
        )}
        {contacts.unassigned > 0 && (
          <UnstyledButton className={styles.number ?? ''} onClick={() => openDialog('unassigned')}>
            {t(text.unassigned, { count: written(contacts.unassigned) })}
          </UnstyledButton>
        )}
        {answers.total > 0 && (
          <UnstyledButton
            className={styles.number ?? ''}
            onClick={() => open('answers', t(text.answers, { count: written(answers.bound) }))}
          >
            {t(text.answers, { count: written(answers.total) })}
          </UnstyledButton>
        )}
        <Text size="sm" c="dimmed" style={{ whiteSpace: 'nowrap' }}>
          {t(text.taken, { age: ageOf(taken.at, Date.now(), language) })}
        </Text>
        <Stale snapshot={snapshot} />
      </Group>
      <UnstyledButton className={styles.apart ?? ''} onClick={() => openDialog('numbers')}>
        <IconChartBar size={16} aria-hidden /> {t(numbersScreen.breakdown)}
      </UnstyledButton>
    </section>
  );
}

/** With the word, not by colour; the reason is said to who points at it, and pressing it is its cure. */
function Stale({ snapshot }: { readonly snapshot: OpenSnapshot }) {
  const t = useTranslate();
  const language = useLanguage();
  const sources = useEvidence((state) => state.sources);
  const refresh = useAction('evidence.refresh');
  const reasons = staleReasons(snapshot, sources, new Date());
  if (reasons.length === 0) return null;
  const words = (reason: StaleReason): string => {
    if (reason.kind === 'imported') return t(text.staleImport);
    if (reason.kind === 'removed') return t(text.staleRemoved);
    if (reason.kind === 'otherPeriod')
      return t(text.stalePeriod, {
        period: reason.period ? formatPeriod(reason.period, language) : t(text.all),
      });
    const age = ageOf(reason.takenAt, Date.now(), language);
    return t(text.staleDays, { age, day: formatDay(reason.newest, language) });
  };
  const said = reasons.map(words).join(' ');
  return (
    <Tooltip label={said} multiline w={320}>
      <Badge
        component="button"
        variant="outline"
        color="orange"
        tt="none"
        leftSection={<IconAlertTriangle size={12} aria-hidden />}
        aria-label={`${t(text.stale)}. ${said}`}
        disabled={!refresh.isEnabled}
        onClick={refresh.run}
        style={{ cursor: 'pointer' }}
      >
        {t(text.stale)}
      </Badge>
    </Tooltip>
  );
}
