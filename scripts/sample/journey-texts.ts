/** Shape of the journey's texts: one object per language (journey-ru.ts, journey-en.ts). */
import type { FixKey, PainKey, StageKey, StepKey, SurveyStep, TextLane } from './journey';

export interface StepTexts extends Readonly<Record<TextLane, string>> {
  readonly title: string;
  /** What the facilitator says at this step. */
  readonly notes: string;
  /** Words to look the step's quotes up by. */
  readonly quoteWords: readonly string[];
}

export interface JourneyTexts {
  readonly title: string;
  readonly description: string;
  readonly analyticsSource: string;
  readonly contactsSource: string;
  readonly surveySource: string;
  readonly stages: Readonly<Record<StageKey, string>>;
  readonly steps: Readonly<Record<StepKey, StepTexts>>;
  readonly refused: string;
  readonly sentAgain: string;
  readonly passed: string;
  readonly personas: readonly {
    readonly name: string;
    readonly role: string;
    readonly goals: string;
    readonly quote: string;
    readonly share: number;
  }[];
  readonly pains: Readonly<Record<PainKey, { readonly title: string; readonly description: string }>>;
  readonly fixes: Readonly<
    Record<
      FixKey,
      {
        readonly title: string;
        readonly description: string;
        readonly team: string;
        readonly owner: string;
        /** Why it was put off or dropped. */
        readonly reason?: string;
      }
    >
  >;
  readonly surveyQuestions: Readonly<Record<SurveyStep, string>>;
}
