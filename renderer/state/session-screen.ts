/** Which session the screen of sessions shows. */
import { create } from 'zustand';
import type { SessionId } from '#core/document/records/identity';

/** null: the list. */
export const useSessions = create<{ readonly openId: SessionId | null }>(() => ({ openId: null }));
