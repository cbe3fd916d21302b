/**
 * A text as the finding of ideas reads it: its sentences in order, and their words with signs between them, in lower
 * case between single spaces. What stands in quotation marks is somebody else's or a name, and is left out.
 */
import { maskTokens } from '../text/mask-tokens';
import { normalise } from '../text/words';

/** More of a text is a pasted page. */
const longestText = 2_000;

/** A sentence ends with a sign, a new line, or a bullet. */
const sentence = /[^.!?…\n\r;•]+[.!?…;)]*/gu;

export function sentencesOf(text: string): string[] {
  const cut = text.length > longestText ? text.slice(0, longestText) : text;
  // A dot between letters or digits (1.75, example.com) ends nothing.
  const shown = cut.replace(/(?<=[\p{L}\p{N}])\.(?=[\p{L}\p{N}])/gu, '\u2024');
  const found: string[] = [];
  for (const [match] of shown.matchAll(sentence)) {
    const trimmed = match.replaceAll('\u2024', '.').replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(trimmed)) found.push(trimmed);
  }
  return found;
}

const quoted = /«[^»]*»|“[^”]*”|„[^“”]*[“”]|"[^"]*"/gu;
const part = /[\p{L}\p{N}]+(?:['’ʼ-][\p{L}\p{N}]+)*|[?!:,—–]/gu;

/** " хотелось бы , чтобы … ": words and signs between single spaces, with one at both ends. */
export function plainSentence(written: string): string {
  const plain = normalise(written).replace(maskTokens, ' ').replace(quoted, ' ').replace(/[’ʼ]/g, "'");
  return ` ${(plain.match(part) ?? []).join(' ')} `;
}
