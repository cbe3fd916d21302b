/** Pains as people work with them: opening their register, making them of what is on the map, changing them. */
import { create } from 'zustand';
import { showEvidenceLanes } from '#core/commands/evidence-lanes';
import {
  addPain,
  deletePain,
  editPain,
  mergePains,
  type ToldPain,
  takePainEvidence,
} from '#core/commands/pain';
import { addPainOfPin, addPainOfQuote, addPainOfStep, addPainOfTheme } from '#core/commands/pain-sources';
import type { PainId, PinId, QuoteId } from '#core/document/records/identity';
import type { Pain } from '#core/document/records/pain';
import type { Step } from '#core/document/records/step';
import { liveRecord, mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import type { ThemeRef } from '#core/evidence/rule';
import type { ThemePlace } from '#core/evidence/theme-view';
import { lanes } from '#core/i18n/messages/lanes';
import { pains as text } from '#core/i18n/messages/pains';
import { translate } from '#core/i18n/translate';
import { noPainFilter, type PainFilter } from '#core/pains/filter';
import { painKey } from '#core/pains/listed-pains';
import { evidenceOfSteps } from '#core/pains/step-evidence';
import { openFromLibrary } from './map-flow';
import { notify } from './notices';
import { commit, useOpenMap } from './open-map';
import { countPains, findTheme } from './pain-evidence';
import { currentLanguage } from './settings';
import { stepHere } from './step-on-map';
import { notifyDeleted, notifyWithUndo } from './undo-notice';
import { openDialog } from './view';

interface PainsScreen {
  readonly scope: 'map' | 'all';
  /** As core/pains/listed-pains.ts writes it; null: the first of the list. */
  readonly chosen: string | null;
  /** Just made: its title is asked for. */
  readonly isNew: boolean;
  readonly filter: PainFilter;
}

export const usePains = create<PainsScreen>(() => ({
  scope: 'map',
  chosen: null,
  isNew: false,
  filter: noPainFilter,
}));

export const choosePain = (chosen: string): void => usePains.setState({ chosen, isNew: false });

/** Shown whatever was looked for before. */
function chooseHere(painId: PainId, isNew = false): void {
  const mapId = useOpenMap.getState().document?.mapId ?? '';
  usePains.setState({ chosen: painKey(mapId, painId), isNew, filter: noPainFilter });
}

/** Of the open map. */
export function openPain(painId: string): void {
  const { snapshot } = useOpenMap.getState();
  const pain = snapshot && liveRecord(snapshot, 'pain', painId);
  if (!pain) return;
  chooseHere(pain.id);
  openDialog('pains');
}

/** A pain of another map is edited in that map: there undo and its history see the edit. */
export async function openPainOf(mapId: string, painId: string): Promise<void> {
  if (useOpenMap.getState().document?.mapId !== mapId && !(await openFromLibrary(mapId))) return;
  usePains.setState({ scope: 'map' });
  openPain(painId);
}

/** Tells the steps of undo apart that are made of several edits. */
let changes = 0;

export const canEditPains = (): boolean => useOpenMap.getState().document?.isReadOnly === false;

export const titleOfPain = ({ title }: Pick<Pain, 'title'>): string =>
  title.trim() || translate(currentLanguage(), text.untitled);

/** By hand, at the step that is selected: nothing is known of it yet, and its title is to be typed. */
export function makePain(): void {
  if (!canEditPains()) return;
  const stepId = stepHere();
  chooseHere(commit('pain.add', addPain, stepId === null ? {} : { stepIds: [stepId] }), true);
}

function noticeMade(painId: PainId): void {
  const { snapshot } = useOpenMap.getState();
  const pain = snapshot && liveRecord(snapshot, 'pain', painId);
  chooseHere(painId);
  if (pain) notifyWithUndo(text.made, { title: titleOfPain(pain) });
  if (snapshot) offerLane(snapshot);
}

/** A pain that no lane shows would be made and never seen. */
function offerLane(snapshot: Snapshot): void {
  const isShown = snapshot.byKind.lane.some(({ laneKind, isHidden }) => laneKind === 'pains' && !isHidden);
  if (isShown) return;
  const { document } = useOpenMap.getState();
  notify({
    id: 'pains.unshown',
    message: text.noLane,
    isSticky: true,
    action: {
      label: text.showLane,
      run: () => {
        // Another map may be on the screen by now.
        if (useOpenMap.getState().document === document)
          commit('lane.showEvidence', showEvidenceLanes, { kinds: ['pains'] });
      },
    },
  });
}

/** A pin may be about a theme: then the numbers come from the store, in the same step of undo. */
export async function makePainOfPin(pinId: PinId): Promise<void> {
  if (!canEditPains()) return;
  changes += 1;
  const fold = `pain.ofPin ${changes}`;
  const painId = commit('pain.ofPin', addPainOfPin, { pinId }, fold);
  await recount(painId, fold, 'pain.ofPin');
  noticeMade(painId);
}

export function makePainOfQuote(quoteId: QuoteId): void {
  if (canEditPains()) noticeMade(commit('pain.ofQuote', addPainOfQuote, { quoteId }));
}

export function makePainOfStep(step: Pick<Step, 'id' | 'title'>): void {
  if (!canEditPains()) return;
  const name = step.title.trim() || translate(currentLanguage(), lanes.untitledStep);
  const title = translate(currentLanguage(), text.titleOfStep, { step: name });
  noticeMade(commit('pain.ofStep', addPainOfStep, { stepId: step.id, title }));
}

/** Asks the store for everything first: steps, personas, numbers and quotes come with the pain in one step of undo. */
export async function makePainOfTheme(ref: ThemeRef, place: ThemePlace): Promise<void> {
  const { document } = useOpenMap.getState();
  if (!document || document.isReadOnly) return;
  const found = await findTheme(document.snapshot(), { ref, place });
  // Another map may be on the screen by now.
  if (useOpenMap.getState().document !== document) return;
  if (!found) return notify({ message: text.notCounted, tone: 'bad' });
  noticeMade(commit('pain.ofTheme', addPainOfTheme, found));
}

/** `stay`: edits of one stay in a field are one undo step. */
export const changePain = (painId: PainId, fields: ToldPain, stay?: string): void =>
  commit('pain.edit', editPain, { painId, fields }, stay);

/** The numbers of themes are those at the steps of the pain: with other steps they are counted anew. */
export async function changePainSteps(pain: Pain, stepIds: Pain['stepIds']): Promise<void> {
  changes += 1;
  const fold = `pain.steps ${changes}`;
  commit('pain.edit', editPain, { painId: pain.id, fields: { stepIds } }, fold);
  await recount(pain.id, fold, 'pain.edit');
}

/** Says whether the numbers are those of the pain as it is now. */
async function recount(painId: PainId, fold?: string, label = 'pain.count'): Promise<boolean> {
  const { document, revision } = useOpenMap.getState();
  const snapshot = document?.snapshot();
  const pain = snapshot && liveRecord(snapshot, 'pain', painId);
  if (!document || !pain || pain.evidence.of?.kind !== 'themes') return false;
  const counted = await countPains(snapshot, [pain], mapOf(snapshot).period);
  const now = useOpenMap.getState();
  if (now.document !== document || counted.length === 0) return false;
  // What was done meanwhile is its own step of undo.
  commit(label, takePainEvidence, { counted }, now.revision === revision ? fold : undefined);
  return true;
}

/** As large as its steps: their numbers, which the map keeps. */
export function countBySteps({ id, stepIds }: Pain): void {
  const { snapshot } = useOpenMap.getState();
  if (!snapshot || !canEditPains()) return;
  const counted = [{ painId: id, evidence: evidenceOfSteps(snapshot, stepIds) }];
  commit('pain.count', takePainEvidence, { counted });
}

/** Asked for by a person, who is told where it cannot be done. */
export async function countAnew(pain: Pain): Promise<void> {
  if (pain.evidence.of?.kind === 'steps') return countBySteps(pain);
  if (!(await recount(pain.id))) notify({ message: text.notCounted, tone: 'bad' });
}

export function removePain(painId: PainId): void {
  if (!canEditPains()) return;
  commit('pain.delete', deletePain, { painId });
  notifyDeleted(painId);
}

/** `into` stays. */
export async function joinPains(pain: Pain, into: Pain): Promise<void> {
  if (!canEditPains()) return;
  changes += 1;
  const fold = `pain.merge ${changes}`;
  commit('pain.merge', mergePains, { painId: pain.id, into: into.id }, fold);
  chooseHere(into.id);
  await recount(into.id, fold, 'pain.merge');
  notifyWithUndo(text.merged, { title: titleOfPain(pain), into: titleOfPain(into) });
}
