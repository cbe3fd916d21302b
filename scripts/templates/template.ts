/** Shape of a template's source: structure once, words of both languages side by side. */

import type { CellIcon, CellMark } from '#core/document/records/cell';
import type { FixKind, FixStatus } from '#core/document/records/fix';
import type { LaneKind, TextLaneKind } from '#core/document/records/lane';
import type { MapRecord } from '#core/document/records/map';
import type { PathKind } from '#core/document/records/path';
import type { TemplateName } from '#core/i18n/messages/templates';

/** What is said in one language and in the other. */
export interface Said<Words> {
  readonly ru: Words;
  readonly en: Words;
}

export interface LaneSource {
  readonly laneKind: LaneKind;
  readonly title?: Said<string>;
  readonly unit?: Said<string>;
}

/** Words that make a contact one of the step, in all their forms; told apart by commas. */
export interface RuleWords {
  readonly any: string;
  /** One of these must be said as well. */
  readonly and?: string;
  /** None of these may be said. */
  readonly not?: string;
}

export type StepWords = Readonly<Partial<Record<TextLaneKind, string>>> & {
  readonly title: string;
  /** What the facilitator says at this step. */
  readonly notes?: string;
  readonly quotes?: readonly string[];
  readonly rule?: RuleWords;
};

export type Emotion = -2 | -1 | 0 | 1 | 2;

export interface StepSource extends Said<StepWords> {
  readonly id: string;
  readonly stage: string;
  /** Of the touchpoint. */
  readonly icon: CellIcon;
  /** Of both personas; null: this one does not come here. */
  readonly feels: readonly [Emotion | null, Emotion | null];
  readonly marks?: Readonly<Partial<Record<TextLaneKind, CellMark>>>;
  /** Cell of the lane of numbers. */
  readonly number?: number;
}

export interface PathSource {
  readonly from: string;
  readonly to: string;
  readonly pathKind?: PathKind;
  readonly share?: number;
  readonly label?: Said<string>;
  /** Index of the only persona who walks it. */
  readonly persona?: 0 | 1;
}

export interface PersonaWords {
  readonly name: string;
  readonly role: string;
  readonly goals: string;
  readonly quote: string;
}

export interface PersonaSource extends Said<PersonaWords> {
  readonly share: number;
  readonly portrait: number;
}

export interface PainSource extends Said<{ readonly title: string; readonly description: string }> {
  readonly id: string;
  readonly steps: readonly string[];
  readonly severity: 1 | 2 | 3 | 4;
  /** Index of the only persona it hurts. */
  readonly persona?: 0 | 1;
}

export interface FixWords {
  readonly title: string;
  readonly description: string;
  readonly team: string;
  readonly reason?: string;
}

export interface FixSource extends Said<FixWords> {
  readonly id: string;
  readonly steps: readonly string[];
  readonly pains: readonly string[];
  readonly fixKind: FixKind;
  readonly status: FixStatus;
  /** Person-days. */
  readonly effort?: readonly [number, number];
}

export interface TemplateSource {
  readonly name: TemplateName;
  readonly level: NonNullable<MapRecord['level']>;
  readonly tags: Said<readonly string[]>;
  /** What the map is about, after the words that say it is an example. */
  readonly about: Said<string>;
  /** Hints to write over, not an invented story. */
  readonly isBlank?: boolean;
  readonly lanes: readonly LaneSource[];
  readonly stages: readonly ({ readonly id: string } & Said<string>)[];
  readonly personas: readonly PersonaSource[];
  readonly steps: readonly StepSource[];
  readonly paths: readonly PathSource[];
  readonly pains: readonly PainSource[];
  readonly fixes: readonly FixSource[];
}
