/** What a theme is called where nobody has named it: its first phrases, as customers write them. */

const phrasesInName = 3;

export interface Nameable {
  readonly id: number;
  readonly name: string | null;
  readonly phrases: readonly string[];
}

/** Empty: there is nothing to call it by. */
export function themeName({ name, phrases }: Nameable): string {
  if (name !== null) return name;
  const joined = phrases.slice(0, phrasesInName).join(', ');
  return joined.charAt(0).toUpperCase() + joined.slice(1);
}
