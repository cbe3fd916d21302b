/** Files a person chose, by token. Main tells the service their paths; requests of windows name them by token only. */
import { basename } from 'node:path';

export interface KnownFile {
  readonly path: string;
  /** As people know it. */
  readonly name: string;
}

/** A request and the path behind its token come by two ways, so the request may be first. */
const patienceMs = 2_000;

export class KnownFiles {
  private readonly files = new Map<string, KnownFile>();
  private readonly waiting = new Map<string, Set<() => void>>();

  add(token: string, path: string): void {
    this.files.set(token, { path, name: basename(path) });
    for (const wake of this.waiting.get(token) ?? []) wake();
    this.waiting.delete(token);
  }

  async find(token: string): Promise<KnownFile | undefined> {
    if (!this.files.has(token)) await this.comes(token);
    return this.files.get(token);
  }

  private comes(token: string): Promise<void> {
    return new Promise((resolve) => {
      const wakers = this.waiting.get(token) ?? new Set();
      this.waiting.set(token, wakers);
      const timer = setTimeout(() => {
        wakers.delete(wake);
        resolve();
      }, patienceMs);
      const wake = () => {
        clearTimeout(timer);
        resolve();
      };
      wakers.add(wake);
    });
  }
}
