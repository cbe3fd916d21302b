/** Whether every expression of a rule can be read, told before anything is counted. Knows no contacts. */
import { type ReadPattern, readPattern } from './pattern';
import type { StepRule } from './rule';

/** The first expression in a rule that cannot be read; null when all can. */
export function firstProblem(
  rule: StepRule,
): { pattern: string; problem: Extract<ReadPattern, { ok: false }>['problem'] } | null {
  switch (rule.test) {
    case 'all':
    case 'any':
      return rule.rules.map(firstProblem).find((problem) => problem !== null) ?? null;
    case 'not':
      return firstProblem(rule.rule);
    case 'matches': {
      const read = readPattern(rule.pattern);
      return read.ok ? null : { pattern: rule.pattern, problem: read.problem };
    }
    default:
      return null;
  }
}
