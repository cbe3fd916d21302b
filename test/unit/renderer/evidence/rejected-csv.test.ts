import { describe, expect, it } from 'vitest';
import type { RejectedRow } from '#core/evidence/evidence-views';
import { type Message, type MessageValues, translate } from '#core/i18n/translate';
import { rejectedHead, rejectedLines } from '#renderer/evidence/rejected-csv';

const inEnglish = (message: Message, values?: MessageValues) => translate('en', message, values);
const row = (value: string): RejectedRow => ({ row: 12, column: 'Created', value, reason: 'badDate' });

describe('rejected rows saved as CSV', () => {
  it('say row, column, value and the reason in words', () => {
    expect(rejectedHead(inEnglish)).toBe('Row,Column,Value (masked),Reason\r\n');
    expect(rejectedLines(inEnglish, [row('32.13.2026')])).toBe(
      '12,Created,32.13.2026,the date cannot be read\r\n',
    );
  });

  it('say behind which heading the columns begin that have none', () => {
    const surplus: RejectedRow = { row: 4, column: 'Owner', value: 'x', reason: 'tooManyColumns' };
    expect(rejectedLines(inEnglish, [surplus])).toContain('after “Owner”');
    expect(rejectedLines((message, values) => translate('ru', message, values), [surplus])).toContain(
      'после «Owner»',
    );
  });

  it('hold no formula and keep quotes and line breaks inside their cell', () => {
    const text = rejectedLines(inEnglish, [row('=cmd|calc'), row('a "b"\nc')]);
    expect(text).toContain("'=cmd|calc");
    expect(text).toContain('"a ""b""\nc"');
  });
});
