/** People on the screen of immersion: those still to be invited, and everybody with points and badges. */
import type { Messages } from '../translate';

export const visitJoiners = {
  none: { en: 'Nobody is waiting to be invited', ru: 'Приглашать пока некого' },
  noneText: {
    en: 'Import new joiners from a table with the columns name, team and first day, and e-mail where it is known.',
    ru: 'Загрузите новичков из таблицы со столбцами «имя», «команда», «первый день» и, если есть, «почта».',
  },
  importFile: { en: 'Import a table (CSV)', ru: 'Загрузить таблицу (CSV)' },
  imported: { en: '{added} added, {known} known before', ru: 'Добавлено: {added}, уже были: {known}' },
  firstDay: { en: 'First day', ru: 'Первый день' },
  offered: { en: 'First free visit', ru: 'Ближайшее свободное' },
  noFree: { en: 'No visit with a place: make one', ru: 'Свободных мест нет, создайте погружение' },
  invite: { en: 'Sign up', ru: 'Записать' },
  inviteOf: { en: 'Sign up {name}', ru: 'Записать: {name}' },
  copyInvitation: { en: 'Copy the invitation', ru: 'Скопировать приглашение' },
  remove: { en: 'Take off the list', ru: 'Убрать из списка' },
  actions: { en: 'What to do', ru: 'Что сделать' },
  count: {
    en: { one: '{count} person to be invited', other: '{count} people to be invited' },
    ru: {
      one: 'Пригласить: {count} человека',
      few: 'Пригласить: {count} человек',
      many: 'Пригласить: {count} человек',
      other: 'Пригласить: {count} человека',
    },
  },
  invited: { en: '{name} is signed up for {when}', ru: '{name}: запись на {when}' },
} satisfies Messages;

export const visitPeople = {
  none: { en: 'Nobody has points yet', ru: 'Баллов пока ни у кого нет' },
  noneText: {
    en: 'Points and badges follow from visits: who came, who hosted, what was taken away.',
    ru: 'Баллы и значки считаются по погружениям: кто пришёл, кто провёл, что вынесли.',
  },
  showMore: { en: 'Show {count} more of {all}', ru: 'Показать ещё {count} из {all}' },
  search: { en: 'Find a person', ru: 'Найти человека' },
  clear: { en: 'Show all', ru: 'Показать всех' },
  came: { en: 'Came', ru: 'Был' },
  hosted: { en: 'Hosted', ru: 'Провёл' },
  taken: { en: 'Taken away', ru: 'Вынес' },
  badges: { en: 'Badges', ru: 'Значки' },
  points: { en: 'Points', ru: 'Баллы' },
  lines: { en: 'Points of {name}', ru: 'Баллы: {name}' },
  showLines: { en: '{name}: for what', ru: '{name}: за что' },
  award: { en: 'Give points', ru: 'Начислить баллы' },
  reason: { en: 'For what', ru: 'За что' },
  give: { en: 'Give', ru: 'Начислить' },
  removeAward: { en: 'Take these points back', ru: 'Снять эти баллы' },
  forget: { en: 'Remove for good…', ru: 'Удалить навсегда…' },
  forgetTitle: { en: 'Remove {name} for good', ru: 'Удалить навсегда: {name}' },
  forgetText: {
    en: 'Name, role and address disappear from all visits of this programme; points by hand go. The visits still count one person without a name, so totals stay. Earlier versions of the programme and second copies go too, for they hold the name. This cannot be undone.',
    ru: 'Имя, роль и адрес исчезнут из всех погружений программы, начисленные вручную баллы — тоже. В погружениях останется человек без имени, поэтому итоги не изменятся. Прежние версии программы и запасные копии тоже будут удалены: в них есть имя. Отменить нельзя.',
  },
  forgetCopies: {
    en: 'Files that were saved elsewhere or sent still hold the name, and so do texts that tell of the person in other words.',
    ru: 'В файлах, которые сохранили в другом месте или отправили, имя останется. Останется оно и в текстах, где человека упомянули.',
  },
  forgottenInPart: {
    en: 'The name is out of the programme, but not out of all of its earlier copies. Close Tapki and try again.',
    ru: 'В программе имени больше нет, но удалить удалось не все прежние копии. Закройте Tapki и попробуйте ещё раз.',
  },
  fileStillNames: {
    en: 'The file “{name}” still holds the name until it is saved.',
    ru: 'В файле «{name}» имя остаётся, пока он не сохранён.',
  },
  forgetNow: { en: 'Remove for good', ru: 'Удалить навсегда' },
  forgotten: { en: 'The name is removed', ru: 'Имя удалено' },
  rules: { en: 'Rules of points and badges', ru: 'Правила баллов и значков' },
  pointRule: { en: '{what}: {points}', ru: '{what}: {points}' },
  all: { en: 'Everybody together', ru: 'Все вместе' },
  earnedOn: { en: '{rule}; since {day}', ru: '{rule}; с {day}' },
} satisfies Messages;
