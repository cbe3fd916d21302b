/** The report of the checks of hardness, as a page of Markdown. */

/** @typedef {import('./hard.mjs').Check} Check */
/** @typedef {import('./hard.mjs').CheckResult} CheckResult */

/** @param {CheckResult} result */
export const holds = ({ figures, passed, failed }) =>
  failed === 0 && passed > 0 && figures.every((figure) => figure.holds);

/** @param {number} seconds */
const duration = (seconds) => {
  if (seconds < 60) return `${Math.max(1, Math.round(seconds))} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
};

/** @param {string} text */
const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** @param {readonly (readonly string[])[]} rows @param {readonly string[]} head */
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** In the order of their numbers, a later result in the place of an earlier one. @param {readonly CheckResult[]} results @param {CheckResult} result */
export const withResult = (results, result) =>
  [...results.filter(({ number }) => number !== result.number), result].sort((a, b) => a.number - b.number);

/** @param {boolean} does */
const verdict = (does) => (does ? 'holds' : '**falls short**');

/** @param {readonly string[]} values */
const distinct = (values) => [...new Set(values)].join(', ');

/** @param {CheckResult} result */
const section = (result) => {
  const { number, name, required, figures, passed, failed, skipped, seed, seconds, commit, at } = result;
  const tests = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const rows = figures.map((figure) => [figure.name, figure.required, figure.seen, verdict(figure.holds)]);
  const shown = rows.length === 0 ? '' : `\n\n${table(['figure', 'required', 'seen', ''], rows)}`;
  const run = `Tests: ${tests}. Seed ${seed}. ${duration(seconds)}, done ${at}, commit ${commit}.`;
  return `## ${number}. ${name}\n\n${required}.\n\n${run}${shown}`;
};

/** @param {readonly CheckResult[]} results @param {readonly Check[]} checks @param {string} current the commit of the code as it is */
export const markdownOf = (results, checks, current) => {
  const held = results.filter(holds).length;
  const earlier = results.filter(({ commit }) => commit !== current).length;
  const missing = checks.length - results.length;
  const state = [
    `${held} of ${checks.length} checks hold`,
    ...(missing > 0 ? [`${missing} not run yet`] : []),
    earlier > 0 ? `${earlier} seen at an earlier commit than ${current}` : `all at commit ${current}`,
    distinct(results.map(({ machine }) => machine)),
  ];
  const rows = checks.map(({ number, name }) => {
    const result = results.find((each) => each.number === number);
    const told = result
      ? [verdict(holds(result)), result.commit, String(result.seed), duration(result.seconds)]
      : ['not run', '', '', ''];
    return [String(number), name, ...told];
  });
  const parts = [
    '# Report of `npm run hard`',
    `${state.join('; ')}.`,
    'Written by `npm run hard`; a check is repeated with `npm run hard -- NUMBER --seed SEED`. What each of them does: [reliability.md](reliability.md).',
    table(['#', 'check', '', 'commit', 'seed', 'time'], rows),
    ...results.map(section),
  ];
  return `${parts.join('\n\n')}\n`;
};
