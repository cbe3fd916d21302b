/**
 * The unit of a lane of numbers beside one of its numbers: "1 day", "2 days", «5 дней». A usual noun is known in any
 * of its forms, others can be typed with all of theirs ("lot, lots", «лот, лота, лотов»); whatever else stands there
 * stays as it is. The language is that of the unit, since people typed it.
 */
import type { Language } from '../document/records/field';
import { countedNouns } from '../i18n/messages/units';
import { once } from '../once';

interface Forms {
  readonly language: Language;
  readonly forms: Partial<Record<Intl.LDMLPluralRule, string>>;
}

const rules: Readonly<Record<Language, () => Intl.PluralRules>> = {
  en: once(() => new Intl.PluralRules('en')),
  ru: once(() => new Intl.PluralRules('ru')),
};

const known = new Map<string, Forms>(
  countedNouns.flatMap(({ en, ru }) => [
    ...Object.values(en).map((form) => [form, { language: 'en', forms: en }] as const),
    ...Object.values(ru).map((form) => [form, { language: 'ru', forms: ru }] as const),
  ]),
);

/** Two forms of an English noun, three of a Russian one; null: the unit is none of these. */
function typedForms(unit: string): Forms | null {
  const words = unit.split(',').map((word) => word.trim());
  const [one, second, third] = words;
  if (one === undefined || second === undefined || words.some((word) => word === '')) return null;
  if (words.length === 2) return { language: 'en', forms: { one, other: second } };
  if (words.length !== 3 || third === undefined) return null;
  return { language: 'ru', forms: { one, few: second, many: third, other: second } };
}

const formsOf = (unit: string): Forms | null => known.get(unit.toLowerCase()) ?? typedForms(unit);

export function unitBeside(value: number, unit: string): string {
  const said = unit.trim();
  const noun = formsOf(said);
  if (!noun) return said;
  return noun.forms[rules[noun.language]().select(value)] ?? said;
}

/** Said without a number, as of many: "days", «дней». */
export function unitOfMany(unit: string): string {
  const said = unit.trim();
  const noun = formsOf(said);
  return noun?.forms.many ?? noun?.forms.other ?? said;
}
