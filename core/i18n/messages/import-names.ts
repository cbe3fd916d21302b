/** What an import is made of, by name: fields, reasons of rejection, stages, encodings. */
import type { ContactField, TableFormat } from '../../evidence/contact-fields';
import type { Progress } from '../../evidence/evidence-messages';
import type { RejectedRow } from '../../evidence/evidence-views';
import type { Message } from '../translate';

export const fieldNames: Readonly<Record<ContactField, Message>> = {
  id: { en: 'Contact number', ru: 'Номер обращения' },
  at: { en: 'Date and time', ru: 'Дата и время' },
  resolvedAt: { en: 'Resolved at', ru: 'Когда решено' },
  channel: { en: 'Channel', ru: 'Канал' },
  category: { en: 'Category', ru: 'Категория' },
  topic: { en: 'Topic', ru: 'Тема' },
  text: { en: 'Text', ru: 'Текст' },
  language: { en: 'Language', ru: 'Язык' },
  customer: { en: 'Customer', ru: 'Клиент' },
  group: { en: 'Agent group', ru: 'Группа агентов' },
  csat: { en: 'CSAT', ru: 'CSAT' },
  ces: { en: 'CES', ru: 'CES' },
  nps: { en: 'NPS', ru: 'NPS' },
  fcr: { en: 'Resolved at first contact', ru: 'Решено с первого обращения' },
  handlingMinutes: { en: 'Handling time, min', ru: 'Время обработки, мин' },
  resolutionHours: { en: 'Time to resolve, h', ru: 'Время решения, ч' },
  step: { en: 'Step', ru: 'Шаг' },
  segment: { en: 'Segment', ru: 'Сегмент' },
  entered: { en: 'Entered', ru: 'Вошли' },
  completed: { en: 'Completed', ru: 'Завершили' },
  month: { en: 'Month', ru: 'Месяц' },
  active: { en: 'Activity', ru: 'Активность' },
  spend: { en: 'Spend', ru: 'Траты' },
};

export const rejectReasons: Readonly<Record<RejectedRow['reason'], Message>> = {
  noDate: { en: 'no date', ru: 'нет даты' },
  badDate: { en: 'the date cannot be read', ru: 'дата не читается' },
  tooManyColumns: { en: 'more columns than headings', ru: 'столбцов больше, чем заголовков' },
  tooFewColumns: { en: 'fewer columns than headings', ru: 'столбцов меньше, чем заголовков' },
  badQuote: { en: 'a quotation mark is not closed', ru: 'не закрыта кавычка' },
  badEncoding: { en: 'the characters do not fit the encoding', ru: 'символы не подходят к кодировке' },
  noStep: { en: 'no step is named', ru: 'не назван шаг' },
  badNumber: { en: 'not a number of customers', ru: 'не число клиентов' },
  noCustomer: { en: 'no customer is named', ru: 'не назван клиент' },
  badAmount: { en: 'activity or spend is not a number', ru: 'активность или траты — не число' },
  empty: { en: 'the row is empty', ru: 'пустая строка' },
  tooLong: { en: 'the row is too long', ru: 'слишком длинная строка' },
};

export const importStages: Readonly<Record<Progress['stage'], Message>> = {
  opening: { en: 'Opening the file', ru: 'Открытие файла' },
  reading: { en: 'Reading the file', ru: 'Чтение файла' },
  checking: { en: 'Checking the rows', ru: 'Проверка строк' },
  masking: { en: 'Masking personal data', ru: 'Маскирование личных данных' },
  storing: { en: 'Storing', ru: 'Сохранение' },
  counting: { en: 'Counting', ru: 'Подсчёт' },
};

/** Names of encodings are the same in every language. */
export const encodingNames: Readonly<Record<TableFormat['encoding'], string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1251': 'Windows-1251',
  'koi8-r': 'KOI8-R',
  'windows-1252': 'Windows-1252',
};
