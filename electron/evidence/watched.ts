/** Tells how far the database is with a statement that takes its time. */
import type { Query } from './query';

/** How often the database is asked. */
const pollMs = 200;

/** `tell`: 0 to 1. */
export async function watched<T>(
  query: Query,
  tell: (share: number) => void,
  statement: () => Promise<T>,
): Promise<T> {
  const timer = setInterval(() => tell(query.progress ?? 0), pollMs);
  try {
    return await statement();
  } finally {
    clearInterval(timer);
  }
}
