/** Texts of the programme around the maps: its screen, its place in the library, its settings. */
import type { Messages } from '../translate';

export const programme = {
  programme: { en: 'Programme', ru: 'Программа' },
  newTitle: { en: 'Voice of the customer', ru: 'Голос клиента' },
  untitled: { en: 'Untitled programme', ru: 'Программа без названия' },
  titleLabel: { en: 'Title of the programme', ru: 'Название программы' },
  area: { en: 'Programme', ru: 'Программа' },
  parts: { en: 'Parts of the programme', ru: 'Разделы программы' },
  inLibrary: { en: 'Programme', ru: 'Программа' },
  mapsInLibrary: { en: 'Maps', ru: 'Карты' },
  backToMap: { en: 'Back to the map', ru: 'К карте' },
  sameTitle: {
    en: '“{title}” is already in your library',
    ru: 'Программа «{title}» уже есть в библиотеке',
  },
  sameText: {
    en: 'The file “{name}” is another copy of this programme, edited apart from yours. What should happen to the two?',
    ru: 'Файл «{name}» — другой экземпляр этой программы, его правили отдельно от вашего. Что сделать с ними?',
  },
  mergeText: {
    en: 'Both sets of changes come together. Your programme as it is now is kept as a version; where both changed the same field, you choose.',
    ru: 'Изменения обоих экземпляров соединятся. Ваша программа, какой она есть сейчас, сохранится как версия; где изменено одно и то же, выберете вы.',
  },
  keepBothText: {
    en: 'The file becomes a new programme in the library. Yours stays as it is.',
    ru: 'Файл станет новой программой в библиотеке. Ваша останется как есть.',
  },
  lookOnlyText: {
    en: 'The file opens for viewing, your programme closes. Nothing in the library changes.',
    ru: 'Вместо вашей программы откроется файл, только для просмотра. В библиотеке ничего не изменится.',
  },
  lookAtSample: { en: 'Look at the invented sample', ru: 'Посмотреть вымышленный пример' },
  settings: { en: 'Goals and teams', ru: 'Цели и команды' },
  settingsText: {
    en: 'What the programme is measured by, and who takes what it raises.',
    ru: 'По чему судят о программе и кто берёт то, что она поднимает.',
  },
  implementedGoal: { en: 'Part of problems to be done', ru: 'Какая доля проблем должна быть сделана' },
  participantsGoal: { en: 'Participants of immersion in a year', ru: 'Участников погружений за год' },
  satisfactionGoal: { en: 'Rating of visits, 1 to 5', ru: 'Оценка погружений, от 1 до 5' },
  noGoal: { en: 'No goal', ru: 'Цели нет' },
  teams: { en: 'Teams', ru: 'Команды' },
  teamsHint: {
    en: 'Offered where a request or a problem is handed over. Enter adds one.',
    ru: 'Предлагаются, когда передают фичереквест или проблему. Enter добавляет команду.',
  },
  categories: { en: 'Categories of contacts', ru: 'Категории обращений' },
  categoriesHint: {
    en: 'What a new review is about; none: all contacts.',
    ru: 'О чём новый обзор; пусто — обо всех обращениях.',
  },
} as const satisfies Messages;
