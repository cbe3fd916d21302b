/** Every error a person can meet, in both languages. The compiler says when one is missing. */
import type { AppError, AppErrorCode } from '../../desktop/app-error';
import type { Message } from '../translate';
import { formatProblems, isFormatProblem } from './formats';
import { isTemplateProblem, templateProblemWords } from './slide-templates';
import { isUnsafeReason, unsafeMapWords } from './unsafe-maps';

export const errors: Readonly<Record<AppErrorCode, Message>> = {
  cancelled: { en: 'Cancelled. Nothing was changed.', ru: 'Отменено. Ничего не изменилось.' },
  internal: {
    en: 'Something in Tapki went wrong. Your map is safe.',
    ru: 'В Tapki произошла ошибка. Карта в сохранности.',
  },
  badRequest: { en: 'Tapki did not understand the request.', ru: 'Tapki не удалось понять запрос.' },
  fileNotFound: { en: 'The file “{name}” is not there.', ru: 'Файла «{name}» нет на месте.' },
  folderNotFound: { en: 'The folder “{name}” is not there.', ru: 'Папки «{name}» нет на месте.' },
  folderNotWritable: {
    en: 'Nothing can be written into the folder “{name}”. Choose another one.',
    ru: 'В папку «{name}» нельзя ничего записать. Выберите другую.',
  },
  fileNotReadable: { en: 'The file “{name}” cannot be read.', ru: 'Не удаётся прочитать файл «{name}».' },
  fileHasNoPlace: {
    en: '“{name}” is not in a folder on this computer. Save it to one first, then drop it from there.',
    ru: 'Файл «{name}» не лежит в папке на этом компьютере. Сначала сохраните его, потом перетащите оттуда.',
  },
  fileNotWritable: {
    en: 'The file “{name}” cannot be written. Save it under another name.',
    ru: 'Не удаётся записать файл «{name}». Сохраните его под другим именем.',
  },
  fileReadOnlyPlace: {
    en: 'The folder of “{name}” allows no writing. Choose another place.',
    ru: 'В папку файла «{name}» нельзя записывать. Выберите другое место.',
  },
  diskFull: {
    en: 'No room is left on the disk. Free some space and try again: what was there before is whole.',
    ru: 'На диске нет места. Освободите место и повторите: всё, что было, цело.',
  },
  fileTooLarge: {
    en: 'The file “{name}” is too large: the limit is {limit}.',
    ru: 'Файл «{name}» слишком большой: предел — {limit}.',
  },
  fileChangedOutside: {
    en: 'Another program changed “{name}” since you opened it. Save under another name, or open it again.',
    ru: 'Другая программа изменила «{name}» после того, как вы его открыли. Сохраните под другим именем или откройте заново.',
  },
  fileBusy: {
    en: 'Another Tapki is saving “{name}” right now. Try again in a moment.',
    ru: 'Файл «{name}» сейчас сохраняет другая программа Tapki. Повторите через минуту.',
  },
  fileExists: {
    en: '“{name}” is already there and was left as it is. Give another name.',
    ru: 'Файл «{name}» уже есть и оставлен как есть. Укажите другое имя.',
  },
  notAMap: { en: '“{name}” is not a Tapki map.', ru: '«{name}» — не карта Tapki.' },
  mapDamaged: {
    en: 'The map “{name}” is damaged and cannot be opened. The file was left as it is.',
    ru: 'Карта «{name}» повреждена и не открывается. Файл оставлен как есть.',
  },
  notProgramme: {
    en: '“{name}” is a journey map, not a programme.',
    ru: '«{name}» — карта пути, а не программа.',
  },
  mapTooNew: {
    en: '“{name}” was made by a newer version of Tapki. Update Tapki to open it.',
    ru: '«{name}» создана в более новой версии Tapki. Чтобы открыть её, обновите программу.',
  },
  mapUnsafe: {
    en: '“{name}” is not built like a map file and was not opened.',
    ru: 'Файл «{name}» устроен не так, как карты, и не открыт.',
  },
  mapNotFound: { en: 'This map is not in the library.', ru: 'Этой карты нет в библиотеке.' },
  storageUnavailable: {
    en: 'The map database does not open. Tapki will set it aside and restore your maps from their copies.',
    ru: 'База карт не открывается. Tapki отложит её и восстановит карты из копий.',
  },
  workspaceBusy: {
    en: 'These contacts are open in another Tapki. Close it and try again.',
    ru: 'Эти обращения открыты в другом окне Tapki. Закройте его и повторите.',
  },
  workspaceDamaged: {
    en: 'The contact store is damaged. It was set aside as “{name}”; import the exports again.',
    ru: 'Хранилище обращений повреждено. Оно отложено как «{name}»; загрузите выгрузки заново.',
  },
  evidenceStopped: {
    en: 'The contact service stopped, and what it was doing was broken off. Try again: it starts anew by itself.',
    ru: 'Служба обращений остановилась и не закончила работу. Повторите: она запустится заново сама.',
  },
  evidenceEmpty: {
    en: 'The contacts and answers this map was counted from are not on this computer. Its numbers stay as they are.',
    ru: 'На этом компьютере нет обращений и ответов, по которым посчитана карта. Её показатели остаются прежними.',
  },
  customerKeyLocked: {
    en: 'The key of customers is locked in the safe storage of this computer and cannot be opened from here. Import from the app, in the session of the same user.',
    ru: 'Ключ клиентов заперт в защищённом хранилище этого компьютера и отсюда не открывается. Загрузите файл из приложения, под тем же пользователем.',
  },
  tableUnreadable: {
    en: '“{name}” cannot be read as a table: it is damaged, or of another kind.',
    ru: '«{name}» не читается как таблица: файл повреждён или другого вида.',
  },
  sourceOfCustomers: {
    en: '“{name}” holds contacts of customers. Give those of colleagues a source of their own, or mark “{name}” as colleagues’ in Sources.',
    ru: 'В источнике «{name}» обращения клиентов. Назовите источник сотрудников иначе или отметьте «{name}» в «Источниках» как источник сотрудников.',
  },
  sourceOfColleagues: {
    en: '“{name}” is a source of colleagues. Give contacts of customers a source of their own.',
    ru: '«{name}» — источник сотрудников. Для обращений клиентов назовите источник иначе.',
  },
  tableEmpty: { en: '“{name}” holds no rows.', ru: 'В «{name}» нет строк.' },
  tableRowEndless: {
    en: 'Row {row} of “{name}” does not end: there is no line break in a megabyte, or a quotation mark is never closed. Nothing was read in.',
    ru: 'Строка {row} в «{name}» не кончается: на целый мегабайт нет перевода строки или не закрыта кавычка. Ничего не загружено.',
  },
  tableProtected: {
    en: '“{name}” is protected by a password. Save a copy without one, then import that.',
    ru: '«{name}» защищён паролем. Сохраните копию без пароля и загрузите её.',
  },
  tableTooLarge: {
    en: '“{name}” is larger than a table of its kind may be ({limit} MB unpacked). Save it as CSV: that may be of any size.',
    ru: '«{name}» больше, чем может быть таблица такого вида ({limit} МБ в распакованном виде). Сохраните её в CSV: такой файл может быть любого размера.',
  },
  tableTooWide: {
    en: '“{name}” has {count} columns; a table may have {limit}.',
    ru: 'В «{name}» столбцов {count}, а в таблице их может быть не больше {limit}.',
  },
  columnMissing: {
    en: 'Column {column} of the mapping is not in “{name}”.',
    ru: 'Столбца {column} из настроек нет в «{name}».',
  },
  tableColumnMissing: {
    en: '“{name}” has no column “{column}”.',
    ru: 'В «{name}» нет столбца «{column}».',
  },
  tableCellInvalid: {
    en: '“{name}”, row {row}: what stands in the column “{column}” does not fit there. Nothing was read in.',
    ru: '«{name}», строка {row}: значение в столбце «{column}» не подходит. Ничего не загружено.',
  },
  monthEmpty: {
    en: 'There are no contacts in {month}. Contacts were recorded from {first} to {last}.',
    ru: 'За {month} обращений нет. Они есть с {first} по {last}.',
  },
  categoryUnknown: {
    en: 'No contact has the category “{category}”.',
    ru: 'Ни у одного обращения нет категории «{category}».',
  },
  visitUnknown: {
    en: '“{name}” names the visit “{visit}”: there is none, or several are meant. Nothing was read in.',
    ru: 'В «{name}» указано погружение «{visit}»: такого нет, или подходит несколько. Ничего не загружено.',
  },
  ruleInvalid: { en: 'The rule cannot be read: {reason}.', ru: 'Правило не читается: {reason}.' },
  exportFailed: {
    en: 'The export to {format} failed. Nothing was left half-written.',
    ru: 'Экспорт в {format} не удался. Недописанных файлов не осталось.',
  },
  exportRunning: {
    en: 'An export is still running. Wait for it or cancel it.',
    ru: 'Экспорт ещё идёт. Дождитесь его или отмените.',
  },
  sessionNotFound: {
    en: 'The map has no such session.',
    ru: 'Такой сессии на карте нет.',
  },
  reviewNotFound: {
    en: 'The programme has no review of {month}.',
    ru: 'В программе нет VOC-обзора за {month}.',
  },
  problemNotFound: {
    en: 'The review of {month} has no problem “{problem}”. It has: {known}.',
    ru: 'В VOC-обзоре за {month} нет проблемы «{problem}». Есть: {known}.',
  },
  problemNotRaised: {
    en: 'The problem “{problem}” was not raised, so it has no status.',
    ru: 'Проблему «{problem}» не поднимали, поэтому статуса у неё нет.',
  },
  requestNotFound: {
    en: 'The programme has no request {request}.',
    ru: 'В программе нет фичереквеста {request}.',
  },
  requestRepeats: {
    en: 'The request {request} is a duplicate: the one that it repeats is the task.',
    ru: 'Фичереквест {request} — дубль: задачей может быть тот, который он повторяет.',
  },
  decisionWrong: {
    en: 'Line {line} of “{name}” cannot be done: check its column “{column}”. Nothing was changed.',
    ru: 'Строку {line} файла «{name}» выполнить нельзя: проверьте столбец «{column}». Ничего не изменено.',
  },
  optionUnknown: {
    en: 'Unknown option or command: {option}. “tapki help” lists them.',
    ru: 'Неизвестный параметр или команда: {option}. Их перечисляет «tapki help».',
  },
  optionMissing: { en: 'Missing: {option}.', ru: 'Не хватает: {option}.' },
  optionInvalid: {
    en: '“{value}” is not a value of {option}.',
    ru: 'Значение «{value}» не подходит для {option}.',
  },
  differentMaps: {
    en: '“{name}” and “{other}” are different maps, not two copies of one.',
    ru: '«{name}» и «{other}» — разные карты, а не две копии одной.',
  },
  formatUnknown: {
    en: '“{name}” is in no format that Tapki reads. It reads: {formats}.',
    ru: '«{name}» — не из тех форматов, которые читает Tapki. Она читает: {formats}.',
  },
  formatRefused: {
    en: '“{name}” cannot be read from line {line} on.',
    ru: 'Файл «{name}» не читается со строки {line}.',
  },
  formatDamaged: {
    en: '“{name}” is damaged or is not what its name says, and was not opened.',
    ru: 'Файл «{name}» повреждён или не то, чем назван; он не открыт.',
  },
  templateUnusable: templateProblemWords.damaged,
  linkRefused: {
    en: 'This link was not opened: only secure sites (https) and mail addresses are.',
    ru: 'Ссылка не открыта: открываются только защищённые сайты (https) и почтовые адреса.',
  },
};

