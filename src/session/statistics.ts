// What many programs have in common: which instructions they consist of, and whether their calls reach.

import { ReachAnalysis } from '../link/link.ts';
import { OpcodeHistogram } from '../target/histogram.ts';
import { reachReport } from './report.ts';
import { reachText } from './report-text.ts';
import type { JitSession } from './session.ts';

/** Counts over all sessions that are added. */
export class Statistics {
  private readonly histogram: OpcodeHistogram;
  private readonly reach: ReachAnalysis;
  private reachRows: string;

  constructor() {
    this.histogram = new OpcodeHistogram();
    this.reach = new ReachAnalysis();
    this.reachRows = '';
  }

  add(session: JitSession): void {
    this.histogram.add(session.insts, session.jit.target.text);
    this.reachRows = reachText(reachReport(session, this.reach));
  }

  /** Kinds of records with how often they occur. */
  counts(): Record<string, number> {
    return Object.fromEntries(this.histogram.rows().map(({ name, count }) => [name, count]));
  }

  toString(): string {
    return [this.histogram.toString(), ...(this.reachRows === '' ? [] : [this.reachRows])].join('\n');
  }
}
