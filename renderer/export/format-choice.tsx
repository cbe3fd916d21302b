/** The formats, by what they are for; under one for other tools, what of this map would not come back from it. */
import { Checkbox, Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { ExportFormat } from '#core/desktop/export-options';
import type { Language } from '#core/document/records/field';
import type { Snapshot } from '#core/document/snapshot';
import type { MapSides } from '#core/export/contents-choice';
import { formatFacts, isOfOneMap } from '#core/export/format-facts';
import { leftBehindBy } from '#core/export/left-behind';
import { lossLines } from '#core/file/formats/foreign-formats';
import { exporting, formatGroupNames, formatHints } from '#core/i18n/messages/export';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { useExportChoice, withFormat } from './export-choice';

const groups = [
  { name: formatGroupNames.pictures, formats: ['pdf', 'png', 'svg', 'html'] },
  { name: formatGroupNames.reports, formats: ['pptx', 'docx', 'md', 'xlsx', 'csv', 'json'] },
  { name: formatGroupNames.tools, formats: ['mermaid', 'canvas', 'cjml', 'ojf'] },
] as const satisfies readonly { readonly name: unknown; readonly formats: readonly ExportFormat[] }[];

interface FormatChoiceProps {
  readonly formats: readonly ExportFormat[];
  readonly sides: MapSides;
  readonly hasManifest: boolean;
  /** What would be exported. */
  readonly snapshot: Snapshot;
  readonly language: Language;
}

export function FormatChoice({ formats, sides, hasManifest, snapshot, language }: FormatChoiceProps) {
  const t = useTranslate();
  return (
    <Stack gap="md">
      {groups.map((group) => (
        <Stack key={group.formats[0]} gap="xs" role="group" aria-label={t(group.name)}>
          <Text size="sm" fw={600}>
            {t(group.name)}
          </Text>
          {group.formats.map((format) => (
            <div key={format}>
              <Checkbox
                label={formatFacts[format].name}
                description={t(formatHints[format])}
                checked={formats.includes(format)}
                onChange={(event) =>
                  useExportChoice.setState({
                    formats: withFormat(formats, format, event.currentTarget.checked),
                  })
                }
              />
              {formats.includes(format) && (
                <Left format={format} sides={sides} snapshot={snapshot} language={language} />
              )}
            </div>
          ))}
        </Stack>
      ))}
      <Checkbox
        label={t(exporting.manifest)}
        description={t(exporting.manifestHint)}
        checked={hasManifest}
        onChange={(event) => useExportChoice.setState({ hasManifest: event.currentTarget.checked })}
      />
    </Stack>
  );
}

interface LeftProps {
  readonly format: ExportFormat;
  readonly sides: MapSides;
  readonly snapshot: Snapshot;
  readonly language: Language;
}

/** Said before the export, so that nobody finds it out in the other program. */
function Left({ format, sides, snapshot, language }: LeftProps) {
  const t = useTranslate();
  const shown = useLanguage();
  const withNotes = useExportChoice(({ contents }) => contents.hasNotes);
  const left = useMemo(
    () => leftBehindBy(format, snapshot, { language, withNotes }),
    [format, snapshot, language, withNotes],
  );
  if (sides === 'differences' || (sides === 'both' && left === null))
    return isOfOneMap(format) ? (
      <Text size="xs" pl={28} pt={4}>
        {t(sides === 'both' ? exporting.fileForEach : exporting.noPlaceForDifferences)}
      </Text>
    ) : null;
  if (left === null) return null;
  return (
    // As far to the right as the label of the checkbox stands.
    <Text size="xs" pl={28} pt={4}>
      {left.length === 0
        ? t(exporting.allFits)
        : t(exporting.willBeLeft, { list: lossLines(left, shown).join('; ') })}
    </Text>
  );
}
