/** What can be done with a found contact: pinned to the step, gathered in the collection, given to the step by hand. */
import { useMemo } from 'react';
import type { StepId } from '#core/document/records/identity';
import { liveRecord } from '#core/document/select';
import type { ContactView } from '#core/evidence/evidence-views';
import type { StepRule } from '#core/evidence/rule';
import { collectionNamed, rememberCollection, shownTitle } from '#renderer/state/collecting';
import { useOpenMap, useSnapshot } from '#renderer/state/open-map';
import { collectContact } from './collect-contact';
import { pinContact, usePinnedKeys } from './pin-contact';
import { giveToStep } from './rule-drafts';

export interface ActionTargets {
  /** null: the map has no step. */
  readonly stepId: StepId | null;
  /** Name of the collection to gather into; one is made where there is none. */
  readonly collection: string;
  readonly onCollected: (title: string) => void;
  /** What found the contacts. */
  readonly rule: StepRule | null;
}

type Run = (contact: ContactView | undefined) => void;

interface ContactActions {
  readonly isReadOnly: boolean;
  readonly pinned: ReadonlySet<string>;
  readonly collected: ReadonlySet<string>;
  readonly canPin: (contact: ContactView) => boolean;
  readonly canCollect: (contact: ContactView) => boolean;
  readonly pin: Run;
  readonly collect: Run;
  readonly give: Run;
}

export function useContactActions({ stepId, collection, onCollected, rule }: ActionTargets): ContactActions {
  const pinned = usePinnedKeys(stepId);
  const isReadOnly = useOpenMap((state) => state.document?.isReadOnly ?? true);
  const collectionId = useSnapshot((snapshot) => collectionNamed(snapshot, collection)?.id ?? null);
  const gathered = useSnapshot((snapshot) => snapshot.byKind.collectedQuote);
  const collected = useMemo(
    () =>
      new Set(
        gathered
          .filter(({ place }) => place.collectionId === collectionId)
          .flatMap(({ origin }) => (origin?.contactKey ? [origin.contactKey] : [])),
      ),
    [gathered, collectionId],
  );
  const hasWords = ({ text }: ContactView) => !isReadOnly && text.trim() !== '';
  const canPin = (contact: ContactView) => stepId !== null && hasWords(contact) && !pinned.has(contact.key);
  const canCollect = (contact: ContactView) => hasWords(contact) && !collected.has(contact.key);

  const gather = async (contact: ContactView) => {
    const id = await collectContact(contact, collection, rule);
    const { snapshot } = useOpenMap.getState();
    const made = id && snapshot ? liveRecord(snapshot, 'collection', id) : null;
    if (!made) return;
    rememberCollection(made.id);
    onCollected(shownTitle(made));
  };
  return {
    isReadOnly,
    pinned,
    collected,
    canPin,
    canCollect,
    pin: (contact) => {
      if (contact && stepId && canPin(contact)) void pinContact(contact, stepId, rule);
    },
    collect: (contact) => {
      if (contact && canCollect(contact)) void gather(contact);
    },
    give: (contact) => {
      if (contact && stepId && !isReadOnly) giveToStep(contact.key, stepId);
    },
  };
}
