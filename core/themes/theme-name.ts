/** What a theme is called where nobody has named it: its first phrases, as customers write them. */

/** A phrase says more than a word; two of them are a name. */
const phrasesInName = 2;
const wordsInName = 3;

export interface Nameable {
  readonly id: number;
  /** Given by a person; null: the phrases name it. */
  readonly name: string | null;
  readonly phrases: readonly string[];
  /** Of several that nothing else tells apart; 1 or left out: the first. */
  readonly ordinal?: number | undefined;
}

/** Empty: there is nothing to call it by. */
export function themeName({ name, phrases, ordinal = 1 }: Nameable): string {
  if (name !== null) return name;
  const isPhrase = phrases.slice(0, phrasesInName).some((phrase) => phrase.includes(' '));
  const joined = phrases.slice(0, isPhrase ? phrasesInName : wordsInName).join(', ');
  const written = joined.charAt(0).toUpperCase() + joined.slice(1);
  return ordinal > 1 && written !== '' ? `${written} (${ordinal})` : written;
}
