/** The report of the checks of hardness, as a page of Markdown. */

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

/** @param {CheckResult} result */
const section = (result) => {
  const { number, name, required, figures, passed, failed, skipped, seed, seconds } = result;
  const tests = `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  const rows = figures.map((figure) => [
    figure.name,
    figure.required,
    figure.seen,
    figure.holds ? 'holds' : '**falls short**',
  ]);
  const shown = rows.length === 0 ? '' : `\n\n${table(['figure', 'required', 'seen', ''], rows)}`;
  return `## ${number}. ${name}\n\n${required}.\n\nTests: ${tests}. Seed ${seed}. ${duration(seconds)}.${shown}`;
};

/** @param {readonly string[]} values */
const distinct = (values) => [...new Set(values)].join(', ');

/** @param {{ machine: string, checks: readonly CheckResult[] }} report */
export const markdownOf = ({ machine, checks }) => {
  const held = checks.filter(holds).length;
  const rows = checks.map((check) => [
    String(check.number),
    check.name,
    holds(check) ? 'holds' : '**falls short**',
    String(check.seed),
    duration(check.seconds),
  ]);
  const parts = [
    '# Report of `npm run hard`',
    `${held} of ${checks.length} checks hold. Commit ${distinct(checks.map(({ commit }) => commit))}; begun ${distinct(checks.map(({ at }) => at))}; ${machine}.`,
    'Made by `npm run hard`; a check is repeated with `npm run hard -- NUMBER --seed SEED`. What each of them does: [reliability.md](reliability.md).',
    table(['#', 'check', '', 'seed', 'time'], rows),
    ...checks.map(section),
  ];
  return `${parts.join('\n\n')}\n`;
};
