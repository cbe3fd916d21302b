/** Shapes that several requests of the evidence service share. */
import { z } from 'zod';
import { heaviestStep } from '../document/records/step';
import { contactView } from './evidence-views';
import { stepRule } from './rule';

export const subject = z.enum(['contacts', 'answers']);

/** Rules of a step, asked together so that overlap and the remainder can be counted. */
export const boundStep = z.object({
  stepId: z.string(),
  /** Its title: step counts are told apart by the names of steps. */
  title: z.string().max(1_000).optional(),
  contacts: stepRule.nullable(),
  answers: stepRule.nullable(),
  /** With weights a contact is shared among the steps whose rules it meets; without, it is the first one's. */
  weight: z.number().int().min(1).max(heaviestStep).optional(),
});

export const page = z.object({
  offset: z.number().int().min(0).max(10_000_000),
  limit: z.number().int().min(1).max(200),
});

export const contactPage = z.object({ total: z.number(), contacts: z.array(contactView) });
