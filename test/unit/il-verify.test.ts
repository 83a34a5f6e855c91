// Rules that no text can break: the parser or the builder would not let it come to that, but a pass can. At last every
// message of the verifier is asked for, those that files in test/il show included.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { fillCfg } from '../../src/il/cfg.ts';
import { Block, Data, type Fn, Ins, Jump, type Module, TypeDef } from '../../src/il/ir.ts';
import { Op } from '../../src/il/ops.ts';
import { parse } from '../../src/il/parse.ts';
import { Cls, int, noRef, type Ref, temp } from '../../src/il/ref.ts';
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

/** All that the verifier has said so far. */
const said = new Set<string>();

function broken(breakIt: (fn: Fn, module: Module) => void, isSsa = false): string[] {
  const { module } = parse(source);
  const fn = module.fns[0]!;
  fillCfg(fn);
  assert.deepEqual(verify(module, { isSsa: true }), []);
  breakIt(fn, module);
  const messages = verify(module, { isSsa }).map(({ message }) => message);
  for (const message of messages) said.add(message.replace(/^\$f( @\S+ \([^)]*\))?: /, ''));
  return messages;
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
    broken((fn) => {
      const { ins } = block(fn, 'left');
      ins.push(new Ins(Op.copy, Cls.w, ins[0]!.to, fn.int(1), noRef, noRef));
      block(fn, 'join').phis = [];
      block(fn, 'join').arg = temp(1);
    }, isSsa),
    /%c is assigned twice in SSA form/,
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

test('types', () => {
  const withType = (change: (type: TypeDef) => void): string[] =>
    broken((_, module) => {
      const type = new TypeDef('t');
      change(type);
      module.types.push(type);
    });
  isFound(
    withType((type) => void (type.align = 3)),
    /the alignment of :t is not a power of two/,
  );
  isFound(
    withType((type) => void (type.isOpaque = true)),
    /opaque type :t needs an alignment/,
  );
  isFound(
    withType((type) => {
      type.isOpaque = true;
      type.bodies = [[{ kind: 'w', type: -1, count: 1 }]];
    }),
    /opaque type :t has members/,
  );
  isFound(
    withType((type) => void (type.bodies = [[{ kind: 'type', type: 0, count: 1 }]])),
    /a member of :t has a type that is not defined before it/,
  );
  isFound(
    broken((_, module) => void module.types.push(new TypeDef('t'), new TypeDef('t'))),
    /type :t is defined twice/,
  );
});

test('data and functions as wholes', () => {
  isFound(
    broken((_, module) => void (module.addData(new Data('d')).align = 128)),
    /alignment of \$d is not a power of two up to 64/,
  );
  isFound(
    broken((fn) => void (fn.blocks = [])),
    /function \$f has no blocks/,
  );
  isFound(
    broken((fn) => void (fn.returns = { cls: Cls.l, ext: 0, type: 3 })),
    /return type is not defined/,
  );
});

test('operands and results of the wrong kind', () => {
  const head = (fn: Fn): Ins[] => fn.blocks[0]!.ins;
  const add = (fn: Fn, ...list: Ins[]): void => void head(fn).splice(1, 0, ...list);
  isFound(
    broken((fn) => void (fn.temps[2]!.cls = Cls.d)),
    /%c has class d and is assigned class w/,
  );
  isFound(
    broken((fn) => add(fn, new Ins(Op.dbgloc, Cls.w, noRef, fn.int(1), int(0), noRef))),
    /the line must be a constant integer/,
  );
  isFound(
    broken((fn) => add(fn, new Ins(Op.dbgloc, Cls.w, noRef, int(1), int(1), int(3)))),
    /no such file/,
  );
  isFound(
    broken((fn) => {
      const to = fn.newTemp('p', Cls.l);
      add(fn, new Ins(Op.parc, Cls.l, to, fn.int(1), noRef, noRef));
    }),
    /operand 1 of 'parc' must be an aggregate type/,
  );
  isFound(
    broken((fn) => add(fn, new Ins(Op.storew, Cls.w, fn.newTemp('r', Cls.w), int(0), fn.int(64), noRef))),
    /'storew' has no result/,
  );
  isFound(
    broken((fn) => {
      fn.newTemp('e', Cls.l);
      fn.newTemp('e2', Cls.l);
      add(fn, ...[4, 5].map((t) => new Ins(Op.pare, Cls.l, temp(t), noRef, noRef, noRef)));
    }),
    /a second 'env' parameter/,
  );
});

test('calls', () => {
  const call = (fn: Fn): Ins => fn.blocks[0]!.ins.find(({ op }) => op === Op.call)!;
  const before = (fn: Fn, op: number, a: (fn: Fn) => Ref): void => {
    const { ins } = fn.blocks[0]!;
    for (let i = 0; i < 2; i++) ins.splice(ins.indexOf(call(fn)), 0, new Ins(op, Cls.l, noRef, a(fn), noRef, noRef));
  };
  isFound(
    broken((fn) => void (call(fn).b = int(7))),
    /the result of the call is neither a sub-word class nor a type/,
  );
  isFound(
    broken((fn) => {
      call(fn).b = int(1);
      call(fn).cls = Cls.l;
    }),
    /the result of the call must have class w/,
  );
  isFound(
    broken((fn) => before(fn, Op.arge, () => fn.int(0))),
    /the call has two 'env' arguments/,
  );
  isFound(
    broken((fn) => before(fn, Op.argv, () => noRef)),
    /the call has two '\.\.\.'/,
  );
});

/** The messages in a file of the verifier, as patterns: what it reports, with any text for the values. */
function rules(file: string): RegExp[] {
  const source = readFileSync(file, 'utf8');
  const found: RegExp[] = [];
  for (const { index } of source.matchAll(/\breport\(/g)) {
    // To the end of the call; parentheses in messages come in pairs.
    let end = index + 'report('.length;
    for (let depth = 1; depth > 0; end++) depth += source[end] === '(' ? 1 : source[end] === ')' ? -1 : 0;
    for (const [literal] of source.slice(index, end).matchAll(/`[^`]*`|"[^"]*"|'[^']* [^']*'(?=[),\s])/g)) {
      const parts = literal.slice(1, -1).split(/\$\{[^}]*\}/);
      found.push(new RegExp(`^${parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+')}$`));
    }
  }
  return found;
}

test('every rule is broken by a test', () => {
  const root = resolve(import.meta.dirname, '../..');
  for (const name of readdirSync(join(root, 'test/il'))) {
    const { module, diagnostics, positions } = parse(readFileSync(join(root, 'test/il', name), 'utf8'));
    if (diagnostics.length > 0) continue;
    for (const { message } of verify(module, { positions })) said.add(message);
  }
  const all = ['verify.ts', 'verify-fn.ts'].flatMap((file) => rules(join(root, 'src/il', file)));
  assert.ok(all.length > 50, `only ${all.length} rules found`);
  const unbroken = all.filter((rule) => ![...said].some((message) => rule.test(message)));
  assert.deepEqual(unbroken.map(String), []);
});
