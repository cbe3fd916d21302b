/** All about a step: title, notes, numbers with where they come from, rule, quotes, ways on. */
import { Button, NativeSelect, Stack, Text, UnstyledButton } from '@mantine/core';
import { renameStep, setStepNotes, setStepTrack } from '#core/commands/step';
import type { Step } from '#core/document/records/step';
import { liveRecord, pathsFrom } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { inspector as text } from '#core/i18n/messages/inspector';
import { lanes } from '#core/i18n/messages/lanes';
import { runAction } from '#renderer/state/actions';
import { commit } from '#renderer/state/open-map';
import { select } from '#renderer/state/view';
import { useTranslate } from '#renderer/ui/language';
import { PanelHeader } from '#renderer/ui/panel-header';
import { ExitsNote } from './exits-note';
import { Section, TextField } from './field';
import { ShareField } from './path-panel';
import { StepDetail } from './step-detail';
import { StepFixes } from './step-fixes';
import { StepNumbers } from './step-numbers';
import { StepQuotes } from './step-quotes';
import { StepRules } from './step-rules';
import { StepScreenshots } from './step-screenshots';

interface StepProps {
  readonly snapshot: Snapshot;
  readonly step: Step;
}

export function StepPanel({ snapshot, step }: StepProps) {
  const t = useTranslate();
  return (
    <Stack gap="lg">
      <Stack gap="md">
        <PanelHeader title={t(text.step)} />
        <TextField
          label={t(text.title)}
          value={step.title}
          keep={(title, stay) => commit('step.rename', renameStep, { stepId: step.id, title }, stay)}
        />
        <TextField
          isLong
          label={t(text.notes)}
          hint={t(text.notesHint)}
          value={step.notes}
          keep={(notes, stay) => commit('step.notes', setStepNotes, { stepId: step.id, notes }, stay)}
        />
      </Stack>
      <StepDetail step={step} />
      <StepNumbers snapshot={snapshot} step={step} />
      <StepRules snapshot={snapshot} step={step} />
      <StepScreenshots snapshot={snapshot} step={step} />
      <StepQuotes snapshot={snapshot} step={step} />
      <StepFixes snapshot={snapshot} step={step} />
      <StepPaths snapshot={snapshot} step={step} />
      <TrackField step={step} />
    </Stack>
  );
}

/** Few maps need more rows of cards than these. */
export const tracks = [0, 1, 2, 3, 4] as const;

function TrackField({ step }: { step: Step }) {
  const t = useTranslate();
  return (
    <NativeSelect
      label={t(text.track)}
      description={t(text.trackHint)}
      value={step.track === null ? '' : String(step.track)}
      data={[
        { value: '', label: t(text.trackAuto) },
        ...tracks.map((track) => ({
          value: String(track),
          label: t(text.trackNumber, { number: track + 1 }),
        })),
      ]}
      onChange={({ currentTarget: { value } }) =>
        commit('step.track', setStepTrack, { stepId: step.id, track: value === '' ? null : Number(value) })
      }
    />
  );
}

function StepPaths({ snapshot, step }: StepProps) {
  const t = useTranslate();
  const paths = pathsFrom(snapshot, step.id);
  const titleOf = (stepId: string) => liveRecord(snapshot, 'step', stepId)?.title || t(lanes.untitledStep);
  return (
    <Section
      title={t(text.pathsOut)}
      aside={
        <Button variant="subtle" size="compact-sm" onClick={() => void runAction('path.add')}>
          {t(text.addPath)}
        </Button>
      }
    >
      {paths.length === 0 && (
        <Text size="sm" c="dimmed">
          {t(text.pathsNone)}
        </Text>
      )}
      {paths.map((path) => (
        <div key={path.id}>
          <UnstyledButton onClick={() => select({ kind: 'path', id: path.id })}>
            <Text size="sm" fw={600}>
              → {titleOf(path.ends.to)}
            </Text>
          </UnstyledButton>
          <ShareField path={path} />
        </div>
      ))}
      <ExitsNote paths={paths} />
    </Section>
  );
}
