import { describe, expect, it } from 'vitest';
import { formatInstant } from '#renderer/evidence/instant';

describe('the time of a contact', () => {
  it('is shown as it stood in the export, in the words of the language', () => {
    expect(formatInstant('2025-11-01T07:05:00', 'en')).toBe('1 Nov 2025, 07:05');
    expect(formatInstant('2025-11-01 07:05:00', 'en')).toBe('1 Nov 2025, 07:05');
    expect(formatInstant('2025-11-01T07:05:00Z', 'ru')).toContain('07:05');
    expect(formatInstant('2025-11-01T07:05:00', 'ru')).not.toContain('г.');
  });
  it('is a day alone where the export had no time', () => {
    expect(formatInstant('2025-11-01', 'en')).toBe('1 Nov 2025');
    expect(formatInstant('2025-11-01T00:00:00', 'en')).toBe('1 Nov 2025');
  });
  it('is left as it is when it is no time at all', () => {
    expect(formatInstant('yesterday', 'en')).toBe('yesterday');
  });
});
