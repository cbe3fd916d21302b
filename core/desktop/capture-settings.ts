/** What the window knows of how notes come in. The path of the folder stays with main. */
import { z } from 'zod';

export const usualShortcut = 'CmdOrCtrl+Shift+Space';

const modifiers = ['CmdOrCtrl', 'Control', 'Alt', 'Shift'] as const;

/** Keys in Electron's notation: at least one modifier that types nothing, and one key. */
export const accelerator = z
  .string()
  .max(60)
  .refine((keys) => {
    const parts = keys.split('+');
    const key = parts.at(-1) ?? '';
    const held = parts.slice(0, -1);
    const isHeld = held.every((part) => modifiers.some((modifier) => modifier === part));
    const isCommand = held.some((part) => part !== 'Shift');
    return (
      isHeld && isCommand && new Set(held).size === held.length && /^(?:[A-Z0-9]|F\d{1,2}|Space)$/.test(key)
    );
  });

export const captureSettings = z.object({
  /** null: switched off. */
  shortcut: z.string().nullable(),
  /** The system refused the keys: another program has them. */
  isRefused: z.boolean(),
  /** Name of the folder, without the way to it; null: none is watched. */
  folder: z.string().nullable(),
  /** The folder cannot be read now. */
  isFolderGone: z.boolean(),
});
export type CaptureSettings = z.infer<typeof captureSettings>;
