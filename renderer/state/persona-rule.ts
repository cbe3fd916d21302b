/** Whose contacts are being told: the persona that the dialog opens with. */
import { create } from 'zustand';
import type { PersonaId } from '#core/document/records/identity';
import { openDialog } from './view';

export const usePersonaRule = create<{ readonly personaId: PersonaId | null }>(() => ({ personaId: null }));

export function openPersonaRule(personaId: PersonaId): void {
  usePersonaRule.setState({ personaId });
  openDialog('personaRule');
}
