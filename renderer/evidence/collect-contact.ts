/** Gathers a contact's words in a collection, with how many contacts of its month are like it. */
import type { CollectionId } from '#core/document/records/identity';
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { collect } from '#renderer/state/collecting';
import { quotedWords } from '#renderer/state/evidence';
import { useOpenMap } from '#renderer/state/open-map';
import { similarTo } from './similar';

/** Being counted: pressing twice gathers once. */
const underWay = new Set<string>();

/** `title`: name of the collection; one is made where there is none. `rule`: what found the contact. */
export async function collectContact(
  contact: ContactView,
  title: string,
  rule: StepRule | null,
): Promise<CollectionId | null> {
  const { document } = useOpenMap.getState();
  if (!document || underWay.has(contact.key)) return null;
  underWay.add(contact.key);
  const similar = await similarTo(contact, rule).finally(() => underWay.delete(contact.key));
  // Another map may be on the screen by now.
  if (useOpenMap.getState().document !== document) return null;
  return collect([quotedWords(contact, similar)], { title });
}
