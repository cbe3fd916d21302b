/**
 * The pack as it is shown: cover, a page for each problem with its quotes one after another, the register. Each press of
 * a key shows one thing more. Knows no screen.
 */
import type { PackPage, ReviewPack } from './pack';

export type ReviewSlide =
  | { readonly kind: 'cover' }
  | { readonly kind: 'problem'; readonly page: PackPage }
  | { readonly kind: 'register' };

export interface ReviewPlace {
  readonly slide: number;
  /** So many quotes of the page are shown. */
  readonly quotes: number;
}

export const slidesOf = (pack: ReviewPack): readonly ReviewSlide[] => [
  { kind: 'cover' },
  ...pack.pages.map((page) => ({ kind: 'problem' as const, page })),
  { kind: 'register' },
];

const quotesOf = (slide: ReviewSlide | undefined): number =>
  slide?.kind === 'problem' ? slide.page.quotes.length : 0;

/** The next quote, else the next slide; at the end it stays. */
export function afterStep(slides: readonly ReviewSlide[], { slide, quotes }: ReviewPlace): ReviewPlace {
  if (quotes < quotesOf(slides[slide])) return { slide, quotes: quotes + 1 };
  return slide + 1 < slides.length ? { slide: slide + 1, quotes: 0 } : { slide, quotes };
}

/** Back to a page it stands as it was left: with all its quotes. */
export function beforeStep(slides: readonly ReviewSlide[], { slide, quotes }: ReviewPlace): ReviewPlace {
  if (quotes > 0) return { slide, quotes: quotes - 1 };
  return slide > 0 ? { slide: slide - 1, quotes: quotesOf(slides[slide - 1]) } : { slide, quotes };
}
