/**
 * Which end of a scale is the good one, as its heading or its labelled answers say. Most scales grow with satisfaction;
 * some of those in use do not. Where the name leaves it open, the person is asked: nothing is guessed here.
 */

export type GoodEnd = 'high' | 'low' | 'unsure';

/** Known to count from the best: the Friends and Family Test (1 very good), effort as the first CES asked for it. */
const lowIsGood =
  /(?:^|[^a-z])fft(?:[^a-z]|$)|friends (?:and|&) family|how much effort|сколько (?:же )?(?:сил|усилий)/;
/** Of these, as many count from the one end as from the other. */
const unsaid =
  /effort|усили|difficult|hard\b|трудн|сложн|disagree|не ?согласн|dissatisf|недовол|неудовлетвор|(?:^|[ _])(?:rank|ранг|место|grade)(?:[ _]|$)/;
const ease = /eas[ey]|легк|лёгк|прост|удобн/;

const bad =
  /poor|bad|worst|terribl|unaccept|difficult|hard\b|dissatisf|unsatisf|unhappy|disagree|not at all|unlikely|плох|худш|ужасн|трудн|сложн|недовол|неудовл|не ?соглас|совсем не|точно не/;
const good =
  /good|excellent|outstanding|best|great|eas[ey]|satisf|happy|agree|likely|хорош|отличн|превосход|лучш|легк|лёгк|довол|удовл|соглас|точно да/;

/** `cells`: answers as they are written; "1 - Very good" tells more than a heading. */
export function goodEnd(header: string, cells: readonly string[] = []): GoodEnd {
  const name = header.toLowerCase();
  const labels = [
    ...labelsIn(name, heading),
    ...cells.flatMap((cell) => labelsIn(cell.toLowerCase(), answer)),
  ];
  const said = endOfLabels(labels);
  if (said !== null) return said;
  if (lowIsGood.test(name)) return 'low';
  return unsaid.test(name) && !ease.test(name) ? 'unsure' : 'high';
}

interface Label {
  readonly score: number;
  readonly words: string;
}

/** "1 = very good", "5 — отлично" within a heading; the whole of an answer. */
const heading = /(?<![\d.])(\d{1,2})\s*(?:=|:|[-–—]|is|это)\s*([\p{L} ]{3,30})/gu;
const answer = /^(\d{1,2})\s*(?:=|:|\.|[-–—]|\()\s*([\p{L} ,]{3,60})\)?$/gu;

const labelsIn = (text: string, shape: RegExp): Label[] =>
  [...text.matchAll(shape)].map(([, score, words = '']) => ({ score: Number(score), words }));

/** null: the labels say nothing, or contradict each other. */
function endOfLabels(labels: readonly Label[]): GoodEnd | null {
  const of = (isIn: (words: string) => boolean) =>
    labels.filter(({ words }) => isIn(words)).map(({ score }) => score);
  const isBad = (words: string) => bad.test(words);
  const best = of((words) => !isBad(words) && good.test(words));
  const worst = of(isBad);
  if (best.length > 0 && worst.length > 0) {
    if (Math.max(...best) < Math.min(...worst)) return 'low';
    return Math.max(...worst) < Math.min(...best) ? 'high' : null;
  }
  // One end alone tells only where it is the lowest score of any scale.
  if (best.length > 0) return Math.max(...best) <= 1 ? 'low' : null;
  return worst.length > 0 && Math.max(...worst) <= 1 ? 'high' : null;
}
