/**
 * An immutable map of records by id that is cheap to derive from another: few changes lie in a small layer
 * over a shared base, which is rebuilt only when the layer has grown. Knows nothing of kinds or stamps.
 */
import type { AnyRecord } from './records/record';

/** A commit copies at most this many entries, or the whole map once in as many changes. */
const layerLimit = 256;

export class RecordMap implements ReadonlyMap<string, AnyRecord> {
  readonly size: number;
  readonly #base: ReadonlyMap<string, AnyRecord>;
  readonly #layer: ReadonlyMap<string, AnyRecord>;

  private constructor(
    base: ReadonlyMap<string, AnyRecord>,
    layer: ReadonlyMap<string, AnyRecord>,
    size: number,
  ) {
    this.#base = base;
    this.#layer = layer;
    this.size = size;
  }

  static of(records: Iterable<AnyRecord>): RecordMap {
    const base = new Map<string, AnyRecord>();
    for (const record of records) base.set(record.id, record);
    return new RecordMap(base, new Map(), base.size);
  }

  /** The same map with these records added or replaced. */
  with(changed: readonly AnyRecord[]): RecordMap {
    const layer = new Map(this.#layer);
    let size = this.size;
    for (const record of changed) {
      if (!this.has(record.id) && !layer.has(record.id)) size += 1;
      layer.set(record.id, record);
    }
    if (layer.size <= layerLimit) return new RecordMap(this.#base, layer, size);
    const base = new Map(this.#base);
    for (const [id, record] of layer) base.set(id, record);
    return new RecordMap(base, new Map(), size);
  }

  get(id: string): AnyRecord | undefined {
    return this.#layer.get(id) ?? this.#base.get(id);
  }

  has(id: string): boolean {
    return this.#layer.has(id) || this.#base.has(id);
  }

  forEach(callback: (record: AnyRecord, id: string, map: ReadonlyMap<string, AnyRecord>) => void): void {
    for (const [id, record] of this.entries()) callback(record, id, this);
  }

  *entries(): Generator<[string, AnyRecord], undefined> {
    for (const [id, record] of this.#base) yield [id, this.#layer.get(id) ?? record];
    for (const [id, record] of this.#layer) if (!this.#base.has(id)) yield [id, record];
    return undefined;
  }

  *keys(): Generator<string, undefined> {
    for (const [id] of this.entries()) yield id;
    return undefined;
  }

  *values(): Generator<AnyRecord, undefined> {
    for (const [, record] of this.entries()) yield record;
    return undefined;
  }

  [Symbol.iterator](): Generator<[string, AnyRecord], undefined> {
    return this.entries();
  }
}
