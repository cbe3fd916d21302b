/** Files as contact centres and survey tools write them, small enough to count by hand. */
import { writeFileSync } from 'node:fs';
import iconv from 'iconv-lite';

export interface TopicShape {
  readonly category: string;
  readonly contacts: number;
  /** Scores given, in turn, to every second contact. */
  readonly scores: readonly number[];
  readonly text: string;
}

const header = 'Номер;Дата создания;Канал;Категория;Текст обращения;CSAT;Время обработки, мин;ID клиента';

/** As Russian Excel saves it: windows-1251, semicolons, decimal commas, dd.mm.yyyy, CRLF. */
export function writeContactExport(path: string, topics: readonly TopicShape[]): void {
  let number = 1_000;
  const rows = topics.flatMap(({ category, contacts, scores, text }) =>
    Array.from({ length: contacts }, (_, index) => {
      number += 1;
      const day = String(1 + (index % 28)).padStart(2, '0');
      const month = String(7 + (index % 3)).padStart(2, '0');
      const score = index % 2 === 0 ? String(scores[(index / 2) % scores.length]) : '';
      return `${number};${day}.${month}.2026 1${index % 10}:05;чат;${category};"${text}; обращение ${number}";${score};4,${index % 10};${5_000 + index}`;
    }),
  );
  writeFileSync(path, iconv.encode([header, ...rows, ''].join('\r\n'), 'win1251'));
}

/** One question, answers 1 to 7; the last rows are left blank, as people leave them. */
export function writeSurvey(path: string, question: string, answers: readonly number[]): void {
  const rows = answers.map(
    (answer, index) => `2026-08-${String(1 + (index % 28)).padStart(2, '0')},${index},${answer}`,
  );
  writeFileSync(
    path,
    [`Date,Customer,"${question}"`, ...rows, '2026-08-30,998,', '2026-08-31,999,', ''].join('\n'),
  );
}
