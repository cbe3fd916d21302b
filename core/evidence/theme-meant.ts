/**
 * Which theme of this computer's contacts a rule means. On the computer where the rule was written the number tells,
 * as long as the theme still speaks of the same; anywhere else, its name. Knows no store.
 */
import { type Nameable, themeName } from '../themes/theme-name';
import { foldValue } from './fold-value';
import type { StepRule, ThemeRef } from './rule';

export interface KnownTheme extends Nameable {
  /** The theme that this one was merged into. */
  readonly partOf: number | null;
}

/** The theme as it counts now, what it was merged into; null: there is none here. */
export function themeMeant(ref: ThemeRef, known: readonly KnownTheme[]): KnownTheme | null {
  const own = known.find((theme) => theme.id === ref.id && speaksOf(theme, ref));
  const found = own ?? known.find((theme) => isCalled(theme, ref.name));
  if (found === undefined || found.partOf === null) return found ?? null;
  return known.find(({ id }) => id === found.partOf) ?? found;
}

const isCalled = (theme: KnownTheme, name: string): boolean =>
  foldValue(themeName(theme)) === foldValue(name);

const speaksOf = (theme: KnownTheme, ref: ThemeRef): boolean =>
  isCalled(theme, ref.name) || theme.phrases.some((phrase) => ref.phrases.includes(phrase));

/** Themes that a rule speaks of, each once. */
export function themesOfRule(rule: StepRule): readonly ThemeRef[] {
  const refs = new Map(refsIn(rule).map((ref) => [`${ref.id} ${ref.name}`, ref]));
  return [...refs.values()];
}

function refsIn(rule: StepRule): readonly ThemeRef[] {
  if (rule.test === 'all' || rule.test === 'any') return rule.rules.flatMap(refsIn);
  if (rule.test === 'not') return refsIn(rule.rule);
  return rule.test === 'theme' ? rule.themes : [];
}

const mostPhrases = 5;

/** How a rule names a theme. */
export const themeRefOf = (theme: Omit<KnownTheme, 'partOf'>): ThemeRef => ({
  id: theme.id,
  name: themeName(theme).slice(0, 1_000) || String(theme.id),
  phrases: theme.phrases.filter((phrase) => phrase !== '').slice(0, mostPhrases),
});
