/** Why a map file was not opened, where the reason is known: what the error `mapUnsafe` says then. */
import type { UnsafeReason } from '../../file/unsafe-reason';
import type { Message } from '../translate';

export const unsafeMapWords: Readonly<Record<UnsafeReason, Message>> = {
  outsideName: {
    en: '“{name}” was not opened: it holds a file that would be written outside the map.',
    ru: 'Файл «{name}» не открыт: в нём есть файл, который записался бы за пределами карты.',
  },
  unknownEntry: {
    en: '“{name}” was not opened: it holds something that does not belong in a map.',
    ru: 'Файл «{name}» не открыт: в нём есть то, чего в карте быть не должно.',
  },
  link: {
    en: '“{name}” was not opened: it holds a link to something outside the map.',
    ru: 'Файл «{name}» не открыт: в нём есть ссылка на что-то за пределами карты.',
  },
  encryption: {
    en: '“{name}” was not opened: it is encrypted, and maps are not.',
    ru: 'Файл «{name}» не открыт: он зашифрован, а карты не шифруются.',
  },
  packing: {
    en: '“{name}” was not opened: it is packed in a way that maps are not. Unpack it and pack it as an ordinary zip.',
    ru: 'Файл «{name}» не открыт: он упакован не так, как карты. Распакуйте его и упакуйте обычным zip.',
  },
  contradiction: {
    en: '“{name}” was not opened: its list of contents does not agree with what is in it.',
    ru: 'Файл «{name}» не открыт: его оглавление расходится с содержимым.',
  },
  tooManyEntries: {
    en: '“{name}” was not opened: it holds {found} files; a map holds up to {limit}.',
    ru: 'Файл «{name}» не открыт: файлов в нём — {found}, а в карте бывает не больше {limit}.',
  },
  tooLarge: {
    en: '“{name}” was not opened: unpacked it would take {found} MB; the limit is {limit} MB.',
    ru: 'Файл «{name}» не открыт: распакованный, он занял бы {found} МБ при пределе {limit} МБ.',
  },
  tooDense: {
    en: '“{name}” was not opened: it is packed {found} : 1, as files made to fill a disk are.',
    ru: 'Файл «{name}» не открыт: он сжат {found} : 1 — так делают, чтобы переполнить диск.',
  },
  tooDeep: {
    en: '“{name}” was not opened: its data is nested deeper than {limit} levels.',
    ru: 'Файл «{name}» не открыт: вложенность данных в нём больше {limit} уровней.',
  },
  tooManyRecords: {
    en: '“{name}” was not opened: it holds more than {limit} records.',
    ru: 'Файл «{name}» не открыт: в нём больше {limit} записей.',
  },
  notAPicture: {
    en: '“{name}” was not opened: one of its pictures is no PNG, JPEG or WebP.',
    ru: 'Файл «{name}» не открыт: одна из его картинок — не PNG, JPEG или WebP.',
  },
};

export const isUnsafeReason = (reason: unknown): reason is UnsafeReason =>
  typeof reason === 'string' && Object.hasOwn(unsafeMapWords, reason);