/** What is said where the place of the file is known, too. */
const inFolder: Partial<Record<AppErrorCode, Message>> = {
  fileNotFound: {
    en: 'The file “{name}” is no longer in the folder “{folder}”.',
    ru: 'Файла «{name}» нет в папке «{folder}».',
  },
  fileNotReadable: {
    en: 'The file “{name}” in the folder “{folder}” cannot be read.',
    ru: 'Не удаётся прочитать файл «{name}» в папке «{folder}».',
  },
  fileNotWritable: {
    en: 'The file “{name}” in the folder “{folder}” cannot be written. Save it under another name or in another place.',
    ru: 'Не удаётся записать файл «{name}» в папке «{folder}». Сохраните его под другим именем или в другом месте.',
  },
  fileReadOnlyPlace: {
    en: 'The folder “{folder}” allows no writing, so “{name}” cannot be saved there. Choose another place.',
    ru: 'В папку «{folder}» нельзя записывать, поэтому «{name}» там не сохранить. Выберите другое место.',
  },
  diskFull: {
    en: 'There is no room for “{name}” on the disk of the folder “{folder}”. Free some space and try again, or choose another place: what was there before is whole.',
    ru: 'На диске с папкой «{folder}» нет места для файла «{name}». Освободите место и повторите или выберите другое место: всё, что было, цело.',
  },
};

/** The text of an error; its placeholders are filled from `details`. */
export function errorMessage({ code, details }: AppError): Message {
  const placed = inFolder[code];
  if (placed && details.name !== undefined && details.folder !== undefined) return placed;
  if (code === 'formatRefused') return refusal(details);
  if (code === 'templateUnusable' && isTemplateProblem(details.problem))
    return templateProblemWords[details.problem];
  return code === 'mapUnsafe' && isUnsafeReason(details.reason)
    ? unsafeMapWords[details.reason]
    : errors[code];
}

/** Where the file is at fault, then how: the fault has a text of its own with its own placeholders. */
function refusal({ problem, place }: AppError['details']): Message {
  const fault = typeof problem === 'string' && isFormatProblem(problem) ? formatProblems[problem] : null;
  if (fault === null) return errors.formatRefused;
  return {
    en: `“{name}”, ${place === 'row' ? 'row' : 'line'} {line}: ${fault.en}`,
    ru: `«{name}», строка {line}: ${fault.ru}`,
  };
}
