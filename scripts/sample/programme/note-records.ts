/** What was captured in the sample programme, as records: waiting in all three queues, taken over, dismissed. */
import type { PlainRecord } from '#core/document/plain-record';
import { addDays, at, colleague, sampleDay } from './both';
import { notes, type PlannedNote, takenAway } from './notes';
import { requestIdOf } from './request-records';
import { requests } from './requests';
import { type ProgrammeParts, placeOf } from './review-records';
import { cameTo, heldDays, visitIdOf } from './visit-records';

const ways = ['window', 'window', 'commandLine', 'folder'] as const;

export const noteRecords = (parts: ProgrammeParts): readonly PlainRecord[] => [
  ...notes.map((note, index) => {
    const day = addDays(sampleDay, index - notes.length - (index % 3));
    const by = colleague(60 + index)[parts.language];
    return {
      ...common(parts, note, `capture-${index + 1}`, day),
      takenBy: by,
      way: ways[index % ways.length],
      contactNumber: index % 2 === 0 ? `PR-${119_000 + index * 37}` : '',
    };
  }),
  ...fromVisits(parts),
];

function common(parts: ProgrammeParts, note: PlannedNote, id: string, day: string) {
  const { language } = parts;
  return {
    kind: 'capture',
    id,
    captureKind: note.kind,
    text: note.text[language],
    place: note.step === null ? null : placeOf(parts, note.step),
    takenAt: at(day, 12),
    state: note.dismissed
      ? { status: 'dismissed', reason: note.dismissed[language], since: at(addDays(day, 2), 12) }
      : { status: 'waiting', reason: '', since: null },
  };
}

/**
 * Each visit left something behind: a request that was heard in its month became what it is, the other notes wait or
 * were dismissed.
 */
function fromVisits(parts: ProgrammeParts): readonly PlainRecord[] {
  const { language } = parts;
  const heard = requests.filter(({ standing }) => !['new', 'notIdea', 'duplicate'].includes(standing));
  const taken = new Set<string>();
  return heldDays.flatMap((day, index): readonly PlainRecord[] => {
    const guests = cameTo(day, language);
    const by = (place: number): string => guests[place % guests.length] ?? '';
    const became = heard.find(({ key, month }) => month === day.slice(0, 7) && !taken.has(key));
    // What older visits left behind has been decided on.
    const note = takenAway[index - (heldDays.length - takenAway.length)];
    const visit = { way: 'visit', sessionId: visitIdOf(day) };
    if (became) taken.add(became.key);
    return [
      ...(became
        ? [
            {
              ...common(
                parts,
                { kind: 'idea', step: became.step, text: became.title },
                `capture-${day}-1`,
                day,
              ),
              ...visit,
              takenBy: by(index),
              state: { status: 'taken', reason: '', since: at(addDays(day, 4), 12) },
              requestId: requestIdOf(became.key),
            },
          ]
        : []),
      ...(note
        ? [{ ...common(parts, note, `capture-${day}-2`, day), ...visit, takenBy: by(index + 1) }]
        : []),
    ];
  });
}
