import { describe, expect, it } from 'vitest';
import { appErrorCodes } from '#core/desktop/app-error';
import { isDesktopCall, isDesktopEvent } from '#core/desktop/bridge';
import { desktopCalls, desktopEvents } from '#core/desktop/desktop-api';
import { unsafeReasons } from '#core/file/unsafe-reason';
import { errorMessage, errors } from '#core/i18n/messages/errors';

describe('The bridge into the window', () => {
  it('knows every declared call and event', () => {
    for (const name of Object.keys(desktopCalls)) expect(isDesktopCall(name), name).toBe(true);
    for (const name of Object.keys(desktopEvents)) expect(isDesktopEvent(name), name).toBe(true);
  });

  it.each(['files.register', 'evidence.port', '__proto__', 'constructor', 'toString', ''])(
    'does not pass on %j',
    (name) => {
      expect(isDesktopCall(name)).toBe(false);
      expect(isDesktopEvent(name)).toBe(false);
    },
  );
});

describe('Errors', () => {
  const placeholders = (text: unknown): string[] =>
    String(text)
      .match(/\{\w+\}/g)
      ?.sort() ?? [];

  it('have a text in both languages, with the same placeholders', () => {
    for (const code of appErrorCodes) {
      const { en, ru } = errors[code];
      expect(placeholders(ru), code).toEqual(placeholders(en));
    }
  });

  it('say in words, not in terms of zip, why a file was not opened', () => {
    const said = unsafeReasons.map((reason) =>
      errorMessage({ code: 'mapUnsafe', details: { name: 'x.cjm', reason } }),
    );
    expect(new Set(said.map(({ en }) => en)).size).toBe(unsafeReasons.length);
    for (const { en, ru } of said) {
      expect(placeholders(ru)).toEqual(placeholders(en));
      expect(String(en)).toContain('{name}');
    }
    expect(errorMessage({ code: 'mapUnsafe', details: { name: 'x.cjm', reason: 'toString' } })).toBe(
      errors.mapUnsafe,
    );
  });
});
