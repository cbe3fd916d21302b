/** Which of a map and its twin is exported. Asked only where there is a twin. */
import { NativeSelect, Stack } from '@mantine/core';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { type MapSides, mapSides } from '#core/export/contents-choice';
import { compare } from '#core/i18n/messages/compare';
import { exporting } from '#core/i18n/messages/export';
import { shell } from '#core/i18n/messages/shell';
import type { RelatedMap } from '#renderer/state/twins';
import { useTranslate } from '#renderer/ui/language';
import type { TwinChoice } from './exported-maps';

interface TwinFormProps {
  readonly sides: MapSides;
  readonly whole: Snapshot;
  readonly twin: TwinChoice;
  readonly onChoose: (sides: MapSides) => void;
}

export function TwinForm({ sides, whole, twin: { related, twin, choose }, onChoose }: TwinFormProps) {
  const t = useTranslate();
  if (twin === null) return null;
  const nameOf = (variant: RelatedMap['variant']): string =>
    t(variant === 'as-is' ? compare.asIs : compare.toBe);
  const own = mapOf(whole).variant;
  const other = mapOf(twin).variant;
  // Two maps of one kind are told apart by which is open.
  const isTold = own !== other;
  const labels: Readonly<Record<MapSides, string>> = {
    own: isTold ? nameOf(own) : t(exporting.thisMap),
    other: isTold ? nameOf(other) : t(exporting.otherMap),
    both: t(exporting.bothMaps),
    differences: t(exporting.differences),
  };
  return (
    <Stack gap="xs">
      <NativeSelect
        label={t(exporting.sides)}
        value={sides}
        onChange={(event) => {
          const chosen = mapSides.find((each) => each === event.currentTarget.value);
          if (chosen) onChoose(chosen);
        }}
        data={mapSides.map((value) => ({ value, label: labels[value] }))}
      />
      {related.length > 1 && sides !== 'own' && (
        <NativeSelect
          label={t(compare.otherMap)}
          value={twin.mapId}
          onChange={(event) => choose(event.currentTarget.value)}
          data={related.map(({ mapId, title, variant }) => ({
            value: mapId,
            label: t(compare.paneOf, { kind: nameOf(variant), title: title || t(shell.untitled) }),
          }))}
        />
      )}
    </Stack>
  );
}
