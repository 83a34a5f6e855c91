// Where things stood in the text that a module was parsed from. A side table: the module itself knows nothing of
// text, and modules made by the builder have none. Valid until the first pass changes the module.

import type { Data, Fn, TypeDef } from './ir.ts';

/** What is wrong with a piece of IL, and where. Lines and columns count from 1; both are 0 when there is no text. */
export interface IlDiagnostic {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** Offsets within one function, in UTF-16 units from the start of the text; blocks by number. */
export class FnPositions {
  readonly start: number;
  readonly blocks: number[];
  readonly jumps: number[];
  /** Of all instructions, block after block; those of block b begin at `insStart[b]`. */
  readonly ins: number[];
  readonly insStart: number[];
  /** Of all phis, likewise. */
  readonly phis: number[];
  readonly phiStart: number[];

  constructor(start: number) {
    this.start = start;
    this.blocks = [];
    this.jumps = [];
    this.ins = [];
    this.insStart = [];
    this.phis = [];
    this.phiStart = [];
  }
}

export class Positions {
  readonly text: string;
  readonly fns: Map<Fn, FnPositions>;
  readonly others: Map<Data | TypeDef, number>;
  private lineStarts: number[] | null;

  constructor(text: string) {
    this.text = text;
    this.fns = new Map();
    this.others = new Map();
    this.lineStarts = null;
  }

  diagnostic(offset: number, message: string): IlDiagnostic {
    const starts = (this.lineStarts ??= lineStartsOf(this.text));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { message, line: low + 1, column: offset - starts[low]! + 1 };
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** `file:line:column: message`, the source line and a caret, joined by LF. */
export function renderDiagnostic(file: string, text: string, diagnostic: IlDiagnostic): string {
  if (diagnostic.line === 0) return `${file}: ${diagnostic.message}`;
  const head = `${file}:${diagnostic.line}:${diagnostic.column}: ${diagnostic.message}`;
  const line = (text.split('\n', diagnostic.line)[diagnostic.line - 1] ?? '').replace(/\r$/, '');
  if (line.length > 400) return head;
  const indent = line.slice(0, diagnostic.column - 1).replace(/[^\t]/g, ' ');
  return `${head}\n    ${line}\n    ${indent}^`;
}
