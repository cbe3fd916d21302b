/** Every kind of record a map can hold. A new kind is added here and nowhere else. */
import { z } from 'zod';
import { type Author, author } from './author';
import { type Capture, capture } from './capture';
import { type Cell, cell } from './cell';
import { type CollectedQuote, collectedQuote } from './collected-quote';
import { type Collection, collection } from './collection';
import { type Comment, comment } from './comment';
import { type Evidence, evidence } from './evidence';
import { type Fix, fix } from './fix';
import { type FixChange, fixChange } from './fix-change';
import { type GoalReading, goal, goalReading, type ProgrammeGoal } from './goal';
import { type Award, award, type Guest, guest } from './guest';
import { type Lane, lane } from './lane';
import { type MapRecord, map } from './map';
import { type Metric, metric } from './metric';
import { type Pain, pain } from './pain';
import { type Path, path } from './path';
import { type Persona, persona } from './persona';
import { type Pin, pin } from './pin';
import { type Programme, programme } from './programme';
import { type Quote, quote } from './quote';
import {
  type FeatureRequest,
  type RequestChange,
  type RequestVoices,
  request,
  requestChange,
  requestVoices,
} from './request';
import { type Problem, problem, type Review, review } from './review';
import { type Rule, rule } from './rule';
import { type Screenshot, screenshot } from './screenshot';
import { type Session, session } from './session';
import { type Source, source } from './source';
import { type Stage, stage } from './stage';
import { type Step, step } from './step';
import { type Theme, theme } from './theme';
import { type Vote, vote } from './vote';

export const recordSchemas = {
  map,
  stage,
  step,
  path,
  lane,
  cell,
  persona,
  screenshot,
  pin,
  quote,
  metric,
  rule,
  theme,
  pain,
  fix,
  session,
  vote,
  comment,
  source,
  evidence,
  author,
  collection,
  collectedQuote,
  fixChange,
  programme,
  review,
  problem,
  request,
  requestVoices,
  requestChange,
  capture,
  guest,
  award,
  goal,
  goalReading,
};

export interface RecordsByKind {
  map: MapRecord;
  stage: Stage;
  step: Step;
  path: Path;
  lane: Lane;
  cell: Cell;
  persona: Persona;
  screenshot: Screenshot;
  pin: Pin;
  quote: Quote;
  metric: Metric;
  rule: Rule;
  theme: Theme;
  pain: Pain;
  fix: Fix;
  session: Session;
  vote: Vote;
  comment: Comment;
  source: Source;
  evidence: Evidence;
  author: Author;
  collection: Collection;
  collectedQuote: CollectedQuote;
  fixChange: FixChange;
  programme: Programme;
  review: Review;
  problem: Problem;
  request: FeatureRequest;
  requestVoices: RequestVoices;
  requestChange: RequestChange;
  capture: Capture;
  guest: Guest;
  award: Award;
  goal: ProgrammeGoal;
  goalReading: GoalReading;
}

export type RecordKind = keyof RecordsByKind;

/** Kinds that only a programme has; sessions and fixes are in maps and in programmes. */
export const programmeKinds = [
  'programme',
  'review',
  'problem',
  'request',
  'requestVoices',
  'requestChange',
  'capture',
  'guest',
  'award',
  'goal',
  'goalReading',
] as const satisfies readonly RecordKind[];
export type AnyRecord = RecordsByKind[RecordKind];
export type RecordId = AnyRecord['id'];

export const recordKinds = Object.keys(recordSchemas) as readonly RecordKind[];

export const anyRecord = z.discriminatedUnion('kind', [
  map,
  stage,
  step,
  path,
  lane,
  cell,
  persona,
  screenshot,
  pin,
  quote,
  metric,
  rule,
  theme,
  pain,
  fix,
  session,
  vote,
  comment,
  source,
  evidence,
  author,
  collection,
  collectedQuote,
  fixChange,
  programme,
  review,
  problem,
  request,
  requestVoices,
  requestChange,
  capture,
  guest,
  award,
  goal,
  goalReading,
]);
