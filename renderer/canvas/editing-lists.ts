/** Commands about things of which a cell holds several: quotes, pains, fixes. */
import { addFix, deleteFix, editFix } from '#core/commands/fix';
import { addPain, deletePain, editPain } from '#core/commands/pain';
import { addQuote, deleteQuote, editQuote } from '#core/commands/quote';
import { liveRecord } from '#core/document/select';
import { mask } from '#core/text/mask';
import { commit } from '#renderer/state/open-map';
import { notifyDeleted } from '#renderer/state/undo-notice';
import { editableSnapshot } from './editing';

export type ListKind = 'quotes' | 'pains' | 'fixes';

export function addListItem(kind: ListKind, stepId: string, words: string): void {
  const snapshot = editableSnapshot();
  const step = snapshot && liveRecord(snapshot, 'step', stepId);
  if (!step) return;
  if (kind === 'quotes') commit('quote.add', addQuote, { stepId: step.id, text: mask(words).text });
  else if (kind === 'pains') commit('pain.add', addPain, { title: words, stepIds: [step.id] });
  else commit('fix.add', addFix, { title: words, stepIds: [step.id] });
}

export function editListItem(kind: ListKind, id: string, words: string, stay: string): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const quote = liveRecord(snapshot, 'quote', id);
  const pain = liveRecord(snapshot, 'pain', id);
  const fix = liveRecord(snapshot, 'fix', id);
  if (kind === 'quotes' && quote)
    commit('quote.edit', editQuote, { quoteId: quote.id, text: mask(words).text }, stay);
  if (kind === 'pains' && pain)
    commit('pain.edit', editPain, { painId: pain.id, fields: { title: words } }, stay);
  if (kind === 'fixes' && fix) commit('fix.edit', editFix, { fixId: fix.id, fields: { title: words } }, stay);
}

export function deleteListItem(kind: ListKind, id: string): void {
  const snapshot = editableSnapshot();
  if (!snapshot) return;
  const quote = liveRecord(snapshot, 'quote', id);
  const pain = liveRecord(snapshot, 'pain', id);
  const fix = liveRecord(snapshot, 'fix', id);
  if (kind === 'quotes' && quote) {
    commit('quote.delete', deleteQuote, { quoteId: quote.id });
    notifyDeleted(quote.id);
  }
  if (kind === 'pains' && pain) commit('pain.delete', deletePain, { painId: pain.id });
  if (kind === 'fixes' && fix) commit('fix.delete', deleteFix, { fixId: fix.id });
}
