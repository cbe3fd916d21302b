/** Tells Russian from English text. Knows no other languages: what is neither is null. */
import type { Language } from '../document/records/field';
import { normalise } from './words';

const cyrillicWord = /[а-я]{2}/;
const latinWord = /[a-z]{2}/;

/** Russian texts are full of Latin names (iPhone, Wi-Fi), English ones hold no Cyrillic: one Cyrillic word decides. */
export function detectLanguage(text: string): Language | null {
  const letters = normalise(text);
  if (cyrillicWord.test(letters)) return 'ru';
  return latinWord.test(letters) ? 'en' : null;
}

const names: Readonly<Record<string, Language>> = {
  ru: 'ru',
  rus: 'ru',
  russian: 'ru',
  русский: 'ru',
  рус: 'ru',
  en: 'en',
  eng: 'en',
  english: 'en',
  английский: 'en',
  англ: 'en',
};

/** A value of a language column: "ru", "ru-RU", "Russian", "русский"; null for other languages. */
export function readLanguage(value: string): Language | null {
  const name = value.trim().toLowerCase();
  return names[name] ?? names[name.split(/[-_]/)[0] ?? ''] ?? null;
}
