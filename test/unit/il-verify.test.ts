// Rules that no text can break: the parser or the builder would not let it come to that, but a pass can.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fillCfg } from '../../src/il/cfg.ts';
import { Block, type Fn, Ins, Jump, type Module } from '../../src/il/ir.ts';
import { Op } from '../../src/il/ops.ts';
import { parse } from '../../src/il/parse.ts';
import { Cls, int, noRef, temp } from '../../src/il/ref.ts';
import { verify } from '../../src/il/verify.ts';

const source = `
function w $f(w %a) {
@start
	%b =w add %a, 1
	call $g(w %b)
	jnz %b, @left, @right
@left
	%c =w add %b, 1
	jmp @join
@right
	jmp @join
@join
	%d =w phi @left %c, @right %b
	ret %d
}
`;

function broken(breakIt: (fn: Fn, module: Module) => void, isSsa = false): string[] {
  const { module } = parse(source);
  const fn = module.fns[0]!;
  fillCfg(fn);
  assert.deepEqual(verify(module, { isSsa: true }), []);
  breakIt(fn, module);
  return verify(module, { isSsa }).map(({ message }) => message);
}

const block = (fn: Fn, name: string): Block => fn.blocks.find((each) => each.name === name)!;
const isFound = (messages: readonly string[], pattern: RegExp): void => {
  assert.ok(
    messages.some((message) => pattern.test(message)),
    `${pattern} is not in ${JSON.stringify(messages)}`,
  );
};

test('a parameter behind other instructions', () => {
  isFound(
    broken((fn) => {
      const { ins } = fn.blocks[0]!;
      ins.splice(1, 0, ins.shift()!);
    }),
    /parameter can only stand at the head/,
  );
});

test('an argument away from its call', () => {
  isFound(
    broken((fn) => {
      const { ins } = fn.blocks[0]!;
      const at = ins.findIndex((each) => each.op === Op.arg);
      ins.splice(at + 1, 0, new Ins(Op.nop, Cls.w, noRef, noRef, noRef, noRef));
    }),
    /argument must stand directly before its call/,
  );
});

test('a message without text names function, block and instruction', () => {
  const found = broken((fn) => {
    block(fn, 'left').ins[0]!.b = noRef;
  });
  isFound(found, /^\$f @left \(instruction 1\): operand 2 of 'add' is missing/);
});

test('surplus operands, impossible classes, results that are none', () => {
  const add = (fn: Fn): Ins => block(fn, 'left').ins[0]!;
  isFound(
    broken((fn) => void (add(fn).c = int(1))),
    /operand 3 of 'add' must be absent/,
  );
  isFound(
    broken((fn) => void (add(fn).cls = Cls.v)),
    /no form for class v/,
  );
  isFound(
    broken((fn) => void (add(fn).cls = Cls.l)),
    /operand 1 of 'add', %b, must have class l/,
  );
  isFound(
    broken((fn) => void (add(fn).to = int(3))),
    /result is not a temporary/,
  );
  isFound(
    broken((fn) => void (add(fn).to = temp(99))),
    /result is not a temporary/,
  );
  isFound(
    broken((fn) => void (add(fn).a = temp(99))),
    /is missing/,
  );
  isFound(
    broken((fn) => void (add(fn).op = 2000)),
    /machine instruction/,
  );
});

test('jumps', () => {
  isFound(
    broken((fn) => void (block(fn, 'left').jump = Jump.none)),
    /no jump/,
  );
  isFound(
    broken((fn) => void (block(fn, 'left').jump = Jump.cond)),
    /machine jump/,
  );
  isFound(
    broken((fn) => void (block(fn, 'left').s1 = null)),
    /no target/,
  );
  isFound(
    broken((fn) => void (block(fn, 'left').s1 = new Block(7, 'far'))),
    /@far is not a block/,
  );
  isFound(
    broken((fn) => void fn.blocks.push(fn.blocks[1]!)),
    /a block occurs twice/,
  );
});

test('SSA form', () => {
  const isSsa = true;
  const useLeftInRight = (fn: Fn): void => {
    block(fn, 'right').ins.push(new Ins(Op.storew, Cls.w, noRef, temp(2), fn.int(4096), noRef));
  };
  isFound(broken(useLeftInRight, isSsa), /%c is used where its definition does not reach/);
  isFound(
    broken((fn) => void block(fn, 'join').phis[0]!.args.reverse(), isSsa),
    /does not reach/,
  );
  isFound(
    broken((fn) => void (block(fn, 'left').ins[0]!.to = temp(1)), isSsa),
    /never assigned|assigned twice/,
  );
  isFound(
    broken((fn) => void (block(fn, 'left').ins[0]!.a = temp(2)), isSsa),
    /does not reach/,
  );
  isFound(
    broken((fn) => void (fn.blocks[1]!.id = 9), isSsa),
    /stale/,
  );
});
