/** `review --programme FILE --month YYYY-MM …`: the review of a month and the register of all, by the command line alone. */
import { basename } from 'node:path';
import { z } from 'zod';
import { failure, type Result, success } from '#core/desktop/app-error';
import {
  packFormats,
  type ReviewOptions,
  registerFormats,
  reviewFormatNames,
} from '#core/desktop/review-options';
import { localDay } from '#core/document/local-day';
import { month as monthOfYear } from '#core/document/records/field';
import { mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { confidentialityMarks } from '#core/export/contents-choice';
import { commandLine } from '#core/i18n/messages/command-line';
import { reviewReports as text } from '#core/i18n/messages/review-reports';
import { translate } from '#core/i18n/translate';
import { exportReview, type ReviewFile } from '../../export/export-review';
import type { CommandEntry, CommandWorld, Report } from '../command';
import { fileTitle } from '../map-file';
import { readOptions } from '../options';
import { outFolder } from '../out-folder';
import { type ProgrammeFile, readProgramme, writeProgramme } from '../programme-file';
import { takeRepeated } from '../repeated-options';
import { editReviewOf, type ReviewEdits } from '../review/review-edits';
import { toldRegister, toldReview } from '../review/review-report';

const table = {
  programme: 'text',
  month: 'text',
  hold: 'text',
  reason: 'text',
  shipped: 'text',
  out: 'text',
  formats: 'text',
  mark: 'text',
  date: 'text',
  name: 'text',
  register: 'flag',
} as const;
const repeatedNames = ['status', 'team', 'owner', 'due', 'decision'] as const;

export const reviewCommand: CommandEntry = {
  usage:
    'review --programme FILE [--month YYYY-MM] [--hold DATE] [--status PROBLEM=done|inWork|open|deferred|rejected… [--reason WHY] [--shipped DATE]] [--team PROBLEM=NAME…] [--owner PROBLEM=NAME…] [--due PROBLEM=DATE…] [--decision TEXT…] [--register] [--out DIR [--formats pptx,pdf,html,md,xlsx,csv] [--mark internal|confidential] [--name NAME]] [--date YYYY-MM-DD]',
  about: text.about,
  async run(words, world) {
    const asked = askedOf(words, world);
    if (!asked.ok) return asked;
    const read = await readProgramme(asked.value.path, world);
    if (!read.ok) return read;
    const language = world.chosenLanguage ?? mapOf(read.value.document.snapshot()).language;
    const edited = await edit(read.value, { ...asked.value, language }, world);
    if (!edited.ok) return edited;
    const snapshot = read.value.document.snapshot();
    const files = await write(snapshot, asked.value, language, world);
    return files.ok ? tell(snapshot, asked.value, files.value, world) : files;
  },
};

type Texts = Readonly<Record<string, string>>;

interface Asked extends Omit<ReviewEdits, 'month' | 'language'> {
  readonly path: string;
  readonly month: string | null;
  readonly hasRegister: boolean;
  readonly today: string;
  readonly texts: Texts;
}

const day = z.iso.date();

function askedOf(words: readonly string[], world: CommandWorld): Result<Asked> {
  const repeated = takeRepeated(words, repeatedNames);
  if (!repeated.ok) return repeated;
  const parsed = readOptions(repeated.value.rest, table, []);
  if (!parsed.ok) return parsed;
  const { texts, flags } = parsed.value;
  const { status = [], team = [], owner = [], due = [], decision = [] } = repeated.value.values;
  if (texts.programme === undefined) return failure('optionMissing', { option: '--programme FILE' });
  if (texts.month !== undefined && !monthOfYear.safeParse(texts.month).success)
    return failure('optionInvalid', { option: '--month', value: texts.month });
  for (const name of ['hold', 'date', 'shipped'] as const)
    if (texts[name] !== undefined && !day.safeParse(texts[name]).success)
      return failure('optionInvalid', { option: `--${name}`, value: texts[name] });
  const hasEdits =
    texts.hold !== undefined || [status, team, owner, due, decision].some(({ length }) => length > 0);
  const hasRegister = flags.has('register');
  if (texts.month === undefined && (hasEdits || !hasRegister))
    return failure('optionMissing', { option: '--month YYYY-MM' });
  return success({
    path: texts.programme,
    month: texts.month ?? null,
    hold: texts.hold ?? null,
    statuses: status,
    teams: team,
    owners: owner,
    dues: due,
    decisions: decision,
    reason: texts.reason ?? '',
    shippedOn: texts.shipped ?? null,
    hasRegister,
    today: texts.date ?? localDay(world.now()),
    texts,
  });
}

/** Nothing is written where nothing was asked for, or what was asked for is so already. */
async function edit(
  file: ProgrammeFile,
  { month, ...edits }: Asked & Pick<ReviewEdits, 'language'>,
  world: CommandWorld,
): Promise<Result<null>> {
  if (month === null) return success(null);
  const before = file.document.snapshot();
  const edited = editReviewOf(file.document, { month, ...edits });
  if (!edited.ok) return edited;
  if (file.document.snapshot() === before) return success(null);
  const written = await writeProgramme(file, world);
  return written.ok ? success(null) : written;
}

async function write(
  snapshot: Snapshot,
  { month, hasRegister, today, texts, path }: Asked,
  language: 'ru' | 'en',
  world: CommandWorld,
): Promise<Result<readonly ReviewFile[]>> {
  if (texts.out === undefined) return success([]);
  const names = (texts.formats ?? '').split(',').map((name) => name.trim());
  const wanted = names.filter((name) => name !== '');
  const unknown = wanted.find((name) => !Object.hasOwn(reviewFormatNames, name));
  if (unknown !== undefined) return failure('optionInvalid', { option: '--formats', value: unknown });
  const mark = confidentialityMarks.find((each) => each === (texts.mark ?? 'none'));
  if (mark === undefined) return failure('optionInvalid', { option: '--mark', value: texts.mark ?? '' });
  const chosen = <Format extends string>(all: readonly Format[]): Format[] =>
    all.filter((format) => wanted.length === 0 || wanted.includes(format));
  const common = { language, date: today };
  const [pack, register] = [chosen(packFormats), chosen(registerFormats)];
  const base = basename(texts.name ?? fileTitle(path));
  const works: { readonly baseName: string; readonly options: ReviewOptions }[] = [
    ...(month === null || pack.length === 0
      ? []
      : [
          {
            baseName: `${base}-${month}`,
            options: { what: 'pack' as const, month, formats: pack, confidentiality: mark, ...common },
          },
        ]),
    ...(hasRegister && register.length > 0
      ? [
          {
            baseName: `${base}-register`,
            options: { what: 'register' as const, formats: register, ...common },
          },
        ]
      : []),
  ];
  const folder = await outFolder(texts.out, world);
  if (!folder.ok) return folder;
  const files: ReviewFile[] = [];
  for (const work of works) {
    const made = await exportReview({ snapshot, folder: folder.value, ...work });
    if (!made.ok) return made;
    files.push(...made.value);
  }
  return success(files);
}

function tell(
  snapshot: Snapshot,
  { month, hasRegister, today }: Asked,
  files: readonly ReviewFile[],
  { language }: CommandWorld,
): Result<Report> {
  const review = month === null ? null : toldReview(snapshot, month, today, language);
  if (month !== null && review === null) return failure('reviewNotFound', { month });
  const register = hasRegister ? toldRegister(snapshot, today, language) : null;
  return success({
    json: { ...(review?.json ?? {}), ...(register === null ? {} : { register: register.json }), files },
    lines: [
      ...(review?.lines ?? []),
      ...(register?.lines ?? []),
      ...files.map(({ format, path }) =>
        translate(language, commandLine.exported, { format: reviewFormatNames[format], path }),
      ),
    ],
    isFine: true,
  });
}
