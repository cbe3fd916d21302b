/**
 * What Russian endings tell: whether a word is a verb, an adjective or a noun, and which of the forms met in texts is
 * its nominative. No dictionary: the forms of one stem explain each other. A noun is put into a form that no text has
 * only where its ending or its adjective leaves no other ("пользователя", "партнёрской программе").
 */

/** Words in lower case, with how often each was met: those of one stem, or all there are. */
export type Forms = ReadonlyMap<string, number>;

export type Kind = 'infinitive' | 'verb' | 'adjective' | 'noun';

const infinitive = /(?:[аеиоуыяю]ть|[аеиоуыяю]ться|сти|стись|чь|чься)$/;
const nounLike =
  /(?:сеть|память|печать|кровать|речь|ночь|помощь|новости|части|области|гости|скорости|очередь|мощности)$/;
const finite = /(?:ет|ит|ют|ут|ят|ат|ешь|ишь|ете|ите|л|ла|ло|ли|н|на|но|ны|ся|сь|ют|айте|йте)$/;
const adjectiveSign = /(?:ая|яя|ый|ого|ому|ую|ые|ых|ыми)$/;
const adjective = /(?:ая|яя|ое|ее|ый|ий|ой|ые|ие|ого|его|ому|ему|ым|им|ыми|ими|ых|их|ую|юю|ей|ом|ем)$/;
/** "Партнёрской"; not "подпиской", which has a vowel before it. */
const relational = /[бвгджзйклмнпрстфхцчшщ]ск(?:ая|ий|ое|ие|ого|ому|ой|ую|им|ими|их)$/;
const reflexive = /(?:тся|ться|лся|лась|лось|лись)$/;

export function kindOf(word: string, forms: Forms, all: Forms): Kind {
  if (isInfinitive(word)) return 'infinitive';
  const family = [...forms.keys()];
  if (reflexive.test(word)) return 'verb';
  if (relational.test(word)) return 'adjective';
  if (family.some(isInfinitive) && finite.test(word)) return 'verb';
  if (family.some((form) => adjectiveSign.test(form)) && adjective.test(word)) return 'adjective';
  return /(?:ает|яет|ует|ают|яют|уют|ил|ила|или|ал|али|ала)$/.test(word) && !isDeclined(word, all)
    ? 'verb'
    : 'noun';
}

const isInfinitive = (word: string) => word.length > 4 && infinitive.test(word) && !nounLike.test(word);

/** "Канал" looks like a past tense, but has cases. */
const isDeclined = (word: string, forms: Forms) =>
  ['а', 'у', 'ом', 'е', 'ов', 'ы'].filter((ending) => forms.has(word + ending)).length >= 2;

type Gender = 'masculine' | 'feminine' | 'neuter' | 'plural';

export interface Nominative {
  readonly word: string;
  readonly gender: Gender;
  /** Not: it is another case, and the texts do not have the nominative. */
  readonly isUpright: boolean;
}

/**
 * Endings of other cases, longest first, each with the endings that the nominative may have:
 * m(asculine), f(eminine), n(euter), p(lural). Of those met, the most frequent is taken.
 */
const nounEndings = parsed(`
  ций p:ции f:ция
  иями p:ии p:ия
  иях p:ии p:ия
  ями p:и p:я
  ами p:ы p:и p:а
  ях p:и p:я
  ах p:ы p:и p:а
  ям p:и p:я
  ам p:ы p:и p:а
  ией f:ия
  ию f:ия n:ие m:ий
  ии f:ия n:ие
  ия n:ие
  ием n:ие m:ий
  ью f:ь
  ей p:и f:я f:а
  ой f:а
  ов p:ы p:и
  ев p:и p:ы
  ом m: n:о
  ем m:ь m:й n:е m:
  у f:а m: n:о
  ю f:я m:ь m:й n:е
  е m: f:а f:я n:о m:ь m:й
  а m: n:о
  я m:ь m:й`);

interface Ending {
  readonly ending: string;
  readonly nominatives: readonly { readonly other: string; readonly gender: Gender }[];
}

function parsed(table: string): readonly Ending[] {
  const genders: Readonly<Record<string, Gender>> = {
    m: 'masculine',
    f: 'feminine',
    n: 'neuter',
    p: 'plural',
  };
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [ending = '', ...nominatives] = line.trim().split(' ');
      return {
        ending,
        nominatives: nominatives.map((each) => ({
          other: each.slice(2),
          gender: genders[each.charAt(0)] ?? 'masculine',
        })),
      };
    });
}

/** Who or what does something: "пользователя" can be of nothing but "пользователь". */
const agents = /^(.{2,}тел)(?:(я|ю|е|ем)|ей|ям|ями|ях)$/;

function agentOf(word: string): Nominative | null {
  const [, base, ofOne] = agents.exec(word) ?? [];
  if (base === undefined) return null;
  return ofOne === undefined
    ? { word: `${base}и`, gender: 'plural', isUpright: true }
    : { word: `${base}ь`, gender: 'masculine', isUpright: true };
}

/** No feminine noun in "я" has its stem end like this. */
const hard = /[бвгжзкмпсфхцчшщ]$/;

/** Beside an adjective that is feminine for sure, "партнёрской"; null: the forms do not tell. */
export function feminineOf(word: string, forms: Forms): string | null {
  const [, base = '', ending = ''] = /^(.{2,})(у|ой|ю|ей|е)$/.exec(word) ?? [];
  if (ending === 'у' || ending === 'ой') return `${base}а`;
  if (ending === 'ю' || ending === 'ей') return `${base}я`;
  if (ending !== 'е') return null;
  if (hard.test(base) || ['у', 'ой', 'ы'].some((other) => forms.has(base + other))) return `${base}а`;
  return ['ю', 'ей'].some((other) => forms.has(base + other)) ? `${base}я` : null;
}

