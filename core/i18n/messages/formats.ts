/** Formats of other programs: words they need, what is wrong with a file, and what was left out of it. */
import type { Loss } from '../../file/formats/losses';
import type { Message, Messages } from '../translate';

/** Words that stand in files; both languages are read back. */
export const formatWords = {
  stage: { en: 'Stage', ru: 'Этап' },
  step: { en: 'Step', ru: 'Шаг' },
  number: { en: 'No.', ru: '№' },
  next: { en: 'Next', ru: 'Дальше' },
  notes: { en: 'Notes', ru: 'Заметки' },
  unplaced: { en: 'Outside the stages', ru: 'Вне этапов' },
  whoTakesPart: { en: 'Who takes part', ru: 'Кто участвует' },
  customer: { en: 'Customer', ru: 'Клиент' },
  company: { en: 'Company', ru: 'Компания' },
  onstage: { en: 'On stage', ru: 'На виду у клиента' },
  compliance: { en: 'Compliance', ru: 'Соответствие плану' },
  alternative: { en: 'alternative', ru: 'обходной' },
  failure: { en: 'failure', ru: 'сбой' },
} satisfies Messages;

export const formatProblems = {
  tooLong: {
    en: 'The file is too large: more than {limit} MB of text.',
    ru: 'Файл слишком большой: больше {limit} МБ текста.',
  },
  tooMany: {
    en: 'There is too much here: more than {limit} of a kind.',
    ru: 'Здесь слишком много элементов: больше {limit} одного вида.',
  },
  tooDeep: {
    en: 'The file is nested more than {limit} levels deep.',
    ru: 'Вложенность файла больше {limit} уровней.',
  },
  empty: { en: 'There is nothing to read here.', ru: 'Здесь нечего читать.' },
  unclosed: { en: '“{what}” is opened here and never closed.', ru: 'Здесь открыто и не закрыто: «{what}».' },
  notMermaid: {
    en: 'A Mermaid journey begins with the word “journey”.',
    ru: 'Диаграмма пути Mermaid начинается со слова «journey».',
  },
  mermaidSemicolon: {
    en: 'Mermaid does not allow “;” here. Write it as #59;',
    ru: 'Mermaid не допускает здесь «;». Пишите вместо неё #59;',
  },
  mermaidColon: {
    en: 'Mermaid does not allow “:” in the name of a section. Write it as #58;',
    ru: 'Mermaid не допускает «:» в названии раздела. Пишите вместо него #58;',
  },
  mermaidTask: {
    en: 'A task is written as “name: score: who takes part”.',
    ru: 'Задача записывается так: «название: оценка: кто участвует».',
  },
  badJson: { en: 'This is not JSON.', ru: 'Это не JSON.' },
  notCanvas: {
    en: 'This is not a JSON Canvas: “nodes” and “edges” should be lists.',
    ru: 'Это не JSON Canvas: «nodes» и «edges» должны быть списками.',
  },
  fieldMissing: {
    en: 'The field “{field}” is missing or is not what it should be.',
    ru: 'Поля «{field}» нет, или в нём не то, что должно быть.',
  },
  unknownTarget: {
    en: '“{field}” points at something that is not in the file.',
    ru: '«{field}» указывает на то, чего в файле нет.',
  },
  badXml: { en: 'The XML is broken here.', ru: 'Здесь ошибка в XML.' },
  xmlDoctype: {
    en: 'A DOCTYPE is not accepted: it could bring in other files.',
    ru: 'DOCTYPE не принимается: через него можно подключить чужие файлы.',
  },
  notCjml: {
    en: 'This is not CJML: the file should begin with <CJML version="2.0">.',
    ru: 'Это не CJML: файл должен начинаться с <CJML version="2.0">.',
  },
  cjmlVersion: {
    en: 'CJML {version} is not known. Tapki reads version 2.0.',
    ru: 'Версия CJML {version} неизвестна. Tapki читает версию 2.0.',
  },
  noJourney: {
    en: 'There is no journey in this file.',
    ru: 'В этом файле нет ни одного пути.',
  },
  notOpenJourney: {
    en: 'This is not an OpenJourney file: “stages”, “swimlanes” and “nodes” should be lists.',
    ru: 'Это не файл OpenJourney: «stages», «swimlanes» и «nodes» должны быть списками.',
  },
  openJourneyVersion: {
    en: 'OpenJourney {version} is not known. Tapki reads version 1.',
    ru: 'Версия OpenJourney {version} неизвестна. Tapki читает версию 1.',
  },
  notDrawio: {
    en: 'This is not a draw.io diagram.',
    ru: 'Это не диаграмма draw.io.',
  },
  badPage: {
    en: 'The page of the diagram that begins here cannot be unpacked.',
    ru: 'Страница диаграммы, которая начинается здесь, не распаковывается.',
  },
  noBoxes: {
    en: 'There are no boxes with text on this page.',
    ru: 'На этой странице нет фигур с текстом.',
  },
  noSteps: {
    en: 'No step was found here: a table needs a column with the steps.',
    ru: 'Здесь не нашлось ни одного шага: в таблице нужен столбец с шагами.',
  },
  badNext: {
    en: 'There is no step {number} in the table.',
    ru: 'В таблице нет шага {number}.',
  },
  unclosedQuote: {
    en: 'A quotation mark is opened here and never closed.',
    ru: 'Здесь открыта и не закрыта кавычка.',
  },
  noTable: { en: 'There is no table here.', ru: 'Здесь нет таблицы.' },
  laneBeforeStep: {
    en: 'A lane is named here, and there is no step above it.',
    ru: 'Здесь названа дорожка, а шага над ней нет.',
  },
  unknownStep: {
    en: 'The path leads to a step that is not in the outline.',
    ru: 'Переход ведёт к шагу, которого в плане нет.',
  },
} satisfies Messages;

