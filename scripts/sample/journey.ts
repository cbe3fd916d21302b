/** What the sample journey is in any language: stages, steps, paths, invented figures. All of it is made up. */

import type { FixKind, FixStatus } from '#core/document/records/fix';
import type { LaneKind } from '#core/document/records/lane';
import type { PathKind } from '#core/document/records/path';

export const stageKeys = ['start', 'describe', 'checks', 'publish', 'replies'] as const;
export type StageKey = (typeof stageKeys)[number];

export interface StepFigures {
  readonly stage: StageKey;
  readonly emotion: -2 | -1 | 0 | 1 | 2;
  /** Emotion of the second persona, who sells for a living. */
  readonly traderEmotion: -2 | -1 | 0 | 1 | 2;
  /** Customers who entered the step in the twelve months, and those who went on. */
  readonly entered: number;
  readonly completed: number;
  /** Contacts about the step among a hundred of all, before seasons and releases. */
  readonly weight: number;
  /** How easily support and the product solve it: 0 (hardly) to 1. */
  readonly ease: number;
}

export const steps = {
  login: {
    stage: 'start',
    emotion: 0,
    traderEmotion: 1,
    entered: 480_000,
    completed: 452_000,
    weight: 9,
    ease: 0.62,
  },
  category: {
    stage: 'start',
    emotion: 0,
    traderEmotion: 0,
    entered: 452_000,
    completed: 431_000,
    weight: 5,
    ease: 0.7,
  },
  photos: {
    stage: 'describe',
    emotion: -1,
    traderEmotion: -1,
    entered: 431_000,
    completed: 398_000,
    weight: 13,
    ease: 0.5,
  },
  text: {
    stage: 'describe',
    emotion: 0,
    traderEmotion: 0,
    entered: 398_000,
    completed: 389_000,
    weight: 4,
    ease: 0.74,
  },
  price: {
    stage: 'describe',
    emotion: 1,
    traderEmotion: 0,
    entered: 389_000,
    completed: 381_000,
    weight: 4,
    ease: 0.72,
  },
  verification: {
    stage: 'checks',
    emotion: -1,
    traderEmotion: -2,
    entered: 381_000,
    completed: 352_000,
    weight: 12,
    ease: 0.42,
  },
  moderation: {
    stage: 'checks',
    emotion: -1,
    traderEmotion: -1,
    entered: 352_000,
    completed: 318_000,
    weight: 11,
    ease: 0.45,
  },
  correction: {
    stage: 'checks',
    emotion: -2,
    traderEmotion: -2,
    entered: 63_400,
    completed: 47_600,
    weight: 12,
    ease: 0.3,
  },
  payment: {
    stage: 'publish',
    emotion: -1,
    traderEmotion: 0,
    entered: 318_000,
    completed: 301_000,
    weight: 9,
    ease: 0.55,
  },
  published: {
    stage: 'publish',
    emotion: 2,
    traderEmotion: 1,
    entered: 301_000,
    completed: 289_000,
    weight: 4,
    ease: 0.7,
  },
  firstCall: {
    stage: 'replies',
    emotion: 1,
    traderEmotion: 1,
    entered: 289_000,
    completed: 238_000,
    weight: 8,
    ease: 0.48,
  },
  sold: {
    stage: 'replies',
    emotion: 2,
    traderEmotion: 2,
    entered: 238_000,
    completed: 226_000,
    weight: 3,
    ease: 0.76,
  },
} as const satisfies Record<string, StepFigures>;
export type StepKey = keyof typeof steps;
export const stepKeys = Object.keys(steps) as readonly StepKey[];

/** Share of all contacts that no step rule covers. */
export const unassignedWeight = 13;

export const paths: readonly { from: StepKey; to: StepKey; pathKind: PathKind; share: number | null }[] = [
  { from: 'moderation', to: 'correction', pathKind: 'failure', share: 0.18 },
  { from: 'correction', to: 'moderation', pathKind: 'alternative', share: 0.75 },
  { from: 'moderation', to: 'payment', pathKind: 'main', share: 0.74 },
];

/** First and last month of the invented contacts, and the day "now" is fixed to. */
export const firstMonth = '2025-11';
export const monthCount = 12;
export const takenAt = '2026-11-02T09:00:00.000Z';

/** The release that made photos easier, and the share of photo contacts it took away. */
export const photoRelease = { month: '2026-06', remaining: 0.55 };
/** The rules that got stricter, and how many more refused ads are asked about since then. */
export const strictModeration = { month: '2026-03', growth: 1.35 };

export const textLanes = [
  'textRead',
  'actions',
  'thoughts',
  'question',
  'touchpoint',
  'backstage',
  'systems',
] as const satisfies readonly LaneKind[];
export type TextLane = (typeof textLanes)[number];

/** Steps whose ease the invented survey asks about. */
export const surveySteps = [
  'login',
  'photos',
  'verification',
  'moderation',
  'correction',
  'payment',
] as const satisfies readonly StepKey[];
export type SurveyStep = (typeof surveySteps)[number];

