/** What opens and closes maps goes one after another: two at once would each believe the other's map to be theirs. */

let last: Promise<unknown> = Promise.resolve();

/** The same work, begun when all that was begun before has ended. It must not wait for work of its own kind. */
export const inTurn =
  <Args extends readonly unknown[], Done>(work: (...args: Args) => Promise<Done>) =>
  (...args: Args): Promise<Done> => {
    const begin = () => work(...args);
    const turn = last.then(begin, begin);
    last = turn;
    return turn;
  };
