import { describe, expect, it } from 'vitest';
import type { Language } from '#core/document/records/field';
import { fixesInOrder, mapOf } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { hasForecast, outlookOf } from '#core/metrics/fix-outlook';
import { formatGain } from '#core/metrics/forecast-figures';
import { forecastRows } from '#core/metrics/forecast-rows';
import {
  assumptionOf,
  assumptionOfSeveral,
  gapInWords,
  suggestionInWords,
  surprisesInWords,
} from '#core/metrics/forecast-words';
import { goalVerdict } from '#core/metrics/goal-words';
import { type Contact, type FixInTest, mapOfContacts, metricOfStep, stepName } from './forecast-map';

const plain = (text: string | null): string =>
  (text ?? '').replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ');

/** 600 contacts in half a year: 100 a month; every fourth is rated, 60 of 150 well; half are known to be resolved or not. */
const contactsAt = (
  step: number,
  count: number,
  fields: (place: number) => Partial<Contact> = () => ({}),
): Contact[] =>
  Array.from({ length: count }, (_, place) => ({
    step,
    theme: null,
    score: null,
    resolved: null,
    minutes: null,
    ...fields(place),
  }));

const rated = (place: number): Partial<Contact> => ({
  score: place % 4 === 0 ? (place % 40 < 16 ? 5 : 2) : null,
  resolved: place % 2 === 0 ? place % 8 < 6 : null,
  minutes: 12,
});

const removal = { low: 0.1, likely: 0.255, high: 0.4 };
const oneFix: FixInTest = { id: 'fix-1', steps: [0], themes: [], removal };

function forecastOf(snapshot: Snapshot, isOfMap = false) {
  const fixes = fixesInOrder(snapshot).filter(hasForecast);
  const stepIds = fixes[0]?.stepIds ?? [];
  return outlookOf(snapshot, fixes, isOfMap ? undefined : stepIds);
}

const gapsIn = (snapshot: Snapshot, language: Language): string[] =>
  forecastOf(snapshot).gaps.map((gap) => plain(gapInWords(snapshot, gap, language)));

