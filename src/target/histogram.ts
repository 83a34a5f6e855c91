// How often each kind of record occurs: what a compiler emits most, over one compile or a whole batch.

import { hasBytes, isData, type JitInst, Kind } from './jitinst.ts';
import { commonKindName, type RecordText } from './dump.ts';

/** Counts instruction records by kind. Notes and data do not count. */
export class OpcodeHistogram {
  private readonly counts = new Map<number, number>();
  private readonly names = new Map<number, string>();
  total = 0;

  add(insts: readonly JitInst[], text: RecordText): void {
    for (const inst of insts) {
      if (!hasBytes(inst.kind) || isData(inst.kind) || inst.kind === Kind.align) continue;
      this.total++;
      const count = this.counts.get(inst.kind);
      this.counts.set(inst.kind, (count ?? 0) + 1);
      if (count === undefined) this.names.set(inst.kind, kindName(inst, text));
    }
  }

  /** Most frequent first, equal ones by number. */
  rows(): { readonly kind: number; readonly name: string; readonly count: number }[] {
    return [...this.counts]
      .map(([kind, count]) => ({ kind, name: this.names.get(kind)!, count }))
      .sort((a, b) => b.count - a.count || a.kind - b.kind);
  }

  /** The table of the reports. */
  toString(): string {
    const rows = this.rows();
    if (rows.length === 0) return '(no instructions collected)';
    const most = rows[0]!.count;
    const width = Math.max(18, ...rows.map((row) => row.name.length));
    const lines = rows.map(({ name, count }) => {
      const percent = ((100 * count) / this.total).toFixed(1).padStart(6);
      const bar = '#'.repeat(Math.max(1, Math.floor((30 * count) / most)));
      return `${name.padEnd(width)} ${String(count).padStart(7)} ${percent}%  ${bar}`;
    });
    return [`---- JIT opcode histogram (${this.total} instructions)`, ...lines].join('\n');
  }
}

/** Name of a record's kind without its class. */
function kindName(inst: JitInst, text: RecordText): string {
  const name = commonKindName(inst.kind) ?? text.print(inst)?.name ?? `KIND(${inst.kind})`;
  return name.includes(':') ? name : name.split('.')[0]!;
}
