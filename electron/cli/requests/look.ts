/** Verbs of `requests` that only look: the list, the funnel, times. */
import { failure, success } from '#core/desktop/app-error';
import { requestsCommandText as text } from '#core/i18n/messages/requests-command';
import { requestTimes, standingNames } from '#core/i18n/messages/requests-reports';
import { translate } from '#core/i18n/translate';
import { formatNumber, formatShare } from '#core/metrics/format';
import { funnelOf, funnelParts } from '#core/requests/funnel';
import { funnelChain, funnelNotes, funnelSentence, funnelStages } from '#core/requests/funnel-words';
import { everyRequest, filterRequests, type ListedRequest, listedRequests } from '#core/requests/listed';
import { standings, waitingStandings } from '#core/requests/standing';
import { teamKey } from '#core/requests/teams';
import { timesInStandings } from '#core/requests/times';
import { waitWords } from '#core/requests/times-words';
import { monthAsked, type Verb } from './asked';

export const listVerb: Verb = {
  usage: 'list [--status STATUS,…] [--team NAME] [--source NAME] [--month YYYY-MM] [--words WORDS]',
  options: { status: 'text', team: 'text', source: 'text', month: 'text', words: 'text' },
  names: [],
  async run({ texts, programme, world: { language } }) {
    const asked = (texts.status ?? '').split(',').map((name) => name.trim());
    const wanted = standings.filter((standing) => asked.includes(standing));
    const unknown = asked.find((name) => name !== '' && !standings.some((standing) => standing === name));
    if (unknown !== undefined) return failure('optionInvalid', { option: '--status', value: unknown });
    const month = monthAsked('--month', texts.month);
    if (!month.ok) return month;
    const found = filterRequests(listedRequests(programme.document.snapshot()), {
      ...everyRequest,
      words: texts.words ?? '',
      standings: wanted,
      teams: texts.team === undefined ? [] : [texts.team],
      sources: texts.source === undefined ? [] : [texts.source],
      month: month.value,
    });
    const lines = found.map(({ request, standing, counts }) =>
      [
        formatNumber(counts.customers, language).padStart(9),
        request.id,
        `[${translate(language, standingNames[standing])}]`,
        request.title,
      ].join('  '),
    );
    return success({
      json: {
        total: found.length,
        ideas: found.reduce((sum, { counts }) => sum + counts.customers, 0),
        requests: found.map(printed),
      },
      lines: lines.length === 0 ? [translate(language, text.nothing)] : lines,
      isFine: true,
    });
  },
};

const printed = ({ request, standing, counts, group, isRoot, since }: ListedRequest) => ({
  id: request.id,
  title: request.title,
  status: standing,
  since,
  ...(isRoot ? {} : { of: group.root.id }),
  ...(standing === 'exists' ? { where: request.grooming.where } : {}),
  ...(standing === 'declined' ? { reason: request.state.reason } : {}),
  team: request.team,
  owner: request.owner,
  dueOn: request.dueOn,
  link: request.link,
  shippedOn: request.shippedOn,
  answer: request.answer,
  asked: counts.customers,
  colleagues: counts.colleagues,
  months: counts.byMonth.map(({ of, count }) => ({ month: of, count })),
  ways: counts.byWay.map(({ of, count }) => ({ way: of, count })),
  sources: counts.bySource.map(({ of, count }) => ({ source: of, count })),
  duplicates: isRoot ? group.members.slice(1).map(({ id }) => id) : [],
});

export const funnelVerb: Verb = {
  usage: 'funnel [--from YYYY-MM] [--to YYYY-MM]',
  options: { from: 'text', to: 'text' },
  names: [],
  async run({ texts, programme, world: { language } }) {
    const from = monthAsked('--from', texts.from);
    const to = monthAsked('--to', texts.to);
    if (!from.ok) return from;
    if (!to.ok) return to;
    if (from.value !== null && to.value !== null && to.value < from.value)
      return failure('optionInvalid', { option: '--to', value: to.value });
    const months = { from: from.value, to: to.value };
    const { parts, duplicates, ...funnel } = funnelOf(programme.document.snapshot(), months);
    const whole = { ...funnel, parts, duplicates };
    const stages = funnelStages(whole, language).flatMap(({ name, count, shareOfBefore, fallen }) => [
      [`${name}: ${formatNumber(count, language)}`, ...(shareOfBefore === null ? [] : [shareOfBefore])].join(
        ', ',
      ),
      ...fallen.map((line) => {
        const share = line.share === null ? '' : ` (${formatShare(line.share, language)})`;
        return `  ${line.name}: ${formatNumber(line.count, language)}${share}`;
      }),
    ]);
    return success({
      json: {
        ...funnel,
        planned: parts.planned.requests,
        shipped: parts.shipped.requests,
        duplicates: duplicates.length,
        parts: Object.fromEntries(
          funnelParts.map((part) => [part, { ideas: parts[part].ideas, requests: parts[part].requests }]),
        ),
      },
      lines: [
        funnelChain(whole, language),
        funnelSentence(whole, language),
        '',
        ...stages,
        '',
        ...funnelNotes(whole, language),
      ],
      isFine: true,
    });
  },
};

export const timesVerb: Verb = {
  usage: 'times [--team NAME]',
  options: { team: 'text' },
  names: [],
  async run({ texts, programme, world }) {
    const { language } = world;
    const snapshot = programme.document.snapshot();
    const own = snapshot.byKind.request.filter(
      ({ team }) => texts.team === undefined || teamKey(team, language) === teamKey(texts.team, language),
    );
    const times = timesInStandings(snapshot, own, world.now().toISOString());
    const lines = waitingStandings.map((standing) => {
      const { median, counts } = waitWords(times[standing], language);
      return [`${translate(language, requestTimes[standing])}: ${median}`, counts].filter(Boolean).join(', ');
    });
    return success({ json: { team: texts.team ?? null, times }, lines, isFine: true });
  },
};
