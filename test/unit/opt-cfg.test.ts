// Graph analyses against their definitions, on random graphs: dominators by removing blocks, frontiers, loops.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Random } from '../../src/base/random.ts';
import { fillCfg, splitEdge } from '../../src/il/cfg.ts';
import { Dominators, dominanceFrontiers, dominatorChildren } from '../../src/il/dom.ts';
import { type Block, Fn, Jump, Phi } from '../../src/il/ir.ts';
import { fillLoops } from '../../src/il/loops.ts';
import { Uses } from '../../src/il/uses.ts';

function randomGraph(seed: number): Fn {
  const random = new Random(seed);
  const fn = new Fn(`g${seed}`);
  const count = random.between(1, 14);
  for (let i = 0; i < count; i++) fn.newBlock(`b${i}`);
  // The entry is no jump target.
  const target = (): Block => (count === 1 ? fn.blocks[0]! : fn.blocks[random.between(1, count - 1)]!);
  for (const block of fn.blocks) {
    const kind = count === 1 ? 0 : random.below(8);
    block.jump = Jump.ret;
    if (kind >= 1) {
      block.jump = Jump.jmp;
      block.s1 = target();
    }
    if (kind >= 3) {
      block.jump = Jump.jnz;
      block.arg = fn.int(1);
      block.s2 = target();
    }
    if (kind === 7) {
      block.jump = Jump.switch;
      block.s2 = null;
      for (let i = random.below(4); i >= 0; i--) block.targets.push(target());
    }
  }
  fillCfg(fn);
  return fn;
}

const successors = (block: Block): Block[] => {
  const found: Block[] = [];
  block.forEachSuccessor((next) => {
    found.push(next);
  });
  return found;
};

/** Blocks reachable from `from` without entering `avoided`. */
function reach(from: Block, avoided: Block | null): Set<Block> {
  const seen = new Set<Block>();
  const work = from === avoided ? [] : [from];
  while (work.length > 0) {
    const block = work.pop()!;
    if (seen.has(block)) continue;
    seen.add(block);
    work.push(...successors(block).filter((next) => next !== avoided));
  }
  return seen;
}

const seeds = Array.from({ length: 300 }, (_, index) => index + 1);

test('reverse postorder, predecessors', () => {
  for (const seed of seeds) {
    const fn = randomGraph(seed);
    const entry = fn.blocks[0]!;
    assert.equal(reach(entry, null).size, fn.blocks.length);
    fn.blocks.forEach((block, index) => {
      assert.equal(block.id, index);
      assert.equal(new Set(block.preds).size, block.preds.length);
      for (const pred of block.preds) assert.ok(successors(pred).includes(block));
      for (const next of successors(block)) assert.ok(next.preds.includes(block));
      // Every block but the entry has a predecessor before it.
      if (index > 0) assert.ok(block.preds.some((pred) => pred.id < index));
    });
  }
});

test('dominators, tree, frontiers', () => {
  for (const seed of seeds) {
    const fn = randomGraph(seed);
    const dom = new Dominators(fn);
    const entry = fn.blocks[0]!;
    const dominates = fn.blocks.map((a) => {
      const without = reach(entry, a);
      return fn.blocks.map((b) => !without.has(b));
    });
    const frontiers = dominanceFrontiers(dom);
    const children = dominatorChildren(dom);
    const place = new Map(Array.from(dom.preorder, (id, index) => [id, index]));
    for (const a of fn.blocks) {
      for (const b of fn.blocks) {
        assert.equal(dom.dominates(a.id, b.id), dominates[a.id]![b.id], `seed ${seed}: ${a.id} over ${b.id}`);
        const both = dom.common(a.id, b.id);
        assert.ok(dominates[both]![a.id] && dominates[both]![b.id]);
        if (dominates[a.id]![b.id]) assert.ok(place.get(a.id)! <= place.get(b.id)!);
      }
      const frontier = new Set(
        fn.blocks.filter(
          (b) => b.preds.some((pred) => dominates[a.id]![pred.id]) && !(dominates[a.id]![b.id] && a !== b),
        ),
      );
      const found = [...frontiers.blocks.subarray(frontiers.start[a.id]!, frontiers.start[a.id + 1]!)];
      assert.deepEqual(
        found.sort((x, y) => x - y),
        [...frontier].map((b) => b.id).sort((x, y) => x - y),
      );
      for (const child of children.blocks.subarray(children.start[a.id]!, children.start[a.id + 1]!)) {
        assert.equal(dom.idom[child], a.id);
      }
    }
  }
});

test('loops: bodies of reducible headers, depths', () => {
  let checked = 0;
  for (const seed of seeds) {
    const fn = randomGraph(seed);
    const dom = new Dominators(fn);
    const loops = fillLoops(fn, dom);
    const isReducible = loops.headers.every((header) => loops.isIrreducible[header] === 0);
    for (const header of fn.blocks) {
      const latches = header.preds.filter((pred) => dom.dominates(header.id, pred.id));
      if (latches.length > 0) assert.ok(loops.headers.includes(header.id));
      if (!isReducible || latches.length === 0) continue;
      const body = fn.blocks.filter(
        (block) =>
          block === header ||
          latches.some((latch) => dom.dominates(header.id, block.id) && reach(block, header).has(latch)),
      );
      for (const block of fn.blocks) assert.equal(loops.contains(header.id, block.id), body.includes(block));
      checked++;
    }
    if (!isReducible) continue;
    for (const block of fn.blocks) {
      assert.equal(block.depth, loops.headers.filter((header) => loops.contains(header, block.id)).length);
    }
  }
  assert.ok(checked > 100);
});

test('phi arguments of dead edges go, edges split', () => {
  const fn = new Fn('f');
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => fn.newBlock(name)) as [Block, Block, Block, Block];
  a.jump = Jump.jmp;
  a.s1 = c;
  b.jump = Jump.jmp;
  b.s1 = c;
  c.jump = Jump.jnz;
  const x = fn.newTemp('x', 0);
  c.arg = x;
  c.s1 = d;
  c.s2 = c;
  d.jump = Jump.ret;
  c.phis.push(new Phi(x, 0, [fn.int(1), fn.int(2), x], [a, b, c]));
  assert.equal(fillCfg(fn), 1);
  assert.equal(b.id, -1);
  assert.deepEqual(c.phis[0]!.blocks, [a, c]);
  const uses = new Uses(fn);
  assert.equal(uses.countOf(x), 2);
  assert.deepEqual(uses.users, [c.phis[0], c]);
  const middle = splitEdge(fn, c, c, 'latch');
  fillCfg(fn);
  assert.deepEqual(c.phis[0]!.blocks, [a, middle]);
  assert.deepEqual(
    c.preds,
    [a, middle].sort((p, q) => p.id - q.id),
  );
});
