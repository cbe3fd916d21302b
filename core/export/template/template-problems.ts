/** Why a file cannot be a template; each has a text in both languages (core/i18n/messages/slide-templates.ts). */
export const templateProblems = [
  'notSlides',
  'protected',
  'tooLarge',
  'unsafe',
  'damaged',
  'noLayouts',
] as const;
export type TemplateProblem = (typeof templateProblems)[number];
