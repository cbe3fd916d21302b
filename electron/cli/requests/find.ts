/** `requests find --month YYYY-MM`: the ideas of a month come into the programme as requests and their voices. */
import { type TakenIdeas, takeIdeas } from '#core/commands/take-ideas';
import { failure, success } from '#core/desktop/app-error';
import type { Language } from '#core/document/records/field';
import type { FoundGroup, FoundIdeas } from '#core/evidence/ideas-request';
import { signText, findIdeasText as text } from '#core/i18n/messages/find-ideas';
import { translate } from '#core/i18n/translate';
import { askIdeas } from '#core/ideas/ask-ideas';
import { formatNumber } from '#core/metrics/format';
import type { CommandWorld, Report } from '../command';
import { hasContacts, withStore } from '../evidence-commands';
import { writeProgramme } from '../programme-file';
import { monthAsked, type Verb } from './asked';

/** Several names in one option stand between commas, as in `programme set`. */
const namesOf = (list: string | undefined): readonly string[] =>
  (list ?? '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

export const findVerb: Verb = {
  usage: 'find --month YYYY-MM [--source A,B] [--category A,B] [--tag A,B]',
  options: { month: 'text', source: 'text', category: 'text', tag: 'text' },
  names: [],
  async run({ texts, programme, world }) {
    const month = monthAsked('--month', texts.month);
    if (!month.ok) return month;
    if (month.value === null) return failure('optionMissing', { option: '--month YYYY-MM' });
    if (!(await hasContacts(world.workspace))) return failure('evidenceEmpty');
    const { document } = programme;
    const choices = {
      month: month.value,
      sources: namesOf(texts.source),
      categories: namesOf(texts.category),
      tags: namesOf(texts.tag),
    };
    const found = await withStore(world.workspace, (client) =>
      askIdeas(document.snapshot(), choices, (input) => client.request('findIdeas', input)),
    );
    if (!found.ok) return found;
    const before = document.snapshot();
    const taken = document.commit('request.find', takeIdeas, { ...found.value, month: month.value });
    const isChanged = document.snapshot() !== before;
    if (isChanged) {
      const written = await writeProgramme(programme, world);
      if (!written.ok) return written;
    }
    return success(report(month.value, found.value, { taken, isChanged }, world));
  },
};

interface Outcome {
  readonly taken: TakenIdeas;
  readonly isChanged: boolean;
}

function report(
  month: string,
  { records, ideas, colleagues, sources, groups }: FoundIdeas,
  { taken, isChanged }: Outcome,
  { language }: CommandWorld,
): Report {
  const shown = (value: number): string => formatNumber(value, language);
  const counts = {
    month,
    ideas: shown(ideas),
    records: shown(records),
    requests: shown(taken.requests),
    added: shown(taken.added),
  };
  return {
    json: {
      month,
      records,
      ideas,
      colleagues,
      requests: taken.requests,
      added: taken.added,
      voices: taken.voices,
      isChanged,
      sources,
      found: groups.map(({ known, title, count, customers, named, signs }) => ({
        known,
        title,
        count,
        customers,
        named,
        signs,
      })),
    },
    lines: [
      translate(language, ideas === 0 ? text.nothing : text.found, counts),
      ...(colleagues > 0 ? [translate(language, text.colleagues, { count: shown(colleagues) })] : []),
      ...(isChanged || ideas === 0 ? [] : [translate(language, text.unchanged)]),
      ...groups.slice(0, mostShown).map((group) => groupLine(group, language)),
    ],
    isFine: true,
  };
}

/** The rest is in the programme. */
const mostShown = 20;

/** How many, what, and by which words most of them were found. */
function groupLine({ known, title, count, signs }: FoundGroup, language: Language): string {
  const [sign] = signs;
  return [
    formatNumber(count, language).padStart(7),
    `${title}${known === null ? ` [${translate(language, text.isNew)}]` : ''}`,
    ...(sign === undefined ? [] : [`(${translate(language, signText[sign.sign])})`]),
  ].join('  ');
}
