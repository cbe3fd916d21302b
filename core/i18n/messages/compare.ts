/** Texts of what compares two states of a map: merges, versions, as-is and to-be. */
import type { RecordKind } from '../../document/records/record';
import type { Message, Messages } from '../translate';

/** Headings of what belongs to no single step. */
export const areaNames: Readonly<Partial<Record<RecordKind, Message>>> = {
  map: { en: 'Map', ru: 'Карта' },
  persona: { en: 'Personas', ru: 'Персоны' },
  stage: { en: 'Stages', ru: 'Этапы' },
  lane: { en: 'Lanes', ru: 'Дорожки' },
  pain: { en: 'Pains', ru: 'Боли' },
  fix: { en: 'Fixes', ru: 'Доработки' },
  theme: { en: 'Themes', ru: 'Темы' },
  session: { en: 'Sessions', ru: 'Сессии' },
  vote: { en: 'Votes', ru: 'Голоса' },
  comment: { en: 'Comments', ru: 'Комментарии' },
  source: { en: 'Sources', ru: 'Источники' },
  evidence: { en: 'Evidence', ru: 'Данные' },
};

export const compare = {
  added: { en: 'Added', ru: 'Добавлено' },
  removed: { en: 'Removed', ru: 'Удалено' },
  changed: { en: 'Changed', ru: 'Изменено' },
  moved: { en: 'Moved', ru: 'Перемещено' },
  before: { en: 'Before', ru: 'Было' },
  after: { en: 'After', ru: 'Стало' },
  asIs: { en: 'As is', ru: 'Как есть' },
  toBe: { en: 'To be', ru: 'Как будет' },
  noDifferences: { en: 'No differences', ru: 'Различий нет' },
  noDifferencesText: {
    en: 'Both say the same, field by field.',
    ru: 'Обе говорят одно и то же, поле за полем.',
  },
  step: { en: 'Step “{name}”', ru: 'Шаг «{name}»' },
  untitledStep: { en: 'Untitled step', ru: 'Шаг без названия' },
  counts: {
    en: '{added} added · {removed} removed · {changed} changed · {moved} moved',
    ru: 'добавлено {added} · удалено {removed} · изменено {changed} · перемещено {moved}',
  },
  showMore: {
    en: { one: 'Show {count} more', other: 'Show {count} more' },
    ru: {
      one: 'Показать ещё {count}',
      few: 'Показать ещё {count}',
      many: 'Показать ещё {count}',
      other: 'Показать ещё {count}',
    },
  },

  // Versions
  timeline: { en: 'Timeline', ru: 'Лента версий' },
  now: { en: 'Now', ru: 'Сейчас' },
  versionOf: { en: '{name}, {when}', ru: '{name}, {when}' },
  compareWith: { en: 'Compare with', ru: 'Сравнить с' },
  chooseVersion: { en: 'Choose a version', ru: 'Выберите версию' },
  chooseVersionText: {
    en: 'What has changed since then is shown here, cell by cell.',
    ru: 'Здесь появится, что изменилось с тех пор, ячейка за ячейкой.',
  },
  changesSince: { en: 'What changed', ru: 'Что изменилось' },

  // Merge
  conflictsTitle: {
    en: 'The copies differ: decide what stays',
    ru: 'Экземпляры расходятся: решите, что останется',
  },
  conflictsText: {
    en: {
      one: 'The maps are merged. In one place the edits here and in the file “{file}” do not go together. The later one is chosen; choose otherwise if it is wrong. The map before the merge is among its versions.',
      other:
        'The maps are merged. In {count} places the edits here and in the file “{file}” do not go together. The later ones are chosen; choose otherwise where they are wrong. The map before the merge is among its versions.',
    },
    ru: {
      one: 'Карты объединены. В {count} месте правки здесь и в файле «{file}» не сочетаются. Выбрана более поздняя; если она неверна, выберите другую. Карта до объединения сохранена в версиях.',
      few: 'Карты объединены. В {count} местах правки здесь и в файле «{file}» не сочетаются. Выбраны более поздние; где они неверны, выберите другие. Карта до объединения сохранена в версиях.',
      many: 'Карты объединены. В {count} местах правки здесь и в файле «{file}» не сочетаются. Выбраны более поздние; где они неверны, выберите другие. Карта до объединения сохранена в версиях.',
      other:
        'Карты объединены. В {count} местах правки здесь и в файле «{file}» не сочетаются. Выбраны более поздние; где они неверны, выберите другие. Карта до объединения сохранена в версиях.',
    },
  },
  deletionStands: {
    en: 'A deletion stands until you decide: nothing is written into what is gone.',
    ru: 'Удаление остаётся в силе, пока вы не решите иначе.',
  },
  conflictsLeft: {
    en: 'Not decided yet: what was chosen by itself stands for now.',
    ru: 'Решения пока не приняты: действует то, что выбрано само.',
  },
  decide: { en: 'Decide', ru: 'Решить' },
  mine: { en: 'In your library', ru: 'У вас в библиотеке' },
  theirs: { en: 'In the file', ru: 'В файле' },
  writtenBy: { en: '{name}, {when}', ru: '{name}, {when}' },
  timeUnknown: { en: 'time not known', ru: 'время неизвестно' },
  later: { en: 'later', ru: 'позже' },
  forAll: { en: 'For all:', ru: 'Для всех:' },
  allMine: { en: 'Mine', ru: 'Мои' },
  allTheirs: { en: 'From the file', ru: 'Из файла' },
  allLater: { en: 'The later ones', ru: 'Более поздние' },
  keepDecisions: { en: 'Keep these decisions', ru: 'Принять решения' },
} as const satisfies Messages;
