import { describe, expect, it } from 'vitest';
import type { RejectedRow } from '#core/evidence/evidence-api';
import { type Message, translate } from '#core/i18n/translate';
import { rejectedHead, rejectedLines } from '#renderer/evidence/rejected-csv';

const inEnglish = (message: Message) => translate('en', message);
const row = (value: string): RejectedRow => ({ row: 12, column: 'Created', value, reason: 'badDate' });

describe('rejected rows saved as CSV', () => {
  it('say row, column, value and the reason in words', () => {
    expect(rejectedHead(inEnglish)).toBe('Row,Column,Value (masked),Reason\r\n');
    expect(rejectedLines(inEnglish, [row('32.13.2026')])).toBe(
      '12,Created,32.13.2026,the date cannot be read\r\n',
    );
  });

  it('hold no formula and keep quotes and line breaks inside their cell', () => {
    const text = rejectedLines(inEnglish, [row('=cmd|calc'), row('a "b"\nc')]);
    expect(text).toContain("'=cmd|calc");
    expect(text).toContain('"a ""b""\nc"');
  });
});
