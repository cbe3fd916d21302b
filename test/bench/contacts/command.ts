/** An import by the command line, with the most memory its processes held. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const reply = z.object({ imported: z.number(), duplicates: z.number(), seconds: z.number() });

export interface CommandImport extends z.infer<typeof reply> {
  /** Seconds from the start of the program to its end. */
  readonly whole: number;
  /** MB; null where the system does not tell. */
  readonly peak: number | null;
}

export async function importByCommand(
  [program = '', ...first]: readonly string[],
  file: string,
  workspace: string,
): Promise<CommandImport> {
  const started = performance.now();
  const child = spawn(program, [...first, 'contacts', 'import', file, '--workspace', workspace, '--json'], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    printed += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  let peak: number | null = null;
  const timer = setInterval(() => {
    const held = child.pid === undefined ? null : heldBy(child.pid);
    if (held !== null) peak = Math.max(peak ?? 0, held);
  }, 50);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  clearInterval(timer);
  if (code !== 0) throw new Error(`contacts import failed: ${said}`);
  return { ...reply.parse(JSON.parse(printed)), whole: (performance.now() - started) / 1_000, peak };
}

/** MB that a process and its children have in memory. */
function heldBy(root: number): number | null {
  try {
    const parents = new Map<number, number>();
    const sizes = new Map<number, number>();
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      const status = statusOf(name);
      parents.set(Number(name), Number(/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0));
      sizes.set(Number(name), Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1_024);
    }
    const isOurs = (id: number): boolean => id === root || (parents.has(id) && isOurs(parents.get(id) ?? 0));
    return [...sizes].reduce((sum, [id, size]) => (isOurs(id) ? sum + size : sum), 0);
  } catch {
    return null;
  }
}

/** Empty for a process that ended meanwhile. */
function statusOf(id: string): string {
  try {
    return readFileSync(`/proc/${id}/status`, 'utf8');
  } catch {
    return '';
  }
}
