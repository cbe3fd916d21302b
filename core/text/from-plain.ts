/**
 * Plain text back into light formatting, as far as plain text tells it: the bullets and the addresses behind words that
 * plainText (rich-text.ts) writes. What it does not tell, bold and how many words a link had, stays lost.
 */
import { isLinkAddress } from './rich-text';

const bullet = /^(?:•|( {2})–) (?=\S)/gmu;
/** The word before an address in brackets; further words of the link are not told apart from those before it. */
const linked = /(?<=^|\s)([^\s()[\]\\*]+) \((\S+)\)/gmu;

export function fromPlain(text: string): string {
  if (!/[•–(]/.test(text)) return text;
  return text
    .replace(bullet, (_, inner: string | undefined) => (inner === undefined ? '- ' : '  - '))
    .replace(linked, (all, words: string, address: string) =>
      isLinkAddress(address) && words !== address && /[\p{L}\p{N}]/u.test(words)
        ? `[${words}](${address})`
        : all,
    );
}
