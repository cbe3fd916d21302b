/** Main as the window sees it: it takes everything unless a test answers by name; calls are written down. */
import { vi } from 'vitest';

export interface FakeMain {
  readonly answers: Map<string, (input: unknown) => unknown>;
  readonly calls: { readonly name: string; readonly input: unknown }[];
}

/** Before anything of the window is loaded. */
export function fakeMain(): FakeMain {
  const answers: FakeMain['answers'] = new Map();
  const calls: FakeMain['calls'] = [];
  // The fake database looks for the window too: it must be the global object, as in a browser.
  vi.stubGlobal('window', globalThis);
  vi.stubGlobal('navigator', { storage: { estimate: () => Promise.resolve({}) } });
  vi.stubGlobal('tapki', {
    call: (name: string, input: unknown) => {
      calls.push({ name, input });
      return Promise.resolve(answers.get(name)?.(input) ?? { ok: true, value: {} });
    },
    on: () => () => {},
    registerFile: () => Promise.resolve({ ok: true, value: { token: 'dropped', name: 'dropped.cjm' } }),
  });
  return { answers, calls };
}
