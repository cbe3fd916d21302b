/** Pages of found contacts or ideas, put one under another; a new question begins a new list. */
import { useState } from 'react';
import type { AppError } from '#core/desktop/app-error';
import type { EvidenceInput } from '#core/evidence/evidence-api';
import type { ContactView } from '#core/evidence/evidence-views';
import { requestEvidence } from '#renderer/state/evidence';
import { useEvidenceReply } from './use-evidence-reply';

export type ContactQuestion = Omit<EvidenceInput<'searchContacts'>, 'page'>;

interface MorePages {
  readonly question: string;
  readonly contacts: readonly ContactView[];
  readonly error: AppError | null;
  readonly isLoading: boolean;
}

const pageSize = 50;

export interface ContactPages {
  /** null: nothing has been answered yet. */
  readonly total: number | null;
  readonly contacts: readonly ContactView[];
  readonly isWaiting: boolean;
  readonly error: AppError | null;
  readonly again: () => void;
  readonly hasMore: boolean;
  readonly loadMore: () => Promise<void>;
}

export function useContactPages(
  asked: ContactQuestion,
  name: 'searchContacts' | 'listIdeas' = 'searchContacts',
): ContactPages {
  const question = JSON.stringify(asked);
  const first = useEvidenceReply(name, { ...asked, page: { offset: 0, limit: pageSize } });
  const [more, setMore] = useState<MorePages | null>(null);
  const mine = more?.question === question && !first.isWaiting ? more : null;
  const contacts = [...(first.reply?.contacts ?? []), ...(mine?.contacts ?? [])];
  const total = first.reply?.total ?? null;
  const hasMore = total !== null && contacts.length < total && !first.isWaiting;

  const loadMore = async () => {
    if (!hasMore || mine?.isLoading) return;
    const loaded = mine?.contacts ?? [];
    setMore({ question, contacts: loaded, error: null, isLoading: true });
    const page = { offset: contacts.length, limit: pageSize };
    const result = await requestEvidence(name, { ...asked, page });
    // Another question may have been asked meanwhile; its list is not this one.
    setMore((now) => {
      if (now?.question !== question) return now;
      if (!result.ok) return { question, contacts: loaded, error: result.error, isLoading: false };
      return { question, contacts: [...loaded, ...result.value.contacts], error: null, isLoading: false };
    });
  };
  return {
    total,
    contacts,
    isWaiting: first.isWaiting || (mine?.isLoading ?? false),
    error: first.error ?? mine?.error ?? null,
    again: first.again,
    hasMore,
    loadMore,
  };
}
