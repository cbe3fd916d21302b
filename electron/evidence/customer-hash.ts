/** How the ids of customers are hashed: enough to tell customers apart, nothing to find them by. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Query } from './query';

export interface CustomerHash {
  /** What is bound to the parameter. */
  readonly secret: string;
  readonly sql: (id: string, parameter: string) => string;
}

/**
 * A customer must be the same in every import, so a store keeps to what its first import used: MD5 with the secret
 * before the id (decision 0013), or, in stores begun before version 6 of their schema, SHA-256.
 */
export async function customerHash(query: Query, secret: string): Promise<CustomerHash> {
  const { hash } = await query.row(
    'SELECT customer_hash AS hash FROM store',
    z.object({ hash: z.enum(['md5', 'sha256']) }),
  );
  if (hash === 'sha256')
    return {
      secret,
      sql: (id, parameter) => `('0x' || left(sha256(${parameter} || ${id}), 16))::UBIGINT`,
    };
  return {
    // Short, so that one round of MD5 takes it together with the id; not the key that fingerprints have.
    secret: createHash('sha256').update(`customer\u001f${secret}`).digest('hex').slice(0, 32),
    sql: (id, parameter) => `(md5_number(${parameter} || ${id}) >> 64)::UBIGINT`,
  };
}
