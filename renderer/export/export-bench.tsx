/** What is chosen on the left, what comes of it on the right, and below the button that writes it. */
import { Button, Grid, Group, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ExportFormat, ExportOptions } from '#core/desktop/export-options';
import type { Snapshot } from '#core/document/snapshot';
import type { ContentsChoice } from '#core/export/contents-choice';
import { isOfOneMap } from '#core/export/format-facts';
import { knownContents } from '#core/export/known-contents';
import { presetNames, presets } from '#core/export/presets';
import { exporting, presetWords } from '#core/i18n/messages/export';
import { mapTitle } from '#core/scene/page-header';
import { usePreviewLogo } from '#renderer/state/export-logo';
import { useOwnPresets } from '#renderer/state/export-presets';
import { today } from '#renderer/state/today';
import { closeDialog } from '#renderer/state/view';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { fileNameOf, optionsOf, useExportChoice } from './export-choice';
import { ExportForm } from './export-form';
import { ExportPreview } from './export-preview';
import { ExportRunning } from './export-running';
import { exportTasks, type NamedChoice } from './export-tasks';
import { type TwinChoice, useExported } from './exported-maps';
import { useExportRun } from './use-export-run';
import { WrittenFiles } from './written-files';

interface ExportBenchProps {
  readonly maps: readonly [Snapshot, ...Snapshot[]];
  readonly twin: TwinChoice;
  readonly onRunning: (isRunning: boolean) => void;
}

/** Stages, lanes and personas are those of one map: of it, those that are there; several have all of theirs. */
const contentsFor = (
  [whole, ...others]: ExportBenchProps['maps'],
  contents: ContentsChoice,
): ContentsChoice =>
  others.length === 0
    ? knownContents(whole, contents)
    : { ...contents, stageIds: null, laneIds: null, personaIds: null };

function useChosen({ maps, twin }: Pick<ExportBenchProps, 'maps' | 'twin'>, date: string) {
  const language = useLanguage();
  const choice = useExportChoice();
  const contents = useMemo(() => {
    const known = contentsFor(maps, choice.contents);
    return twin.twin === null ? { ...known, sides: 'own' as const } : known;
  }, [maps, choice.contents, twin.twin]);
  return {
    asked: choice.contents.sides,
    choice: { ...choice, contents },
    options: optionsOf({ ...choice, contents }, language, date),
  };
}

export function ExportBench({ maps, twin, onRunning }: ExportBenchProps) {
  const t = useTranslate();
  const [date] = useState(() => today());
  const [whole] = maps;
  const { asked, choice, options } = useChosen({ maps, twin }, date);
  const logo = usePreviewLogo();
  const { snapshot, other, isWhole, scene } = useExported(whole, twin.twin, logo, options);
  const own = useOwnPresets();
  const run = useExportRun(onRunning);

  const { language: _language, date: _date, ...chosen } = options;
  const write = (choices: readonly NamedChoice[]) => {
    const isOther = choices.length === 1 && choices[0]?.choice.contents.sides === 'other';
    const exported = maps.map((map) => {
      // A file is called what it shows.
      const title = mapTitle((isOther && twin.twin) || map, options.language);
      return {
        mapId: map.mapId,
        title,
        baseName: fileNameOf(title, t(exporting.untitled)),
        twinId: twin.twin?.mapId ?? null,
      };
    });
    const said = { language: options.language, date };
    const fitting = choices.map(({ name, choice: set }) => ({
      name,
      choice: { ...set, contents: contentsFor(maps, set.contents) },
    }));
    void run.start(exportTasks(exported, fitting, said), choice.hasManifest);
  };
  const writeAll = () =>
    write([
      ...presetNames.map((name) => ({ name: t(presetWords[name]), choice: presets[name] })),
      ...own.map(({ name, options: choice }) => ({ name, choice })),
    ]);
  const nothing = whyNothing(options);
  return (
    <Stack gap="lg">
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 5 }}>
          <ExportForm
            asked={asked}
            choice={choice}
            scene={scene}
            snapshot={snapshot}
            whole={maps.length === 1 ? whole : null}
            twin={twin}
          />
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 7 }}>
          <div style={{ position: 'sticky', top: 60 }}>
            <ExportPreview
              scene={scene}
              snapshot={snapshot}
              options={options}
              logo={logo}
              other={other}
              isWhole={isWhole}
            />
            {maps.length > 1 && (
              <Text size="xs" c="dimmed" mt="xs">
                {t(exporting.firstOf, { title: scene.title, count: maps.length })}
              </Text>
            )}
          </div>
        </Grid.Col>
      </Grid>
      {run.written && <WrittenFiles written={run.written} />}
      {run.running ? (
        <ExportRunning running={run.running} isOfSeveral={maps.length > 1} onCancel={run.cancel} />
      ) : (
        <DialogFooter>
          <Button variant="default" onClick={closeDialog}>
            {t(exporting.close)}
          </Button>
          <Group gap="xs" wrap="nowrap">
            <Button variant="subtle" color="gray" title={t(exporting.allPresetsHint)} onClick={writeAll}>
              {t(exporting.allPresets)}
            </Button>
            <Button disabled={nothing !== null} onClick={() => write([{ name: null, choice: chosen }])}>
              {t(nothing ?? (run.written ? exporting.again : exporting.run))}
            </Button>
          </Group>
        </DialogFooter>
      )}
    </Stack>
  );
}

/** null: there is something to write. */
function whyNothing({ formats, contents }: ExportOptions) {
  if (formats.length === 0) return exporting.nothing;
  const isLeft = (format: ExportFormat) => contents.sides === 'differences' && isOfOneMap(format);
  return formats.every(isLeft) ? exporting.nothingOfDifferences : null;
}
