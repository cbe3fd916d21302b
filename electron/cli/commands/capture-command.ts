/** `capture --kind … --text …` and `capture --from FOLDER`: notes into a programme file, or into the inbox of the app. */
import { createHash, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import {
  type CapturedNote,
  captureIdOf,
  noteOfOffered,
  type OfferedNote,
  offeredNote,
} from '#core/capture/captured-note';
import { type GuideStep, guessSteps, guideOf, stepNamed } from '#core/capture/guess-step';
import { captureCounts } from '#core/capture/queues';
import { takeCaptures } from '#core/commands/capture';
import { failure, type Result, success } from '#core/desktop/app-error';
import { captureKinds } from '#core/document/records/capture';
import { captureKindNames } from '#core/i18n/messages/capture';
import { captureReports as text } from '#core/i18n/messages/capture-reports';
import { translate } from '#core/i18n/translate';
import { refusedFolder, sweepFolder } from '../../capture/drop-folder';
import { openInbox } from '../../capture/inbox';
import type { CommandEntry, CommandWorld, Report } from '../command';
import { snapshotsIn } from '../map-file';
import { readOptions } from '../options';
import { type ProgrammeFile, readProgramme, writeProgramme } from '../programme-file';
import { takeRepeated } from '../repeated-options';

const table = {
  kind: 'text',
  text: 'text',
  contact: 'text',
  step: 'text',
  map: 'text',
  by: 'text',
  at: 'text',
  id: 'text',
  programme: 'text',
  from: 'text',
} as const;

export const captureCommand: CommandEntry = {
  usage:
    'capture --kind idea|fault|rule --text TEXT [--contact N] [--step TITLE] [--map TITLE] [--by NAME] [--at TIME] [--id ID] [--maps MAP…] [--programme FILE] | capture --from FOLDER --programme FILE [--maps MAP…]',
  about: text.about,
  async run(words, world) {
    const repeated = takeRepeated(words, ['maps']);
    if (!repeated.ok) return repeated;
    const parsed = readOptions(repeated.value.rest, table, []);
    if (!parsed.ok) return parsed;
    const { texts } = parsed.value;
    const guide = await guideOfFiles(repeated.value.values.maps ?? [], world);
    if (!guide.ok) return guide;
    const programme = texts.programme === undefined ? null : await readProgramme(texts.programme, world);
    if (programme && !programme.ok) return programme;
    if (texts.from !== undefined) {
      if (!programme) return failure('optionMissing', { option: '--programme FILE' });
      return takeFolder(texts.from, programme.value, guide.value, world);
    }
    const offered = offeredOf(texts);
    if (!offered.ok) return offered;
    const note = placed(noteOf(offered.value, world), guide.value);
    return programme ? intoProgramme(note, programme.value, world) : intoInbox(note, world);
  },
};

async function guideOfFiles(
  files: readonly string[],
  world: CommandWorld,
): Promise<Result<readonly GuideStep[]>> {
  const maps = await snapshotsIn(files, world);
  return maps.ok ? success(maps.value.flatMap((map) => guideOf(map))) : maps;
}

function offeredOf(texts: Readonly<Record<string, string>>): Result<OfferedNote> {
  const { kind, text: words, contact, step, map, by, at, id } = texts;
  if (kind === undefined) return failure('optionMissing', { option: `--kind ${captureKinds.join('|')}` });
  if (words === undefined) return failure('optionMissing', { option: '--text TEXT' });
  const read = offeredNote.safeParse({ kind, text: words, contact, step, map, by, at, id });
  if (read.success) return success(read.data);
  const field = String(read.error.issues[0]?.path[0] ?? 'text');
  // What was typed may be a customer's words: only the option is named where it could be.
  const value = field === 'kind' || field === 'at' ? (texts[field] ?? '') : '…';
  return failure('optionInvalid', { option: `--${field}`, value });
}

/** A script that runs again says the same id, and the note is there once. */
const noteOf = (offered: OfferedNote, { now }: CommandWorld): CapturedNote =>
  noteOfOffered(offered, {
    id:
      offered.id === undefined || offered.id === ''
        ? `note-${randomUUID()}`
        : `id-${createHash('sha256').update(offered.id).digest('hex').slice(0, 40)}`,
    now: now().toISOString(),
    way: 'commandLine',
  });

/** By its name, or by what the maps that were given say of its text. */
const placed = (note: CapturedNote, guide: readonly GuideStep[]): CapturedNote => ({
  ...note,
  place: stepNamed(note, guide) ?? (note.step === '' ? (guessSteps(note.text, guide)[0] ?? null) : null),
});

async function intoProgramme(
  note: CapturedNote,
  programme: ProgrammeFile,
  world: CommandWorld,
): Promise<Result<Report>> {
  const count = programme.document.commit('capture.take', takeCaptures, { notes: [note] });
  const written = await writeProgramme(programme, world);
  if (!written.ok) return written;
  const { language } = world;
  const counts = captureCounts(programme.document.snapshot());
  return success({
    json: {
      programme: written.value,
      id: captureIdOf(note),
      kind: note.kind,
      step: note.place,
      isNew: count > 0,
      ...counts,
    },
    lines: [
      translate(language, count > 0 ? text.taken : text.known, {
        kind: translate(language, captureKindNames[note.kind]),
        path: written.value,
      }),
      translate(language, text.counts, { ...counts }),
    ],
    isFine: true,
  });
}

async function intoInbox(note: CapturedNote, world: CommandWorld): Promise<Result<Report>> {
  const kept = await openInbox(world.inbox).add([note]);
  if (!kept.ok) return kept;
  const { language } = world;
  return success({
    json: { inbox: true, id: captureIdOf(note), kind: note.kind, step: note.place },
    lines: [translate(language, text.inbox, { kind: translate(language, captureKindNames[note.kind]) })],
    isFine: true,
  });
}

/** Files go only after the programme that holds their notes is written. */
async function takeFolder(
  from: string,
  programme: ProgrammeFile,
  guide: readonly GuideStep[],
  world: CommandWorld,
): Promise<Result<Report>> {
  const { document } = programme;
  let fresh = 0;
  const { taken, refused } = await sweepFolder(resolve(world.folder, from), {
    now: world.now,
    language: world.language,
    settled: 0,
    async receive(notes) {
      fresh = document.commit('capture.take', takeCaptures, {
        notes: notes.map((note) => placed(note, guide)),
      });
      return writeProgramme(programme, world);
    },
  });
  const { language } = world;
  const counts = captureCounts(document.snapshot());
  return success({
    json: { programme: programme.path, files: taken.length, new: fresh, refused, ...counts },
    lines: [
      translate(language, text.folder, { files: taken.length, fresh, refused: refused.length }),
      ...refused.map((name) => `  ${refusedFolder}/${name}`),
      translate(language, text.counts, { ...counts }),
    ],
    isFine: refused.length === 0,
  });
}
