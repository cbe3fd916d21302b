/** Themes of the unassigned contacts, largest first, each a click away from a rule; nothing where none were found. */
import { Button, Group, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Period } from '#core/document/records/field';
import { mapOf } from '#core/document/select';
import { boundSteps } from '#core/evidence/bound-steps';
import { themeRefOf } from '#core/evidence/theme-meant';
import { unassignedScreen } from '#core/i18n/messages/evidence';
import { themesScreen } from '#core/i18n/messages/themes';
import { formatNumber } from '#core/metrics/format';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { openDialog } from '#renderer/state/view';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import styles from './contacts.module.css';
import { proposeWords } from './propose-rule';
import { makeStepOf } from './step-of-rest';
import { ThemeDsat } from './themes-dsat';
import { useThemeName } from './themes-name';
import { useEvidenceReply } from './use-evidence-reply';

const themesShown = 8;

interface UnassignedThemesProps {
  readonly period: Period | null;
  /** Contacts no step covers. */
  readonly contacts: number;
}

export function UnassignedThemes({ period, contacts }: UnassignedThemesProps) {
  const t = useTranslate();
  const language = useLanguage();
  const nameOf = useThemeName();
  const snapshot = useSnapshot((whole) => whole);
  const steps = useMemo(() => boundSteps(snapshot), [snapshot]);
  const hasSteps = snapshot.byKind.step.length > 0;
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const satisfaction = mapOf(snapshot).metricSettings;
  const scope = { place: { kind: 'unassigned' as const }, steps, source: null, period, satisfaction };
  const { reply } = useEvidenceReply('listThemes', { scope });
  const nonempty = (reply?.themes ?? []).filter(({ size }) => size > 0);
  const themes = nonempty.filter(({ isHidden }) => !isHidden).slice(0, themesShown);
  const largest = Math.max(1, ...themes.map(({ size }) => size));
  if (!reply) return null;
  const parts = [
    [unassignedScreen.inThemes, reply.total - reply.left - reply.unseen],
    [unassignedScreen.withoutTheme, reply.left],
    [unassignedScreen.notLookedAt, reply.unseen],
    [unassignedScreen.withoutText, Math.max(0, contacts - reply.total)],
  ] as const;
  return (
    <>
      <PanelHeader title={t(themesScreen.byTheme)} order={3}>
        <Button size="compact-sm" variant="default" onClick={() => openDialog('themes')}>
          {t(themes.length > 0 ? themesScreen.openThemes : themesScreen.find)}
        </Button>
      </PanelHeader>
      {themes.length > 0 && (
        <Table verticalSpacing={4} aria-label={t(themesScreen.byTheme)}>
          <Table.Tbody>
            {themes.map((theme) => (
              <Table.Tr key={theme.id}>
                <Table.Td w="34%">
                  <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
                    {nameOf(theme)}
                  </Text>
                </Table.Td>
                <Table.Td>
                  <div
                    className={styles.bar}
                    style={{ width: `${(theme.size / largest) * 100}%` }}
                    aria-hidden
                  />
                </Table.Td>
                <Table.Td w={150} ta="right">
                  <Text size="sm" fw={600}>
                    {formatNumber(theme.size, language)}
                  </Text>
                  <ThemeDsat dsat={theme.dsat} />
                </Table.Td>
                <Table.Td w={290}>
                  <Group gap="xs" wrap="nowrap" justify="flex-end">
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={isReadOnly || !hasSteps}
                      onClick={() => proposeWords(theme, nameOf(theme))}
                      aria-label={t(themesScreen.makeRuleOf, { name: nameOf(theme) })}
                    >
                      {t(themesScreen.makeRule)}
                    </Button>
                    <Button
                      size="compact-sm"
                      variant="default"
                      disabled={isReadOnly}
                      onClick={() =>
                        void makeStepOf(nameOf(theme), { test: 'theme', themes: [themeRefOf(theme)] })
                      }
                      aria-label={t(unassignedScreen.newStepOf, { name: nameOf(theme) })}
                    >
                      {t(unassignedScreen.newStep)}
                    </Button>
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      <Text size="xs" c="dimmed">
        {reply.foundAt === null
          ? t(unassignedScreen.themesNever)
          : t(unassignedScreen.themesSum, {
              parts: parts
                .filter(([, count]) => count > 0)
                .map(([label, count]) => t(label, { count, themes: nonempty.length }))
                .join(' + '),
              total: formatNumber(contacts, language),
            })}
      </Text>
    </>
  );
}
