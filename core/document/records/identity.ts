/**
 * Branded identifiers of records. An id never changes and is never reused.
 * Knows nothing of how ids are made: generators come in from outside.
 */
import { z } from 'zod';

/** Letters, digits and a few separators; short enough for database keys and file names. */
export const idText = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:_-]{0,190}$/);

export const mapId = idText.brand<'map'>();
export const stageId = idText.brand<'stage'>();
export const stepId = idText.brand<'step'>();
export const pathId = idText.brand<'path'>();
export const laneId = idText.brand<'lane'>();
export const cellId = idText.brand<'cell'>();
export const personaId = idText.brand<'persona'>();
export const screenshotId = idText.brand<'screenshot'>();
export const pinId = idText.brand<'pin'>();
export const quoteId = idText.brand<'quote'>();
export const metricId = idText.brand<'metric'>();
export const ruleId = idText.brand<'rule'>();
export const themeId = idText.brand<'theme'>();
export const painId = idText.brand<'pain'>();
export const fixId = idText.brand<'fix'>();
export const fixChangeId = idText.brand<'fixChange'>();
export const sessionId = idText.brand<'session'>();
export const voteId = idText.brand<'vote'>();
export const commentId = idText.brand<'comment'>();
export const sourceId = idText.brand<'source'>();
export const collectionId = idText.brand<'collection'>();
export const collectedQuoteId = idText.brand<'collectedQuote'>();
export const authorId = idText.brand<'author'>();
export const reviewId = idText.brand<'review'>();
export const problemId = idText.brand<'problem'>();
export const requestId = idText.brand<'request'>();
export const requestVoicesId = idText.brand<'requestVoices'>();
export const requestChangeId = idText.brand<'requestChange'>();
export const captureId = idText.brand<'capture'>();
export const guestId = idText.brand<'guest'>();
export const awardId = idText.brand<'award'>();
export const goalId = idText.brand<'goal'>();
export const goalReadingId = idText.brand<'goalReading'>();

export type MapId = z.infer<typeof mapId>;
export type StageId = z.infer<typeof stageId>;
export type StepId = z.infer<typeof stepId>;
export type PathId = z.infer<typeof pathId>;
export type LaneId = z.infer<typeof laneId>;
export type CellId = z.infer<typeof cellId>;
export type PersonaId = z.infer<typeof personaId>;
export type ScreenshotId = z.infer<typeof screenshotId>;
export type PinId = z.infer<typeof pinId>;
export type QuoteId = z.infer<typeof quoteId>;
export type MetricId = z.infer<typeof metricId>;
export type RuleId = z.infer<typeof ruleId>;
export type ThemeId = z.infer<typeof themeId>;
export type PainId = z.infer<typeof painId>;
export type FixId = z.infer<typeof fixId>;
export type FixChangeId = z.infer<typeof fixChangeId>;
export type SessionId = z.infer<typeof sessionId>;
export type VoteId = z.infer<typeof voteId>;
export type CommentId = z.infer<typeof commentId>;
export type SourceId = z.infer<typeof sourceId>;
export type CollectionId = z.infer<typeof collectionId>;
export type CollectedQuoteId = z.infer<typeof collectedQuoteId>;
export type AuthorId = z.infer<typeof authorId>;
export type ReviewId = z.infer<typeof reviewId>;
export type ProblemId = z.infer<typeof problemId>;
export type RequestId = z.infer<typeof requestId>;
export type RequestVoicesId = z.infer<typeof requestVoicesId>;
export type RequestChangeId = z.infer<typeof requestChangeId>;
export type CaptureId = z.infer<typeof captureId>;
export type GuestId = z.infer<typeof guestId>;
export type AwardId = z.infer<typeof awardId>;
export type GoalId = z.infer<typeof goalId>;
export type GoalReadingId = z.infer<typeof goalReadingId>;
