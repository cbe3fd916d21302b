import { describe, expect, it } from 'vitest';
import { formatDay, formatInstant, formatLocalDay, formatLocalInstant } from '#core/i18n/dates';

const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the time of a contact', () => {
  it('is shown as it stood in the export, in the words of the language', () => {
    expect(formatInstant('2025-11-01T07:05:00', 'en')).toBe('1 Nov 2025, 07:05');
    expect(formatInstant('2025-11-01 07:05:00', 'en')).toBe('1 Nov 2025, 07:05');
    expect(formatInstant('2025-11-01T07:05:00Z', 'ru')).toBe('1 нояб. 2025, 07:05');
    expect(formatInstant('2026-08-16T17:06:00', 'ru')).toBe('16 авг. 2026, 17:06');
  });
  it('is a day alone where the export had no time', () => {
    expect(formatInstant('2025-11-01', 'en')).toBe('1 Nov 2025');
    expect(formatInstant('2025-11-01T00:00:00', 'en')).toBe('1 Nov 2025');
  });
  it('is left as it is when it is no time at all', () => {
    expect(formatInstant('yesterday', 'en')).toBe('yesterday');
  });
});

describe('a day', () => {
  it('is written without the word for year, every month whole, and never broken', () => {
    for (const month of ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']) {
      const day = formatDay(`2026-${month}-02`, 'ru');
      expect(day).not.toMatch(/ |г\.$/);
      expect(spaced(day)).toMatch(/^2 \p{Ll}{3,5}\.? 2026$/u);
    }
    expect(spaced(formatDay('2026-08-16', 'ru'))).toBe('16 авг. 2026');
    expect(spaced(formatDay('2026-08-16', 'en'))).toBe('16 Aug 2026');
  });
});

describe('the moment of something this program did', () => {
  it('is told on the clock of the person', () => {
    const at = new Date(2026, 7, 16, 17, 6).toISOString();
    expect(formatLocalInstant(at, 'ru')).toBe('16 авг. 2026, 17:06');
    expect(formatLocalDay(at, 'en')).toBe('16 Aug 2026');
  });
});
