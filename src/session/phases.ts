// Where the time of a compile and a run went, in the phases that users know: each is the sum of the stages it consists of.

import { nativeStages } from '../target/native.ts';
import type { Metrics } from './metrics.ts';

interface PhaseRow {
  readonly name: string;
  /** Stages as `onTime` names them; the row without any takes what no other one does: the passes of the optimiser. */
  readonly stages: readonly string[];
}

const rows: readonly PhaseRow[] = [
  { name: 'Read source', stages: ['read'] },
  { name: 'Lexing', stages: ['lex'] },
  { name: 'Parsing', stages: ['parse'] },
  { name: 'Semantic analysis', stages: ['check'] },
  { name: 'IL codegen', stages: ['ilgen'] },
  { name: 'IL passes', stages: [] },
  { name: 'JIT compile/encode', stages: nativeStages },
  { name: 'JIT link/finalize', stages: ['library', 'link'] },
  { name: 'JIT execute', stages: ['execute'] },
];

export interface Phase {
  readonly name: string;
  readonly milliseconds: number;
}

export function phasesOf(metrics: Metrics): Phase[] {
  const named = new Set(rows.flatMap(({ stages }) => stages));
  const sum = (stages: readonly string[]): number => stages.reduce((total, stage) => total + metrics.get(stage), 0);
  const others = metrics.stages.filter((stage) => !named.has(stage));
  return rows.map(({ name, stages }) => ({ name, milliseconds: sum(stages.length > 0 ? stages : others) }));
}

export function phaseText(metrics: Metrics): string {
  const total = metrics.total;
  const lines = phasesOf(metrics).map(({ name, milliseconds }) => {
    const percent = ((100 * milliseconds) / (total || 1)).toFixed(1).padStart(5);
    return `${name.padEnd(20)} ${milliseconds.toFixed(3).padStart(10)} ms  ${percent}%`;
  });
  return ['---- fbc metrics (JIT)', ...lines, `${'TOTAL'.padEnd(20)} ${total.toFixed(3).padStart(10)} ms`].join('\n');
}

/** `read_source_ms` and so on. */
export function phaseData(metrics: Metrics): Record<string, number> {
  const key = (name: string): string => `${name.toLowerCase().replace(/[^a-z0-9]+/g, '_')}_ms`;
  const phases = phasesOf(metrics).map(({ name, milliseconds }) => [key(name), milliseconds] as const);
  return Object.fromEntries([...phases, ['total_ms', metrics.total] as const]);
}
