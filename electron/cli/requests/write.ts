/** Verbs of `requests` that write files to send: digests of teams, answers for those who asked. */
import { failure, type Result, success } from '#core/desktop/app-error';
import { day, type Period } from '#core/document/records/field';
import { mapOf } from '#core/document/select';
import { pageHtml, pageMarkdown } from '#core/export/page';
import { requestsCommandText as text } from '#core/i18n/messages/requests-command';
import { requestDigest } from '#core/i18n/messages/requests-reports';
import { translate } from '#core/i18n/translate';
import { answersOf } from '#core/requests/answers';
import { answersCsv, answersPage } from '#core/requests/answers-page';
import { type DigestLine, digestsOf, type TeamDigest } from '#core/requests/digest';
import { digestPage } from '#core/requests/digest-page';
import { teamKey } from '#core/requests/teams';
import { weekNamed } from '#core/requests/weeks';
import { safeFileName } from '../../safe-file-name';
import { type TextFile, writeTexts } from '../out-folder';
import type { Asked, Verb } from './asked';

export const digestVerb: Verb = {
  usage: 'digest --week YYYY-Www [--team NAME] --out DIR',
  options: { week: 'text', team: 'text', out: 'text' },
  names: [],
  async run(asked) {
    const { texts, programme, world } = asked;
    const week = weekNamed(texts.week ?? '');
    if (texts.week === undefined) return failure('optionMissing', { option: '--week YYYY-Www' });
    if (week === null) return failure('optionInvalid', { option: '--week', value: texts.week });
    const language = languageOf(asked);
    const digests = digestsOf(programme.document.snapshot(), week, {
      now: world.now().toISOString(),
      language,
    }).filter(
      ({ team }) => texts.team === undefined || teamKey(team, language) === teamKey(texts.team, language),
    );
    const files = await write(
      asked,
      digests.flatMap((digest): readonly TextFile[] => {
        const page = digestPage(digest, { language, isSample: isSample(asked) });
        const team = safeFileName(digest.team || translate(language, requestDigest.noTeam));
        const name = `${week.name} ${team}`;
        return [
          { name: `${name}.html`, text: pageHtml(page) },
          { name: `${name}.md`, text: pageMarkdown(page) },
        ];
      }),
    );
    if (!files.ok) return files;
    return success({
      json: {
        week: week.name,
        from: week.from,
        to: week.to,
        teams: digests.map(printed),
        files: files.value,
      },
      lines: digests.length === 0 ? [translate(world.language, text.noDigest)] : written(files.value, asked),
      isFine: true,
    });
  },
};

const line = ({ request, asked, standing, days }: DigestLine) => ({
  id: request.id,
  title: request.title,
  status: standing,
  asked,
  days: Math.floor(days),
});

const printed = ({ team, tasks, counts, fresh, moved, shipped, waiting, wanted }: TeamDigest) => ({
  team,
  tasks,
  counts,
  fresh: fresh.map(line),
  moved: moved.map((move) => ({ ...line(move), from: move.from, to: move.to, reason: move.reason })),
  shipped: shipped.map(line),
  waiting: waiting.map(line),
  wanted: wanted.map(line),
});

export const answersVerb: Verb = {
  usage: 'answers [--from DATE --to DATE] --out DIR',
  options: { from: 'text', to: 'text', out: 'text' },
  names: [],
  async run(asked) {
    const period = periodOf(asked.texts);
    if (!period.ok) return period;
    const language = languageOf(asked);
    const answers = answersOf(asked.programme.document.snapshot(), period.value);
    const page = answersPage(answers, { language, period: period.value, isSample: isSample(asked) });
    const files = await write(asked, [
      { name: 'answers.html', text: pageHtml(page) },
      { name: 'answers.md', text: pageMarkdown(page) },
      // With the mark of UTF-8, without which Excel takes Russian for another encoding.
      { name: 'answers.csv', text: `\ufeff${answersCsv(answers, language)}` },
    ]);
    if (!files.ok) return files;
    return success({
      json: {
        period: period.value,
        total: answers.length,
        asked: answers.reduce((sum, answer) => sum + answer.asked, 0),
        answers,
        files: files.value,
      },
      lines: [...page.lines, ...written(files.value, asked)],
      isFine: true,
    });
  },
};

function periodOf({ from, to }: Asked['texts']): Result<Period | null> {
  if (from === undefined && to === undefined) return success(null);
  if (from === undefined) return failure('optionMissing', { option: '--from DATE' });
  if (to === undefined) return failure('optionMissing', { option: '--to DATE' });
  if (!day.safeParse(from).success) return failure('optionInvalid', { option: '--from', value: from });
  if (!day.safeParse(to).success || to < from) return failure('optionInvalid', { option: '--to', value: to });
  return success({ from, to });
}

const languageOf = ({ programme, world }: Asked) =>
  world.chosenLanguage ?? mapOf(programme.document.snapshot()).language;

const isSample = ({ programme }: Asked): boolean => mapOf(programme.document.snapshot()).isSample;

const written = (paths: readonly string[], { world }: Asked): readonly string[] =>
  paths.map((path) => translate(world.language, text.written, { path }));

const write = async (
  { texts, world }: Asked,
  files: readonly TextFile[],
): Promise<Result<readonly string[]>> =>
  texts.out === undefined
    ? failure('optionMissing', { option: '--out DIR' })
    : writeTexts(texts.out, files, world);
