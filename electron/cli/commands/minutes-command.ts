/** `minutes MAP --session ID|last --out DIR`: minutes of a session, and its fixes as tasks for trackers. */
import { basename, join } from 'node:path';
import { failure, type Result, success } from '#core/desktop/app-error';
import { type MinutesOptions, minutesFormats, minutesOptions } from '#core/desktop/minutes-options';
import { localDay } from '#core/document/local-day';
import { type SessionId, sessionId } from '#core/document/records/identity';
import { liveRecord, mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { type Tracker, trackerCsv, trackerNames, trackers } from '#core/export/tracker-tables';
import { trackerTask } from '#core/export/tracker-task';
import { commandLine as text } from '#core/i18n/messages/command-line';
import { translate } from '#core/i18n/translate';
import { fixesOfSession, sessionHistory } from '#core/sessions/history';
import { snapshotOf } from '../../export/export-map';
import { writeFileAtomically } from '../../files/file-writer';
import type { CommandEntry, CommandWorld } from '../command';
import { fileTitle, readMap } from '../map-file';
import { readOptions } from '../options';
import { outFolder } from '../out-folder';

const table = {
  session: 'text',
  out: 'text',
  formats: 'text',
  mark: 'text',
  date: 'text',
  name: 'text',
  tasks: 'text',
  project: 'text',
  reporter: 'text',
} as const;

export const minutesCommand: CommandEntry = {
  usage:
    'minutes MAP --out DIR [--session ID|last] [--formats pdf,docx,md] [--mark internal|confidential] [--tasks jira,youTrack,github,gitlab] [--project KEY] [--reporter LOGIN] [--date YYYY-MM-DD] [--name NAME]',
  about: text.minutesAbout,
  async run(words, world) {
    const parsed = readOptions(words, table, ['MAP']);
    if (!parsed.ok) return parsed;
    const { texts, words: paths } = parsed.value;
    const path = paths[0] ?? '';
    if (texts.out === undefined) return failure('optionMissing', { option: '--out DIR' });
    const wanted = trackersOf(texts.tasks);
    if (!wanted.ok) return wanted;
    const contents = await readMap(path, world);
    if (!contents.ok) return contents;
    const snapshot = snapshotOf(contents.value);
    const session = sessionAsked(snapshot, texts.session ?? 'last');
    if (!session.ok) return session;
    const options = optionsOf(texts, snapshot, world);
    if (!options.ok) return options;
    const place = await outFolder(texts.out, world);
    if (!place.ok) return place;
    const folder = place.value;
    const baseName = basename(texts.name ?? `${fileTitle(path)}-minutes`);
    const about = { snapshot, sessionId: session.value, folder, baseName, options: options.value };
    const written = await world.exportMinutes(about);
    if (!written.ok) return written;
    const made = written.value.map(({ format, path: file }) => ({ format: format as string, path: file }));
    for (const tracker of wanted.value) {
      const file = join(folder, `${baseName}-${tracker.toLowerCase()}.csv`);
      const csv = tasksOf(tracker, about, texts);
      const saved = await writeFileAtomically(file, Buffer.from(csv, 'utf8'));
      if (!saved.ok) return saved;
      made.push({ format: trackerNames[tracker], path: file });
    }
    const lines = made.map((each) => translate(world.language, text.exported, each));
    return success({ json: { session: session.value, files: made }, lines, isFine: true });
  },
};

type Texts = Readonly<Record<string, string>>;

function trackersOf(asked: string | undefined): Result<readonly Tracker[]> {
  const names = (asked ?? '').split(',').map((name) => name.trim());
  const found: Tracker[] = [];
  for (const name of names.filter((each) => each !== '')) {
    const tracker = trackers.find((each) => each.toLowerCase() === name.toLowerCase());
    if (tracker === undefined) return failure('optionInvalid', { option: '--tasks', value: name });
    found.push(tracker);
  }
  return success(found);
}

/** "last": the one that was held last. */
function sessionAsked(snapshot: Snapshot, asked: string): Result<SessionId> {
  if (asked === 'last') {
    const last = sessionHistory(snapshot).find(({ isHeld }) => isHeld);
    return last ? success(last.session.id) : failure('sessionNotFound');
  }
  const id = sessionId.safeParse(asked);
  const found = id.success ? liveRecord(snapshot, 'session', id.data) : null;
  return found ? success(found.id) : failure('sessionNotFound');
}

function optionsOf(texts: Texts, snapshot: Snapshot, world: CommandWorld): Result<MinutesOptions> {
  const asked = minutesOptions.safeParse({
    formats: (texts.formats ?? minutesFormats.join(',')).split(',').map((format) => format.trim()),
    language: world.chosenLanguage ?? mapOf(snapshot).language,
    confidentiality: texts.mark ?? 'none',
    date: texts.date ?? localDay(world.now()),
  });
  if (asked.success) return success(asked.data);
  const [field = ''] = asked.error.issues[0]?.path ?? [];
  const option = field === 'confidentiality' ? 'mark' : String(field);
  return failure('optionInvalid', { option: `--${option}`, value: texts[option] ?? '' });
}

function tasksOf(
  tracker: Tracker,
  {
    snapshot,
    sessionId: session,
    options,
  }: { snapshot: Snapshot; sessionId: SessionId; options: MinutesOptions },
  texts: Texts,
): string {
  const tasks = fixesOfSession(snapshot, session).map((fix) => trackerTask(snapshot, fix, options.language));
  const { project = '', reporter = '' } = texts;
  return trackerCsv(tasks, { tracker, date: options.date, project, reporter });
}
