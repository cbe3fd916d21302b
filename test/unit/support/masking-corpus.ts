/**
 * Texts of customers made by chance: with personal data in the forms people write, and without any but full of numbers.
 * All of it is invented; numbers have the check digits that real ones have.
 */
import type { Span } from '#core/text/mask-span';
import type { MaskKind } from '#core/text/mask-tokens';
import type { Random } from '#core/themes/random';
import {
  around,
  type CorpusKind,
  type CorpusLanguage,
  corpusKinds,
  endings,
  type HarmlessKind,
  harmlessKinds,
  openings,
  sentences,
} from './masking-sentences';
import type { Labelled } from './masking-set';

const whole = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1));
const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => whole(random, 0, 9)).join('');
function oneOf<T>(all: readonly T[], random: Random): T {
  const one = all[Math.floor(random() * all.length)];
  if (one === undefined) throw new Error('None to choose of');
  return one;
}
/** Every # becomes the next digit. */
function shaped(shape: string, number: string): string {
  let at = 0;
  return shape.replace(/#/g, () => number[at++] ?? '');
}

const phoneShapes: Readonly<Record<CorpusLanguage, readonly string[]>> = {
  ru: [
    ...['+7 9## ###-##-##', '89#########', '8 (9##) ###-##-##', '8-9##-###-##-##', '+79#########'],
    ...['8 9## ### ## ##', '+7(9##)###-##-##', '8(495) ###-##-##', '7 9## ### ## ##', '9## ###-##-##'],
    ...['8.9##.###.##.##', '+7-9##-#######', '8 800 ###-##-##', '+375 29 ###-##-##', '8 9######### '],
  ],
  en: [
    ...['(212) 555-####', '+1 415 555 ####', '415-555-####', '+44 7### ######', '07### ######'],
    ...['1-800-555-####', '+1 (646) 555-####', '020 7### ####', '646.555.####', '+353 87 ### ####'],
    ...['+49 151 ########', '+33 6 12 ## ## ##', '+1-415-555-####', '+44 (0)20 7### ####', '+61 4## ### ###'],
  ],
};

function luhn(head: string): string {
  const sum = [...head].reverse().reduce((total, sign, i) => {
    const doubled = i % 2 === 0 ? Number(sign) * 2 : Number(sign);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return `${head}${(10 - (sum % 10)) % 10}`;
}

function card(random: Random): string {
  if (random() < 0.1)
    return shaped(oneOf(['#### ###### #####', '###############'], random), luhn(`37${digits(random, 12)}`));
  const number = luhn(
    `${oneOf(['4', '51', '55', '2200', '2202', '2204'], random)}${digits(random, 15)}`.slice(0, 15),
  );
  return shaped(
    oneOf(['#### #### #### ####', '################', '####-####-####-####', '####.####.####.####'], random),
    number,
  );
}

const weighted = (number: string, weights: readonly number[]): number =>
  (weights.reduce((sum, weight, i) => sum + weight * Number(number[i]), 0) % 11) % 10;

function inn(random: Random): string {
  const head = `${whole(random, 10, 77)}`;
  if (random() < 0.4) {
    const nine = head + digits(random, 7);
    return `${nine}${weighted(nine, [2, 4, 10, 3, 5, 9, 4, 6, 8])}`;
  }
  const ten = head + digits(random, 8);
  const eleven = `${ten}${weighted(ten, [7, 2, 4, 10, 3, 5, 9, 4, 6, 8])}`;
  return `${eleven}${weighted(eleven, [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8])}`;
}

function snils(random: Random): string {
  const head = `${whole(random, 1, 9)}${digits(random, 8)}`;
  const sum = [...head].reduce((total, sign, i) => total + Number(sign) * (9 - i), 0);
  const number = head + String((sum % 101) % 100).padStart(2, '0');
  return shaped(oneOf(['###-###-### ##', '###-###-###-##', '### ### ### ##', '###########'], random), number);
}

function email(random: Random, language: CorpusLanguage): string {
  const names = [
    'anna',
    'ivan.petrov',
    'o_smirnova',
    'k.orlova',
    'dmitry77',
    'j.doe',
    'mary-ann',
    'pat+shop',
    'x1y2z3',
  ];
  const hosts =
    language === 'ru'
      ? ['mail.ru', 'yandex.ru', 'bk.ru', 'example.com', 'list.ru', 'почта.рф']
      : ['gmail.com', 'example.org', 'outlook.com', 'mail.example.co.uk', 'yahoo.com'];
  const name = `${oneOf(names, random)}${random() < 0.5 ? whole(random, 1, 9_999) : ''}`;
  const host = oneOf(hosts, random);
  const forms = [
    `${name}@${host}`,
    `${name}@${host}`,
    `${name}@${host}`,
    `${name.toUpperCase()}@${host}`,
    `${name} @ ${host}`,
  ];
  return oneOf(
    language === 'ru'
      ? [...forms, `${name} собака ${host.replace('.', ' точка ')}`]
      : [...forms, `${name} (at) ${host}`],
    random,
  );
}

function passport(random: Random, language: CorpusLanguage): string {
  const ru = ['## ## ######', '#### ######', '#### № ######', '##########'];
  const en = ['#########', 'AB#######', 'C########'];
  return shaped(oneOf(language === 'ru' ? ru : en, random), `${whole(random, 10, 99)}${digits(random, 12)}`);
}

function numberOf(kind: CorpusKind, language: CorpusLanguage, random: Random): string {
  switch (kind) {
    case 'phone':
      return shaped(
        oneOf(phoneShapes[language], random),
        `${whole(random, 2, 8)}${digits(random, 11)}`,
      ).trim();
    case 'email':
      return email(random, language);
    case 'card':
      return card(random);
    case 'inn':
      return inn(random);
    case 'snils':
      return snils(random);
    case 'passport':
      return passport(random, language);
  }
}

export interface MadeText extends Labelled {
  readonly language: CorpusLanguage;
  readonly kind: CorpusKind;
}

export function textWithPersonalData(random: Random): MadeText {
  const language = oneOf(['ru', 'en'] as const, random);
  const kind = oneOf([...corpusKinds, 'phone', 'phone', 'email', 'card'] as const, random);
  const sentence = oneOf(sentences[language][kind], random);
  const value = numberOf(kind, language, random);
  const front = oneOf(openings[language], random) + sentence.slice(0, sentence.indexOf('{}'));
  const behind = sentence.slice(sentence.indexOf('{}') + 2) + oneOf(endings[language], random);
  const span: Span = { start: front.length, end: front.length + value.length, kind: kind satisfies MaskKind };
  return { text: front + value + behind, spans: [span], language, kind };
}

const pad = (value: number): string => String(value).padStart(2, '0');

function harmlessValue(kind: HarmlessKind, random: Random): string {
  const n = (count: number): string => digits(random, count);
  switch (kind) {
    case 'order':
      return oneOf(
        [
          `№ ${n(8)}`,
          `№${n(10)}`,
          `#${n(7)}`,
          `${whole(random, 1_000, 99_999)}-${n(4)}`,
          `A-${n(6)}`,
          `${n(9)}`,
          `${whole(random, 10, 99)}${n(10)}`,
          `RU${n(9)}CN`,
        ],
        random,
      );
    case 'price': {
      const value = whole(random, 1_000, 9_999_999);
      return oneOf(
        [
          `${value.toLocaleString('ru')} ₽`,
          `${value} руб.`,
          `$${value.toLocaleString('en')}.${n(2)}`,
          `${value.toLocaleString('en')} €`,
          `${whole(random, 1, 99)} ${n(3)} ${n(3)} ₽`,
          `${value},${n(2)} р`,
        ],
        random,
      );
    }
    case 'date': {
      const [day, month, year] = [
        pad(whole(random, 1, 28)),
        pad(whole(random, 1, 12)),
        whole(random, 1998, 2027),
      ];
      return oneOf(
        [
          `${day}.${month}.${year}`,
          `${year}-${month}-${day}`,
          `${day}/${month}/${year}`,
          `${day}.${month}.${year}–${pad(whole(random, 1, 28))}.${month}.${year}`,
          `${year}${month}${day}`,
          `${day}-${month}-${year}`,
        ],
        random,
      );
    }
    case 'version':
      return oneOf(
        [
          `${whole(random, 1, 40)}.${whole(random, 0, 99)}.${whole(random, 0, 9_999)}`,
          `v${whole(random, 1, 20)}.${n(2)}.${n(4)}.${n(3)}`,
          `${whole(random, 100, 140)}.0.${n(4)}.${n(3)}`,
          `iOS ${whole(random, 12, 19)}.${whole(random, 0, 7)}.${whole(random, 0, 4)}`,
        ],
        random,
      );
    case 'sku':
      return oneOf(
        [
          `SKU ${n(8)}`,
          `арт. ${n(7)}`,
          `артикул ${n(9)}`,
          `${n(4)}-${n(3)}-BLK`,
          `SM-G${n(3)}F/DS`,
          `item ${n(6)}`,
          `EAN ${n(13)}`,
        ],
        random,
      );
    case 'coordinates': {
      const [north, east] = [whole(random, 40, 68), whole(random, 20, 140)];
      return oneOf(
        [
          `${north}.${n(6)}, ${east}.${n(6)}`,
          `${north}.${n(4)} N ${east}.${n(4)} E`,
          `${north}°${pad(whole(random, 0, 59))}'${pad(whole(random, 0, 59))}" ${east}°${pad(whole(random, 0, 59))}'${pad(whole(random, 0, 59))}"`,
        ],
        random,
      );
    }
    case 'time': {
      const time = `${pad(whole(random, 0, 23))}:${pad(whole(random, 0, 59))}`;
      return oneOf(
        [
          time,
          `${time}:${pad(whole(random, 0, 59))}`,
          `${time}–${pad(whole(random, 0, 23))}:${pad(whole(random, 0, 59))}`,
          `${pad(whole(random, 1, 12))}:${pad(whole(random, 0, 59))} PM`,
        ],
        random,
      );
    }
  }
}

export function textWithoutPersonalData(random: Random): Labelled & { readonly kind: HarmlessKind } {
  const kind = oneOf(harmlessKinds, random);
  const text = oneOf(around[kind], random).replace('{}', () => harmlessValue(kind, random));
  return { text: oneOf(['', '', 'Здравствуйте! ', 'Hello, '], random) + text, spans: [], kind };
}
