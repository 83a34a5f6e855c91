// GOSUB without the stack of return places. Statements from a label to the RETURN behind it that nothing else jumps into or out
// of are a subroutine in the plain sense: where it is small, or has one caller, a GOSUB has a copy of it instead. What such a
// copy RETURNs to is known, and an entry of the stack that only it could take off need not be there.

import type { Label, LabelStmt, Routine, Stmt } from '../check/typed.ts';

export interface Subroutine {
  /** Behind the label, with the RETURN at the end. */
  readonly body: readonly Stmt[];
  /** Nodes of the tree in it: about as many instructions. */
  readonly size: number;
}

/** Larger ones are copied only for their one caller. */
const mostCopied = 100;
const mostMoved = 4000;
/** All copies of a routine together. */
const mostInAll = 20_000;
const deepest = 8;

export class Subroutines {
  private readonly found: Map<Label, Subroutine | null>;
  private readonly callers: Map<Label, number>;
  private readonly routine: Routine;
  private readonly active: Label[];
  private left: number;

  constructor(routine: Routine) {
    this.routine = routine;
    this.found = new Map();
    this.callers = new Map();
    this.active = [];
    this.left = mostInAll;
    this.findAll();
  }

  /** Labels stand in the outermost list of statements; inside of blocks GOSUB keeps to the stack. */
  private findAll(): void {
    const { body } = this.routine;
    body.forEach((stmt, i) => {
      if (stmt.kind === 'label' && stmt.label.isGosubTarget) this.found.set(stmt.label, subroutineAt(body, i + 1));
    });
    countCallers(body, this.callers);
  }

  /** Emit a copy by `emit` if there is to be one; false when the GOSUB must use the stack. */
  expand(label: Label, emit: (body: readonly Stmt[]) => void): boolean {
    const subroutine = this.found.get(label);
    if (!subroutine || this.active.length >= deepest || this.active.includes(label)) return false;
    const { size, body } = subroutine;
    if (size > (this.callers.get(label) === 1 ? mostMoved : mostCopied) || size > this.left) return false;
    this.left -= size;
    this.active.push(label);
    emit(body);
    this.active.pop();
    return true;
  }
}

function subroutineAt(body: readonly Stmt[], from: number): Subroutine | null {
  const walk = new Walk();
  for (let i = from; i < body.length; i++) {
    walk.visit(body[i]!);
    if (!walk.isPlain || walk.size > mostMoved) return null;
    if (body[i]!.kind === 'return') return { body: body.slice(from, i + 1), size: walk.size };
  }
  return null;
}

type Tree = Readonly<Record<string, unknown>>;

/** What carries control out of the statements and may come back with the stack changed, or keeps books of its own. */
const breaking: ReadonlySet<string> = new Set(['goto', 'onGoto', 'try']);

class Walk {
  size = 0;
  isPlain = true;

  visit(node: object): void {
    const { kind } = node as { kind?: unknown };
    if (typeof kind === 'string') {
      this.size++;
      if (breaking.has(kind) || (kind === 'label' && isTarget(node as LabelStmt))) this.isPlain = false;
    }
    if (this.isPlain) eachPart(node, (part) => this.visit(part));
  }
}

const isTarget = ({ label }: LabelStmt): boolean => label.isUsed || label.isGosubTarget;

function countCallers(node: object, callers: Map<Label, number>): void {
  const { kind, label, labels } = node as { kind?: unknown; label?: Label; labels?: readonly Label[] };
  if (kind === 'gosub') callers.set(label!, (callers.get(label!) ?? 0) + 1);
  else if (kind === 'onGosub') for (const one of labels!) callers.set(one, (callers.get(one) ?? 0) + 1);
  eachPart(node, (part) => countCallers(part, callers));
}

// Variables, routines, labels and types are instances of classes: they lead out of the tree.
function eachPart(node: object, visit: (part: object) => void): void {
  for (const key in node) {
    if (key === 'type') continue;
    const part = (node as Tree)[key];
    if (typeof part !== 'object' || part === null) continue;
    const prototype = Object.getPrototypeOf(part) as unknown;
    if (prototype === Object.prototype || prototype === Array.prototype) visit(part);
  }
}
