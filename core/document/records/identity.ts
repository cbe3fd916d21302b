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
