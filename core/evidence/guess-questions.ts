/** Finds the scored questions of a survey file: kind and scale of each, codes such as 0, 6 and 11 left outside it. */
import { plainName } from './column-names';
import type { ContactField, Mapping, TableFormat } from './contact-fields';
import { goodEnd } from './good-end';
import { readScore } from './read-value';

type Question = Mapping['questions'][number];

/** Named like a question of a questionnaire, or like a score. */
const questionName =
  /^q\d+|nps|netpro|(?:^|_)fft|friends (?:and|&) family|csat|ces\b|rat(?:e|ing)|score|satisf|effort|ease|easy|recommend|оцен|удовлетвор|усили|легк|рекоменд|насколько|how (?:satisfied|easy|likely)/i;
/** Numbered, and no word of what is asked: it may be any question, of facts too. */
const bareNumber = /^q\d+(?!\w*(?:rat(?:e|ing)|score|satisf|effort|eas[ey]|recommend|nps|csat))\w*$/i;
const factName = /times|often|many|long|first/i;
/** Codes of reasons, demographics and the like carry numbers too. */
const codeName =
  /com(?:ment)?\d*$|_?code$|purp|age$|gender|income|zip|county|country|lang|weight|(?:^|[ _])id$|-\d+$/i;

/** Questions of a file without the marks of a contact export; empty where the file is one. */
export function guessQuestions(
  headers: readonly string[],
  values: readonly (readonly string[])[],
  columns: ReadonlyMap<ContactField, number>,
  format: TableFormat,
): Question[] {
  const isContacts =
    (columns.has('channel') || columns.has('category') || columns.has('resolvedAt')) && columns.has('id');
  if (isContacts) return [];
  const questions: Question[] = [];
  const names = new Set<string>();
  headers.forEach((header, column) => {
    const name = header.trim();
    const said = namedScale(name);
    if (name === '' || !questionName.test(plainName(name))) return;
    if (said === null && codeName.test(name)) return;
    const isCode = said === null && bareNumber.test(name);
    if (isCode && factName.test(name)) return;
    const cells = values[column] ?? [];
    const answered = scaleOf(cells, format, isCode);
    if (answered === null) return;
    const isLowGood = goodEnd(name, cells) === 'low';
    const scale = { ...(said ?? publishedScale(name) ?? answered), ...(isLowGood && { isLowGood }) };
    // Two columns of one name are two questions all the same.
    const unique = names.has(name) ? `${name} (${column + 1})` : name;
    names.add(unique);
    questions.push({ column, name: unique, kind: kindOf(plainName(name), scale), scale });
  });
  return questions.slice(0, 500);
}

/** "How easy was it (1–7)": what the question says goes before what people happened to answer. */
function namedScale(name: string): Question['scale'] | null {
  const [, min, max] = /(?<!\d)([01])\s*[-–—…]\s*(5|7|10)(?!\d)/.exec(name) ?? [];
  return min === undefined || max === undefined ? null : { min: Number(min), max: Number(max) };
}

/** Of the Friends and Family Test: what stands beside 1 to 5 in exports of it are codes. */
const publishedScale = (name: string): Question['scale'] | null =>
  /(?:^|[^a-z])fft(?:[^a-z]|$)|friends (?:and|&) family/i.test(name) ? { min: 1, max: 5 } : null;

function kindOf(name: string, scale: Question['scale']): Question['kind'] {
  if (/nps|netpro|recommend|рекоменд|likely/.test(name) || scale.max === 10) return 'nps';
  return /(?:^|[^a-z])ces(?:[^a-z]|$)|effort|ease|easy|усили|легк|л[её]гк|getrate|find|passthru/.test(name)
    ? 'ces'
    : 'csat';
}

/**
 * Whole numbers from 0 to 11 and little else. 6 beside 1–5 and 11 beside 0–10 are codes for "no answer".
 * `isCode`: the name does not say that it is a score, so the answers must: somebody gave the best one, nobody 12.
 */
function scaleOf(cells: readonly string[], format: TableFormat, isCode = false): Question['scale'] | null {
  const counts = new Map<number, number>();
  let others = 0;
  for (const cell of cells) {
    const read = readScore(cell, format.decimal, { min: 0, max: 11 });
    if (read.kind === 'score' && Number.isInteger(read.score))
      counts.set(read.score, (counts.get(read.score) ?? 0) + 1);
    else if (read.kind !== 'blank') others++;
  }
  const answers = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (answers === 0 || counts.size < 2 || others > answers * 0.05) return null;
  const top = Math.max(...counts.keys());
  if (top <= 1 || (isCode && (top < 5 || others > 0 || (top >= 8 && counts.size < 8)))) return null;
  if (top >= 8) return { min: 0, max: 10 };
  return { min: 1, max: top === 7 ? 7 : 5 };
}
