/** From something found among the words of a programme to the part of its screen where it stands. */
import type { AnyRecord } from '#core/document/records/record';
import { liveRecord } from '#core/document/select';
import type { Snapshot } from '#core/document/snapshot';
import { showNote } from './captures';
import { openVisit, showImmersion } from './immersion';
import { openRequest } from './requests';
import { showMonth, showProblem } from './review';
import { useScoreboard } from './scoreboard';
import { openSession } from './sessions';
import { chooseProgrammeTab } from './view';

/** Nothing happens where it stands on no part of its own: the programme is open, and that is all there is to show. */
export function showFoundThing(snapshot: Snapshot, found: AnyRecord): void {
  switch (found.kind) {
    case 'review':
      chooseProgrammeTab('review');
      showMonth(found.month);
      break;
    case 'problem': {
      const review = liveRecord(snapshot, 'review', found.reviewId);
      if (review) showProblem(review.month, found.id);
      break;
    }
    case 'request':
    case 'requestVoices':
      chooseProgrammeTab('requests');
      openRequest(found.kind === 'request' ? found.id : found.requestId);
      break;
    case 'capture':
      chooseProgrammeTab('captured');
      showNote(found);
      break;
    case 'guest':
      chooseProgrammeTab('immersion');
      if (found.sessionId === null) showImmersion('joiners');
      else openVisit(found.sessionId);
      break;
    case 'award':
      chooseProgrammeTab('immersion');
      showImmersion('people');
      break;
    case 'session':
      if (found.sessionKind === 'immersion') {
        chooseProgrammeTab('immersion');
        openVisit(found.id);
      } else openSession(found.id);
      break;
    case 'goal':
      chooseProgrammeTab('scoreboard');
      useScoreboard.setState({ openId: found.id });
      break;
    default:
  }
}