describe('a forecast in words', () => {
  const map = {
    metricSettings: {
      ...defaults(),
      denominator: { kind: 'typed', value: 6_000, per: 100 },
    },
    forecastSettings: {
      cost: { perContact: 90, currency: 'RUB' },
      handlingMinutes: null,
      goal: { what: 'contacts', value: 120 },
    },
  };
  const snapshot = mapOfContacts({
    steps: 2,
    contacts: [
      ...contactsAt(0, 600, rated),
      ...contactsAt(1, 300, () => ({ score: 5, resolved: true, minutes: 3 })),
    ],
    fixes: [oneFix],
    map,
  });

  it('shows each number with its unit, shares in points and amounts as relative changes, in both languages', () => {
    const rows = (language: Language) =>
      forecastRows(forecastOf(snapshot, true), 'RUB', language).map(({ name, now, after, change }) =>
        [name, now, after.likely, change.likely].map(plain),
      );
    expect(rows('en')).toEqual([
      ['Contacts a month', '150', '125', '−17.0% rel.'],
      ['Contact rate', '15.0 per 100', '12.5 per 100', '−17.0% rel.'],
      ['CSAT', '80.0%', '83.7%', '+3.7 pp'],
      ['FCR', '87.5%', '89.3%', '+1.8 pp'],
      ['Hours saved a month', '', '5.1 h', ''],
      ['Money saved a month', '', '₽2,295', ''],
    ]);
    expect(rows('ru')).toEqual([
      ['Обращений в месяц', '150', '125', '−17,0 % отн.'],
      ['Contact Rate', '15,0 на 100', '12,5 на 100', '−17,0 % отн.'],
      ['CSAT', '80,0 %', '83,7 %', '+3,7 п.п.'],
      ['FCR', '87,5 %', '89,3 %', '+1,8 п.п.'],
      ['Сэкономлено часов в месяц', '', '5,1 ч', ''],
      ['Сэкономлено денег в месяц', '', '2 295 ₽', ''],
    ]);
  });

  it('tells its assumptions in one sentence: which contacts, which period, what share, what stays', () => {
    const [fix] = fixesInOrder(snapshot);
    if (!fix) throw new Error('there is a fix');
    const outlook = forecastOf(snapshot);
    expect(plain(assumptionOf(snapshot, fix, outlook, 'en'))).toBe(
      'Of 100 contacts a month at the step “Step 0” (Jan 2026 – Jun 2026, averaged to a month), the fix removes 10% to 40%, most likely 25.5%, whatever their rating, outcome and length; the other contacts and everything else stay as they are.',
    );
    expect(plain(assumptionOf(snapshot, fix, outlook, 'ru'))).toBe(
      'Из 100 обращений в месяц на шаге «Step 0» (янв. 2026 – июнь 2026, в среднем за месяц) доработка убирает от 10 % до 40 %, вероятнее всего 25,5 % при любой оценке, исходе и длительности; остальные обращения и всё прочее не меняются.',
    );
    const whole = forecastOf(snapshot, true);
    expect(plain(assumptionOfSeveral(snapshot, fix.stepIds, whole, 'en'))).toContain(
      'Of 100 contacts a month',
    );
    expect(plain(assumptionOfSeveral(snapshot, fix.stepIds, whole, 'ru'))).toContain('(всего 150, янв. 2026');
  });

  it('names the themes that a fix is about', () => {
    const themed = mapOfContacts({
      steps: 1,
      contacts: contactsAt(0, 600, (place) => ({ theme: place % 3 === 0 ? 0 : 1 })),
      fixes: [{ ...oneFix, themes: [0] }],
      themes: 2,
    });
    const [fix] = fixesInOrder(themed);
    if (!fix) throw new Error('there is a fix');
    expect(plain(assumptionOf(themed, fix, forecastOf(themed), 'en'))).toContain(
      'Of 33 contacts a month about “Theme 0” at the step “Step 0”',
    );
    expect(plain(assumptionOf(themed, fix, forecastOf(themed), 'ru'))).toContain(
      'Из 33 обращений в месяц по теме «Theme 0» на шаге «Step 0»',
    );
  });

  it('says what is missing to the goal, or to spare, in its unit', () => {
    const outlook = forecastOf(snapshot, true);
    const units = { per: outlook.per, currency: 'RUB' };
    const say = (what: 'contacts' | 'csat' | 'money', value: number, language: Language) =>
      plain(goalVerdict({ what, value }, outlook, units, language));
    expect(say('contacts', 145, 'en')).toBe('The goal is reached even at the low end, with 5.0 to spare.');
    expect(say('contacts', 130, 'en')).toBe(
      'The goal is reached at the likely end, with 5.5 to spare; at the low end 10 are missing.',
    );
    expect(say('csat', 0.85, 'ru')).toBe(
      'Цель достигается только при максимуме; вероятно не хватает 1,3 п.п.',
    );
    expect(say('money', 10_000, 'ru')).toBe(
      'Цель не достигается: вероятно не хватает 7 705 ₽, при максимуме — 6 400 ₽.',
    );
    expect(plain(formatGain('contacts', 25.5, units, 'en'))).toBe('−26');
    expect(plain(formatGain('csat', 0.03, units, 'ru'))).toBe('+3,0 п.п.');
    expect(plain(formatGain('hours', 5.1, units, 'en'))).toBe('+5.1 h');
  });

  it('says why a share falls although contacts go', () => {
    const good = mapOfContacts({
      steps: 2,
      contacts: [...contactsAt(0, 60, () => ({ score: 5 })), ...contactsAt(1, 60, () => ({ score: 1 }))],
      fixes: [oneFix],
    });
    expect(surprisesInWords(forecastOf(good, true), 'en')).toEqual([
      'CSAT falls because the contacts that go are rated better than those that stay.',
    ]);
    expect(surprisesInWords(forecastOf(snapshot, true), 'en')).toEqual([]);
  });

  it('says how many measured fixes a suggested range comes from', () => {
    const range = { low: 0.08, likely: 0.15, high: 0.222, n: 6, basis: 'quartiles' } as const;
    expect(plain(suggestionInWords(range, 'en'))).toBe(
      'Half of the 6 measured fixes of this kind removed 8% to 22.2%, the median is 15%.',
    );
    expect(plain(suggestionInWords({ ...range, n: 2, basis: 'extremes' }, 'ru'))).toBe(
      '2 похожие измеренные доработки убрали от 8 % до 22,2 %, медиана 15 %.',
    );
    expect(plain(suggestionInWords({ ...range, n: 1, basis: 'extremes' }, 'ru'))).toBe(
      'Похожая измеренная доработка одна: она убрала 15 %.',
    );
  });
});

describe('the published case as a forecast', () => {
  it('half of 30,000 contacts a month fewer is −50 % relative, never points, and the rate is halved with them', () => {
    const listing = mapOfContacts({
      steps: 1,
      contacts: [],
      fixes: [{ ...oneFix, removal: { low: 0.4, likely: 0.5, high: 0.6 } }],
      more: [
        metricOfStep(0, 'contacts', { form: 'count', gross: 180_000, net: null }),
        metricOfStep(0, 'entered', { form: 'count', gross: 6_000_000, net: null }),
      ],
    });
    const rows = (language: Language) =>
      forecastRows(forecastOf(listing), null, language).map(({ now, after, change }) =>
        [now, after.likely, change.likely].map(plain),
      );
    expect(rows('en')).toEqual([
      ['30,000', '15,000', '−50.0% rel.'],
      ['3.0 per 100', '1.5 per 100', '−50.0% rel.'],
    ]);
    expect(rows('ru')).toEqual([
      ['30 000', '15 000', '−50,0 % отн.'],
      ['3,0 на 100', '1,5 на 100', '−50,0 % отн.'],
    ]);
  });
});

