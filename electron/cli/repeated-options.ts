/** Options that take several words: "--maps A.cjm B.cjm", or the option itself several times. Taken out before the others are read. */
import { failure, type Result, success } from '#core/desktop/app-error';

export interface Repeated {
  readonly values: Readonly<Record<string, readonly string[]>>;
  readonly rest: readonly string[];
}

/** A word that begins with two dashes ends the list; one that is meant itself is written after "=". */
export function takeRepeated(words: readonly string[], names: readonly string[]): Result<Repeated> {
  const values: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]));
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, name = '', inline] = /^--([a-z-]+)(?:=(.*))?$/s.exec(word) ?? [];
    const own = Object.hasOwn(values, name) ? values[name] : undefined;
    if (!own) {
      rest.push(word);
      continue;
    }
    const before = own.length;
    if (inline !== undefined && inline !== '') own.push(inline);
    else
      while (words[index + 1]?.startsWith('--') === false) {
        index += 1;
        own.push(words[index] ?? '');
      }
    if (own.length === before) return failure('optionMissing', { option: `--${name} …` });
  }
  return success({ values, rest });
}
