/** What the colours of heat mean, while cards show it; and what to do where nothing is known. */
import { Button, CloseButton, Group, Paper, Text } from '@mantine/core';
import { useEffect } from 'react';
import { setMetricSettings } from '#core/commands/map';
import type { Snapshot } from '#core/document/snapshot';
import { pains as text } from '#core/i18n/messages/pains';
import { formatNumber } from '#core/metrics/format';
import { heatOfMap } from '#core/pains/heat';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { useView } from '#renderer/state/view';
import { announce } from '#renderer/ui/announcer';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import css from './heat-legend.module.css';

const levels = [1, 2, 3, 4] as const;

export function HeatLegend({ snapshot }: { readonly snapshot: Snapshot }) {
  const isHeatOn = useView((view) => view.isHeatOn);
  return isHeatOn ? <Legend snapshot={snapshot} /> : null;
}

function Legend({ snapshot }: { readonly snapshot: Snapshot }) {
  const t = useTranslate();
  const { by, highest, steps } = heatOfMap(snapshot);
  const title = t(by === 'contacts' ? text.contactsMonthly : text.dissatisfiedMonthly);
  const unknown = [...steps.values()].filter(({ level }) => level === null).length;
  const hidden = t(text.heatHidden);
  const isFocusOpen = useView((view) => view.focus !== null);
  useEffect(() => {
    announce(`${t(text.heatShown)}. ${title}`);
    return () => announce(hidden);
  }, [t, title, hidden]);
  return (
    <Paper
      component="section"
      aria-label={t(text.heatShown)}
      className={css.legend ?? ''}
      data-above={isFocusOpen || undefined}
      withBorder
      px="sm"
      py={6}
    >
      <Group gap="sm" wrap="nowrap">
        <Text size="xs" fw={600}>
          {title}
        </Text>
        {highest > 0 && <Scale highest={highest} />}
        {unknown > 0 && (
          <Text size="xs" c="dimmed">
            {t(text.heatUnknown, { count: unknown })}
          </Text>
        )}
        {highest === 0 && by === 'dissatisfied' && <CountContacts />}
        <CloseButton
          size="sm"
          aria-label={t(text.heatHide)}
          title={t(text.heatHide)}
          onClick={() => useView.setState({ isHeatOn: false })}
        />
      </Group>
    </Paper>
  );
}

/** Each part ends at a number of its own. */
function Scale({ highest }: { readonly highest: number }) {
  const language = useLanguage();
  return (
    <Group gap={2} wrap="nowrap" component="ol" className={css.scale ?? ''}>
      {levels.map((level) => (
        <li
          key={level}
          className={css.part}
          style={{ background: `var(--scene-heat${level})`, color: `var(--scene-heatInk${level})` }}
        >
          ≤ {formatNumber((highest * level) / 4, language, highest < 40 ? 1 : 0)}
        </li>
      ))}
    </Group>
  );
}

/** Nobody rated anything: the number of contacts is the best sign there is. */
function CountContacts() {
  const t = useTranslate();
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  const hasContacts = useOpenMap(
    ({ snapshot }) => snapshot?.byKind.metric.some(({ of }) => of.metric === 'contacts') ?? false,
  );
  if (!canEdit || !hasContacts) return null;
  return (
    <Button
      size="compact-xs"
      variant="default"
      onClick={() => commit('map.metrics', setMetricSettings, { settings: { painScore: 'contacts' } })}
    >
      {t(text.countContacts)}
    </Button>
  );
}
