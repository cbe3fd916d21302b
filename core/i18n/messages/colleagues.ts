/** Sources of colleagues who use the product themselves: marked, told apart, counted by month. */
import type { Messages } from '../translate';

export const colleagues = {
  /** Of a source, beside its name. */
  mark: { en: 'Colleagues', ru: 'Сотрудники-клиенты' },
  markHint: {
    en: 'Colleagues who use the product themselves. No number of customers counts them.',
    ru: 'Сотрудники, которые сами пользуются продуктом. В числа клиентов они не входят.',
  },
  ofColleagues: {
    en: 'Left by colleagues who use the product themselves',
    ru: 'Оставили сотрудники, которые сами пользуются продуктом',
  },
  ofColleaguesHint: {
    en: 'Counted apart: no number of customers includes them.',
    ru: 'Считаются отдельно: в числа клиентов не входят.',
  },
  ofKnownSource: {
    en: 'As “{name}” is marked in Sources.',
    ru: 'Как отмечено у «{name}» в «Источниках».',
  },
  markAs: { en: 'Mark “{name}” as colleagues’', ru: 'Отметить «{name}» как источник сотрудников' },
  unmark: { en: 'Count “{name}” among customers’', ru: 'Считать «{name}» источником клиентов' },
  marked: {
    en: '“{name}” is now counted apart, as colleagues’. Refresh the numbers of your maps.',
    ru: '«{name}» теперь считается отдельно, как источник сотрудников. Обновите показатели карт.',
  },
  unmarked: {
    en: '“{name}” is now counted among customers’. Refresh the numbers of your maps.',
    ru: '«{name}» теперь входит в числа клиентов. Обновите показатели карт.',
  },
} satisfies Messages;
