/** Which fixes are chosen is kept in the map: whoever gets it sees the same portfolio, and undo takes a choice back. */
import { choosePortfolio } from '#core/commands/forecast';
import type { FixId } from '#core/document/records/identity';
import { commit } from '#renderer/state/open-map';

export const keepPortfolio = (fixIds: readonly FixId[]): void =>
  commit('forecast.choose', choosePortfolio, { fixIds });
