/** Listens to commands: what they printed and complained of, and runs them where a test wants the answer alone. */
import { beforeEach, expect } from 'vitest';
import type { z } from 'zod';
import type { CommandWorld } from '#electron/cli/command';
import { runCommand } from '#electron/cli/run-command';

/** Called once in a file of tests; what was heard is forgotten before each of them. */
export function listen() {
  const said: string[] = [];
  const complained: string[] = [];
  beforeEach(() => {
    said.length = 0;
    complained.length = 0;
  });
  /** The last that was printed, as programs read it. */
  const printed = (): unknown => JSON.parse(said.at(-1) ?? '');
  return {
    said,
    complained,
    printed,
    /** Where commands are to speak to. */
    ear: { out: (text: string) => said.push(text), err: (text: string) => complained.push(text) },

    /** Runs what must succeed, print one thing and complain of nothing. */
    async succeed(world: CommandWorld, ...words: readonly string[]): Promise<Record<string, unknown>> {
      said.length = 0;
      expect([words, await runCommand(words, world), complained]).toEqual([words, 0, []]);
      return JSON.parse(said.join('\n'));
    },

    /** Runs what may be refused; without an answer where it is. */
    async ask<Answer>(answer: z.ZodType<Answer>, world: CommandWorld, ...words: readonly string[]) {
      const code = await runCommand(words, world);
      return { code, reply: code === 0 ? answer.parse(printed()) : null };
    },
  };
}
