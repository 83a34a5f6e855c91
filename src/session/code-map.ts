// What lies where in the code of a module: functions, source lines, both ways. Offsets count from the first code byte;
// the session adds addresses.

import type { CodeSymbol, JitModule, SourceLine } from '../link/code.ts';

/** A place in a source. Column 0: unknown. */
export interface SourcePlace {
  readonly line: number;
  readonly column: number;
  readonly file: string;
}

/** The last entry of an ascending list whose offset is not above `offset`; −1 when there is none. */
function lastAtOrBefore<T>(list: readonly T[], offset: number, offsetOf: (entry: T) => number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (offsetOf(list[middle]!) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export class CodeMap {
  private readonly module: JitModule;
  private sorted: readonly CodeSymbol[] | null;

  constructor(module: JitModule) {
    this.module = module;
    this.sorted = null;
  }

  /** Functions, ascending by offset. */
  get functions(): readonly CodeSymbol[] {
    this.sorted ??= [...this.module.symbols.values()]
      .filter((symbol) => symbol.isFunction)
      .sort((one, other) => one.offset - other.offset);
    return this.sorted;
  }

  private get lines(): readonly SourceLine[] {
    return this.module.sourceMap;
  }

  /** The function that `offset` lies in; padding between functions belongs to none. */
  functionAt(offset: number): CodeSymbol | null {
    const found = this.functions[lastAtOrBefore(this.functions, offset, (symbol) => symbol.offset)];
    return found && offset < found.offset + found.size ? found : null;
  }

  /** The source of the instruction at `offset`: null before the first line of its function. */
  placeAt(offset: number): SourcePlace | null {
    const owner = this.functionAt(offset);
    const entry = this.lines[lastAtOrBefore(this.lines, offset, (line) => line.codeOffset)];
    if (!owner || !entry || entry.codeOffset < owner.offset) return null;
    return { line: entry.line, column: entry.column, file: entry.file };
  }

  /**
   * Where the code of a line begins: one offset for each range of it. Without `file` the line is the program's, in the file
   * that its main function begins in: neither of what it includes nor of the library.
   */
  offsetsOf(line: number, file?: string): number[] {
    const wanted = file ?? this.mainFile;
    return this.lines
      .filter((entry) => entry.line === line && (wanted === null || entry.file === wanted))
      .map((entry) => entry.codeOffset);
  }

  /** The first line from `line` on that has code; null when there is none. */
  nextLine(line: number, file?: string): number | null {
    const wanted = file ?? this.mainFile;
    let best = Number.POSITIVE_INFINITY;
    for (const entry of this.lines) {
      if (entry.line >= line && entry.line < best && (wanted === null || entry.file === wanted)) best = entry.line;
    }
    return best === Number.POSITIVE_INFINITY ? null : best;
  }

  /** Null where nothing is said about main's place: then all lines are alike. */
  private get mainFile(): string | null {
    const main = this.module.symbols.get('main');
    if (!main?.isFunction) return null;
    const first = this.lines.find(
      ({ codeOffset }) => codeOffset >= main.offset && codeOffset < main.offset + main.size,
    );
    return first?.file ?? null;
  }

  /** The file that `name` means: itself, or the one whose path ends in it; null when there is none or more than one. */
  fileNamed(name: string): string | null {
    const files = new Set(this.lines.map(({ file }) => file));
    if (files.has(name)) return name;
    const ending = [...files].filter((file) => file.endsWith(`/${name}`) || file.endsWith(`\\${name}`));
    return ending.length === 1 ? ending[0]! : null;
  }

  /** Every range of code with its line, in order: `end` is where the next one, or the function, begins or ends. */
  ranges(): { readonly start: number; readonly end: number; readonly place: SourcePlace }[] {
    return this.lines.map((entry, index) => {
      const owner = this.functionAt(entry.codeOffset);
      const functionEnd = owner ? owner.offset + owner.size : this.module.code.length;
      const end = Math.min(this.lines[index + 1]?.codeOffset ?? functionEnd, functionEnd);
      return { start: entry.codeOffset, end, place: { line: entry.line, column: entry.column, file: entry.file } };
    });
  }
}
