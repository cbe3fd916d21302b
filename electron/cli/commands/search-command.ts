/** `search WORDS`: masked contacts that hold the words in any form, newest first. */
import { failure, success } from '#core/desktop/app-error';
import type { StepRule } from '#core/evidence/rule';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import type { CommandEntry } from '../command';
import { periodOf, periodOptions, periodUsage, withStore } from '../evidence-commands';
import { readOptions } from '../options';

const fields = ['channel', 'category', 'topic', 'source', 'group', 'language'] as const;
const mostContacts = 200;

export const searchCommand: CommandEntry = {
  usage: `search WORDS [--channel X] [--category X] [--topic X] [--source X] [--group X] [--language ru|en] [--score-from N] [--score-to N] ${periodUsage} [--limit N] [--colleagues]`,
  about: text.searchAbout,
  async run(words, world) {
    const texts = Object.fromEntries(fields.map((field) => [field, 'text' as const]));
    const others = {
      ...periodOptions,
      limit: 'text',
      'score-from': 'text',
      'score-to': 'text',
      colleagues: 'flag',
    } as const;
    const parsed = readOptions(words, { ...texts, ...others }, ['WORDS']);
    if (!parsed.ok) return parsed;
    const given = parsed.value.texts;
    const period = periodOf(given);
    if (!period.ok) return period;
    const limit = given.limit === undefined ? 20 : Number(given.limit);
    if (!Number.isInteger(limit) || limit < 1 || limit > mostContacts)
      return failure('optionInvalid', { option: '--limit', value: given.limit ?? '' });
    const [from, to] = [scoreOf(given['score-from']), scoreOf(given['score-to'])];
    for (const [option, value] of [['--score-from', from] as const, ['--score-to', to] as const])
      if (Number.isNaN(value))
        return failure('optionInvalid', { option, value: given[option.slice(2)] ?? '' });
    const rules = fields.flatMap((field): StepRule[] => {
      const value = given[field];
      return value === undefined ? [] : [{ test: 'is', field, values: [value] }];
    });
    if (from !== null || to !== null) rules.push({ test: 'score', field: 'csat', from, to });
    const found = await withStore(world.workspace, (client) =>
      client.request('searchContacts', {
        words: parsed.value.words[0] ?? '',
        rule: rules.length === 0 ? null : { test: 'all', rules },
        period: period.value,
        whose: parsed.value.flags.has('colleagues') ? 'colleagues' : 'customers',
        page: { offset: 0, limit },
      }),
    );
    if (!found.ok) return found;
    return success({
      json: found.value,
      lines: [
        translate(world.language, text.searchFound, { count: found.value.total }),
        ...found.value.contacts.map(({ at, channel, text: said }) =>
          [at?.slice(0, 10) ?? '', channel, said.replaceAll(/\s+/g, ' ')].filter(Boolean).join(' · '),
        ),
      ],
      isFine: true,
    });
  },
};

const scoreOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
