/** Verbs of `requests` that change the programme. A file is written where something changed, and only then. */
import { basename } from 'node:path';
import { addRequest, mergeRequests } from '#core/commands/request';
import { type AppError, failure, type Result, success } from '#core/desktop/app-error';
import type { MapDocument } from '#core/document/map-document-types';
import { requestsCommandText as text } from '#core/i18n/messages/requests-command';
import { translate } from '#core/i18n/translate';
import { groupOf } from '#core/requests/groups';
import { mask } from '#core/text/mask';
import { normalise } from '#core/text/words';
import type { Report } from '../command';
import { writeProgramme } from '../programme-file';
import { type Asked, dayAsked, requestsNamed, type Verb } from './asked';
import { type Decision, decide } from './decide';
import { readDecisions } from './decisions-table';

const decided = { on: 'text', author: 'text', reason: 'text' } as const;

export const groomVerb: Verb = {
  usage:
    'groom ID… --as valid|duplicate|notIdea|exists|new [--of ID] [--where PLACE] [--reason WHY] [--on DATE] | groom --from FILE.csv',
  options: { as: 'text', of: 'text', where: 'text', from: 'text', ...decided },
  names: [],
  isOpen: true,
  async run(asked) {
    const { texts, words } = asked;
    if (texts.from !== undefined) return fromTable(texts.from, asked);
    if (texts.as === undefined) return failure('optionMissing', { option: '--as FOUND' });
    return told({ ids: words, ...texts }, asked);
  },
};

export const handVerb: Verb = {
  usage: 'hand ID… --team NAME [--owner NAME] [--due DATE] [--link ADDRESS] [--on DATE]',
  options: { team: 'text', owner: 'text', due: 'text', link: 'text', ...decided },
  names: [],
  isOpen: true,
  async run(asked) {
    if (asked.texts.team === undefined) return failure('optionMissing', { option: '--team NAME' });
    return told({ ids: asked.words, ...asked.texts }, asked);
  },
};

export const setVerb: Verb = {
  usage:
    'set ID… [--status backlog|planned|shipped|declined|none] [--answer TEXT] [--reason WHY] [--on DATE]',
  options: { status: 'text', answer: 'text', ...decided },
  names: [],
  isOpen: true,
  async run(asked) {
    const { status, answer } = asked.texts;
    if (status === undefined && answer === undefined)
      return failure('optionMissing', { option: '--status STATUS' });
    return told({ ids: asked.words, ...asked.texts }, asked);
  },
};

async function told(decision: Decision, asked: Asked): Promise<Result<Report>> {
  const { programme, world } = asked;
  if (decision.ids.length === 0) return failure('optionMissing', { option: 'ID' });
  const before = requestsBefore(programme.document);
  const done = decide(programme.document, decision, world.now());
  return done.ok ? keep(asked, before, decision.ids.length) : done;
}

/** All lines or none: the first that cannot be done names itself, and the programme stays as it was. */
async function fromTable(path: string, asked: Asked): Promise<Result<Report>> {
  const { programme, world } = asked;
  const lines = await readDecisions(path, world.folder);
  if (!lines.ok) return lines;
  const before = requestsBefore(programme.document);
  for (const { line, decision } of lines.value) {
    const done = decide(programme.document, decision, world.now());
    if (!done.ok)
      return failure('decisionWrong', { name: basename(path), line, column: columnOf(done.error) });
  }
  return keep(asked, before, lines.value.length);
}

/** Columns are called as options are. */
const columnOf = ({ details }: AppError): string =>
  /^--([a-z]+)/.exec(String(details.option ?? ''))?.[1] ?? 'id';

const requestsBefore = (document: MapDocument) =>
  new Map(document.snapshot().byKind.request.map((request) => [request.id, request]));

async function keep(
  { programme, world }: Asked,
  before: ReturnType<typeof requestsBefore>,
  count: number,
): Promise<Result<Report>> {
  const changed = programme.document
    .snapshot()
    .byKind.request.filter((request) => before.get(request.id) !== request)
    .map(({ id }) => id);
  if (changed.length > 0) {
    const written = await writeProgramme(programme, world);
    if (!written.ok) return written;
  }
  return success({
    json: { asked: count, changed },
    lines: [translate(world.language, text.changed, { changed: changed.length, asked: count })],
    isFine: true,
  });
}

/** What comes from contacts is counted anew month by month, and would take a voice told by hand away with it. */
const ways = ['agents', 'sessions'] as const;

export const addVerb: Verb = {
  usage:
    'add --title TITLE [--text TEXT] [--way agents|sessions] [--source NAME] [--count N] [--quote TEXT] [--on DATE]',
  options: {
    title: 'text',
    text: 'text',
    way: 'text',
    source: 'text',
    count: 'text',
    quote: 'text',
    ...decided,
  },
  names: [],
  async run({ texts, programme, world }) {
    const title = texts.title?.trim();
    if (!title) return failure('optionMissing', { option: '--title TITLE' });
    const way = ways.find((each) => each === (texts.way ?? 'agents'));
    if (way === undefined) return failure('optionInvalid', { option: '--way', value: texts.way ?? '' });
    const count = Number(texts.count ?? 1);
    if (!Number.isSafeInteger(count) || count < 1)
      return failure('optionInvalid', { option: '--count', value: texts.count ?? '' });
    const on = dayAsked('--on', texts.on, world.now());
    if (!on.ok) return on;
    const { document } = programme;
    // A script that runs twice writes down the same once.
    const known = normalise(mask(title).text);
    const there = document.snapshot().byKind.request.find((request) => normalise(request.title) === known);
    if (there)
      return success(oneOf(there.id, false, translate(world.language, text.there, { id: there.id })));
    const id = document.commit('request.add', addRequest, {
      title,
      text: texts.text ?? '',
      on: on.value,
      voices: { way, source: texts.source ?? '', count, quote: texts.quote ?? '' },
    });
    const written = await writeProgramme(programme, world);
    return written.ok ? success(oneOf(id, true, translate(world.language, text.added, { id }))) : written;
  },
};

const oneOf = (id: string, isNew: boolean, line: string): Report => ({
  json: { id, isNew },
  lines: [line],
  isFine: true,
});

export const mergeVerb: Verb = {
  usage: 'merge ID ID…',
  options: { ...decided },
  names: ['ID', 'ID'],
  isOpen: true,
  async run({ texts, words, programme, world }) {
    const on = dayAsked('--on', texts.on, world.now());
    if (!on.ok) return on;
    const { document } = programme;
    const before = document.snapshot();
    const named = requestsNamed(before, words);
    if (!named.ok) return named;
    const roots = new Set(named.value.map((each) => groupOf(before, each)?.root.id));
    const [only] = roots;
    const id =
      roots.size === 1 && only !== undefined
        ? only
        : document.commit('request.merge', mergeRequests, {
            requestIds: named.value,
            on: on.value,
            author: texts.author,
          });
    if (document.snapshot() !== before) {
      const written = await writeProgramme(programme, world);
      if (!written.ok) return written;
    }
    return success({ json: { id }, lines: [translate(world.language, text.merged, { id })], isFine: true });
  },
};
