/** A goal as it is written down: metric, what is to be reached, in which direction, over which months. */
import { Button, Group, MultiSelect, Select, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { goalMetrics } from '#core/document/records/goal';
import type { GoalId } from '#core/document/records/identity';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { goalMetricNames, scoreboardText as text } from '#core/i18n/messages/scoreboard';
import { usualGoal } from '#core/scoreboard/goals';
import { keepGoal, writeGoal } from '#renderer/state/scoreboard';
import { Dialog } from '#renderer/ui/dialog';
import { DialogFooter } from '#renderer/ui/dialog-footer';
import { LabelledChoice } from '#renderer/ui/labelled-choice';
import { useLanguage, useTranslate } from '#renderer/ui/language';
import { NumberField } from '#renderer/ui/number-field';
import { PeriodFields } from '#renderer/ui/period-fields';
import { acrosses, draftOf, type GoalDraft, keptOf, ofMetric, units } from './goal-draft';

interface GoalDialogProps {
  readonly snapshot: Snapshot;
  readonly editing: GoalId | 'new';
  readonly maps: readonly Snapshot[];
}

export function GoalDialog({ snapshot, editing, maps }: GoalDialogProps) {
  const t = useTranslate();
  const language = useLanguage();
  const [draft, setDraft] = useState(() => draftOf(snapshot, editing));
  const set = (fields: Partial<GoalDraft>) => setDraft((before) => ({ ...before, ...fields }));
  const isShare = draft.unit === 'share';
  const fields = keptOf(draft);
  return (
    <Dialog title={t(editing === 'new' ? text.add : text.edit)} onClose={() => writeGoal(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (fields) keepGoal(fields);
        }}
      >
        <Stack gap="md">
          <Group grow align="flex-start">
            <Select
              label={t(text.metric)}
              data={goalMetrics.map((value) => ({ value, label: t(goalMetricNames[value]) }))}
              value={draft.metric}
              allowDeselect={false}
              data-autofocus
              onChange={(value) => {
                const metric = goalMetrics.find((each) => each === value);
                if (metric) set(ofMetric(snapshot, metric));
              }}
            />
            <TextInput
              label={t(text.name)}
              placeholder={draft.metric === 'own' ? '' : t(goalMetricNames[draft.metric])}
              required={draft.metric === 'own'}
              maxLength={200}
              value={draft.title}
              onChange={(event) => set({ title: event.currentTarget.value })}
            />
          </Group>
          <Group grow align="flex-start">
            <NumberField
              key={draft.metric}
              label={t(text.target)}
              value={
                draft.target === null ? null : isShare ? Math.round(draft.target * 1e8) / 1e6 : draft.target
              }
              keep={(value) => set({ target: value === null ? null : isShare ? value / 100 : value })}
              decimals={3}
              min={isShare || draft.unit === 'rate' || draft.unit === 'score' ? 0 : -1e12}
              {...(isShare ? { max: 100, suffix: language === 'ru' ? '\u00a0%' : '%' } : {})}
            />
            <LabelledChoice
              label={t(text.direction)}
              data={(['up', 'down'] as const).map((value) => ({ value, label: t(text[value]) }))}
              value={draft.direction}
              onChange={(value) => set({ direction: value === 'down' ? 'down' : 'up' })}
            />
          </Group>
          <HowMonths draft={draft} set={set} />
          <PeriodFields
            label={t(text.period)}
            value={draft.period}
            onChange={(period) => set({ period })}
            isLabelShown
            isWide
          />
          {usualGoal[draft.metric].origin === 'contacts' && maps.length > 0 && (
            <MultiSelect
              label={t(text.maps)}
              placeholder={draft.mapIds.length === 0 ? t(text.allMaps) : ''}
              data={maps.map((map) => ({ value: map.mapId, label: mapOf(map).title || map.mapId }))}
              value={draft.mapIds}
              clearable
              onChange={(mapIds) => set({ mapIds })}
            />
          )}
          <TextInput
            label={t(text.source)}
            maxLength={500}
            value={draft.source}
            onChange={(event) => set({ source: event.currentTarget.value })}
          />
          <DialogFooter>
            <Button variant="default" onClick={() => writeGoal(null)}>
              {t(text.cancel)}
            </Button>
            <Button type="submit" disabled={fields === null}>
              {t(text.save)}
            </Button>
          </DialogFooter>
        </Stack>
      </form>
    </Dialog>
  );
}

interface HowMonthsProps {
  readonly draft: GoalDraft;
  readonly set: (fields: Partial<GoalDraft>) => void;
}

/** In which unit it is, and how months make the period. */
function HowMonths({ draft, set }: HowMonthsProps) {
  const t = useTranslate();
  return (
    <Group grow align="flex-start">
      <Select
        label={t(text.unit)}
        data={Object.entries(units).map(([value, label]) => ({ value, label: t(label) }))}
        value={draft.unit}
        allowDeselect={false}
        disabled={draft.metric !== 'own' && draft.metric !== 'ces'}
        onChange={(value) => {
          const unit = (['share', 'points', 'rate', 'number', 'score'] as const).find(
            (each) => each === value,
          );
          if (unit) set({ unit });
        }}
      />
      <Select
        label={t(text.across)}
        data={Object.entries(acrosses).map(([value, label]) => ({ value, label: t(label) }))}
        value={draft.across}
        allowDeselect={false}
        onChange={(value) => {
          const across = (['sum', 'mean', 'last'] as const).find((each) => each === value);
          if (across) set({ across });
        }}
      />
    </Group>
  );
}
