/**
 * No two themes are called alike: where the first phrases are the same, one that tells them apart comes second, and
 * where there is none, they are numbered. Names that people gave are theirs. Knows no texts.
 */
import { type Nameable, themeName } from './theme-name';

const fold = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** However the phrases stand, they say the same. */
const keyOf = (name: string): string => fold(name).split(', ').toSorted().join(', ');

const nameKey = (phrases: readonly string[]): string => keyOf(themeName({ id: 0, name: null, phrases }));

/** `contrasting`: phrases that tell a theme from these others, the most telling first. */
export function toldApart(
  phrases: readonly (readonly string[])[],
  contrasting: (theme: number, others: readonly number[]) => readonly string[],
): readonly (readonly string[])[] {
  const alike = new Map<string, number[]>();
  for (const [theme, own] of phrases.entries())
    alike.set(nameKey(own), [...(alike.get(nameKey(own)) ?? []), theme]);
  return phrases.map((own, theme) => {
    const others = (alike.get(nameKey(own)) ?? []).filter((other) => other !== theme);
    const [first, ...rest] = own;
    if (others.length === 0 || first === undefined) return own;
    const telling = contrasting(theme, others).find((phrase) => !says(first, phrase));
    if (telling === undefined) return own;
    const further = rest.filter((phrase) => !says(telling, phrase));
    return says(telling, first) ? [telling, ...further] : [first, telling, ...further];
  });
}

const says = (phrase: string, other: string): boolean => ` ${fold(phrase)} `.includes(` ${fold(other)} `);

/** In their order: the earlier theme keeps its name, and all give way to names that people gave. */
export function withOwnNames<Theme extends Nameable>(themes: readonly Theme[]): readonly Theme[] {
  const taken = new Set(themes.flatMap(({ name }) => (name === null ? [] : [keyOf(name)])));
  return themes.map((theme) => {
    if (theme.name !== null || theme.phrases.length === 0) return theme;
    const phrases = arrangements(theme.phrases).find((some) => !taken.has(nameKey(some)));
    if (phrases !== undefined) {
      taken.add(nameKey(phrases));
      return phrases === theme.phrases ? theme : { ...theme, phrases };
    }
    let ordinal = 2;
    const numbered = () => keyOf(themeName({ ...theme, ordinal }));
    while (taken.has(numbered())) ordinal += 1;
    taken.add(numbered());
    return { ...theme, ordinal };
  });
}

/** As they stand; then with each further phrase second. */
function arrangements(phrases: readonly string[]): readonly (readonly string[])[] {
  const [first, ...rest] = phrases;
  if (first === undefined) return [];
  return [phrases, ...rest.slice(1).map((later) => [first, later, ...rest.filter((one) => one !== later)])];
}
