/** Milliseconds without a change until it is said whether the text can be read: who types passes through many states. */
const pause = 1500;

/** Tells those who don't see the notice when the text can't be read any more, and when it can again. */
export class TextState {
  readonly #say: (text: string) => void;
  #told = false;
  #timer = 0;

  constructor(say: (text: string) => void) {
    this.#say = say;
  }

  /** The text was read: with this problem, or well. */
  now(problem: string | undefined): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const broken = problem !== undefined;
      if (broken === this.#told) return;
      this.#told = broken;
      this.#say(broken ? `The text cannot be read. ${problem}` : 'The text can be read again');
    }, pause);
  }

  /** Another text: nothing was told of it. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#told = false;
  }
}
