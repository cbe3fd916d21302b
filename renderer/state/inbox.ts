/**
 * Notes on their way from the inbox into one's own programme: taken in when a programme is open and as they come. The file of a
 * note goes only after its row is written.
 */

import type { CapturedNote } from '#core/capture/captured-note';
import { type GuideStep, stepNamed } from '#core/capture/guess-step';
import { takeCaptures } from '#core/commands/capture';
import { capture as text } from '#core/i18n/messages/capture';
import { call, on } from '../platform/desktop';
import { readGuide } from './capture-guide';
import { keepOpenMap } from './map-session';
import { notify } from './notices';
import { isProgrammeOpen, useOpenMap } from './open-map';
import { isSampleProgrammeOpen, openOwnProgramme } from './programme';
import { chooseProgrammeTab } from './view';

/** One after another: two at a time would count the same notes twice. */
let turn: Promise<unknown> = Promise.resolve();

export const takeInbox = (): Promise<unknown> => {
  turn = turn.then(takeIn, takeIn);
  return turn;
};

const showQueue = async (): Promise<void> => {
  if (await openOwnProgramme()) chooseProgrammeTab('captured');
};

/** What people passed on must not go into the sample, which is deleted when it has been looked at. */
const isOwnOpen = (): boolean => isProgrammeOpen() && !isSampleProgrammeOpen();

async function takeIn(): Promise<void> {
  const { document } = useOpenMap.getState();
  if (!document || document.isReadOnly || !isOwnOpen()) return;
  const read = await call('inbox.read', {});
  if (!read.ok) return;
  const { notes } = read.value;
  if (notes.length === 0 || useOpenMap.getState().document !== document) return;
  const guide = notes.some(({ step }) => step !== '') ? await readGuide() : [];
  if (useOpenMap.getState().document !== document) return;
  const placed = notes.map((note) => placedIn(note, guide));
  // What came in by itself is not taken back by an undo that was meant for something else.
  const count = document.commitForGood('capture.take', takeCaptures, { notes: placed }, () => false);
  if (count > 0) notify({ message: text.arrived, values: { count }, id: 'captured' });
  // Until the disk has the rows, the files are the only copy that a killed program leaves.
  if (!(await keepOpenMap(document))) return;
  const removed = await call('inbox.remove', { ids: notes.map(({ id }) => id) });
  // One answer carries so many; the others come with the next.
  if (removed.ok) await takeIn();
}

/** Other programs name a step by its title. */
const placedIn = (note: CapturedNote, guide: readonly GuideStep[]): CapturedNote => ({
  ...note,
  place: note.place ?? stepNamed(note, guide),
});

/** While no programme is open, notes wait; people are told that they came. */
async function tellWaiting(): Promise<void> {
  const read = await call('inbox.read', {});
  const count = read.ok ? read.value.notes.length : 0;
  if (count === 0) return;
  notify({
    message: text.waitsInInbox,
    values: { count },
    id: 'captured',
    action: { label: text.openQueue, run: () => void showQueue() },
  });
}

export function watchInbox(): void {
  on('inbox.changed', ({ refused }) => {
    if (refused > 0)
      notify({ message: text.refused, values: { count: refused }, tone: 'bad', isSticky: true });
    void (isOwnOpen() ? takeInbox() : tellWaiting());
  });
  useOpenMap.subscribe((now, before) => {
    if (now.document !== before.document && isOwnOpen()) void takeInbox();
  });
  if (isOwnOpen()) void takeInbox();
}
