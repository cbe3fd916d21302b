/** The page of the pack about all months: what became of what was raised, and what is promised. */
import type { Language } from '../document/records/field';
import type { Snapshot } from '../document/snapshot';
import { formatDay, monthHeading } from '../i18n/dates';
import { fixStatusNames } from '../i18n/messages/lanes';
import { review as text } from '../i18n/messages/review';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatNumber, formatShare } from '../metrics/format';
import type { ReviewPack } from './pack';
import { promises } from './promises';
import type { ReviewRegister } from './register';
import { registerTable, registerTotals } from './register-words';
import { promiseWords, titleOrNone } from './review-words';

interface About {
  /** Of the review. */
  readonly month: string;
  readonly date: string;
  readonly goal: number;
  readonly language: Language;
}

export function packRegister(
  snapshot: Snapshot,
  register: ReviewRegister,
  about: About,
): Omit<ReviewPack['register'], 'words'> {
  const { goal, language } = about;
  const say = (message: Message, values?: MessageValues) => translate(language, message, values);
  return {
    sentences: [
      register.raised === 0 ? say(text.nothingRaised) : `${registerTotals(register.counts, goal, language)}.`,
      ...(register.gaps === 0 ? [] : [`${say(text.gaps, { count: register.gaps })}.`]),
    ].map((sentence) => sentence.replace(/\.\.$/, '.')),
    months: monthsTable(register, language),
    promises: promisesTable(snapshot, about),
  };
}

/** Numbers as people read them, by the kind of their column. */
function monthsTable(register: ReviewRegister, language: Language): ReviewPack['register']['months'] {
  const { columns, rows } = registerTable(register, language);
  if (rows.length === 0) return null;
  return {
    title: translate(language, text.register),
    columns: columns.map(({ title, kind }, index) => ({
      title,
      part: index === 0 ? 2.4 : index === 1 ? 2.2 : 1.4,
      isNumber: kind !== 'text',
    })),
    rows: rows.map((row) =>
      row.map((value, index) => {
        if (value === null) return '';
        if (typeof value === 'number')
          return columns[index]?.kind === 'share'
            ? formatShare(value, language)
            : formatNumber(value, language);
        return index === 0 && /^\d{4}-\d{2}$/.test(value) ? monthHeading(value, language) : value;
      }),
    ),
  };
}

/** Of reviews before this one, with whose it is. */
function promisesTable(
  snapshot: Snapshot,
  { month, date, language }: About,
): ReviewPack['register']['promises'] {
  const say = (message: Message): string => translate(language, message);
  const told = promises(snapshot, date).filter((each) => each.month < month);
  if (told.length === 0) return null;
  return {
    title: say(text.promised),
    columns: [
      { title: say(text.growthPoint), part: 5 },
      { title: say(text.month), part: 2.2 },
      { title: say(text.team), part: 2.2 },
      { title: say(text.owner), part: 2.2 },
      { title: say(text.status), part: 1.8 },
      { title: say(text.due), part: 2 },
      { title: say(text.when), part: 2.4 },
    ],
    rows: told.map(({ month: raisedIn, problem, fix, days }) => [
      fix.title.trim() || titleOrNone(problem, language),
      monthHeading(raisedIn, language),
      fix.team.trim(),
      fix.owner.trim(),
      say(fixStatusNames[fix.state.status]),
      fix.dueOn === null ? '' : formatDay(fix.dueOn, language),
      promiseWords({ days }, language),
    ]),
  };
}
