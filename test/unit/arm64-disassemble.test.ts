// Words back to text: every line of the encoder's corpus, branches in both directions, words that are no instruction.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { disassembleWord } from '../../src/target/arm64/disassemble.ts';

const corpus = readFileSync(join(process.cwd(), 'test/encode/arm64.txt'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => {
    const [bytes, text] = line.split('|').map((part) => part.trim());
    const word = Number.parseInt(bytes!.match(/../g)!.reverse().join(''), 16);
    return { word, text: text! };
  });

/** One word has several names; these are preferred to what the corpus calls it (Arm ARM, C6.2, "Alias conditions"). */
const aliases: readonly (readonly [written: RegExp, preferred: RegExp])[] = [
  [/^[su]?bfm |^[su]?bf(x|iz|xil|i) /, /^([su]?bf(x|iz|xil|i|m)|lsl|lsr|asr|[su]xt[bhw]) /],
  [/^(lsl|lsr|asr|ror|extr) /, /^([su]?bf(x|iz|xil|i|m)|lsl|lsr|asr|ror) /],
  [/^(cs(inc|inv|neg|etm?)|c(inc|inv|neg)) /, /^(cs(inc|inv|neg|etm?)|c(inc|inv|neg)) /],
  [/^movz /, /^mov /],
  [/^ret x30$/, /^ret$/],
  [/^(adrp?|b|bl|b\.\w+|cbn?z|tbn?z) /, /^(adrp?|b|bl|b\.\w+|cbn?z|tbn?z) .*0x-?[0-9a-f]+$/],
];

test('every word of the corpus is read back', () => {
  let same = 0;
  for (const { word, text } of corpus) {
    const got = disassembleWord(word, 0);
    if (got === text) {
      same++;
      continue;
    }
    const isAlias = aliases.some(([written, preferred]) => written.test(text) && preferred.test(got));
    const [mnemonic] = got.split(' ');
    const isOther = corpus.some((each) => each.word === word && each.text.startsWith(`${mnemonic} `));
    assert.ok(isAlias || isOther || sameOperands(got, text), `${word.toString(16)}: ${got}, not ${text}`);
  }
  assert.ok(same / corpus.length > 0.98, `${same} of ${corpus.length} have the corpus's own name`);
});

/** Another name for the same operands, or some of them: cmp for subs, cset for csinc. */
function sameOperands(got: string, text: string): boolean {
  const operands = (line: string): string[] => line.split(/[\s,]+/).slice(1);
  const all = operands(text);
  return operands(got).every((operand) => all.includes(operand));
}

test('branches name where they lead', () => {
  assert.equal(disassembleWord(0x14000005, 0x1000), 'b 0x1014');
  assert.equal(disassembleWord(0x17ffffff, 0x1000), 'b 0xffc');
  assert.equal(disassembleWord(0x940007fa, 0x10000018), 'bl 0x10002000');
  assert.equal(disassembleWord(0x540000cb, 0x10), 'b.lt 0x28');
  assert.equal(disassembleWord(0xb4ffffe0, 0x2000), 'cbz x0, 0x1ffc');
  assert.equal(disassembleWord(0x36080040, 0x2000), 'tbz w0, #1, 0x2008');
  assert.equal(disassembleWord(0x58000050, 0x10002000), 'ldr x16, 0x10002008');
});

test('addresses beyond 32 bits keep their pages', () => {
  assert.equal(disassembleWord(0xf0000000, 0x7fff_1234_5008), 'adrp x0, 0x7fff12348000');
  assert.equal(disassembleWord(0x10000040, 0x7fff_1234_5000), 'adr x0, 0x7fff12345008');
});

test('aliases that people expect', () => {
  const expected: readonly (readonly [number, string])[] = [
    [0xd503245f, 'bti c'],
    [0xa9bf7bfd, 'stp x29, x30, [sp, #-16]!'],
    [0x910003fd, 'mov x29, sp'],
    [0xaa0103e0, 'mov x0, x1'],
    [0x52800000, 'mov w0, #0'],
    [0xf100043f, 'cmp x1, #1'],
    [0x9b027c20, 'mul x0, x1, x2'],
    [0xd503201f, 'nop'],
    [0xd65f03c0, 'ret'],
  ];
  for (const [word, text] of expected) assert.equal(disassembleWord(word, 0), text);
});

test('what is no instruction is data', () => {
  for (const word of [0x12345678, 0xffffffff, 0x00010000]) {
    assert.equal(disassembleWord(word, 0), `.inst 0x${word.toString(16).padStart(8, '0')}`);
  }
});

test('any register may be an index or an extended operand', () => {
  assert.equal(disassembleWord(0xf863d843, 0), 'ldr x3, [x2, w3, sxtw #3]');
  assert.equal(disassembleWord(0x8b25c841, 0), 'add x1, x2, w5, sxtw #2');
});
