/** Mark, icon and emotion of several cells at once. */
import { Select, Stack, Text, useComputedColorScheme } from '@mantine/core';
import type { CellPlace } from '#core/commands/cell';
import { isTextLane } from '#core/document/records/lane';
import { cellAt, liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { canvas } from '#core/i18n/messages/canvas';
import { inspector as text } from '#core/i18n/messages/inspector';
import { emotionValues, emotionWords } from '#core/i18n/messages/lanes';
import { iconChoices, markChoices } from '#renderer/state/cell-signs';
import { dressChosen } from '#renderer/state/dress-chosen';
import { useTranslate } from '#renderer/ui/language';
import { SignChoice } from '#renderer/ui/sign-choice';
import { SignField } from './cell-sign-fields';
import { commonValue } from './common-value';

interface SeveralCellsProps {
  readonly snapshot: Snapshot;
  readonly cells: readonly CellPlace[];
}

export function SeveralCells({ snapshot, cells }: SeveralCellsProps) {
  const t = useTranslate();
  const theme = useComputedColorScheme('light');
  const kinds = new Set(cells.map(({ laneId }) => liveRecord(snapshot, 'lane', laneId)?.laneKind));
  const isAll = (is: (kind: Parameters<typeof isTextLane>[0]) => boolean): boolean =>
    kinds.size > 0 && [...kinds].every((kind) => kind !== undefined && is(kind));
  const isOfFeelings = isAll((kind) => kind === 'emotion');
  const hasMarks = isAll(
    (kind) => isTextLane(kind) || kind === 'emotion' || kind === 'customNumber' || kind === 'customPicture',
  );
  const hasIcons = isAll((kind) => isTextLane(kind) || kind === 'customPicture');
  const found = cells.map(({ laneId, stepId }) => cellAt(snapshot, laneId, stepId));
  const mark = commonValue(found.map((cell) => cell?.mark ?? null));
  const icon = commonValue(found.map((cell) => cell?.icon ?? null));
  if (!hasMarks)
    return (
      <Text size="sm" c="dimmed">
        {t(text.severalKinds)}
      </Text>
    );
  return (
    <Stack gap="xs">
      {isOfFeelings && <Feeling values={found.map((cell) => cell?.emotion ?? null)} />}
      {hasIcons && (
        <SignField label={t(canvas.icon)} options={iconChoices(t)} value={icon.value} isMixed={icon.isMixed}>
          {(close) => (
            <SignChoice
              label={t(canvas.icon)}
              options={iconChoices(t)}
              value={icon.value}
              search={{ label: t(canvas.findIcon), nothing: t(canvas.noIcon) }}
              columns={7}
              onChoose={(value) => {
                dressChosen({ icon: value });
                close();
              }}
            />
          )}
        </SignField>
      )}
      <SignField
        label={t(canvas.mark)}
        options={markChoices(t, theme)}
        value={mark.value}
        isMixed={mark.isMixed}
      >
        {(close) => (
          <SignChoice
            label={t(canvas.mark)}
            options={markChoices(t, theme)}
            value={mark.value}
            columns={6}
            onChoose={(value) => {
              dressChosen({ mark: value });
              close();
            }}
          />
        )}
      </SignField>
    </Stack>
  );
}

function Feeling({ values }: { values: readonly (number | null)[] }) {
  const t = useTranslate();
  const common = commonValue(values);
  return (
    <Select
      label={t(text.emotion)}
      placeholder={t(common.isMixed ? text.mixed : text.emotionUnknown)}
      clearable
      data={emotionValues.map((value) => ({ value: String(value), label: t(emotionWords[value]) }))}
      value={common.value === null ? null : String(common.value)}
      onChange={(value) => dressChosen({ emotion: value === null ? null : Number(value) })}
    />
  );
}
