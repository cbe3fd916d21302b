/** Fixes that answer a pain, and proposing another one. */
import { Button, Group, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconBulb } from '@tabler/icons-react';
import type { Pain } from '#core/document/records/pain';
import type { Snapshot } from '#core/document/snapshot';
import { fixStatusNames } from '#core/i18n/messages/lanes';
import { pains as text } from '#core/i18n/messages/pains';
import { fixesOfPain } from '#core/pains/filter';
import { openFixOf, proposeFix, titleOfFix } from '#renderer/state/fixes';
import { useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';

interface FixesProps {
  readonly snapshot: Snapshot;
  readonly pain: Pain;
  readonly canEdit: boolean;
}

export function PainFixes({ snapshot, pain, canEdit }: FixesProps) {
  const t = useTranslate();
  const fixes = fixesOfPain(snapshot, pain.id);
  return (
    <Stack component="section" gap="xs" aria-label={t(text.fixes)}>
      <PanelHeader title={t(text.fixes)} order={3}>
        {canEdit && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconBulb size={14} aria-hidden />}
            onClick={() => proposeFix({ painIds: [pain.id], stepIds: pain.stepIds })}
          >
            {t(text.propose)}
          </Button>
        )}
      </PanelHeader>
      {fixes.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.noFixes)}
        </Text>
      )}
      {fixes.map((fix) => (
        <UnstyledButton
          key={fix.id}
          py={2}
          aria-label={t(text.openFix, { title: titleOfFix(fix) })}
          onClick={() => void openFixOf(snapshot.mapId, fix.id)}
        >
          <Group gap="sm" wrap="nowrap" justify="space-between">
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {titleOfFix(fix)}
            </Text>
            <Text size="xs" c="dimmed" style={{ flex: 'none' }}>
              {[t(fixStatusNames[fix.state.status]), fix.team].filter((part) => part !== '').join(' · ')}
            </Text>
          </Group>
        </UnstyledButton>
      ))}
    </Stack>
  );
}
