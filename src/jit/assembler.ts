// What the two small assemblers of the stubs share: bytes, labels, and the text of each instruction beside it.
// Stubs are some two hundred instructions of a few forms that must exist before any code is compiled, so that they do
// not go through a target's tables; a test reads every instruction back with a disassembler and compares the texts.

import { bug } from '../base/bug.ts';
import { ByteBuffer } from '../base/byte-buffer.ts';

/** A place in the code, known when it is bound. */
export class Label {
  readonly name: string;
  offset: number;
  constructor(name: string) {
    this.name = name;
    this.offset = -1;
  }
}

/** One instruction: where it starts, and what it says; `target` completes the text of a branch. */
export class ListedInstruction {
  readonly offset: number;
  readonly text: string;
  readonly target: Label | undefined;
  constructor(offset: number, text: string, target: Label | undefined) {
    this.offset = offset;
    this.text = text;
    this.target = target;
  }
}

interface Fixup {
  readonly at: number;
  readonly label: Label;
}

export abstract class Assembler {
  readonly out: ByteBuffer;
  readonly listing: ListedInstruction[];
  readonly labels: Label[];
  private readonly fixups: Fixup[];

  constructor() {
    this.out = new ByteBuffer(2048);
    this.listing = [];
    this.labels = [];
    this.fixups = [];
  }

  /** A label that is bound later. */
  label(name: string): Label {
    const label = new Label(name);
    this.labels.push(label);
    return label;
  }

  /** The label means here. */
  bind(label: Label): Label {
    if (label.offset >= 0) bug(`label ${label.name} is bound twice`);
    label.offset = this.out.length;
    return label;
  }

  /** A label that means here. */
  here(name: string): Label {
    return this.bind(this.label(name));
  }

  protected list(text: string, target?: Label): void {
    this.listing.push(new ListedInstruction(this.out.length, text, target));
  }

  /** The field at `at` needs the distance to `label`. */
  protected fix(at: number, label: Label): void {
    this.fixups.push({ at, label });
  }

  /** Fill in the distances and return the code. */
  finish(): Uint8Array {
    for (const { at, label } of this.fixups) {
      if (label.offset < 0) bug(`label ${label.name} is not bound`);
      this.resolve(at, label.offset);
    }
    this.fixups.length = 0;
    return this.out.toBytes();
  }

  /** Write the distance to `target` into the instruction or field at `at`. */
  protected abstract resolve(at: number, target: number): void;
}

/** A number as disassemblers print it: hexadecimal from 10 on. */
export function number(value: number): string {
  const size = Math.abs(value);
  return `${value < 0 ? '-' : ''}${size < 10 ? size : `0x${size.toString(16)}`}`;
}
