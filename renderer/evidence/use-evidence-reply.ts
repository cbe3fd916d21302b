/** A reply of the evidence service that follows its question: asked a moment after it settles, the earlier one cancelled. */
import { useEffect, useEffectEvent, useState } from 'react';
import type { AppError } from '#core/desktop/app-error';
import type { EvidenceInput, EvidenceReply, EvidenceRequestName } from '#core/evidence/evidence-api';
import { requestEvidence } from '#renderer/state/evidence';

export interface EvidenceAnswer<N extends EvidenceRequestName> {
  /** Stays while the next one is waited for, so that nothing jumps. */
  readonly reply: EvidenceReply<N> | null;
  readonly error: AppError | null;
  readonly isWaiting: boolean;
  readonly again: () => void;
}

interface Answered<N extends EvidenceRequestName> {
  readonly question: string;
  readonly reply: EvidenceReply<N> | null;
  readonly error: AppError | null;
}

/** `input` null: nothing to ask. `delay` in ms: how long the question must stay the same. */
export function useEvidenceReply<N extends EvidenceRequestName>(
  name: N,
  input: EvidenceInput<N> | null,
  delay = 0,
): EvidenceAnswer<N> {
  const [attempt, setAttempt] = useState(0);
  const [answered, setAnswered] = useState<Answered<N> | null>(null);
  const question = input === null ? null : `${attempt} ${JSON.stringify(input)}`;

  const ask = useEffectEvent(async (asked: string, signal: AbortSignal) => {
    if (input === null) return;
    const result = await requestEvidence(name, input, { signal });
    if (signal.aborted) return;
    setAnswered((before) =>
      result.ok
        ? { question: asked, reply: result.value, error: null }
        : { question: asked, reply: before?.reply ?? null, error: result.error },
    );
  });

  useEffect(() => {
    if (question === null) return;
    const abort = new AbortController();
    const timer = setTimeout(() => void ask(question, abort.signal), delay);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [question, delay]);

  if (question === null) return { reply: null, error: null, isWaiting: false, again: () => {} };
  return {
    reply: answered?.reply ?? null,
    error: answered?.error ?? null,
    isWaiting: answered?.question !== question,
    again: () => setAttempt((count) => count + 1),
  };
}
