/** A quote, or the numbers of a step, become a pain in one action; what is one already leads to it. */
import { IconFlame } from '@tabler/icons-react';
import type { Pain } from '#core/document/records/pain';
import type { Quote } from '#core/document/records/quote';
import type { Step } from '#core/document/records/step';
import { metricOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { painOfQuote, painOfStepNumbers } from '#core/pains/known';
import { useOpenMap } from '#renderer/state/open-map';
import { makePainOfQuote, makePainOfStep, openPain, titleOfPain } from '#renderer/state/pains';
import { PainButton } from '#renderer/ui/pain-button';

interface ToPainProps {
  readonly known: Pain | null;
  readonly make: () => void;
}

function ToPain({ known, make }: ToPainProps) {
  const canEdit = useOpenMap(({ document }) => document?.isReadOnly === false);
  return (
    <PainButton
      variant="default"
      leftSection={<IconFlame size={16} aria-hidden="true" />}
      known={known && titleOfPain(known)}
      open={() => known && openPain(known.id)}
      make={make}
      canMake={canEdit}
    />
  );
}

export const QuoteToPain = ({ snapshot, quote }: { snapshot: Snapshot; quote: Quote }) =>
  quote.text.trim() === '' ? null : (
    <ToPain known={painOfQuote(snapshot, quote)} make={() => makePainOfQuote(quote.id)} />
  );

export const StepToPain = ({ snapshot, step }: { snapshot: Snapshot; step: Step }) =>
  metricOf(snapshot, step.id, 'contacts') === null ? null : (
    <ToPain known={painOfStepNumbers(snapshot, step.id)} make={() => makePainOfStep(step)} />
  );
