/** The page that will be exported, painted from the same scene. */
import { ActionIcon, Group, Paper, Stack, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { ExportOptions } from '#core/desktop/export-options';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { comparisonPages } from '#core/export/comparison-pages';
import { paperOf } from '#core/export/paper-size';
import { tileMargin, tileOnto } from '#core/export/sheets';
import { stagePages } from '#core/export/stage-page';
import { stageParts } from '#core/export/stage-parts';
import { compare } from '#core/i18n/messages/compare';
import { exporting } from '#core/i18n/messages/export';
import { lanes } from '#core/i18n/messages/lanes';
import type { PageLogo } from '#core/scene/page-header';
import type { Box, Scene } from '#core/scene/scene';
import { useTranslate } from '#renderer/ui/language';
import { isSeeThrough, sheetShapeOf } from './export-choice';
import { PagePicture } from './page-picture';

interface ExportPreviewProps {
  readonly scene: Scene;
  /** What would be exported. */
  readonly snapshot: Snapshot;
  readonly options: ExportOptions;
  readonly logo: PageLogo | null;
  /** The map beside it; null: one map is shown. */
  readonly other: Snapshot | null;
  /** False: nothing of the two but what differs. */
  readonly isWhole: boolean;
}

/** The map; or where a PDF has several pages of it, one of them with a way to the others. */
export function ExportPreview({ scene, snapshot, options, logo, other, isWhole }: ExportPreviewProps) {
  const t = useTranslate();
  const ofStages = useStagePages(snapshot, options, logo, other === null);
  const ofDifferences = useComparisonPages(snapshot, isWhole ? null : other, options, logo);
  const pages = ofDifferences.length > 0 ? ofDifferences : ofStages;
  const [chosen, setChosen] = useState(0);
  const place = Math.min(chosen, pages.length - 1);
  const page = pages[place];
  const shown = useMemo(() => page?.draw() ?? scene, [page, scene]);
  const sheets = useSheets(scene, options, ofDifferences.length === 0);
  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t(exporting.preview)}
      </Text>
      <Paper withBorder radius="sm" p="sm" bg="var(--tapki-desk)">
        <PagePicture
          scene={shown}
          theme={options.theme}
          sheetShape={sheetShapeOf(options, shown, pages.length > 0)}
          isSeeThrough={isSeeThrough(options)}
          sheets={sheets}
          label={t(exporting.previewLabel, { title: scene.title })}
        />
      </Paper>
      {sheets.length > 0 && (
        <Text size="sm" ta="center">
          {t(exporting.sheets, { count: sheets.length })}
        </Text>
      )}
      {page && pages.length > 1 && (
        <Pager title={page.title} place={place} count={pages.length} onTurn={setChosen} />
      )}
    </Stack>
  );
}

interface Page {
  readonly title: string;
  /** Drawn when it is looked at: a map may have many. */
  draw(): Scene;
}

/** What differs is printed on pages of its own, however a map would be; empty where it is not printed. */
function useComparisonPages(
  snapshot: Snapshot,
  other: Snapshot | null,
  options: ExportOptions,
  logo: PageLogo | null,
): readonly Page[] {
  const t = useTranslate();
  const { language, date, contents, formats, pdf } = options;
  const isPrinted = formats.includes('pdf');
  return useMemo(() => {
    if (other === null || !isPrinted) return [];
    const said = { language, date, contents };
    const pages = comparisonPages({ snapshot, other }, said, logo, paperOf(pdf));
    return pages.map((page) => ({ title: t(compare.differencesTitle), draw: () => page }));
  }, [snapshot, other, isPrinted, language, date, contents, logo, pdf, t]);
}

/** Empty where stages have no pages of their own. */
function useStagePages(
  snapshot: Snapshot,
  options: ExportOptions,
  logo: PageLogo | null,
  isOneMap: boolean,
): readonly Page[] {
  const t = useTranslate();
  const { language, date, contents, formats, pdf } = options;
  const isByStage = isOneMap && formats.includes('pdf') && pdf.layout === 'stages';
  return useMemo(() => {
    if (!isByStage) return [];
    const pageOf = stagePages(snapshot, { language, date, contents }, logo);
    return stageParts(snapshot, contents).map(({ stageId, snapshot: stage }) => ({
      title:
        stageId === null
          ? t(lanes.unplaced)
          : (liveRecord(snapshot, 'stage', stageId)?.title.trim() ?? '') || t(lanes.untitledStage),
      draw: () => pageOf(stage),
    }));
  }, [isByStage, snapshot, language, date, contents, logo, t]);
}

const noSheets: readonly Box[] = [];

/** Where the sheets of a page lie that are glued together; empty where it is on one. */
function useSheets(scene: Scene, { formats, pdf }: ExportOptions, isMap: boolean): readonly Box[] {
  const isTiled = isMap && formats.includes('pdf') && pdf.layout === 'tiled';
  return useMemo(
    () =>
      isTiled
        ? tileOnto(scene, paperOf(pdf), tileMargin(pdf.margin)).sheets.map(({ view }) => view)
        : noSheets,
    [isTiled, scene, pdf],
  );
}

interface PagerProps {
  readonly title: string;
  /** From 0. */
  readonly place: number;
  readonly count: number;
  readonly onTurn: (place: number) => void;
}

function Pager({ title, place, count, onTurn }: PagerProps) {
  const t = useTranslate();
  return (
    <Group gap="xs" justify="center" wrap="nowrap">
      <ActionIcon
        variant="default"
        aria-label={t(exporting.pageBefore)}
        disabled={place === 0}
        onClick={() => onTurn(place - 1)}
      >
        <IconChevronLeft size={18} />
      </ActionIcon>
      <Text size="sm" role="status" truncate>
        {t(exporting.pageOf, { page: place + 1, pages: count, title })}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={t(exporting.pageAfter)}
        disabled={place === count - 1}
        onClick={() => onTurn(place + 1)}
      >
        <IconChevronRight size={18} />
      </ActionIcon>
    </Group>
  );
}
