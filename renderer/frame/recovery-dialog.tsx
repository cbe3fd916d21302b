/** What was damaged, what was saved, where the damaged files lie; one button to go on. Waits until no other dialog is open. */
import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Damage } from '#core/desktop/recovery-api';
import { formatLocalInstant } from '#core/i18n/dates';
import { damageWords, recovery } from '#core/i18n/messages/recovery';
import type { Message } from '#core/i18n/translate';
import { useSameMap } from '../state/map-flow';
import {
  endReport,
  isWorthSaying,
  type RestoredMap,
  showDamaged,
  useRecoveryReport,
} from '../state/recovery-report';
import { useView } from '../state/view';
import { Dialog } from '../ui/dialog';
import { useLanguage, useTranslate } from '../ui/language';

/** More would push the button out of view; the rest is counted. */
const mostListed = 8;

function Section({ title, children }: { readonly title: Message; readonly children: ReactNode }) {
  const t = useTranslate();
  return (
    <section>
      <Title order={3} size="h5" mb={4}>
        {t(title)}
      </Title>
      {children}
    </section>
  );
}

function What({
  damages,
  isDatabaseLost,
}: {
  readonly damages: readonly Damage[];
  readonly isDatabaseLost: boolean;
}) {
  const t = useTranslate();
  const told = damages.map(({ thing, isRestored }) => damageWords[thing][isRestored ? 'restored' : 'lost']);
  const words = new Set(
    [...(isDatabaseLost ? [recovery.mapsMissing] : []), ...told].map((message) => t(message)),
  );
  return (
    <Section title={recovery.happened}>
      {[...words].map((text) => (
        <Text key={text} size="sm">
          {text}
        </Text>
      ))}
    </Section>
  );
}

function Saved({ restored }: { readonly restored: readonly RestoredMap[] }) {
  const t = useTranslate();
  const language = useLanguage();
  const more = restored.length - mostListed;
  return (
    <Section title={recovery.saved}>
      <Text size="sm">{t(recovery.restored, { count: restored.length })}</Text>
      <List size="sm" mt={4}>
        {restored.slice(0, mostListed).map(({ mapId, title, asOf }) => (
          <List.Item key={mapId}>
            {t(recovery.asOf, {
              title: title || t(recovery.untitled),
              when: formatLocalInstant(asOf, language),
            })}
          </List.Item>
        ))}
        {more > 0 && <List.Item>{t(recovery.moreMaps, { count: more })}</List.Item>}
      </List>
    </Section>
  );
}

function Lost({ failed }: { readonly failed: readonly string[] }) {
  const t = useTranslate();
  return (
    <Section title={recovery.lost}>
      <List size="sm">
        {failed.map((title, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: titles may repeat, and the list does not change.
          <List.Item key={place}>
            {t(recovery.notRestored, { title: title || t(recovery.untitled) })}
          </List.Item>
        ))}
      </List>
    </Section>
  );
}

function Files({ damages }: { readonly damages: readonly Damage[] }) {
  const t = useTranslate();
  const more = damages.length - mostListed;
  return (
    <Section title={recovery.files}>
      <Text size="sm" c="dimmed" mb={8}>
        {t(recovery.filesText)}
      </Text>
      <Stack gap={6}>
        {damages.slice(0, mostListed).map(({ name, token }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: names may repeat, and the list does not change.
          <Group key={place} justify="space-between" wrap="nowrap" gap="md">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {name ?? t(recovery.notMoved)}
            </Text>
            {name !== null && token !== null && (
              <Button
                variant="default"
                size="xs"
                style={{ flexShrink: 0 }}
                aria-label={t(recovery.showNamed, { name })}
                onClick={() => void showDamaged(token)}
              >
                {t(recovery.show)}
              </Button>
            )}
          </Group>
        ))}
        {more > 0 && <Text size="sm">{t(recovery.moreFiles, { count: more })}</Text>}
      </Stack>
    </Section>
  );
}

export function RecoveryDialog() {
  const t = useTranslate();
  const report = useRecoveryReport();
  const isDeskFree = useView(({ dialog }) => dialog === null);
  const isAsked = useSameMap(({ waiting }) => waiting !== null);
  if (!isWorthSaying(report) || !isDeskFree || isAsked) return null;
  const { restored, failed, damages } = report;
  return (
    <Dialog title={t(recovery.title)} onClose={endReport}>
      <Stack gap="md">
        <What damages={damages} isDatabaseLost={restored.length + failed.length > 0} />
        {restored.length > 0 && <Saved restored={restored} />}
        {failed.length > 0 && <Lost failed={failed} />}
        {damages.length > 0 && <Files damages={damages} />}
        <Group justify="flex-end">
          <Button data-autofocus onClick={endReport}>
            {t(recovery.goOn)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
