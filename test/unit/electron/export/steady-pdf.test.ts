import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { steadyPdf } from '#electron/export/steady-pdf';

const agent = '(Mozilla/5.0 \\(X11; Linux x86_64\\) AppleWebKit/537.36 \\(KHTML, like Gecko\\) Chrome/130)';

const made = (title: string, moment: string): Uint8Array =>
  Uint8Array.from(
    Buffer.concat([
      Buffer.from('%PDF-1.4\n%\u00d3\u00eb\u00e9\n1 0 obj\n', 'latin1'),
      Buffer.from(
        `<</Title ${title}\n/Creator ${agent}\n/Producer (Skia/PDF m130)\n/CreationDate (D:${moment}+00'00')\n/ModDate (D:${moment}+00'00')>>\nendobj\n`,
        'latin1',
      ),
      Buffer.from([0, 255, 128, 10]),
    ]),
  );
const textOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

describe('A PDF made twice', () => {
  it('has the same bytes whenever it was made, and not one more or less', () => {
    const one = steadyPdf(made('(Map)', '20261122121148'), '2026-11-02');
    const other = steadyPdf(made('(Map)', '20270101000001'), '2026-11-02');
    expect(one).toEqual(other);
    expect(one).toHaveLength(made('(Map)', '20261122121148').length);
  });

  it('carries the day of the export and the name of the program', () => {
    const text = textOf(steadyPdf(made('(Map)', '20261122121148'), '2026-11-02'));
    expect(text).toMatch(/^\/CreationDate \(D:20261102000000Z\) +$/m);
    expect(text).toMatch(/^\/ModDate \(D:20261102000000Z\) +>>$/m);
    expect(text).toMatch(/^\/Creator \(Tapki\) +$/m);
    expect(text).not.toContain('Mozilla');
  });

  it('leaves all other bytes as they are, whatever the title says', () => {
    const title = '(/ModDate \\(D:20000101000000Z\\) /Creator \\(me\\))';
    const text = textOf(steadyPdf(made(title, '20261122121148'), '2026-11-02'));
    expect(text).toContain(title);
    expect(text.endsWith('endobj\n\u0000\u00ff\u0080\n')).toBe(true);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2_000 }), (bytes) => {
        expect(steadyPdf(bytes, '2026-11-02')).toEqual(bytes);
      }),
    );
  });
});
