/** Questions to a worker and its answers, by number. A worker that dies is started anew with the next question. */

interface Answered<Answer> {
  readonly id: number;
  readonly answer: Answer;
}

export interface WorkerCalls<Question, Answer> {
  /** `transfer`: what goes over to the worker and is gone from here. */
  ask(question: Question, transfer?: Transferable[]): Promise<Answer>;
  /** Ends the worker; whatever is under way gets this answer. */
  end(answer: Answer): void;
}

/** `failed`: the answer of a worker that died. */
export function createWorkerCalls<Question extends object, Answer>(
  startWorker: () => Worker,
  failed: () => Answer,
): WorkerCalls<Question, Answer> {
  const waiting = new Map<number, (answer: Answer) => void>();
  let worker: Worker | null = null;
  let lastId = 0;

  const end = (answer: Answer) => {
    worker?.terminate();
    worker = null;
    for (const finish of waiting.values()) finish(answer);
    waiting.clear();
  };
  const fail = () => end(failed());

  const running = (): Worker => {
    if (worker) return worker;
    const started = startWorker();
    started.addEventListener('message', (event: MessageEvent<Answered<Answer>>) => {
      waiting.get(event.data.id)?.(event.data.answer);
      waiting.delete(event.data.id);
    });
    started.addEventListener('error', fail);
    started.addEventListener('messageerror', fail);
    worker = started;
    return started;
  };

  return {
    ask: (question, transfer = []) =>
      new Promise((resolve) => {
        lastId += 1;
        waiting.set(lastId, resolve);
        running().postMessage({ ...question, id: lastId }, { transfer });
      }),
    end,
  };
}
