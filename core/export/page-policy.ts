/**
 * The policy that a page for any browser carries in itself: it runs its own script, wears its own styles, shows pictures and
 * fonts that stand in it, and reaches nothing. One place for all such pages.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { base64Text } from '../file/formats/base64';

interface Inside {
  /** Exactly what stands between the tags. */
  readonly styles: string;
  /** Left out: the page runs nothing. */
  readonly script?: string;
}

export const pagePolicy = ({ styles, script }: Inside): string =>
  [
    "default-src 'none'",
    ...(script === undefined ? [] : [`script-src ${hashOf(script)}`]),
    `style-src ${hashOf(styles)}`,
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');

const hashOf = (text: string): string => `'sha256-${base64Text(sha256(utf8ToBytes(text)))}'`;
