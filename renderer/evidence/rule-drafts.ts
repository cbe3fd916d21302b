/** Rules being edited, by step and subject: going from step to step loses nothing, saving is one command. */
import { clearRule, setRule } from '#core/commands/rule';
import type { StepId } from '#core/document/records/identity';
import type { RuleSubject } from '#core/document/records/rule';
import { liveRecord, ruleOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { giveContact } from '#core/evidence/by-hand';
import { type StepRule, stepRule } from '#core/evidence/rule';
import { evidenceWords } from '#core/i18n/messages/evidence';
import { ruleScreen } from '#core/i18n/messages/rule-screen';
import { notify, valueOrNotice } from '#renderer/state/notices';
import { commit, useOpenMap } from '#renderer/state/open-map';
import { refreshNumbers } from '#renderer/state/refresh-numbers';
import { patternProblem } from './pattern-problem';
import {
  type DraftPart,
  draftOfRule,
  emptyChoice,
  type GroupDraft,
  isGroup,
  ruleOfDraft,
} from './rule-draft';

export interface RulePlace {
  readonly stepId: StepId;
  readonly about: RuleSubject;
}

export const placeKey = ({ stepId, about }: RulePlace): string => `${about}:${stepId}`;

export const savedRule = (snapshot: Snapshot, { stepId, about }: RulePlace): StepRule | null =>
  ruleOf(snapshot, stepId, about)?.expression ?? null;

/** A step without a rule starts with one condition to fill in. */
export function startDraft(rule: StepRule | null, about: RuleSubject): GroupDraft {
  const draft = draftOfRule(rule);
  if (draft.parts.length > 0) return draft;
  return { ...draft, parts: [emptyChoice(about === 'contacts' ? 'category' : 'question')] };
}

/** Compared as drafts read them, so that a rule written by another program does not look edited when it is opened. */
export const isSameRule = (one: StepRule | null, other: StepRule | null): boolean =>
  JSON.stringify(ruleOfDraft(draftOfRule(one))) === JSON.stringify(ruleOfDraft(draftOfRule(other)));

/** Whether the draft can be asked about and saved: every pattern in it can be read. */
export const isReadable = (part: DraftPart): boolean => {
  if (isGroup(part)) return part.parts.every(isReadable);
  return part.test !== 'matches' || part.pattern === '' || patternProblem(part.pattern) === null;
};

export const hasUnfinished = (part: DraftPart): boolean =>
  isGroup(part) ? part.parts.some(hasUnfinished) : ruleOfDraft(part) === null;

function writeRule({ stepId, about }: RulePlace, rule: StepRule | null): void {
  if (rule) commit('evidence.rule', setRule, { stepId, about, expression: stepRule.parse(rule) });
  else commit('evidence.rule', clearRule, { stepId, about });
}

async function refresh(): Promise<void> {
  valueOrNotice(await refreshNumbers());
}

/** Saves the rule, tells the person with a way back, and has the numbers counted anew. */
export function saveRule(place: RulePlace, rule: StepRule | null): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const before = savedRule(snapshot, place);
  if (isSameRule(before, rule)) return;
  writeRule(place, rule);
  // Numbers are counted right after, as a step of undo of their own, so the way back writes the earlier rule.
  const putBack = () => {
    const now = useOpenMap.getState().snapshot;
    if (!now || !liveRecord(now, 'step', place.stepId)) return;
    writeRule(place, before);
    void refresh();
  };
  notify({
    id: `rule ${placeKey(place)}`,
    message: rule ? ruleScreen.saved : ruleScreen.removed,
    values: { step: liveRecord(snapshot, 'step', place.stepId)?.title ?? '' },
    tone: 'good',
    action: { label: evidenceWords.undo, run: putBack },
  });
  void refresh();
}

/** Gives a contact to a step by hand, whatever its words say. */
export function giveToStep(key: string, stepId: StepId): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot) return;
  const place = { stepId, about: 'contacts' } as const;
  saveRule(place, giveContact(savedRule(snapshot, place), key));
}
