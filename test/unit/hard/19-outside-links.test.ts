/** Check 19: what of an address may be opened outside, what of it a person is shown, and how often a page may ask. */
import { describe, expect, it } from 'vitest';
import { isOutsideAddress } from '#core/text/outside-address';
import { readOutsideLink } from '#electron/outside-link';
import { createOutsideLinks, questionsInAMinute } from '#electron/outside-links';
import { hardCheck } from '../../hard/check';

const check = hardCheck(19);

describe('An address of somebody’s text', () => {
  it.each([
    'http://example.com/',
    'javascript:alert(1)',
    'java\tscript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'tapki://app/index.html',
    'smb://host/share',
    'ms-msdt:/id',
    'vscode://file/etc',
    'search-ms:query=x',
    'tel:112',
    'sms:112',
    'blob:https://example.com/1',
    'view-source:https://example.com',
    'about:blank',
    '//example.com',
    'example.com',
    'https://',
    'https://exa mple.com',
    'mailto:',
    'mailto:a',
    'mailto:a@b.example,c@d.example',
    'mailto:a%0d%0abcc:x@y.example',
    'mailto:%zz@b.example',
    '',
    '\u0000https://example.com/\u0000:x',
  ])('%j is not opened', (address) => {
    const link = readOutsideLink(address);
    // The parser cuts what stands around an address; what is left is then no other than it shows.
    if (link !== null) expect(link.address).toMatch(/^https:\/\/example\.com\//);
    expect(isOutsideAddress(address)).toBe(false);
  });

  it.each([
    ['https://example.com/a?b#c', 'example.com'],
    ['https://www.bank.example@evil.example/', 'evil.example'],
    ['https://bank.example:secret@evil.example/', 'evil.example'],
    ['https://bank.example%2F@evil.example', 'evil.example'],
    ['https:\\\\evil.example\\@bank.example', 'evil.example'],
    ['https://evil.example#@bank.example', 'evil.example'],
    ['https://evil.example?@bank.example', 'evil.example'],
    ['HTTPS://EXAMPLE.COM:8443/', 'example.com:8443'],
    ['https://0x7f.1/', '127.0.0.1'],
    ['https://2130706433/', '127.0.0.1'],
    ['https://[::1]/', '[::1]'],
    // Cyrillic letters that pass for Latin ones stay in the form of the wire.
    ['https://аррlе.com/', 'xn--l-7sbq6ba.com'],
    ['https://сбер.com/', 'xn--90ai7ab.com'],
    ['https://пример.рф/путь', 'пример.рф'],
    ['https://пример.xn--p1ai/', 'пример.рф'],
    ['https://a.пример.рф/', 'xn--e1afmkfd.xn--p1ai'],
    ['https://exam\u00adple.com/', 'example.com'],
    ['https://example\u3002com/', 'example.com'],
    [`https://${'bank.example.'.repeat(15)}evil.example/`, 'evil.example'],
    ['mailto:anna@example.com?subject=x', 'anna@example.com'],
  ])('%s leads to %s', (address, place) => {
    const link = readOutsideLink(address);
    expect(link?.place.endsWith(place), link?.place).toBe(true);
    expect(link?.place.length).toBeLessThanOrEqual(60);
    expect(link?.shown.length).toBeLessThanOrEqual(241);
    expect(link?.address).toMatch(/^(?:https:\/\/|mailto:)[\x21-\x7e]+$/);
  });

  it('with a name before its host says so', () => {
    expect(readOutsideLink('https://bank.example@evil.example/')?.hasName).toBe(true);
    expect(readOutsideLink('https://evil.example/@bank.example')?.hasName).toBe(false);
  });

  it('of mail attaches nothing and copies nobody in', () => {
    const link = readOutsideLink(
      'mailto:a@b.example?subject=x%20y&attach=/etc/passwd&bcc=c@d.example&body=z&cc=e@f.g',
    );
    expect(link?.address).toBe('mailto:a@b.example?subject=x%20y&body=z');
  });
});

describe('The question before a link opens', () => {
  const machine = (isPressed: () => boolean, answer: () => Promise<boolean>) => {
    const opened: string[] = [];
    let asked = 0;
    let time = 0;
    const open = createOutsideLinks({
      takePress: isPressed,
      ask: () => {
        asked += 1;
        return answer();
      },
      open: async (address) => void opened.push(address),
      now: () => time,
    });
    return { open, opened, asked: () => asked, wait: (ms: number) => (time += ms) };
  };

  it('is asked for a press of the person only, and nothing opens without their yes', async () => {
    const unpressed = machine(
      () => false,
      async () => true,
    );
    await unpressed.open('https://example.com/');
    expect([unpressed.asked(), unpressed.opened]).toEqual([0, []]);
    const refused = machine(
      () => true,
      async () => false,
    );
    expect(await refused.open('https://example.com/')).toEqual({ ok: true, value: { isOpened: false } });
    expect(refused.opened).toEqual([]);
    const agreed = machine(
      () => true,
      async () => true,
    );
    expect(await agreed.open('https://example.com')).toEqual({ ok: true, value: { isOpened: true } });
    expect(agreed.opened).toEqual(['https://example.com/']);
    expect(await agreed.open('file:///etc/passwd')).toMatchObject({
      ok: false,
      error: { code: 'linkRefused' },
    });
  });

  it('is one at a time, and a few a minute', async () => {
    let answer: (isYes: boolean) => void = () => undefined;
    const slow = machine(
      () => true,
      () => new Promise((done) => (answer = done)),
    );
    const first = slow.open('https://example.com/1');
    await slow.open('https://example.com/2');
    expect(slow.asked()).toBe(1);
    answer(false);
    await first;
    const quick = machine(
      () => true,
      async () => false,
    );
    for (let time = 0; time < 100; time += 1) await quick.open(`https://example.com/${time}`);
    expect(quick.asked()).toBe(questionsInAMinute);
    quick.wait(60_000);
    await quick.open('https://example.com/');
    expect(quick.asked()).toBe(questionsInAMinute + 1);
    check.note({ name: 'questions without a press', required: 'none', seen: 'none', holds: true });
  });
});
