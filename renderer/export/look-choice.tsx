/** How the export looks: language, theme, size; what a format does not need is not asked. */
import { Group, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { papers } from '#core/export/paper-size';
import { exporting } from '#core/i18n/messages/export';
import { formatNumber } from '#core/metrics/format';
import type { Scene } from '#core/scene/scene';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { type ExportChoice, useExportChoice } from './export-choice';

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
      {choice.formats.includes('pptx') && (
        <Line label={t(exporting.slides)}>
          {(id) => (
            <SegmentedControl
              aria-labelledby={id}
              value={choice.slides}
              onChange={(slides) => set({ slides })}
              data={['16:9', '4:3']}
            />
          )}
        </Line>
      )}
      {choice.formats.includes('pdf') && <PdfChoice pdf={choice.pdf} />}
    </Stack>
  );
}

/** A label and its control on one line; the control is named by the label. */
function Line({ label, children }: { readonly label: string; readonly children: (id: string) => ReactNode }) {
  const id = `export-${label.replace(/\P{L}+/gu, '-')}`;
  return (
    <Group gap="sm" wrap="nowrap">
      <Text id={id} size="sm" w={120} style={{ flex: 'none' }}>
        {label}
      </Text>
      {children(id)}
    </Group>
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

const layouts = { fitted: exporting.fitted, stages: exporting.byStage, tiled: exporting.tiled } as const;
const layoutNames = ['fitted', 'stages', 'tiled'] as const;

function PdfChoice({ pdf }: { readonly pdf: ExportChoice['pdf'] }) {
  const t = useTranslate();
  const change = (part: Partial<ExportChoice['pdf']>) => set({ pdf: { ...pdf, ...part } });
  return (
    <>
      <Line label={t(exporting.layout)}>
        {(id) => (
          <NativeSelect
            aria-labelledby={id}
            value={pdf.layout}
            onChange={({ currentTarget: { value } }) =>
              change({ layout: layoutNames.find((name) => name === value) ?? 'fitted' })
            }
            data={layoutNames.map((value) => ({ value, label: t(layouts[value]) }))}
          />
        )}
      </Line>
      <Line label={t(exporting.paper)}>
        {(id) => (
          <Group gap="sm" wrap="nowrap">
            <NativeSelect
              aria-labelledby={id}
              value={pdf.paper}
              onChange={({ currentTarget: { value } }) =>
                change({ paper: papers.find((name) => name === value) ?? 'A4' })
              }
              data={[...papers]}
            />
            {/* Each stage turns its own sheet. */}
            {pdf.layout !== 'stages' && (
              <NativeSelect
                aria-label={t(exporting.orientation)}
                value={pdf.isLandscape ? 'landscape' : 'portrait'}
                onChange={({ currentTarget: { value } }) => change({ isLandscape: value === 'landscape' })}
                data={[
                  { value: 'landscape', label: t(exporting.landscape) },
                  { value: 'portrait', label: t(exporting.portrait) },
                ]}
              />
            )}
          </Group>
        )}
      </Line>
    </>
  );
}
