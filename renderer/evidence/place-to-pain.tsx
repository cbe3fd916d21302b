/** The numbers of a step become a pain where they are looked at; those that are one already lead to it. */
import { IconFlame, IconFlameFilled } from '@tabler/icons-react';
import { liveRecord, metricOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { pains as text } from '#core/i18n/messages/pains';
import { painOfStepNumbers } from '#core/pains/known';
import { canEditPains, makePainOfStep, openPain, titleOfPain } from '#renderer/state/pains';
import { IconAction } from '#renderer/ui/icon-action';
import { useTranslate } from '#renderer/ui/language';

/** Nothing for a place that is no step, or whose numbers the map does not keep. */
export function PlaceToPain({ snapshot, place }: { readonly snapshot: Snapshot; readonly place: string }) {
  const t = useTranslate();
  const step = liveRecord(snapshot, 'step', place);
  if (!step || metricOf(snapshot, step.id, 'contacts') === null) return null;
  const known = painOfStepNumbers(snapshot, step.id);
  const look = { size: 'sm', ms: 2, style: { verticalAlign: 'middle' } } as const;
  if (known)
    return (
      <IconAction
        {...look}
        label={t(text.openOf, { title: titleOfPain(known) })}
        icon={<IconFlameFilled size={14} aria-hidden />}
        onClick={() => openPain(known.id)}
      />
    );
  return (
    <IconAction
      {...look}
      disabled={!canEditPains()}
      label={t(text.makeOfStep, { step: step.title })}
      icon={<IconFlame size={14} aria-hidden />}
      onClick={() => makePainOfStep(step)}
    />
  );
}
