/** Commands about personas. */
import type { PersonaId } from '../document/records/identity';
import type { Persona } from '../document/records/persona';
import { personasInOrder } from '../document/select';
import type { Change, Command } from '../document/snapshot';
import { removal, required } from './required';
import { roomAt } from './row-order';

type Told = Partial<
  Pick<Persona, 'name' | 'role' | 'goals' | 'quote' | 'share' | 'portrait' | 'picture' | 'rule'>
>;

export const addPersona: Command<Told, PersonaId> = (snapshot, told, context) => {
  const personas = personasInOrder(snapshot);
  const id = context.newId('persona');
  const { order, moved } = roomAt('persona', personas, personas.length);
  return { changes: [...moved, { kind: 'persona', id, fields: { ...told, order } }], made: id };
};

export const editPersona: Command<{ readonly personaId: PersonaId; readonly fields: Told }> = (
  snapshot,
  { personaId, fields },
) => {
  const { id } = required(snapshot, 'persona', personaId);
  return { changes: [{ kind: 'persona', id, fields }], made: undefined };
};

/** Curves that showed this persona show the customer in general again; paths it walked and pains it had forget it. */
export const deletePersona: Command<{ readonly personaId: PersonaId }> = (
  snapshot,
  { personaId },
  context,
) => {
  const persona = required(snapshot, 'persona', personaId);
  const curves = snapshot.byKind.lane
    .filter((lane) => lane.personaId === persona.id)
    .map(({ id }): Change => ({ kind: 'lane', id, fields: { personaId: null } }));
  const { path, pain } = snapshot.byKind;
  const named = [...path, ...pain]
    .filter(({ personaIds }) => personaIds.includes(persona.id))
    .map(({ kind, id, personaIds }): Change => {
      const others = personaIds.filter((each) => each !== persona.id);
      return { kind, id, fields: { personaIds: others } } as Change;
    });
  return { changes: [...curves, ...named, removal(persona, context.now())], made: undefined };
};
