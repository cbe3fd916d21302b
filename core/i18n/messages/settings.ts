/** Texts of settings, shortcuts, the palette, the guide and "about". */
import type { Messages } from '../translate';

export const settings = {
  title: { en: 'Settings', ru: 'Настройки' },
  language: { en: 'Language', ru: 'Язык' },
  languageHint: {
    en: 'Of the interface; exports ask for theirs.',
    ru: 'Язык интерфейса; у экспорта он выбирается отдельно.',
  },
  theme: { en: 'Theme', ru: 'Тема' },
  themeSystem: { en: 'As the system', ru: 'Как в системе' },
  themeLight: { en: 'Light', ru: 'Светлая' },
  themeDark: { en: 'Dark', ru: 'Тёмная' },
  size: { en: 'Size of the interface', ru: 'Размер интерфейса' },
  sizeHint: {
    en: 'Of everything in the window: text, buttons, the map.',
    ru: 'Всё в окне: текст, кнопки, карта.',
  },
  sizeNow: { en: 'Interface {percent} %', ru: 'Интерфейс {percent} %' },
  sizePercent: { en: '{percent} %', ru: '{percent} %' },
  authorName: { en: 'Your name', ru: 'Ваше имя' },
  authorHint: {
    en: 'Signs your comments and edits, and goes with the map to whoever you give it; a clean copy has no authors of edits.',
    ru: 'Подписывает ваши комментарии и правки и попадает с картой к тем, кому вы её передаёте; в чистой копии авторов правок нет.',
  },
  whereTitle: { en: 'Where things lie', ru: 'Где что лежит' },
  whereMaps: {
    en: 'Maps live in the library inside Tapki; a second copy of each is written when it is made and within half a minute of every change.',
    ru: 'Карты живут в библиотеке внутри Tapki; вторая копия каждой записывается сразу при её появлении и в течение полуминуты после каждой правки.',
  },
  whereFiles: {
    en: 'A .cjm file is a copy you choose the place for: “Save as”.',
    ru: 'Файл .cjm — копия, место для которой выбираете вы: «Сохранить как».',
  },
  whereContacts: {
    en: 'Contacts lie on this computer with personal data masked. Nothing is sent anywhere.',
    ru: 'Обращения лежат на этом компьютере, личные данные в них скрыты. Никуда ничего не отправляется.',
  },

  shortcutsTitle: { en: 'Keyboard shortcuts', ru: 'Сочетания клавиш' },
  groupGrid: { en: 'On the map', ru: 'На карте' },
  gridMove: { en: 'Walk from cell to cell', ru: 'Перейти к соседней ячейке' },
  gridNext: { en: 'Next or previous cell', ru: 'Следующая или предыдущая ячейка' },
  gridEdit: { en: 'Edit the cell', ru: 'Редактировать ячейку' },
  gridLeave: { en: 'Leave the cell', ru: 'Выйти из ячейки' },
  gridNewLine: { en: 'New line in a cell', ru: 'Новая строка в ячейке' },
  nextPart: {
    en: 'To the panel beside the map, the bar above it, and back',
    ru: 'К панели рядом с картой, к верхней строке и обратно',
  },
  textBold: { en: 'Bold words in a cell', ru: 'Полужирные слова в ячейке' },
  textBullets: { en: 'Bulleted list in a cell', ru: 'Маркированный список в ячейке' },
  textNumbers: { en: 'Numbered list in a cell', ru: 'Нумерованный список в ячейке' },
  textTools: { en: 'Formatting, icon, mark, picture', ru: 'Оформление, иконка, отметка, картинка' },
  gridMenu: { en: 'What is possible here', ru: 'Что можно сделать здесь' },

  paletteHint: { en: 'Find an action or a step', ru: 'Найти действие или шаг' },
  paletteNothing: { en: 'Nothing is called that', ru: 'Ничего не найдено' },
  paletteActions: { en: 'Actions', ru: 'Действия' },
  paletteSteps: { en: 'Go to a step', ru: 'Перейти к шагу' },
  untitledStep: { en: 'Step without a name', ru: 'Шаг без названия' },

  guideTitle: { en: 'First steps', ru: 'Первые шаги' },
  guideOf: { en: '{step} of {total}', ru: '{step} из {total}' },
  guideNext: { en: 'Next', ru: 'Дальше' },
  guideBack: { en: 'Back', ru: 'Назад' },
  guideDone: { en: 'Start drawing', ru: 'Начать работу' },
  guideClose: { en: 'Close the guide', ru: 'Закрыть подсказки' },
  guideDraw: { en: 'Draw the path', ru: 'Нарисуйте путь' },
  guideDrawText: {
    en: 'A column is a step of the customer, a row is what you know about it. Select any cell and type; the plus signs add stages, steps and lanes. Undo goes back as far as you like.',
    ru: 'Столбец — шаг клиента, строка — то, что вы о нём знаете. Выберите ячейку и печатайте; знаки «+» добавляют этапы, шаги и дорожки. Отменить можно сколько угодно действий.',
  },
  guideBind: { en: 'Bring the evidence', ru: 'Добавьте обращения' },
  guideBindText: {
    en: 'Import an export of contacts or a survey. A rule says which contacts belong to a step; volumes, CSAT, CES and quotes come onto the map by themselves.',
    ru: 'Загрузите выгрузку обращений или опрос. Правило шага говорит, какие обращения к нему относятся; объёмы, CSAT, CES и цитаты появятся на карте сами.',
  },
  guideTrySample: {
    en: 'Try it: the sample comes with 20,000 invented contacts.',
    ru: 'Попробуйте: у примера есть 20 000 выдуманных обращений.',
  },
  guideShow: { en: 'Show it', ru: 'Покажите карту' },
  guideShowText: {
    en: 'Export the map as PDF, PNG or SVG: it looks just as here.',
    ru: 'Выгрузите карту в PDF, PNG или SVG: она выглядит так же, как здесь.',
  },
  guideThisIsSample: {
    en: 'This is a sample; your own map begins with “New map”.',
    ru: 'Это пример; своя карта начинается с «Новой карты».',
  },

  aboutTitle: { en: 'About Tapki', ru: 'О программе Tapki' },
  motto: { en: 'Stand in your customer’s slippers.', ru: 'Побудьте в тапках своего клиента.' },
  version: { en: 'Version {version}', ru: 'Версия {version}' },
  license: {
    en: 'Free and open source, MIT licence. No account, no telemetry, no network.',
    ru: 'Свободная программа с открытым кодом, лицензия MIT. Без учётной записи, телеметрии и сети.',
  },
  notices: { en: 'Third-party licences', ru: 'Лицензии сторонних компонентов' },
} as const satisfies Messages;
