// Times of a compile and a run, as a table or as JSON.

export class Metrics {
  /** Milliseconds by stage, in the order in which the stages first ran. */
  private readonly times: Map<string, number>;

  constructor() {
    this.times = new Map();
  }

  add(stage: string, milliseconds: number): void {
    this.times.set(stage, (this.times.get(stage) ?? 0) + milliseconds);
  }

  /** Milliseconds of a stage; 0 when it did not run. */
  get(stage: string): number {
    return this.times.get(stage) ?? 0;
  }

  /** Names of the stages that ran. */
  get stages(): readonly string[] {
    return [...this.times.keys()];
  }

  /** Run and time. */
  time<T>(stage: string, work: () => T): T {
    const start = performance.now();
    const result = work();
    this.add(stage, performance.now() - start);
    return result;
  }

  get total(): number {
    return [...this.times.values()].reduce((sum, each) => sum + each, 0);
  }

  toJSON(): Record<string, number> {
    const key = (name: string): string => `${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_ms`;
    return Object.fromEntries([...this.times, ['total', this.total] as const].map(([name, ms]) => [key(name), ms]));
  }

  toString(): string {
    const { total } = this;
    const rows = [...this.times].map(([name, milliseconds]) => {
      const percent = ((100 * milliseconds) / (total || 1)).toFixed(1);
      return `${name.padEnd(16)} ${milliseconds.toFixed(3).padStart(12)} ms  ${percent.padStart(5)}%`;
    });
    return ['---- fbc metrics (JIT)', ...rows, `${'TOTAL'.padEnd(16)} ${total.toFixed(3).padStart(12)} ms`, ''].join(
      '\n',
    );
  }
}
