/** Words of screenshots: taking them in, the large view with pins, crop, turn and blur. */
import type { PictureFault } from '../../picture/picture-limits';
import type { Message, Messages } from '../translate';

/** Why a picture was not taken in. */
export const pictureFaultMessages: Readonly<Record<PictureFault, Message>> = {
  unknown: {
    en: '“{name}” is no picture Tapki takes. Use PNG, JPEG, WebP or SVG.',
    ru: '«{name}» — не та картинка, которую принимает Tapki. Подойдут PNG, JPEG, WebP и SVG.',
  },
  cut: {
    en: '“{name}” is cut off: the file ends before the picture does. Copy it again.',
    ru: '«{name}» обрывается: файл кончается раньше картинки. Скопируйте его ещё раз.',
  },
  broken: {
    en: '“{name}” contradicts itself: it is not the picture it says it is.',
    ru: '«{name}» противоречит сам себе: внутри не та картинка, что заявлена.',
  },
  empty: { en: '“{name}” is empty.', ru: 'Файл «{name}» пуст.' },
  tooHeavy: {
    en: '“{name}” is too heavy. A picture may have up to 64 MB, an SVG up to 8 MB.',
    ru: '«{name}» весит слишком много. Предел для картинки — 64 МБ, для SVG — 8 МБ.',
  },
  tooManyPixels: {
    en: '“{name}” is too large: a picture may have up to 40 megapixels.',
    ru: '«{name}» слишком большая: предел — 40 мегапикселей.',
  },
  tooLong: {
    en: '“{name}” is too long: a side may have up to 40,000 pixels.',
    ru: '«{name}» слишком длинная: предел для стороны — 40 000 пикселей.',
  },
  tooComplex: {
    en: '“{name}” is drawn in a way that would never come to an end. Save it as PNG.',
    ru: '«{name}» устроена так, что рисовать её пришлось бы без конца. Сохраните её как PNG.',
  },
  undecodable: {
    en: 'The picture cannot be read. Open it in another program and save it anew.',
    ru: 'Картинку не удаётся прочитать. Откройте её в другой программе и сохраните заново.',
  },
  notKept: {
    en: 'The picture could not be stored. There may be no room on the disk.',
    ru: 'Картинку не удалось сохранить. Возможно, на диске нет места.',
  },
};

