/** Answers that hold until the store is written to: numbers of a map are asked for again whenever one of its lanes is. */
export class KeptAnswers<T> {
  private readonly kept = new Map<string, Promise<T>>();
  private version = 0;

  constructor(private readonly most: number) {}

  /** A question asked while its answer is being worked out waits for that; a failure is not kept. */
  answer(question: unknown, work: () => Promise<T>): Promise<T> {
    const key = JSON.stringify(question);
    const known = this.kept.get(key);
    if (known !== undefined) {
      // The one asked last is forgotten last.
      this.kept.delete(key);
      this.kept.set(key, known);
      // Whoever asked first may have called it off.
      return known.catch(() => this.answer(question, work));
    }
    const { version } = this;
    const answer = work();
    this.kept.set(key, answer);
    const forget = () => this.kept.get(key) === answer && this.kept.delete(key);
    // What was begun before a change may have seen the store before it or after.
    answer.then(() => version !== this.version && forget(), forget);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
    return answer;
  }

  clear(): void {
    this.version += 1;
    this.kept.clear();
  }
}
