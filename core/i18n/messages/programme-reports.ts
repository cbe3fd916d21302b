/** What the command line says of a programme file. */
import type { Messages } from '../translate';

export const programmeReports = {
  about: {
    en: 'makes a programme file, says what is in it, sets its goals, teams and categories',
    ru: 'создаёт файл программы, сообщает, что в нём есть, задаёт цели, команды и категории',
  },
  made: { en: '{path}: the programme “{title}”', ru: '{path}: программа «{title}»' },
  contents: {
    en: 'Reviews: {reviews} with {problems} problems. Growth points: {growthPoints}. Feature requests: {requests}. Captured: {captures}, waiting: {waiting}. Visits: {visits}, guests: {guests}. Goals: {goals}.',
    ru: 'Обзоров: {reviews}, проблем в них: {problems}. Точек роста: {growthPoints}. Фичереквестов: {requests}. Входящих: {captures}, ждут разбора: {waiting}. Погружений: {visits}, гостей: {guests}. Целей: {goals}.',
  },
  teams: { en: 'Teams: {names}', ru: 'Команды: {names}' },
  categories: { en: 'Categories: {names}', ru: 'Категории: {names}' },
} as const satisfies Messages;