export type FormatProblem = keyof typeof formatProblems;
export const isFormatProblem = (name: string): name is FormatProblem => Object.hasOwn(formatProblems, name);

/** Said with a count after it: “Quotes: 12”. */
export const lossNames: Readonly<Record<Loss['kind'], Message>> = {
  title: { en: 'Title of the map', ru: 'Название карты' },
  description: { en: 'Description of the map', ru: 'Описание карты' },
  tags: { en: 'Tags', ru: 'Теги' },
  stages: { en: 'Stages', ru: 'Этапы' },
  stageColors: { en: 'Colours of stages', ru: 'Цвета этапов' },
  emptyStages: { en: 'Stages without steps', ru: 'Этапы без шагов' },
  twinStages: { en: 'Neighbouring stages of one name', ru: 'Соседние этапы с одним названием' },
  unplacedSteps: { en: 'Steps outside the stages', ru: 'Шаги вне этапов' },
  notes: { en: 'Presenter’s notes', ru: 'Заметки ведущего' },
  lanes: { en: 'Lanes', ru: 'Дорожки' },
  laneTitles: { en: 'Names of lanes', ru: 'Названия дорожек' },
  laneSettings: { en: 'Lanes with a look of their own', ru: 'Дорожки с особым видом' },
  cells: { en: 'Cells with text', ru: 'Ячейки с текстом' },
  bold: { en: 'Cells with words in bold', ru: 'Ячейки с выделенными словами' },
  lists: { en: 'Cells with lists', ru: 'Ячейки со списками' },
  links: { en: 'Cells with links', ru: 'Ячейки со ссылками' },
  emotions: { en: 'Emotions', ru: 'Эмоции' },
  emotionGaps: { en: 'Steps where the emotion is not known', ru: 'Шаги, где эмоция неизвестна' },
  otherEmotions: { en: 'Emotions of further personas', ru: 'Эмоции остальных персон' },
  emotionNotes: { en: 'Notes to emotions', ru: 'Пояснения к эмоциям' },
  numbers: { en: 'Numbers', ru: 'Числа' },
  icons: { en: 'Icons', ru: 'Значки' },
  marks: { en: 'Colour marks', ru: 'Цветные пометки' },
  cellPictures: { en: 'Pictures in cells', ru: 'Картинки в ячейках' },
  strayTexts: { en: 'Texts in lanes that show none', ru: 'Тексты в дорожках, где их не видно' },
  personas: { en: 'Personas', ru: 'Персоны' },
  personaDetails: { en: 'Descriptions of personas', ru: 'Описания персон' },
  paths: { en: 'Paths', ru: 'Переходы' },
  pathKinds: { en: 'Kinds of paths', ru: 'Виды переходов' },
  pathLabels: { en: 'Labels of paths', ru: 'Подписи переходов' },
  shares: { en: 'Shares of paths', ru: 'Доли переходов' },
  pathPersonas: { en: 'Paths of single personas', ru: 'Переходы отдельных персон' },
  screenshots: { en: 'Screenshots', ru: 'Скриншоты' },
  pins: { en: 'Pins', ru: 'Метки' },
  quotes: { en: 'Quotes', ru: 'Цитаты' },
  quoteOrigins: { en: 'Where quotes come from', ru: 'Источники цитат' },
  metrics: { en: 'Metrics with what they are computed from', ru: 'Показатели с тем, из чего они посчитаны' },
  rules: { en: 'Step rules', ru: 'Правила шагов' },
  themes: { en: 'Themes', ru: 'Темы' },
  pains: { en: 'Pains', ru: 'Боли' },
  painDetails: { en: 'Descriptions of pains', ru: 'Описания болей' },
  fixes: { en: 'Fixes', ru: 'Доработки' },
  fixDetails: { en: 'Descriptions of fixes', ru: 'Описания доработок' },
  collections: { en: 'Collections of quotes', ru: 'Подборки цитат' },
  sessions: { en: 'Sessions', ru: 'Сессии' },
  votes: { en: 'Votes', ru: 'Голоса' },
  comments: { en: 'Comments', ru: 'Комментарии' },
  sources: { en: 'Sources', ru: 'Источники' },
  detailMaps: { en: 'Steps that open another map', ru: 'Шаги, которые открывают другую карту' },
  configuration: { en: 'Settings of how it looks', ru: 'Настройки вида' },
  scores: { en: 'Scores outside the scale', ru: 'Оценки вне шкалы' },
  pictures: { en: 'Pictures', ru: 'Картинки' },
  files: { en: 'Links to files', ru: 'Ссылки на файлы' },
  addresses: { en: 'Unsafe addresses', ru: 'Небезопасные адреса' },
  shapes: { en: 'Shapes without text', ru: 'Фигуры без текста' },
  signs: { en: 'Small signs', ru: 'Мелкие значки' },
  otherPages: { en: 'Other pages', ru: 'Другие страницы' },
  otherJourneys: { en: 'Other journeys', ru: 'Другие пути' },
  times: { en: 'Times', ru: 'Времена' },
  nodeDetails: {
    en: 'Tags, purposes, scores and icons of nodes',
    ru: 'Теги, назначения, оценки и значки узлов',
  },
  looseEdges: { en: 'Arrows that join no two steps', ru: 'Стрелки, которые не соединяют два шага' },
  cutTexts: { en: 'Texts that were shortened', ru: 'Сокращённые тексты' },
  figures: { en: 'Figures without what they are computed from', ru: 'Цифры без того, из чего они посчитаны' },
};
