/** Texts of the personas of a map. */
import type { Messages } from '../translate';

export const personas = {
  title: { en: 'Personas', ru: 'Персоны' },
  list: { en: 'Personas of this map', ru: 'Персоны этой карты' },
  none: { en: 'Nobody walks this map yet', ru: 'По этой карте пока никто не идёт' },
  noneHint: {
    en: 'Describe who your customers are: each gets a curve of emotions and a way of their own.',
    ru: 'Опишите, кто ваши клиенты: у каждого будут своя кривая эмоций и свой путь.',
  },
  add: { en: 'Add a persona', ru: 'Добавить персону' },
  untitled: { en: 'Persona without a name', ru: 'Персона без имени' },
  name: { en: 'Name', ru: 'Имя' },
  nameHint: { en: 'First-time seller', ru: 'Продаёт впервые' },
  role: { en: 'Role', ru: 'Роль' },
  roleHint: { en: 'Sells a thing or two a year', ru: 'Продаёт одну-две вещи в год' },
  goals: { en: 'Goals', ru: 'Цели' },
  quote: { en: 'In their own words', ru: 'Своими словами' },
  share: { en: 'Share of customers', ru: 'Доля клиентов' },
  shareUnknown: { en: 'not known', ru: 'не известна' },
  sharesOver: {
    en: 'The shares add up to {share}: more than everybody.',
    ru: 'Доли в сумме дают {share} — больше, чем все клиенты.',
  },
  sharesLeft: { en: 'Other customers: {share}', ru: 'Остальные клиенты: {share}' },
  portrait: { en: 'Portrait', ru: 'Портрет' },
  portraitNumber: { en: 'Drawn portrait {number}', ru: 'Рисованный портрет {number}' },
  ownPicture: { en: 'Own picture…', ru: 'Своя картинка…' },
  dropPicture: { en: 'Without the picture', ru: 'Убрать картинку' },
  remove: { en: 'Delete persona', ru: 'Удалить персону' },
  curve: { en: 'Add a curve of emotions', ru: 'Добавить кривую эмоций' },
  curveOver: {
    en: 'Drawn over the curve that is there, in a line of its own',
    ru: 'Рисуется поверх имеющейся кривой, своей линией',
  },
  hasCurve: { en: 'Has a curve of emotions', ru: 'Кривая эмоций есть' },
  showWay: { en: 'Show this way alone', ru: 'Показать только этот путь' },
  walks: {
    en: { one: 'Walks {count} step', other: 'Walks {count} steps' },
    ru: {
      one: 'Проходит {count}\u00a0шаг',
      few: 'Проходит {count}\u00a0шага',
      many: 'Проходит {count}\u00a0шагов',
      other: 'Проходит {count}\u00a0шага',
    },
  },
  walksHint: {
    en: 'Who goes which way is set in the properties of each path.',
    ru: 'Кто каким путём идёт, задаётся в свойствах каждого перехода.',
  },
} as const satisfies Messages;
