/** Waits for what comes by itself, longer than any machine needs and shorter than anything is put off: how soon it comes is a matter of the machine. */
import { vi } from 'vitest';

export const eventually = (check: () => void): Promise<void> =>
  vi.waitFor(check, { timeout: 10_000, interval: 1 });
