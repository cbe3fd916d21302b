/** Looking for new versions: what main asks and tells, and the choice in Settings. */
import type { Messages } from '../translate';

export const updateWords = {
  title: { en: 'New versions', ru: 'Новые версии' },
  hint: {
    en: 'Tapki looks for new versions only if you name an address, and only when you ask: Help → Check for updates. Nothing but the list of versions and the installer is fetched from there; nothing about you is sent.',
    ru: 'Tapki ищет новые версии, только если указан адрес, и только по вашей команде: «Справка» → «Проверить обновления». Оттуда загружаются лишь список версий и установщик; о вас ничего не передаётся.',
  },
  address: { en: 'Address (https)', ru: 'Адрес (https)' },
  addressWrong: {
    en: 'An address begins with https:// and has no password, “?” or “#”.',
    ru: 'Адрес начинается с https:// и не содержит пароля, «?» и «#».',
  },
  key: { en: 'Public key of whoever releases', ru: 'Открытый ключ того, кто выпускает версии' },
  keyWrong: {
    en: 'The key is 44 characters long and ends with “=”.',
    ru: 'В ключе 44 символа, последний — «=».',
  },
  turnOn: { en: 'Turn on…', ru: 'Включить…' },
  turnOff: { en: 'Turn off', ru: 'Выключить' },
  onAt: { en: 'Looked for at {host} when you ask.', ru: 'По вашей команде проверяются на {host}.' },
  byComputer: {
    en: 'Decided by whoever looks after this computer.',
    ru: 'Так решил администратор этого компьютера.',
  },
  offByComputer: {
    en: 'Turned off by whoever looks after this computer.',
    ru: 'Выключено администратором этого компьютера.',
  },
  afterRestart: { en: 'Takes effect at the next start.', ru: 'Действует со следующего запуска.' },

  turnOnQuestion: { en: 'Look for new versions at {host}?', ru: 'Искать новые версии на {host}?' },
  turnOnDetail: {
    en: 'Tapki will ask this address, and no other, when you choose “Check for updates”. Whoever holds the key for it can offer you programs to install. Turn it on only if you trust them.',
    ru: 'Tapki будет обращаться к этому адресу и ни к какому другому, когда вы выберете «Проверить обновления». Владелец ключа сможет предлагать вам программы для установки. Включайте, только если доверяете ему.',
  },
  turnOnButton: { en: 'Turn on', ru: 'Включить' },
  leaveOff: { en: 'Leave it off', ru: 'Не включать' },

  there: { en: 'Tapki {version} is there', ru: 'Вышла версия Tapki {version}' },
  downloadDetail: {
    en: 'It will be downloaded from {host} (about {size} MB) and checked. You will be asked again before it is installed.',
    ru: 'Она будет загружена с {host} (около {size} МБ) и проверена. Перед установкой мы спросим ещё раз.',
  },
  installYourself: {
    en: 'This Tapki was unpacked from an archive or came as a package of the system, so it does not replace itself. Take the new version from {host}.',
    ru: 'Эта копия Tapki распакована из архива или установлена пакетом системы, поэтому сама не обновляется. Возьмите новую версию на {host}.',
  },
  download: { en: 'Download', ru: 'Загрузить' },
  later: { en: 'Not now', ru: 'Не сейчас' },
  ready: { en: 'Tapki {version} is downloaded and checked', ru: 'Tapki {version} загружена и проверена' },
  readyDetail: {
    en: 'It is installed after Tapki has closed. Your maps are written before.',
    ru: 'Установка начнётся после закрытия Tapki. Карты будут записаны заранее.',
  },
  quitAndInstall: { en: 'Close and install', ru: 'Закрыть и установить' },
  installOnQuit: { en: 'Install when I close Tapki', ru: 'Установить, когда закрою Tapki' },
  dont: { en: 'Do not install', ru: 'Не устанавливать' },
  current: { en: 'There is no newer version', ru: 'Новее версии нет' },
  version: { en: 'This is version {version}.', ru: 'У вас версия {version}.' },
  failed: { en: 'No new version was taken', ru: 'Новая версия не взята' },
  unreachable: {
    en: '{host} does not answer or has no list of versions.',
    ru: '{host} не отвечает, или там нет списка версий.',
  },
  unsigned: {
    en: 'The list of versions at {host} is not signed with your key. Somebody else may have put it there, so nothing of it is used. Tell whoever looks after the address.',
    ru: 'Список версий на {host} не подписан вашим ключом. Возможно, его подменили, поэтому он не используется. Сообщите тому, кто отвечает за этот адрес.',
  },
  unreadable: {
    en: 'The list of versions at {host} cannot be read. Tell whoever looks after the address.',
    ru: 'Список версий на {host} не читается. Сообщите тому, кто отвечает за этот адрес.',
  },
  notDownloaded: {
    en: 'The download broke off, or the file is not the one that was signed. Nothing was installed.',
    ru: 'Загрузка прервалась, или файл не тот, что был подписан. Ничего не установлено.',
  },
  close: { en: 'Close', ru: 'Закрыть' },
} as const satisfies Messages;
