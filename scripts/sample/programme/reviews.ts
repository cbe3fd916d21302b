/** A year of reviews of the sample programme, the oldest first. */
import type { PlannedReview } from './review-plan';
import { summerReviews } from './reviews-summer';
import { winterReviews } from './reviews-winter';

export const reviews: readonly PlannedReview[] = [...winterReviews, ...summerReviews];
