/** Fields of a cell: its text, emotion or number; where the lane shows the step's own facts, these. */
import { Select, Stack, Text } from '@mantine/core';
import { setCellEmotion, setCellNumber, setCellText } from '#core/commands/cell';
import { isTextLane, type Lane, type LaneKind, showsOwnCells } from '#core/document/records/lane';
import type { Step } from '#core/document/records/step';
import { cellAt } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { emotionValues, emotionWords, laneNames, lanes } from '#core/i18n/messages/lanes';
import type { Message } from '#core/i18n/translate';
import { unitOfMany } from '#core/metrics/counted';
import { commit } from '#renderer/state/open-map';
import { useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import { PanelHeader } from '#renderer/ui/panel-header';
import { CellRecords, isRecordLane } from './cell-records';
import { CellSignFields } from './cell-sign-fields';
import { TextField } from './field';
import { StepNumbers } from './step-numbers';
import { StepQuotes } from './step-quotes';
import { StepRules } from './step-rules';
import { StepScreenshots } from './step-screenshots';

interface CellPanelProps {
  readonly snapshot: Snapshot;
  readonly lane: Lane;
  readonly step: Step;
}

const evidenceKinds: readonly LaneKind[] = ['contacts', 'contactRate', 'csat', 'ces', 'nps', 'conversion'];

/** Of a locked lane the fields are read only. */
export function CellPanel(props: CellPanelProps) {
  return (
    <fieldset disabled={props.lane.isLocked} style={{ border: 0, margin: 0, padding: 0, minWidth: 0 }}>
      <CellFields {...props} />
    </fieldset>
  );
}

function CellFields({ snapshot, lane, step }: CellPanelProps) {
  const t = useTranslate();
  const laneName = lane.title === '' ? t(laneNames[lane.laneKind]) : lane.title;
  const isEvidence = evidenceKinds.includes(lane.laneKind);
  const hasText = showsOwnCells(lane.laneKind);
  return (
    <Stack gap="md">
      <div>
        <PanelHeader title={laneName} />
        <Text size="sm" c="dimmed">
          {t(text.quoteOf, { step: step.title === '' ? t(lanes.untitledStep) : step.title })}
        </Text>
        {lane.isLocked && <Text size="sm">{t(text.cellLocked)}</Text>}
      </div>
      {lane.laneKind === 'emotion' && <EmotionField snapshot={snapshot} lane={lane} step={step} />}
      {lane.laneKind === 'customNumber' && <OwnNumber snapshot={snapshot} lane={lane} step={step} />}
      {hasText && (
        <TextField
          isLong
          label={t(textLabel(lane.laneKind))}
          hint={t(text.formatHint)}
          value={cellAt(snapshot, lane.id, step.id)?.text ?? ''}
          keep={(typed, stay) =>
            commit('cell.text', setCellText, { laneId: lane.id, stepId: step.id, text: typed }, stay)
          }
        />
      )}
      {hasText && (
        <CellSignFields
          snapshot={snapshot}
          lane={lane}
          step={step}
          hasMarkAlone={lane.laneKind === 'emotion' || lane.laneKind === 'customNumber'}
        />
      )}
      {lane.laneKind === 'screenshot' && <StepScreenshots snapshot={snapshot} step={step} />}
      {isRecordLane(lane.laneKind) && <CellRecords kind={lane.laneKind} snapshot={snapshot} step={step} />}
      {lane.laneKind === 'quotes' && <StepQuotes snapshot={snapshot} step={step} />}
      {isEvidence && (
        <>
          <StepNumbers snapshot={snapshot} step={step} />
          <StepRules snapshot={snapshot} step={step} />
        </>
      )}
    </Stack>
  );
}

function textLabel(laneKind: LaneKind): Message {
  if (isTextLane(laneKind)) return text.text;
  return laneKind === 'customPicture' ? text.caption : text.note;
}

function EmotionField({ snapshot, lane, step }: CellPanelProps) {
  const t = useTranslate();
  const emotion = cellAt(snapshot, lane.id, step.id)?.emotion ?? null;
  return (
    <Select
      label={t(text.emotion)}
      placeholder={t(text.emotionUnknown)}
      clearable
      data={emotionValues.map((value) => ({ value: String(value), label: t(emotionWords[value]) }))}
      value={emotion === null ? null : String(emotion)}
      onChange={(value) =>
        commit('cell.emotion', setCellEmotion, {
          laneId: lane.id,
          stepId: step.id,
          emotion: value === null ? null : Number(value),
        })
      }
    />
  );
}

function OwnNumber({ snapshot, lane, step }: CellPanelProps) {
  const t = useTranslate();
  const unit = unitOfMany(lane.unit);
  return (
    <NumberField
      label={unit === '' ? t(text.number) : `${t(text.number)}, ${unit}`}
      value={cellAt(snapshot, lane.id, step.id)?.number ?? null}
      min={Number.MIN_SAFE_INTEGER}
      decimals={6}
      keep={(number) => commit('cell.number', setCellNumber, { laneId: lane.id, stepId: step.id, number })}
    />
  );
}
