/** The page that will be exported, painted from the same scene. */
import { Paper, Stack, Text } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useEffect, useMemo, useRef } from 'react';
import type { ExportOptions } from '#core/desktop/desktop-api';
import type { Snapshot } from '#core/document/snapshot';
import { exportedPage } from '#core/export/exported-page';
import { narrowMap } from '#core/export/narrow-map';
import { exporting } from '#core/i18n/messages/export';
import { buildScene } from '#core/scene/build-scene';
import { measureText } from '#core/scene/measure-text';
import { paintScene } from '#core/scene/paint-scene';
import type { Scene } from '#core/scene/scene';
import { sceneThemes, type ThemeName } from '#core/scene/scene-theme';
import { bitmapOf } from '#renderer/state/picture-cache';
import { usePictureArrivals } from '#renderer/state/pictures';
import { useTranslate } from '#renderer/ui/language';
import { placeOnSheet } from './fit-box';

interface Exported {
  readonly snapshot: Snapshot;
  readonly scene: Scene;
}

/** What would be exported, made again only when the map or the choice changes. */
export function useExported(whole: Snapshot, { language, date, contents }: ExportOptions): Exported {
  return useMemo(() => {
    const snapshot = narrowMap(whole, contents);
    const page = exportedPage({ date, contents, language }, snapshot, null);
    return { snapshot, scene: buildScene(snapshot, { language, measure: measureText, page }) };
  }, [whole, language, date, contents]);
}

const previewHeight = 340;

interface ExportPreviewProps {
  readonly scene: Scene;
  readonly theme: ThemeName;
  /** Width of the sheet of paper by its height; null: the page is as large as the map. */
  readonly sheetShape: number | null;
}

export function ExportPreview({ scene, theme, sheetShape }: ExportPreviewProps) {
  const t = useTranslate();
  const canvas = useRef<HTMLCanvasElement>(null);
  const { ref, width } = useElementSize();
  const arrivals = usePictureArrivals();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a picture that has arrived is painted
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (!canvas.current || !context || width === 0) return;
    const density = window.devicePixelRatio;
    canvas.current.width = Math.round(width * density);
    canvas.current.height = Math.round(previewHeight * density);
    const frame = { width, height: previewHeight };
    const { sheet, place } = placeOnSheet(scene, sheetShape, frame);
    if (sheet) {
      context.setTransform(density, 0, 0, density, 0, 0);
      context.fillStyle = sceneThemes[theme].paper;
      context.fillRect(sheet.x, sheet.y, sheet.width, sheet.height);
    }
    const { scale, x, y } = place;
    context.setTransform(scale * density, 0, 0, scale * density, x * density, y * density);
    const whole = { x: 0, y: 0, width: scene.width, height: scene.height };
    paintScene(scene, context, sceneThemes[theme], whole, bitmapOf);
  }, [scene, theme, width, arrivals, sheetShape]);

  return (
    <Stack gap="xs">
      <Text size="sm" fw={600}>
        {t(exporting.preview)}
      </Text>
      <Paper withBorder radius="sm" p="sm" bg="var(--tapki-desk)">
        <div ref={ref}>
          <canvas
            ref={canvas}
            role="img"
            aria-label={t(exporting.previewLabel, { title: scene.title })}
            style={{ display: 'block', width: '100%', height: previewHeight }}
          />
        </div>
      </Paper>
    </Stack>
  );
}
