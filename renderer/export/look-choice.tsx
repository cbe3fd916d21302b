/** How the export looks: language, theme, size; what a format does not need is not asked. */
import { Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { exporting } from '#core/i18n/messages/export';
import { formatNumber } from '#core/metrics/format';
import type { Scene } from '#core/scene/scene';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { ChoiceLine as Line } from './choice-line';
import { type ExportChoice, useExportChoice } from './export-choice';
import { PageChoice } from './page-choice';
import { PdfChoice } from './pdf-choice';
import { SlidesChoice } from './slides-choice';

const scales = [1, 2, 3, 4] as const;

const set = (change: Partial<ExportChoice>) => useExportChoice.setState(change);

export function LookChoice({ choice, scene }: { readonly choice: ExportChoice; readonly scene: Scene }) {
  const t = useTranslate();
  const language = useLanguage();
  return (
    <Stack gap="md">
      <Line label={t(exporting.language)}>
        {(id) => (
          <SegmentedControl
            aria-labelledby={id}
            value={choice.language ?? language}
            onChange={(value) => set({ language: value })}
            data={[
              { value: 'ru', label: t(exporting.russian) },
              { value: 'en', label: t(exporting.english) },
            ]}
          />
        )}
      </Line>
      <Line label={t(exporting.theme)}>
        {(id) => (
          <SegmentedControl
            aria-labelledby={id}
            value={choice.theme}
            onChange={(theme) => set({ theme })}
            data={[
              { value: 'light', label: t(exporting.light) },
              { value: 'dark', label: t(exporting.dark) },
            ]}
          />
        )}
      </Line>
      {choice.formats.includes('png') && <PngChoice scale={choice.scale} scene={scene} />}
      {choice.formats.some((format) => format === 'png' || format === 'svg') && (
        <Line label={t(exporting.background)}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              value={choice.background}
              onChange={(background) => set({ background })}
              data={[
                {
                  value: 'theme',
                  label: t(choice.theme === 'light' ? exporting.white : exporting.darkGround),
                },
                { value: 'transparent', label: t(exporting.transparent) },
              ]}
            />
          )}
        </Line>
      )}
      {choice.formats.includes('pptx') && <SlidesChoice slides={choice.slides} />}
      {choice.formats.includes('pdf') && <PdfChoice pdf={choice.pdf} />}
      <PageChoice contents={choice.contents} />
    </Stack>
  );
}

function PngChoice({ scale, scene }: { readonly scale: number; readonly scene: Scene }) {
  const t = useTranslate();
  const language = useLanguage();
  const pixels = (length: number) => formatNumber(Math.round(length * scale), language);
  return (
    <Line label={t(exporting.scale)}>
      {(id) => (
        <Group gap="sm">
          <SegmentedControl
            aria-labelledby={id}
            value={String(scale)}
            onChange={(value) => set({ scale: Number(value) })}
            data={scales.map((times) => ({ value: String(times), label: `${times}×` }))}
          />
          <Text size="xs" c="dimmed">
            {t(exporting.pixels, { width: pixels(scene.width), height: pixels(scene.height) })}
          </Text>
        </Group>
      )}
    </Line>
  );
}