export const painKeys = [
  'refusalReason',
  'photoUpload',
  'documentRejected',
  'doubleCharge',
  'scamCalls',
] as const;
export type PainKey = (typeof painKeys)[number];
export const pains: Record<
  PainKey,
  { readonly steps: readonly StepKey[]; readonly severity: 1 | 2 | 3 | 4 }
> = {
  refusalReason: { steps: ['moderation', 'correction'], severity: 4 },
  photoUpload: { steps: ['photos'], severity: 2 },
  documentRejected: { steps: ['verification'], severity: 3 },
  doubleCharge: { steps: ['payment'], severity: 3 },
  scamCalls: { steps: ['firstCall'], severity: 4 },
};

export const fixKeys = [
  'reasonInWords',
  'photoQueue',
  'documentHints',
  'chargeStatus',
  'hiddenNumber',
  'moderationArticle',
  'ruleInReply',
  'queueInBot',
  'refundAtOnce',
  'codeAgain',
  'categoryByTitle',
  'priceExamples',
  'quietHours',
] as const;
export type FixKey = (typeof fixKeys)[number];
export const fixes: Record<
  FixKey,
  {
    readonly steps: readonly StepKey[];
    readonly pains: readonly PainKey[];
    readonly kind: FixKind;
    readonly status: FixStatus;
    readonly effort: readonly [number, number] | null;
    readonly due: string | null;
    readonly shippedOn?: string;
    /** Day it was proposed. */
    readonly raised: string;
    readonly removal: readonly [number, number, number] | null;
  }
> = {
  reasonInWords: {
    steps: ['moderation', 'correction'],
    pains: ['refusalReason'],
    kind: 'copy',
    status: 'accepted',
    effort: [8, 14],
    due: '2026-12-15',
    raised: '2026-09-16',
    removal: [0.2, 0.35, 0.5],
  },
  photoQueue: {
    steps: ['photos'],
    pains: ['photoUpload'],
    kind: 'product',
    status: 'measured',
    effort: [20, 30],
    due: '2026-06-01',
    shippedOn: '2026-06-01',
    raised: '2026-02-11',
    removal: [0.3, 0.4, 0.5],
  },
  documentHints: {
    steps: ['verification'],
    pains: ['documentRejected'],
    kind: 'product',
    status: 'inWork',
    effort: [12, 20],
    due: '2026-12-01',
    raised: '2026-08-19',
    removal: [0.15, 0.25, 0.35],
  },
  chargeStatus: {
    steps: ['payment'],
    pains: ['doubleCharge'],
    kind: 'crmMessage',
    status: 'proposed',
    effort: [3, 5],
    due: null,
    raised: '2026-10-14',
    removal: [0.1, 0.2, 0.3],
  },
  hiddenNumber: {
    steps: ['firstCall'],
    pains: ['scamCalls'],
    kind: 'product',
    status: 'proposed',
    effort: [40, 60],
    due: null,
    raised: '2026-09-16',
    removal: [0.3, 0.5, 0.6],
  },
  moderationArticle: {
    steps: ['correction'],
    pains: ['refusalReason'],
    kind: 'helpArticle',
    status: 'shipped',
    effort: [1, 2],
    due: '2026-08-10',
    shippedOn: '2026-08-10',
    raised: '2026-06-24',
    removal: [0.05, 0.1, 0.15],
  },
  ruleInReply: {
    steps: ['correction'],
    pains: ['refusalReason'],
    kind: 'supportRule',
    status: 'shipped',
    effort: [1, 1],
    due: '2026-10-01',
    shippedOn: '2026-09-28',
    raised: '2026-09-16',
    removal: [0.05, 0.08, 0.12],
  },
  queueInBot: {
    steps: ['moderation'],
    pains: ['refusalReason'],
    kind: 'chatBot',
    status: 'accepted',
    effort: [4, 6],
    due: '2026-10-20',
    raised: '2026-08-19',
    removal: [0.1, 0.2, 0.25],
  },
  refundAtOnce: {
    steps: ['payment'],
    pains: ['doubleCharge'],
    kind: 'process',
    status: 'inWork',
    effort: [6, 10],
    due: '2026-11-30',
    raised: '2026-10-14',
    removal: [0.1, 0.15, 0.25],
  },
  codeAgain: {
    steps: ['login'],
    pains: [],
    kind: 'product',
    status: 'proposed',
    effort: null,
    due: null,
    raised: '2026-10-14',
    removal: [0.2, 0.3, 0.4],
  },
  categoryByTitle: {
    steps: ['category'],
    pains: [],
    kind: 'product',
    status: 'deferred',
    effort: [25, 40],
    due: null,
    raised: '2026-06-24',
    removal: [0.2, 0.35, 0.5],
  },
  priceExamples: {
    steps: ['price'],
    pains: [],
    kind: 'copy',
    status: 'proposed',
    effort: [1, 2],
    due: null,
    raised: '2026-10-14',
    removal: null,
  },
  quietHours: {
    steps: ['firstCall'],
    pains: ['scamCalls'],
    kind: 'product',
    status: 'rejected',
    effort: [3, 5],
    due: null,
    raised: '2026-06-24',
    removal: [0.2, 0.3, 0.4],
  },
};