describe('what a forecast lacks', () => {
  it('is said, and the number is left out: never 0 or NaN', () => {
    const bare = mapOfContacts({ steps: 1, contacts: contactsAt(0, 600), fixes: [oneFix] });
    expect(gapsIn(bare, 'en')).toEqual([
      'Nothing to divide contacts by: the contact rate cannot be forecast',
      'No rated contacts: CSAT cannot be forecast',
      'No contacts with a known outcome: FCR cannot be forecast',
      'Handling time is not known: hours cannot be forecast',
      'No cost of a contact is set: money cannot be forecast',
    ]);
    expect(gapsIn(bare, 'ru')[1]).toBe('Нет обращений с оценкой: CSAT не посчитать');
    const { likely } = forecastOf(bare);
    expect(likely).toMatchObject({
      contactRate: null,
      csat: null,
      fcr: null,
      hoursSaved: null,
      moneySaved: null,
    });
    expect(forecastRows(forecastOf(bare), null, 'en').map(({ what }) => what)).toEqual(['contacts']);
  });

  it('a share of few answers says so', () => {
    const few = mapOfContacts({
      steps: 1,
      contacts: contactsAt(0, 600, (place) => ({ score: place < 12 ? 5 : null })),
      fixes: [oneFix],
    });
    expect(gapsIn(few, 'en')[1]).toBe('CSAT rests on few answers: n = 12');
    expect(gapsIn(few, 'ru')[1]).toBe('CSAT опирается на малое число ответов: n = 12');
    expect(forecastOf(few).now.csat).toBe(1);
  });

  it('steps whose contacts nobody knows are named; without any there is no forecast', () => {
    const two = mapOfContacts({
      steps: 2,
      contacts: contactsAt(0, 600),
      fixes: [{ ...oneFix, steps: [0, 1] }],
    });
    // Step 1 was counted, and has none: that is known.
    expect(gapsIn(two, 'en').some((words) => words.includes('Step 1'))).toBe(false);
    const unknown = mapOfContacts({
      steps: 1,
      contacts: [],
      fixes: [{ ...oneFix, steps: [5] }],
      more: [{ id: stepName(5), kind: 'step', title: 'Call', place: { stageId: 'stage-1', order: 'a9' } }],
    });
    expect(gapsIn(unknown, 'en')[0]).toBe(
      'Contacts at the step “Call” are not known: refresh the numbers or type them in',
    );
    expect(forecastOf(unknown).touched).toBe(0);
  });

  it('a share that was typed without its n cannot be weighed against others', () => {
    const typed = mapOfContacts({
      steps: 1,
      contacts: contactsAt(0, 600),
      fixes: [oneFix],
      more: [metricOfStep(0, 'csat', { form: 'typed', share: 0.8, n: null })],
    });
    expect(gapsIn(typed, 'en')[1]).toBe(
      'CSAT at the step “Step 0” was typed without its n: it cannot be weighed, so CSAT cannot be forecast',
    );
    expect(forecastOf(typed).now.csat).toBeNull();
  });

  it('themes that were chosen and not counted are named', () => {
    const themed = mapOfContacts({
      steps: 2,
      contacts: [...contactsAt(0, 60, () => ({ theme: 0 })), ...contactsAt(1, 60)],
      fixes: [{ ...oneFix, themes: [0] }],
      themes: 1,
    });
    const [fix] = fixesInOrder(themed);
    if (!fix) throw new Error('there is a fix');
    const wider = { ...fix, stepIds: [...fix.stepIds, stepName(1) as (typeof fix.stepIds)[number]] };
    const { gaps } = outlookOf(themed, [wider].filter(hasForecast), wider.stepIds);
    const words = gaps.map((gap) => gapInWords(themed, gap, 'en'));
    expect(words[0]).toBe('Not in the forecast: its themes were not counted at the step “Step 1”');
  });

  it('the rate is that of the map: contacts over those who entered, of the same period', () => {
    const entered = (value: number) => metricOfStep(0, 'entered', { form: 'count', gross: value, net: null });
    const counted = mapOfContacts({
      steps: 1,
      contacts: contactsAt(0, 600),
      fixes: [oneFix],
      more: [entered(12_000)],
    });
    expect(forecastOf(counted).now.contactRate).toBeCloseTo(5, 12);
    expect(forecastOf(counted).likely.contactRate).toBeCloseTo(5 * 0.745, 12);
    expect(mapOf(counted).metricSettings.denominator.per).toBe(100);
    const other = mapOfContacts({
      steps: 1,
      contacts: contactsAt(0, 600),
      fixes: [oneFix],
      more: [
        metricOfStep(
          0,
          'entered',
          { form: 'count', gross: 12_000, net: null },
          { from: '2025-01-01', to: '2025-06-30' },
        ),
      ],
    });
    expect(gapsIn(other, 'en')[0]).toContain('of another period');
  });
});

function defaults() {
  return mapOf(mapOfContacts({ steps: 0, contacts: [], fixes: [] })).metricSettings;
}
