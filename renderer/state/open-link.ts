/** Links of people's texts: main asks the person, and only then they open outside. */

import { isOutsideAddress } from '#core/text/outside-address';
import { parseRichText } from '#core/text/rich-text';
import { call } from '../platform/desktop';
import { notifyError } from './notices';

export async function openLink(address: string): Promise<void> {
  const asked = await call('links.open', { address });
  if (!asked.ok) notifyError(asked.error);
}

export interface TextLink {
  readonly address: string;
  /** The words that lead there. */
  readonly words: string;
}

/** The links of a formatted text that may be opened, each address once. */
export function linksOf(text: string): readonly TextLink[] {
  const links = new Map<string, string>();
  for (const { runs } of parseRichText(text))
    for (const { address, text: words } of runs)
      if (address !== null && isOutsideAddress(address))
        links.set(address, (links.get(address) ?? '') + words);
  return [...links].map(([address, words]) => ({ address, words: words.trim() }));
}
