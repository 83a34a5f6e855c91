// How a run can end other than by returning.

/** The program did what it must not do. Thrown inside of the interpreter; `run` and `call` give it back as a value. */
export class Fault extends Error {
  override name = 'Fault';
  /** What happened, without the place. */
  readonly reason: string;
  /** Where: names and the text of the instruction; filled in by the interpreter's loop. */
  fn: string;
  block: string;
  instruction: string;
  /** Line of the last `dbgloc`, or 0. */
  line: number;

  constructor(reason: string) {
    super(reason);
    this.reason = reason;
    this.fn = '';
    this.block = '';
    this.instruction = '';
    this.line = 0;
  }

  /** One line: place, instruction, reason. */
  describe(): string {
    if (this.fn === '') return this.reason;
    const line = this.line > 0 ? `, line ${this.line}` : '';
    return `in $${this.fn}, @${this.block}${line}: ${this.instruction}: ${this.reason}`;
  }
}

/** The program called `exit`. */
export class Exit extends Error {
  override name = 'Exit';
  readonly status: number;
  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}
