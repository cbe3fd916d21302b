/** The note being typed. It stays as it is while the window is hidden, and begins anew when it is passed on. */
import { useMemo, useRef, useState } from 'react';
import type { TypedNote } from '#core/capture/captured-note';
import { type GuideStep, guessSteps } from '#core/capture/guess-step';
import type { Result } from '#core/desktop/app-error';
import type { CaptureKind } from '#core/document/records/capture';
import type { StepPlace } from '#core/document/records/review';

interface DraftFields {
  readonly kind: CaptureKind;
  readonly words: string;
  readonly contact: string;
  /** undefined: as it is guessed; null: no step. */
  readonly chosen: StepPlace | null | undefined;
  readonly trouble: 'empty' | 'notKept' | null;
}

const blank: DraftFields = { kind: 'idea', words: '', contact: '', chosen: undefined, trouble: null };

export interface Draft extends DraftFields {
  /** The likeliest first. */
  readonly guessed: readonly StepPlace[];
  /** As chosen, or as guessed. */
  readonly place: StepPlace | null;
  change(fields: Partial<DraftFields>): void;
  send(): Promise<void>;
}

export function useDraft(
  guide: readonly GuideStep[],
  save: (note: TypedNote) => Promise<Result<unknown>>,
): Draft {
  const [fields, setFields] = useState(blank);
  const isSaving = useRef(false);
  const { kind, words, contact, chosen } = fields;
  const guessed = useMemo(() => guessSteps(words, guide), [words, guide]);
  const place = chosen === undefined ? (guessed[0] ?? null) : chosen;
  const change = (changed: Partial<DraftFields>) => setFields((before) => ({ ...before, ...changed }));
  return {
    ...fields,
    guessed,
    place,
    change,
    async send() {
      if (isSaving.current) return;
      if (words.trim() === '') return change({ trouble: 'empty' });
      isSaving.current = true;
      const kept = await save({ kind, text: words, contact, place });
      isSaving.current = false;
      if (kept.ok) setFields(blank);
      else change({ trouble: 'notKept' });
    },
  };
}
