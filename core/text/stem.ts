/**
 * Stems: word forms that count as one word. Snowball for Russian and English, and what Snowball leaves
 * apart in Russian: the vowel that comes and goes (ошибка, ошибок; звонок, звонка; деньги, денег) and verbs in -овать.
 */
import { stemmer as stemEnglish } from '@orama/stemmers/english';
import { stemmer as stemRussian } from '@orama/stemmers/russian';

const cyrillic = /^[а-я]+$/;
const latin = /^[a-z]+$/;

/** The stem of one normalised word (words.ts). Words with digits or of other scripts are their own stem. */
export function stemOf(word: string): string {
  if (cyrillic.test(word)) return withoutFleetingVowel(withoutVerbSuffix(stemRussian(word)));
  return latin.test(word) ? stemEnglish(word) : word;
}

function withoutFleetingVowel(stem: string): string {
  if (stem.length < 4) return stem;
  return stem.replace(/[оеь]([кгц])$/, '$1');
}

/** Snowball takes блокирует to блокир and блокировать to блокирова; the verb is one. */
function withoutVerbSuffix(stem: string): string {
  return stem.length > 6 && stem.endsWith('ова') ? stem.slice(0, -3) : stem;
}
