/** What of immersion leaves the program: invitations for calendars, notes, letters to be copied. */
import type { Guest } from '#core/document/records/guest';
import { mapOf } from '#core/document/select';
import { visitDetail } from '#core/i18n/messages/immersion-visit';
import { eventFileName, eventOf } from '#core/immersion/event';
import { calendarText } from '#core/immersion/ics';
import type { Visit } from '#core/immersion/visits';
import { copyText } from './copy-text';
import { notify, valueOrNotice } from './notices';
import { useOpenMap } from './open-map';
import { currentLanguage } from './settings';
import { saveWords } from './table-files';

/** The zone of this computer: hours of visits are told in it. */
export const zoneHere = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** `guests` left out: all who have a place. */
export async function saveInvitation(visit: Visit, guests?: readonly Guest[]): Promise<void> {
  const { document, snapshot } = useOpenMap.getState();
  if (!document || !snapshot) return;
  const sent = { snapshot, rows: document.stampedRecords(), language: currentLanguage() };
  const calendar = calendarText(eventOf(sent, visit, guests), {
    madeAt: new Date().toISOString(),
    zone: zoneHere(),
    organiser: { name: mapOf(snapshot).title, address: '' },
  });
  if (calendar === null) {
    notify({ message: visitDetail.noDay });
    return;
  }
  await saveText(eventFileName(visit), calendar, 'ics');
}

export async function saveText(name: string, content: string, ending: 'md' | 'html' | 'ics'): Promise<void> {
  const saved = valueOrNotice(await saveWords(name, content, ending));
  if (saved) notify({ message: visitDetail.saved, values: { name: saved.name }, tone: 'good' });
}

export function copyWords(words: string): void {
  copyText(words);
  notify({ message: visitDetail.copied, id: 'immersion.copied' });
}
