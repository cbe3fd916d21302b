/** Words of the sample programme in both languages, and the days it is told from. All of it is invented. */
import type { Language } from '#core/document/records/field';

export type Both = Readonly<Record<Language, string>>;
export const both = (ru: string, en: string): Both => ({ ru, en });

/** The day of the sample: what is due after it is promised, what was due before it is late. */
export const sampleDay = '2026-11-20';
export const sampleNow = `${sampleDay}T09:00:00.000Z`;

/** What people of the sample are called: by what they are, as nobody of them exists. */
export const colleague = (number: number): Both => both(`Коллега ${number}`, `Colleague ${number}`);

export const teamKeys = [
  'moderation',
  'posting',
  'trust',
  'payments',
  'calls',
  'search',
  'support',
  'crm',
] as const;
export type TeamKey = (typeof teamKeys)[number];
export const teams: Readonly<Record<TeamKey, Both>> = {
  moderation: both('Модерация', 'Moderation'),
  posting: both('Подача объявления', 'Posting'),
  trust: both('Доверие', 'Trust'),
  payments: both('Платежи', 'Payments'),
  calls: both('Связь', 'Calls'),
  search: both('Поиск', 'Search'),
  support: both('Поддержка', 'Support'),
  crm: both('CRM', 'CRM'),
};

export const ownerOf = (team: TeamKey): Both =>
  team === 'support'
    ? both('Руководитель поддержки', 'Head of Support')
    : both(`Владелец продукта «${teams[team].ru}»`, `Product owner, ${teams[team].en}`);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00.000Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** An instant of a working day. */
export const at = (day: string, hour = 10): string => `${day}T${String(hour).padStart(2, '0')}:00:00.000Z`;

export const daysFrom = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
