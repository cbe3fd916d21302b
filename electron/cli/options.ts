/** Reads options of the command line; what is unknown, missing or misspelt comes back as a value. */
import { parseArgs } from 'node:util';
import { failure, type Result, success } from '#core/desktop/app-error';

export interface OptionTable {
  readonly [name: string]: 'text' | 'flag';
}

export interface ParsedOptions {
  readonly texts: Readonly<Record<string, string>>;
  readonly flags: ReadonlySet<string>;
  /** Words that are no options, as many as were asked for. */
  readonly words: readonly string[];
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function faultOf(token: OptionToken, table: OptionTable): Result<never> | null {
  const { name, rawName, value } = token;
  if (!Object.hasOwn(table, name)) return failure('optionUnknown', { option: rawName });
  if (table[name] === 'flag') {
    return value === undefined ? null : failure('optionInvalid', { option: rawName, value });
  }
  // The next option is no value: whoever means one that begins with dashes writes it after "=".
  const isForgotten = value === undefined || value === '' || (!token.inlineValue && value.startsWith('--'));
  return isForgotten ? failure('optionMissing', { option: `${rawName} …` }) : null;
}

/** `names`: what each plain word is, for the message when one is missing. `isOpen`: more of them may follow. */
export function readOptions(
  words: readonly string[],
  table: OptionTable,
  names: readonly string[],
  isOpen = false,
): Result<ParsedOptions> {
  const options = Object.fromEntries(
    Object.entries(table).map(([name, kind]) => [
      name,
      { type: kind === 'text' ? ('string' as const) : ('boolean' as const) },
    ]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...words],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const fault = faultOf(token, table);
    if (fault !== null) return fault;
  }
  const texts: Record<string, string> = {};
  const flags = new Set<string>();
  for (const [name, value] of Object.entries(values)) {
    if (table[name] === 'flag') flags.add(name);
    else if (typeof value === 'string') texts[name] = value;
  }
  const surplus = positionals[names.length];
  if (surplus !== undefined && !isOpen) return failure('optionUnknown', { option: surplus });
  const missing = names[positionals.length];
  if (missing !== undefined) return failure('optionMissing', { option: missing });
  return success({ texts, flags, words: positionals });
}

export interface CommonOptions {
  readonly isJson: boolean;
  readonly lang: string | null;
  readonly workspace: string | null;
  /** Everything else, for the command itself. */
  readonly rest: readonly string[];
}

/** Options every command knows; they may stand anywhere. */
export function takeCommonOptions(words: readonly string[]): Result<CommonOptions> {
  let isJson = false;
  const taken: { lang: string | null; workspace: string | null } = { lang: null, workspace: null };
  const rest: string[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    const [, name, value] = /^--(lang|workspace)(?:=(.*))?$/s.exec(word) ?? [];
    if (word === '--json') isJson = true;
    else if (name === 'lang' || name === 'workspace') {
      if (value === undefined) index += 1;
      const text = value ?? words[index];
      if (text === undefined || text === '') return failure('optionMissing', { option: `--${name} …` });
      taken[name] = text;
    } else rest.push(word);
  }
  return success({ isJson, ...taken, rest });
}
