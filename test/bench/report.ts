/** What a bench says: figures held against their limits, on a named machine. */
import { cpus, totalmem } from 'node:os';

export interface Bar {
  readonly name: string;
  readonly value: number;
  /** The value may not be above it. */
  readonly limit: number;
  readonly unit: 'ms' | 's' | 'MB' | '×' | '%' | '';
  readonly holds: boolean;
}

/** Measured, but held against nothing. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: Bar['unit'];
}

export interface BenchReport {
  readonly bench: string;
  readonly machine: string;
  readonly runs: number;
  readonly bars: readonly Bar[];
  readonly figures?: readonly Figure[];
  /** How it was measured. */
  readonly notes?: readonly string[];
}

/** What scripts/bench.mjs found for the benches. */
export interface BenchTools {
  /** The program and first arguments that run a command of the app. */
  readonly command: readonly string[];
  /** The packaged app; null when this bench does not need it. */
  readonly program: string | null;
  /** Electron itself. */
  readonly electron: string;
  /** The built peers of the canvas; null when this bench does not need them. */
  readonly peers: string | null;
  /** The folder of the plain import beside the contacts; null when this bench does not need it. */
  readonly tablePeer: string | null;
  /** How often to measure; null: as the bench thinks best. */
  readonly runs: number | null;
  /** Where what takes long to make is kept, and found again; null: nothing is kept. */
  readonly folder: string | null;
}

export type Bench = (tools: BenchTools) => Promise<Omit<BenchReport, 'bench' | 'machine'>>;

export const machine = (): string => {
  const [first] = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cpus().length} × ${first?.model.trim() ?? 'unknown'}, ${memory} GB, ${process.platform} ${process.arch}, Node ${process.versions.node}`;
};

export const bar = (name: string, value: number, limit: number, unit: Bar['unit']): Bar => ({
  name,
  value: Number(value.toPrecision(3)),
  limit,
  unit,
  holds: value <= limit,
});

/** `share` 0.5: the median; 0.95: all but the slowest twentieth. */
export const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
};