/** The word itself where it is one already, or the forms do not tell. */
export function nominativeOf(word: string, forms: Forms): Nominative {
  const own = { word, gender: genderOf(word, forms), isUpright: true };
  if (/(?:ие|ье)$/.test(word)) return own;
  const agent = agentOf(word);
  if (agent !== null) return agent;
  for (const { ending, nominatives } of nounEndings) {
    if (!word.endsWith(ending) || word.length - ending.length < 2) continue;
    const base = word.slice(0, -ending.length);
    const fleeting = withFleetingVowel(base, forms);
    if (fleeting !== null) return { word: fleeting, gender: 'masculine', isUpright: true };
    if ((ending === 'а' || ending === 'я') && isFeminine(base, forms)) return own;
    if (ending === 'е' && !hasCases(base, forms)) return { ...own, isUpright: false };
    if (ending === 'ия' && !isGenitive(base, forms)) return own;
    const met = nominatives
      .filter(({ other, gender }) => isNominative(base, other, gender === 'plural', forms))
      .map(({ other, gender }) => ({ word: base + other, gender, isUpright: true }));
    const [best] = met.toSorted((a, b) => (forms.get(b.word) ?? 0) - (forms.get(a.word) ?? 0));
    return best ?? { ...own, isUpright: false };
  }
  return own;
}

/** "Авторских прав" is of "права": beside an adjective of many, what looks like one is many. */
export function nominativeOfMany(word: string, forms: Forms): Nominative {
  const isBare = /[бвгджзйклмнпрстфхцчшщ]$/.test(word) && !/(?:[оеё]в|ций)$/.test(word);
  if (!isBare) return nominativeOf(word, forms);
  const found = ['а', 'ы', 'и'].map((ending) => word + ending).find((form) => forms.has(form));
  return { word: found ?? word, gender: 'plural', isUpright: found !== undefined };
}

const bases = /([кц])$/;

/** "Порядке" is of "порядок", "списки" of "список". */
function withFleetingVowel(base: string, forms: Forms): string | null {
  if (!bases.test(base) || forms.has(`${base}а`)) return null;
  const found = ['о', 'е'].map((vowel) => base.replace(bases, `${vowel}$1`)).find((form) => forms.has(form));
  return found ?? null;
}

function isNominative(base: string, ending: string, isPlural: boolean, forms: Forms): boolean {
  if (!forms.has(base + ending)) return false;
  if (ending === 'а' && !isPlural) return isFeminine(base, forms);
  if (ending === '') return !isFeminine(base, forms);
  // "Трансляций" is of many, never one.
  if (ending === 'ий' && base.endsWith('ц')) return false;
  if (ending === 'ия') return forms.has(`${base}ию`) || forms.has(`${base}ией`) || !forms.has(`${base}ие`);
  return true;
}

/** "Карта": "карту", "картой"; "канала", with "канал" more frequent or "каналом", is of "канал". */
function isFeminine(base: string, forms: Forms): boolean {
  if (forms.has(`${base}ом`) || forms.has(`${base}ов`) || forms.has(`${base}ем`)) return false;
  if (forms.has(`${base}ой`)) return true;
  const bare = Math.max(forms.get(base) ?? 0, forms.get(`${base}ь`) ?? 0, forms.get(`${base}й`) ?? 0);
  if (bare === 0) return true;
  const met = (ending: string) => forms.get(base + ending) ?? 0;
  return met('у') + met('ю') >= bare || met('а') + met('я') > 4 * bare;
}

/** "Подключения" of "подключение", not "верификация", nor "уведомления" that are many. */
const isGenitive = (base: string, forms: Forms) =>
  !forms.has(`${base}ию`) && 2 * (forms.get(`${base}ие`) ?? 0) >= (forms.get(`${base}ия`) ?? 0);

const hasCases = (base: string, forms: Forms) =>
  ['', 'а', 'у', 'ы', 'и', 'ом', 'ой', 'ов', 'ам', 'я', 'ю'].some((ending) => forms.has(base + ending));

function genderOf(word: string, forms: Forms): Gender {
  if (/[ыи]$/.test(word)) return 'plural';
  if (/[оеё]$/.test(word)) return 'neuter';
  if (/[ая]$/.test(word)) return isFeminine(word.slice(0, -1), forms) ? 'feminine' : 'plural';
  return /[ьщжшч]$/.test(word) && forms.has(`${word.slice(0, -1)}ью`) ? 'feminine' : 'masculine';
}

const soft = /(?:его|ему|юю|яя|ее)$/;
const velar = /[гкхжшщч]$/;

/** The adjective beside a noun in the nominative. Adjectives are regular: of all words only they may be made up. */
export function agreeing(word: string, gender: Gender, forms: Forms): string {
  const base = word.replace(adjective, '');
  const isSoft = !velar.test(base) && [...forms.keys()].some((form) => soft.test(form));
  if (gender === 'feminine') return base + (isSoft ? 'яя' : 'ая');
  if (gender === 'neuter') return base + (isSoft ? 'ее' : 'ое');
  const isI = isSoft || velar.test(base);
  if (gender === 'plural') return base + (isI ? 'ие' : 'ые');
  return forms.has(`${base}ой`) && !forms.has(`${base}ая`) ? `${base}ой` : base + (isI ? 'ий' : 'ый');
}
