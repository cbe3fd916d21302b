/** What the command line says of captured notes. */
import type { Messages } from '../translate';

export const captureReports = {
  about: {
    en: 'notes an idea, a fault or a rule that gets in the way, in a programme or in the inbox of the app; takes a folder of JSON files',
    ru: 'записывает идею, ошибку или мешающее правило в программу или во входящие приложения; забирает папку JSON-файлов',
  },
  taken: { en: '{kind}: noted in {path}', ru: '{kind}: записано в {path}' },
  known: { en: '{kind}: was in {path} already', ru: '{kind}: в {path} уже есть' },
  inbox: {
    en: '{kind}: in the inbox, until a programme is opened',
    ru: '{kind}: во входящих, пока не откроют программу',
  },
  folder: {
    en: 'Files taken: {files}, new notes: {fresh}, not taken: {refused}',
    ru: 'Файлов забрано: {files}, новых записей: {fresh}, не подошло: {refused}',
  },
  counts: {
    en: 'In all {all}: waiting {waiting}, taken over {taken}, dismissed {dismissed}',
    ru: 'Всего {all}: ждут {waiting}, приняты {taken}, отклонены {dismissed}',
  },
} as const satisfies Messages;
