/** What a place in the list means, and the setting of the map that decides it. */
import { Group, SegmentedControl, Text } from '@mantine/core';
import { setMetricSettings } from '#core/commands/map';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pains as text } from '#core/i18n/messages/pains';
import { commit } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';

interface RankedByProps {
  readonly snapshot: Snapshot;
  readonly canEdit: boolean;
  readonly isAllMaps: boolean;
  /** Pains that are listed. */
  readonly count: number;
}

export function RankedBy({ snapshot, canEdit, isAllMaps, count }: RankedByProps) {
  const t = useTranslate();
  const by = mapOf(snapshot).metricSettings.painScore ?? 'dissatisfied';
  const definition = by === 'contacts' ? text.definedAlone : text.defined;
  return (
    <Group gap="sm">
      <Text size="sm" fw={600} role="status">
        {t(text.shown, { count })}
      </Text>
      {!isAllMaps && (
        <SegmentedControl
          size="xs"
          aria-label={t(text.rankBy)}
          disabled={!canEdit}
          data={[
            { value: 'dissatisfied' as const, label: t(text.byDissatisfied) },
            { value: 'contacts' as const, label: t(text.byContacts) },
          ]}
          value={by}
          onChange={(painScore) => commit('map.metrics', setMetricSettings, { settings: { painScore } })}
        />
      )}
      <Text size="xs" c="dimmed">
        {t(isAllMaps ? text.definedEach : definition)}
      </Text>
    </Group>
  );
}
