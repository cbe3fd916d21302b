/** The draft on the screen and those of other steps, each with the saved rule it began from. */
import { useMemo, useState } from 'react';
import type { StepRule } from '#core/evidence/rule';
import { useSnapshot } from '#renderer/state/open-map';
import { takeProposal } from './propose-rule';
import { type GroupDraft, ruleOfDraft } from './rule-draft';
import {
  isReadable,
  isSameRule,
  placeKey,
  type RulePlace,
  savedRule,
  saveRule,
  startDraft,
} from './rule-drafts';
import { type ProposedRule, takeIn, widens } from './rule-proposal';

interface Kept {
  readonly draft: GroupDraft;
  readonly base: StepRule | null;
}

export interface RuleEditing {
  readonly draft: GroupDraft;
  readonly isChanged: boolean;
  readonly canSave: boolean;
  /** Beside the draft, not in it; null: there is none for this rule. */
  readonly proposal: ProposedRule | null;
  readonly takeProposed: () => void;
  readonly dismiss: () => void;
  readonly change: (draft: GroupDraft) => void;
  readonly revert: () => void;
  /** Saves what is changed and can be read; the draft stays as it is, so that nothing on the screen moves. */
  readonly save: () => void;
}

export function useRuleDrafts(place: RulePlace): RuleEditing {
  const { stepId, about } = place;
  const key = placeKey(place);
  const saved = useSnapshot((snapshot) => savedRule(snapshot, { stepId, about }));
  const [kept, setKept] = useState<ReadonlyMap<string, Kept>>(new Map());
  const [proposed, setProposed] = useState(takeProposal);
  const fresh = useMemo(() => ({ key, draft: startDraft(saved, about) }), [key, saved, about]).draft;
  const mine = kept.get(key);
  // The rule was changed elsewhere (undo) and nothing was edited since: the draft follows it.
  const isOutdated =
    mine !== undefined && !isSameRule(saved, mine.base) && isSameRule(ruleOfDraft(mine.draft), mine.base);
  const draft = mine && !isOutdated ? mine.draft : fresh;
  const rule = ruleOfDraft(draft);
  const isChanged = !isSameRule(rule, saved);
  const canSave = isChanged && isReadable(draft);

  const keep = (next: GroupDraft, base: StepRule | null) =>
    setKept((all) => new Map(all).set(key, { draft: next, base }));
  const change = (next: GroupDraft) => keep(next, mine && !isOutdated ? mine.base : saved);
  const isProposedHere = proposed !== null && placeKey(proposed.place) === key;
  const proposal = isProposedHere && widens(rule, proposed.more) ? proposed : null;
  const dismiss = () => setProposed(null);
  return {
    draft,
    isChanged,
    canSave,
    proposal,
    takeProposed: () => {
      if (proposal === null) return;
      change(takeIn(draft, proposal));
      dismiss();
    },
    dismiss,
    change,
    revert: () =>
      setKept((all) => {
        const others = new Map(all);
        others.delete(key);
        return others;
      }),
    save: () => {
      if (!canSave) return;
      keep(draft, rule);
      saveRule(place, rule);
    },
  };
}
