/** What forecasts of a map are computed with beside its numbers: cost of a contact, minutes, and the goal. */
import { z } from 'zod';

export const goalSubjects = ['contacts', 'contactRate', 'csat', 'fcr', 'hours', 'money'] as const;

export const forecastSettings = z.object({
  /** Currency by its ISO 4217 code; null: money is not forecast. */
  cost: z
    .object({ perContact: z.number().min(0).max(1e9), currency: z.string().regex(/^[A-Z]{3}$/) })
    .nullable(),
  /** Minutes an agent spends on a contact where the step's own are not known; null: those steps save no hours. */
  handlingMinutes: z.number().positive().max(100_000).nullable(),
  /**
   * What the chosen fixes should reach. Contacts a month and their rate: at most; CSAT and FCR (0 to 1): at least;
   * hours and money saved a month: at least. The rate is per what the settings of metrics say.
   */
  goal: z.object({ what: z.enum(goalSubjects), value: z.number().min(0).max(1e12) }).nullable(),
});
export type ForecastSettings = z.infer<typeof forecastSettings>;
export type GoalSubject = (typeof goalSubjects)[number];
export type Goal = NonNullable<ForecastSettings['goal']>;
