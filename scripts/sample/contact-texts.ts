/** Shape of the texts contacts are made of: one object per language. */
import type { StepRule } from '#core/evidence/rule';
import type { StepKey } from './journey';

export interface Topic {
  readonly category: string;
  readonly topic: string;
  /** Sentences; {slot} is replaced by one of the slot's words. */
  readonly sentences: readonly string[];
}

export interface ContactTexts {
  readonly header: readonly string[];
  readonly channels: readonly [chat: string, phone: string, email: string, social: string];
  readonly yes: string;
  readonly no: string;
  readonly greetings: readonly string[];
  readonly closings: readonly string[];
  /** Personal data people leave in their texts, so that masking has work to do. Invented numbers. */
  readonly personal: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
  readonly topics: Readonly<Record<StepKey, readonly Topic[]>>;
  /** Contacts that belong to no step. */
  readonly elsewhere: readonly Topic[];
  readonly rules: Readonly<Record<StepKey, StepRule>>;
  readonly surveyHeader: { readonly date: string; readonly customer: string; readonly comment: string };
  readonly surveyComments: { readonly easy: readonly string[]; readonly hard: readonly string[] };
}