export const pictures = {
  title: { en: 'Screenshots', ru: 'Скриншоты' },
  titleOf: { en: 'Screenshots of “{step}”', ru: 'Скриншоты шага «{step}»' },
  pictureOf: { en: 'Picture of “{step}”', ru: 'Картинка шага «{step}»' },
  none: { en: 'No screenshots yet', ru: 'Скриншотов пока нет' },
  noPicture: { en: 'No picture yet', ru: 'Картинки пока нет' },
  noneText: {
    en: 'Paste from the clipboard (Ctrl+V), drop files here, or choose them.',
    ru: 'Вставьте из буфера обмена (Ctrl+V), перетащите файлы сюда или выберите их.',
  },
  choose: { en: 'Choose pictures…', ru: 'Выбрать картинки…' },
  chooseOne: { en: 'Choose a picture…', ru: 'Выбрать картинку…' },
  replace: { en: 'Another picture…', ru: 'Другая картинка…' },
  kinds: {
    en: 'PNG, JPEG, WebP or SVG, up to 40 megapixels. Place and camera data are left out.',
    ru: 'PNG, JPEG, WebP или SVG, до 40 мегапикселей. Данные о месте и камере не сохраняются.',
  },
  add: { en: 'Add', ru: 'Добавить' },
  added: {
    en: { one: 'Picture added', other: '{count} pictures added' },
    ru: {
      one: 'Добавлена {count} картинка',
      few: 'Добавлены {count} картинки',
      many: 'Добавлено {count} картинок',
      other: 'Добавлено {count} картинки',
    },
  },
  taking: { en: 'Preparing picture {done} of {total}…', ru: 'Готовим картинку {done} из {total}…' },
  working: { en: 'Working on the picture…', ru: 'Обрабатываем картинку…' },
  cancel: { en: 'Cancel', ru: 'Отмена' },
  busy: { en: 'Pictures are still being taken in.', ru: 'Предыдущие картинки ещё загружаются.' },
  dropOnStep: {
    en: 'Drop the picture on a step, or select a step first.',
    ru: 'Перетащите картинку на шаг или сначала выберите шаг.',
  },
  dropHere: { en: 'Screenshot of “{step}”', ru: 'Скриншот к шагу «{step}»' },
  dropIntoCell: { en: 'Picture of “{step}”', ru: 'Картинка к шагу «{step}»' },

  strip: { en: 'Screenshots of the step', ru: 'Скриншоты шага' },
  shotName: { en: 'Screenshot {number} of {count}: {title}', ru: 'Скриншот {number} из {count}: {title}' },
  untitled: { en: 'untitled', ru: 'без названия' },
  previous: { en: 'Previous screenshot', ru: 'Предыдущий скриншот' },
  next: { en: 'Next screenshot', ru: 'Следующий скриншот' },
  moveEarlier: { en: 'Move earlier', ru: 'Переместить раньше' },
  moveLater: { en: 'Move later', ru: 'Переместить позже' },
  remove: { en: 'Delete screenshot', ru: 'Удалить скриншот' },
  removePicture: { en: 'Delete picture', ru: 'Удалить картинку' },
  pictureRemoved: { en: 'Picture deleted', ru: 'Картинка удалена' },
  shotTitle: { en: 'Title', ru: 'Название' },
  description: { en: 'Description', ru: 'Описание' },
  descriptionHint: {
    en: 'What does it show? Read out to people who cannot see it.',
    ru: 'Что на картинке? Это услышат те, кто её не видит.',
  },
  noDescription: {
    en: 'No description yet. One sentence is enough.',
    ru: 'Описания пока нет. Хватит одного предложения.',
  },

  view: { en: 'Picture, {width} × {height} pixels', ru: 'Картинка, {width} × {height} пикселей' },
  loading: { en: 'Loading…', ru: 'Загружаем…' },
  missing: { en: 'The picture is not on this computer.', ru: 'Этой картинки нет на компьютере.' },
  tools: { en: 'Tools', ru: 'Инструменты' },
  look: { en: 'Look', ru: 'Просмотр' },
  pin: { en: 'Pins', ru: 'Метки' },
  crop: { en: 'Crop', ru: 'Обрезать' },
  blur: { en: 'Blur', ru: 'Размыть' },
  turnLeft: { en: 'Turn left', ru: 'Повернуть влево' },
  turnRight: { en: 'Turn right', ru: 'Повернуть вправо' },
  zoomIn: { en: 'Zoom in', ru: 'Крупнее' },
  zoomOut: { en: 'Zoom out', ru: 'Мельче' },
  fit: { en: 'Fit', ru: 'Целиком' },
  zoom: { en: 'Zoom {percent} %', ru: 'Масштаб {percent} %' },

  pins: { en: 'Pins', ru: 'Метки' },
  pinsNone: {
    en: 'Mark what matters: choose Pins and click the picture, or add one here and move it with the arrow keys.',
    ru: 'Отметьте важное: выберите «Метки» и щёлкните по картинке или добавьте метку здесь и сдвиньте её стрелками.',
  },
  pinCount: {
    en: { one: '{count} pin', other: '{count} pins' },
    ru: { one: '{count} метка', few: '{count} метки', many: '{count} меток', other: '{count} метки' },
  },
  addPin: { en: 'Add a pin', ru: 'Добавить метку' },
  pinName: { en: 'Pin {number}: {text}', ru: 'Метка {number}: {text}' },
  pinPlace: { en: '{x} % from the left, {y} % from the top', ru: '{x} % слева, {y} % сверху' },
  pinKeys: {
    en: 'Arrow keys move it, with Shift further; Enter goes to its text; Delete removes it.',
    ru: 'Стрелки двигают метку, с Shift — дальше; Enter переходит к тексту; Delete удаляет.',
  },
  pinNumber: { en: 'Number of pin {number}', ru: 'Номер метки {number}' },
  pinText: { en: 'Text of pin {number}', ru: 'Текст метки {number}' },
  pinTextHint: { en: 'What is here?', ru: 'Что здесь?' },
  pinAbout: { en: 'What pin {number} is about', ru: 'К чему относится метка {number}' },
  pinAboutNothing: { en: 'About a quote, theme or pain…', ru: 'К цитате, теме или боли…' },
  deletePin: { en: 'Delete pin {number}', ru: 'Удалить метку {number}' },
  noPinText: { en: 'no text', ru: 'без текста' },
  quotes: { en: 'Quotes of the step', ru: 'Цитаты шага' },
  themes: { en: 'Themes', ru: 'Темы' },
  pains: { en: 'Pains', ru: 'Боли' },
  gone: { en: 'deleted', ru: 'удалено' },

  cropHelp: {
    en: 'Drag the edges, or go to one with Tab and move it with the arrow keys, with Shift further.',
    ru: 'Потяните за края или перейдите к краю клавишей Tab и двигайте его стрелками, с Shift — дальше.',
  },
  cropFrame: { en: 'Part that stays', ru: 'Часть, которая останется' },
  cropSize: {
    en: '{width} × {height} of {ofWidth} × {ofHeight} px',
    ru: '{width} × {height} из {ofWidth} × {ofHeight} px',
  },
  edgeLeft: { en: 'Left edge', ru: 'Левый край' },
  edgeTop: { en: 'Top edge', ru: 'Верхний край' },
  edgeRight: { en: 'Right edge', ru: 'Правый край' },
  edgeBottom: { en: 'Bottom edge', ru: 'Нижний край' },
  pixels: { en: '{count} px', ru: '{count} px' },
  applyCrop: { en: 'Crop', ru: 'Обрезать' },
  cutPins: {
    en: {
      one: 'Pin {numbers} is on the part that goes.',
      other: 'Pins {numbers} are on the part that goes.',
    },
    ru: {
      one: 'На отрезаемой части стоит метка: {numbers}.',
      few: 'На отрезаемой части стоят метки: {numbers}.',
      many: 'На отрезаемой части стоят метки: {numbers}.',
      other: 'На отрезаемой части стоят метки: {numbers}.',
    },
  },
  cutPinsKeep: {
    en: { one: 'Crop, move the pin to the edge', other: 'Crop, move the pins to the edge' },
    ru: {
      one: 'Обрезать, метку сдвинуть к краю',
      few: 'Обрезать, метки сдвинуть к краю',
      many: 'Обрезать, метки сдвинуть к краю',
      other: 'Обрезать, метки сдвинуть к краю',
    },
  },
  cutPinsDelete: {
    en: { one: 'Crop, delete the pin', other: 'Crop, delete the pins' },
    ru: {
      one: 'Обрезать, метку удалить',
      few: 'Обрезать, метки удалить',
      many: 'Обрезать, метки удалить',
      other: 'Обрезать, метки удалить',
    },
  },
  cropped: { en: 'Picture cropped', ru: 'Картинка обрезана' },
  turned: { en: 'Picture turned', ru: 'Картинка повёрнута' },

  blurHelp: {
    en: 'Draw over what nobody should see, or add an area and move it with the arrow keys; with Shift they resize it.',
    ru: 'Обведите то, чего никто не должен видеть, или добавьте область и двигайте её стрелками; с Shift они меняют размер.',
  },
  addArea: { en: 'Add an area', ru: 'Добавить область' },
  areaName: {
    en: 'Area {number}: {width} × {height} %, {x} % from the left, {y} % from the top',
    ru: 'Область {number}: {width} × {height} %, {x} % слева, {y} % сверху',
  },
  blurForGood: { en: 'Blur for good', ru: 'Размыть навсегда' },
  blurConsequences: {
    en: 'The pixels are destroyed; undo does not bring them back. The picture as it was also leaves undo, the versions of this map and Tapki’s own copies. Files you saved or sent earlier still have it.',
    ru: 'Пиксели уничтожаются, отменить это нельзя. Прежняя картинка исчезнет и из отмены, и из версий этой карты, и из копий, которые хранит Tapki. В файлах, сохранённых или отправленных раньше, она останется.',
  },
  blurred: {
    en: 'Blurred for good: the picture as it was is gone from this map, its versions and copies',
    ru: 'Размыто навсегда: прежней картинки больше нет ни в карте, ни в её версиях и копиях',
  },
  notEverywhereYet: {
    en: 'Some of Tapki’s copies could not be cleaned yet. Tapki tries again at the next start.',
    ru: 'Часть копий пока не удалось очистить. Tapki попробует ещё раз при следующем запуске.',
  },
  elsewhereOnMap: {
    en: {
      one: 'The picture before the crop still stands in {count} other place of this map.',
      other: 'The picture before the crop still stands in {count} other places of this map.',
    },
    ru: {
      one: 'Картинка до обрезки осталась ещё в {count} месте карты.',
      few: 'Картинка до обрезки осталась ещё в {count} местах карты.',
      many: 'Картинка до обрезки осталась ещё в {count} местах карты.',
      other: 'Картинка до обрезки осталась ещё в {count} места карты.',
    },
  },
  inOtherMaps: {
    en: {
      one: 'The picture as it was is still in {count} other map of the library. Blur it there too.',
      other: 'The picture as it was is still in {count} other maps of the library. Blur it there too.',
    },
    ru: {
      one: 'Прежняя картинка осталась ещё в {count} карте библиотеки. Размойте её и там.',
      few: 'Прежняя картинка осталась ещё в {count} картах библиотеки. Размойте её и там.',
      many: 'Прежняя картинка осталась ещё в {count} картах библиотеки. Размойте её и там.',
      other: 'Прежняя картинка осталась ещё в {count} карты библиотеки. Размойте её и там.',
    },
  },
  fileStillTells: {
    en: '“{name}” still has the picture as it was until you save.',
    ru: 'В файле «{name}» прежняя картинка останется, пока вы не сохраните карту.',
  },
  saveNow: { en: 'Save now', ru: 'Сохранить' },
  open: { en: 'Open', ru: 'Открыть' },
} as const satisfies Messages;
