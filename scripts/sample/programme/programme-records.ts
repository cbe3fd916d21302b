/**
 * The sample programme as plain records: an invented year of reviews, requests, notes, visits and goals around the sample
 * map. Nobody in it exists: people are called by what they are.
 */
import type { PlainRecord } from '#core/document/plain-record';
import { both, teamKeys, teams } from './both';
import { goalRecords } from './goal-records';
import { noteRecords } from './note-records';
import { requestRecords } from './request-records';
import { type ProgrammeParts, reviewRecords } from './review-records';
import { visitRecords } from './visit-records';

const title = both(
  'Голос клиента «Прилавка», вымышленный год',
  'Voice of Prilavok’s customers, an invented year',
);
const description = both(
  'Пример. Площадка «Прилавок», её клиенты, обращения, команды и показатели выдуманы. Программа стоит вокруг карты-примера: обзоры, фичереквесты и погружения говорят о её шагах.',
  'A sample. The marketplace Prilavok, its customers, contacts, teams and figures are invented. The programme stands around the sample map: reviews, requests and visits speak of its steps.',
);

export function programmeRecords(parts: ProgrammeParts): readonly PlainRecord[] {
  const { language } = parts;
  return [
    {
      kind: 'map',
      title: title[language],
      description: description[language],
      language,
      purpose: 'programme',
      isSample: true,
    },
    { kind: 'evidence' },
    {
      kind: 'programme',
      implementedGoal: 0.7,
      participantsGoal: 90,
      satisfactionGoal: 4.5,
      teams: teamKeys.map((key) => teams[key][language]),
    },
    ...reviewRecords(parts),
    ...requestRecords(parts),
    ...noteRecords(parts),
    ...visitRecords(language),
    ...goalRecords(parts),
  ];
}
