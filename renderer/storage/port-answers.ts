/** Questions over a port of our own to main, one at a time. */

/** The part of a MessagePort that is used; tests pass their own. */
export interface AskedPort<Question, Answer> {
  postMessage(question: Question): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
}

export const answerTo = <Question, Answer>(
  port: AskedPort<Question, Answer>,
  question: Question,
): Promise<Answer> =>
  new Promise((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
    port.postMessage(question);
  });
