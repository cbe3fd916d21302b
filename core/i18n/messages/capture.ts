/** Texts of quick capture: the small window, its settings, the inbox and the queues of the programme. */
import type { CaptureKind } from '../../document/records/capture';
import type { Message, Messages } from '../translate';

export const captureKindNames: Readonly<Record<CaptureKind, Message>> = {
  idea: { en: 'Idea', ru: 'Идея' },
  fault: { en: 'Fault', ru: 'Ошибка' },
  rule: { en: 'Rule in the way', ru: 'Мешающее правило' },
};

export const capture = {
  title: { en: 'Quick capture', ru: 'Быстрая запись' },
  kind: { en: 'What it is', ru: 'Что это' },
  text: { en: 'What happened or what is wanted', ru: 'Что случилось или чего хочется' },
  textHint: {
    en: 'In a sentence or two, without personal data',
    ru: 'Одно-два предложения, без личных данных',
  },
  contact: { en: 'Contact number', ru: 'Номер обращения' },
  contactHint: { en: 'If there is one', ru: 'Если есть' },
  step: { en: 'Step', ru: 'Шаг' },
  noStep: { en: 'No step', ru: 'Без шага' },
  guessed: { en: 'guessed from the text', ru: 'угадан по тексту' },
  save: { en: 'Pass on', ru: 'Передать' },
  keys: {
    en: 'Enter — pass on · Esc — hide · Alt+1…3 — kind',
    ru: 'Enter — передать · Esc — скрыть · Alt+1…3 — вид',
  },
  notKept: {
    en: 'It could not be saved. Check the free space on the disk and try again.',
    ru: 'Сохранить не получилось. Проверьте место на диске и попробуйте ещё раз.',
  },
  empty: { en: 'Write a few words first', ru: 'Сначала напишите пару слов' },

  settingsTitle: { en: 'Quick capture', ru: 'Быстрая запись' },
  shortcut: { en: 'Keys, in any program', ru: 'Клавиши в любой программе' },
  shortcutHint: {
    en: 'Press the keys you want: Ctrl, Alt or Cmd with a letter, a digit or Space.',
    ru: 'Нажмите нужные клавиши: Ctrl, Alt или Cmd вместе с буквой, цифрой или пробелом.',
  },
  shortcutSwitch: { en: 'Quick capture by keys', ru: 'Быстрая запись по клавишам' },
  shortcutRefused: {
    en: 'The system did not give these keys: another program has them. Choose others.',
    ru: 'Система не отдала эти клавиши: их уже заняла другая программа. Выберите другие.',
  },
  folder: { en: 'Folder of other programs', ru: 'Папка других программ' },
  folderHint: {
    en: 'JSON files that other programs put there come into the inbox. What does not fit is moved into its subfolder “not-taken” with the reason.',
    ru: 'JSON-файлы, которые туда кладут другие программы, попадают во входящие. Что не подошло, переносится в подпапку not-taken с причиной.',
  },
  folderTitle: { en: 'Folder to take notes from', ru: 'Из какой папки брать записи' },
  folderNone: { en: 'None', ru: 'Не выбрана' },
  folderGone: { en: 'The folder is not there now.', ru: 'Сейчас этой папки нет на месте.' },
  folderChoose: { en: 'Choose…', ru: 'Выбрать…' },
  folderLeave: { en: 'Watch none', ru: 'Не следить' },

  refusedJson: { en: 'This is not JSON.', ru: 'Это не JSON.' },
  refusedField: {
    en: 'The field “{field}” is missing or does not fit. Needed: kind (idea, fault or rule) and text of up to 10,000 characters.',
    ru: 'Поле «{field}» отсутствует или не подходит. Нужны kind (idea, fault или rule) и text до 10 000 знаков.',
  },
  refusedLarge: { en: 'The file is larger than {limit} KB.', ru: 'Файл больше {limit} КБ.' },

  arrived: {
    en: { one: '{count} note came in', other: '{count} notes came in' },
    ru: {
      one: 'Пришла {count} запись',
      few: 'Пришло {count} записи',
      many: 'Пришло {count} записей',
      other: 'Пришло {count} записи',
    },
  },
  waitsInInbox: {
    en: { one: '{count} note waits for the programme', other: '{count} notes wait for the programme' },
    ru: {
      one: '{count} запись ждёт программу',
      few: '{count} записи ждут программу',
      many: '{count} записей ждут программу',
      other: '{count} записи ждут программу',
    },
  },
  openQueue: { en: 'Show', ru: 'Показать' },
  refused: {
    en: {
      one: '{count} file of the watched folder did not fit; the reason lies beside it in “not-taken”',
      other: '{count} files of the watched folder did not fit; the reasons lie beside them in “not-taken”',
    },
    ru: {
      one: '{count} файл из папки не подошёл; причина лежит рядом с ним в not-taken',
      few: '{count} файла из папки не подошли; причины лежат рядом с ними в not-taken',
      many: '{count} файлов из папки не подошли; причины лежат рядом с ними в not-taken',
      other: '{count} файла из папки не подошли; причины лежат рядом с ними в not-taken',
    },
  },
} as const satisfies Messages;
