/**
 * The grammar of Mermaid's `journey` diagrams (mermaid 11, user-journey/parser/journey.jison), line by line,
 * so that a fault has its line. Makes a diagram, not a map.
 */
import { formatProblems } from '../../i18n/messages/formats';
import { Refusal } from './foreign';
import { readMermaidText, sealEntities } from './mermaid-text';

export interface MermaidTask {
  readonly task: string;
  /** NaN where the diagram says no number. */
  readonly score: number;
  readonly people: readonly string[];
  /** Index into `sections`; null: before the first. */
  readonly section: number | null;
  readonly line: number;
}

export interface MermaidJourney {
  title: string | null;
  accTitle: string | null;
  accDescr: string | null;
  sections: string[];
  tasks: MermaidTask[];
  /** Front matter and directives: how it looks. */
  configurations: number;
}

interface Line {
  readonly text: string;
  readonly number: number;
}

export function parseMermaidJourney(source: string): MermaidJourney {
  const journey: MermaidJourney = {
    title: null,
    accTitle: null,
    accDescr: null,
    sections: [],
    tasks: [],
    configurations: 0,
  };
  const lines = diagramLines(source, journey);
  const first = lines.find(({ text }) => text.trim() !== '');
  const head = /^\s*journey\b(.*)$/i.exec(first?.text ?? '');
  if (!first || !head) throw new Refusal(formatProblems.notMermaid, first?.number ?? 1);
  const rest = lines.slice(lines.indexOf(first) + 1);
  const body = [{ text: head[1] ?? '', number: first.number }, ...rest];
  for (let at = 0; at < body.length; at += 1) at = readStatement(journey, body, at);
  return journey;
}

/** The lines of the diagram itself: without front matter, directives and comments. */
function diagramLines(source: string, journey: MermaidJourney): Line[] {
  const lines = source.split('\n').map((text, index) => ({ text: sealEntities(text), number: index + 1 }));
  const kept: Line[] = [];
  let at = lines.findIndex(({ text }) => text.trim() !== '');
  if (at !== -1 && lines[at]?.text.trim() === '---') {
    const from = at;
    at = lines.findIndex(({ text }, index) => index > from && text.trim() === '---') + 1;
    if (at === 0) throw new Refusal(formatProblems.unclosed, from + 1, { what: '---' });
    readFrontMatter(journey, lines.slice(from + 1, at - 1));
  }
  let isInDirective = false;
  for (const line of lines.slice(Math.max(at, 0))) {
    const text = line.text.trimStart();
    if (!isInDirective && text.startsWith('%%{')) {
      journey.configurations += 1;
      isInDirective = true;
    }
    if (isInDirective) isInDirective = !text.includes('}%%');
    else if (!text.startsWith('%%')) kept.push(line);
  }
  return kept;
}

/** Only the title is read; the rest says how the diagram looks. */
function readFrontMatter(journey: MermaidJourney, lines: readonly Line[]): void {
  for (const { text } of lines) {
    const title = /^title:(.*)$/.exec(text)?.[1]?.trim();
    if (title !== undefined) journey.title = readMermaidText(title.replace(/^(["'])(.*)\1$/, '$2'));
    else if (/^\w/.test(text)) journey.configurations += 1;
  }
}

const beforeHash = (text: string): string => text.split('#', 1)[0] ?? '';

/** Reads the statement at `at`; returns the index of its last line. */
function readStatement(journey: MermaidJourney, lines: readonly Line[], at: number): number {
  const line = lines[at];
  if (!line) return at;
  const text = line.text.trim();
  const access = /^acc(Title|Descr)\s*:(.*)$/i.exec(text);
  if (access) {
    const value = readMermaidText(access[2] ?? '');
    if (access[1]?.toLowerCase() === 'title') journey.accTitle = value;
    else journey.accDescr = value;
    return at;
  }
  if (/^accDescr\s*\{/i.test(text)) return readDescription(journey, lines, at);
  const statement = beforeHash(text).trimEnd();
  if (statement === '') return at;
  if (statement.includes(';')) throw new Refusal(formatProblems.mermaidSemicolon, line.number);
  const [, word = '', said = ''] = /^(title|section)\s(.*)$/i.exec(statement) ?? [];
  if (word.toLowerCase() === 'title') journey.title = readMermaidText(said);
  else if (word !== '') addSection(journey, said, line);
  else addTask(journey, statement, line);
  return at;
}

function readDescription(journey: MermaidJourney, lines: readonly Line[], from: number): number {
  const said: string[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    const inside = at === from ? text.slice(text.indexOf('{') + 1) : text;
    const end = inside.indexOf('}');
    said.push(readMermaidText(end === -1 ? inside : inside.slice(0, end)));
    if (end !== -1) {
      journey.accDescr = said.join('\n').trim();
      return at;
    }
  }
  throw new Refusal(formatProblems.unclosed, lines[from]?.number ?? 1, { what: 'accDescr {' });
}

function addSection(journey: MermaidJourney, said: string, { number }: Line): void {
  if (said.includes(':')) throw new Refusal(formatProblems.mermaidColon, number);
  journey.sections.push(readMermaidText(said));
}

function addTask(journey: MermaidJourney, statement: string, { number }: Line): void {
  const [name = '', score, people = ''] = statement.split(':');
  if (score === undefined || name.trim() === '') {
    throw new Refusal(formatProblems.mermaidTask, number);
  }
  journey.tasks.push({
    task: readMermaidText(name),
    score: score.trim() === '' ? Number.NaN : Number(score),
    people: people
      .split(',')
      .map(readMermaidText)
      .filter((person) => person !== ''),
    section: journey.sections.length === 0 ? null : journey.sections.length - 1,
    line: number,
  });
}
