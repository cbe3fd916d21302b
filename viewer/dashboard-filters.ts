/** The filters: one choice for each thing comments are told apart by, and the first and last month. */
import { type Dimension, dimensions } from '#core/dashboard/cube';
import type { Dashboard } from '#core/dashboard/dashboard';
import { everything, type Filter } from '#core/dashboard/sums';
import { dashboard as text } from '#core/i18n/messages/dashboard';
import type { Speech } from './dashboard-speech';
import { button, element } from './element';

export interface Filters {
  readonly element: HTMLElement;
  show(filter: Filter): void;
}

interface Asked {
  readonly data: Dashboard;
  readonly speech: Speech;
  readonly change: (change: Partial<Filter>) => void;
}

export function createFilters({ data, speech, change }: Asked): Filters {
  const { t } = speech;
  const { names, months } = data.cube;
  const select = (label: string, options: readonly (readonly [string, string])[], name: keyof Filter) => {
    const made = element(
      'select',
      { name },
      ...options.map(([value, words]) => element('option', { value }, words)),
    );
    made.addEventListener('change', () => change({ [name]: made.value === '' ? null : Number(made.value) }));
    return { name, made, field: element('label', {}, element('span', {}, label), made) };
  };
  const ofDimension = (dimension: Dimension) =>
    select(
      t(text[dimension]),
      [
        ['', t(text.all)],
        ...names[dimension].map((name, at) => [String(at), speech.name(dimension, name)] as const),
      ],
      dimension,
    );
  const dated = months.flatMap((month, at) =>
    month === '' ? [] : [[String(at), speech.month(month)] as const],
  );
  const fields = [
    ...dimensions.map(ofDimension),
    select(t(text.from), [['', t(text.firstMonth)], ...dated], 'from'),
    select(t(text.to), [['', t(text.lastMonth)], ...dated], 'to'),
  ];
  const reset = button(t(text.reset), () => change(everything), { class: 'reset' });
  return {
    element: element(
      'section',
      { class: 'filters', role: 'search', 'aria-label': t(text.filters) },
      ...fields.map(({ field }) => field),
      reset,
    ),
    show: (filter) => {
      for (const { name, made } of fields) {
        made.value = filter[name] === null ? '' : String(filter[name]);
        made.classList.toggle('chosen', filter[name] !== null);
      }
      reset.disabled = Object.values(filter).every((one) => one === null);
    },
  };
}
