import { describe, expect, it } from 'vitest';
import { appErrorCodes } from '#core/desktop/app-error';
import { isDesktopCall, isDesktopEvent } from '#core/desktop/bridge';
import { desktopCalls, desktopEvents } from '#core/desktop/desktop-api';
import { errors } from '#core/i18n/messages/errors';

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
  it('have a text in both languages, with the same placeholders', () => {
    const placeholders = (text: unknown): string[] =>
      String(text)
        .match(/\{\w+\}/g)
        ?.sort() ?? [];
    for (const code of appErrorCodes) {
      const { en, ru } = errors[code];
      expect(placeholders(ru), code).toEqual(placeholders(en));
    }
  });
});
