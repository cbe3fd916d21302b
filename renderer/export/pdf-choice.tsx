/** Pages of a PDF: how the map lies on them, which paper, and its margins. */
import { Group, NativeSelect, NumberInput, Text } from '@mantine/core';
import { customPaper, papers, usualCustom, widestMargin } from '#core/export/paper-size';
import { exporting } from '#core/i18n/messages/export';
import { useTranslate } from '#renderer/ui/language';
import { ChoiceLine } from './choice-line';
import { type ExportChoice, useExportChoice } from './export-choice';

const layouts = { fitted: exporting.fitted, stages: exporting.byStage, tiled: exporting.tiled } as const;
const layoutNames = ['fitted', 'stages', 'tiled'] as const;
const paperNames = [...papers, 'custom'] as const;

type Pdf = ExportChoice['pdf'];

/** Margins that were wide enough for a large sheet may be too wide for a small one. */
function change(pdf: Pdf, part: Partial<Pdf>): void {
  const { margin, ...changed } = { ...pdf, ...part };
  const fitting = margin === undefined ? {} : { margin: Math.min(margin, widestMargin(changed)) };
  useExportChoice.setState({ pdf: { ...changed, ...fitting } });
}

export function PdfChoice({ pdf }: { readonly pdf: Pdf }) {
  const t = useTranslate();
  return (
    <>
      <ChoiceLine label={t(exporting.layout)}>
        {(id) => (
          <NativeSelect
            aria-labelledby={id}
            value={pdf.layout}
            onChange={({ currentTarget: { value } }) =>
              change(pdf, { layout: layoutNames.find((name) => name === value) ?? 'fitted' })
            }
            data={layoutNames.map((value) => ({ value, label: t(layouts[value]) }))}
          />
        )}
      </ChoiceLine>
      <ChoiceLine label={t(exporting.paper)}>
        {(id) => (
          <Group gap="sm" wrap="nowrap">
            <NativeSelect
              aria-labelledby={id}
              value={pdf.paper}
              onChange={({ currentTarget: { value } }) =>
                change(pdf, { paper: paperNames.find((name) => name === value) ?? 'A4' })
              }
              data={paperNames.map((value) => ({
                value,
                label: value === 'custom' ? t(exporting.customPaper) : value,
              }))}
            />
            {/* Each stage turns its own sheet; one's own lies as it is measured. */}
            {pdf.layout !== 'stages' && pdf.paper !== 'custom' && (
              <NativeSelect
                aria-label={t(exporting.orientation)}
                value={pdf.isLandscape ? 'landscape' : 'portrait'}
                onChange={({ currentTarget: { value } }) =>
                  change(pdf, { isLandscape: value === 'landscape' })
                }
                data={[
                  { value: 'landscape', label: t(exporting.landscape) },
                  { value: 'portrait', label: t(exporting.portrait) },
                ]}
              />
            )}
          </Group>
        )}
      </ChoiceLine>
      {pdf.paper === 'custom' && <CustomSize pdf={pdf} />}
      <ChoiceLine label={t(exporting.margin)}>
        {(id) => (
          <NumberInput
            aria-labelledby={id}
            w={130}
            min={0}
            max={Math.min(customPaper.widestMargin, widestMargin(pdf))}
            clampBehavior="strict"
            allowDecimal={false}
            placeholder={t(exporting.usualMargin)}
            value={pdf.margin ?? ''}
            onChange={(value) => change(pdf, { margin: typeof value === 'number' ? value : undefined })}
          />
        )}
      </ChoiceLine>
    </>
  );
}

function CustomSize({ pdf }: { readonly pdf: Pdf }) {
  const t = useTranslate();
  const size = pdf.custom ?? usualCustom;
  const side = (name: 'width' | 'height', label: string) => (
    <NumberInput
      aria-label={label}
      w={96}
      allowDecimal={false}
      // While it is typed, a number may be too small; what is left in the field never is.
      clampBehavior="blur"
      min={customPaper.least}
      max={customPaper.most}
      defaultValue={size[name]}
      onChange={(value) => {
        const isFine = typeof value === 'number' && value >= customPaper.least && value <= customPaper.most;
        if (isFine) change(pdf, { custom: { ...size, [name]: value } });
      }}
    />
  );
  return (
    <ChoiceLine label={t(exporting.customSize)}>
      {() => (
        <Group gap={8} wrap="nowrap">
          {side('width', t(exporting.paperWidth))}
          <Text size="sm">×</Text>
          {side('height', t(exporting.paperHeight))}
        </Group>
      )}
    </ChoiceLine>
  );
}
