/** What is looked at now: one value, changed in one place. */
import { type Filter, noFilter } from '#core/walk/journey';

export interface State {
  /** null: the whole map. */
  readonly stepId: string | null;
  readonly filter: Filter;
}

export interface Store {
  get(): State;
  set(change: Partial<State>): void;
}

/** `changed` hears of each change with what was before. */
export function createStore(changed: (now: State, before: State) => void): Store {
  let state: State = { stepId: null, filter: noFilter };
  return {
    get: () => state,
    set: (change) => {
      const before = state;
      state = { ...state, ...change };
      changed(state, before);
    },
  };
}
