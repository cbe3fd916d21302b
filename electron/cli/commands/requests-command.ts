/** `requests --programme FILE VERB …`: feature requests by the command line alone. Each verb is run once more without effect. */
import { failure } from '#core/desktop/app-error';
import { requestsCommandText as text } from '#core/i18n/messages/requests-command';
import type { CommandEntry } from '../command';
import { readOptions } from '../options';
import { readProgramme } from '../programme-file';
import type { Verb } from '../requests/asked';
import { addVerb, groomVerb, handVerb, mergeVerb, setVerb } from '../requests/change';
import { findVerb } from '../requests/find';
import { funnelVerb, listVerb, timesVerb } from '../requests/look';
import { answersVerb, digestVerb } from '../requests/write';

const verbs: Readonly<Record<string, Verb>> = {
  find: findVerb,
  list: listVerb,
  add: addVerb,
  groom: groomVerb,
  merge: mergeVerb,
  hand: handVerb,
  set: setVerb,
  funnel: funnelVerb,
  times: timesVerb,
  digest: digestVerb,
  answers: answersVerb,
};

export const requestsCommand: CommandEntry = {
  usage: `requests --programme FILE ${Object.values(verbs)
    .map(({ usage }) => usage)
    .join(' | ')}`,
  about: text.about,
  async run(words, world) {
    const name = verbOf(words);
    const verb = name === undefined || !Object.hasOwn(verbs, name) ? undefined : verbs[name];
    if (name === undefined) return failure('optionMissing', { option: Object.keys(verbs).join('|') });
    if (verb === undefined) return failure('optionUnknown', { option: name });
    const parsed = readOptions(
      words,
      { programme: 'text', ...verb.options },
      ['VERB', ...verb.names],
      verb.isOpen,
    );
    if (!parsed.ok) return parsed;
    const { texts, flags, words: plain } = parsed.value;
    if (texts.programme === undefined) return failure('optionMissing', { option: '--programme FILE' });
    const programme = await readProgramme(texts.programme, world);
    if (!programme.ok) return programme;
    return verb.run({ texts, flags, words: plain.slice(1), programme: programme.value, world });
  },
};

/** The first word that is neither an option nor the value of --programme: that one may stand before the verb. */
function verbOf(words: readonly string[]): string | undefined {
  return words.find((word, at) => !word.startsWith('--') && words[at - 1] !== '--programme');
}
