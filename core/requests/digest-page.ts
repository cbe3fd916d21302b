/** The digest of a team as a page in either language. */
import type { Language } from '../document/records/field';
import { type Page, type PageSection, pageSection } from '../export/page';
import { formatDay } from '../i18n/dates';
import {
  requestFunnel,
  requestTimes,
  standingNames,
  requestDigest as text,
} from '../i18n/messages/requests-reports';
import { scene } from '../i18n/messages/scene';
import { type Message, type MessageValues, translate } from '../i18n/translate';
import { formatNumber } from '../metrics/format';
import { mask } from '../text/mask';
import type { DigestLine, DigestMove, TeamDigest } from './digest';

interface PageAsked {
  readonly language: Language;
  /** The programme holds invented data. */
  readonly isSample: boolean;
}

/** Rows of a table; more are counted. */
const mostRows = 50;

type Column<Line> = readonly [title: Message, part: number, cell: (line: Line) => string, isNumber?: boolean];

export function digestPage(digest: TeamDigest, { language, isSample }: PageAsked): Page {
  const { team, week, counts, tasks } = digest;
  const say = (message: Message, values?: MessageValues): string => translate(language, message, values);
  const days = (count: number): string => say(requestTimes.days, { count: Math.round(count) });
  const request: Column<DigestLine> = [text.request, 6, (line) => titleOf(line, say)];
  const asked: Column<DigestLine> = [text.asked, 1, (line) => formatNumber(line.asked, language), true];
  const status: Column<DigestLine> = [text.status, 2, (line) => say(standingNames[line.standing])];
  const due: Column<DigestLine> = [
    text.due,
    2,
    ({ request: { dueOn } }) => (dueOn === null ? '' : formatDay(dueOn, language)),
  ];
  const link: Column<DigestLine> = [text.link, 3, (line) => line.request.link];
  const part = <Line>(
    title: Message,
    lines: readonly Line[],
    columns: readonly Column<Line>[],
    none: Message,
  ): PageSection => tableSection({ title, lines, columns, none, say });
  const change = ({ from, to }: DigestMove): string =>
    say(text.fromTo, { from: say(standingNames[from]), to: say(standingNames[to]) });
  return {
    language,
    title: say(text.title, { team: team || say(text.noTeam) }),
    invented: isSample ? say(scene.invented) : '',
    lines: [
      say(text.week, {
        number: String(week.number),
        from: formatDay(week.from, language),
        to: formatDay(week.to, language),
      }),
      say(text.totals, { tasks: say(requestFunnel.tasksCounted, { count: tasks }), ...counts }),
    ],
    sections: [
      part(text.fresh, digest.fresh, [request, asked, due, link], text.none),
      part(
        text.moved,
        digest.moved,
        [request, [text.change, 3, change], [text.reason, 3, ({ reason }) => reason]],
        text.none,
      ),
      part(
        text.shipped,
        digest.shipped,
        [
          request,
          asked,
          [
            text.day,
            2,
            ({ request: { shippedOn } }) => (shippedOn === null ? '' : formatDay(shippedOn, language)),
          ],
        ],
        text.none,
      ),
      withSentence(
        part(
          text.waiting,
          digest.waiting,
          [request, status, [text.waits, 1, (line) => days(line.days), true], asked],
          text.noneWaiting,
        ),
        digest.waiting.length > 0 ? say(text.waitingText) : null,
      ),
      part(text.wanted, digest.wanted, [request, status, asked], text.noneWanted),
    ],
  };
}

const titleOf = ({ request: { title } }: DigestLine, say: (message: Message) => string): string =>
  mask(title.trim()).text || say(text.untitled);

const withSentence = (section: PageSection, sentence: string | null): PageSection =>
  sentence === null ? section : { ...section, sentences: [sentence, ...section.sentences] };

interface Tabled<Line> {
  readonly title: Message;
  readonly lines: readonly Line[];
  readonly columns: readonly Column<Line>[];
  readonly none: Message;
  readonly say: (message: Message, values?: MessageValues) => string;
}

/** With the count in its heading. */
function tableSection<Line>({ title, lines, columns, none, say }: Tabled<Line>): PageSection {
  if (lines.length === 0) return pageSection(say(title), { sentences: [say(none)] });
  const rows = lines.slice(0, mostRows).map((line) => columns.map(([, , cell]) => cell(line)));
  const hidden = lines.length - rows.length;
  return pageSection(`${say(title)}: ${lines.length}`, {
    table: {
      columns: columns.map(([name, width, , isNumber = false]) => ({
        title: say(name),
        part: width,
        isNumber,
      })),
      rows:
        hidden === 0
          ? rows
          : [...rows, columns.map((_, at) => (at === 0 ? say(text.andMore, { count: hidden }) : ''))],
    },
  });
}
