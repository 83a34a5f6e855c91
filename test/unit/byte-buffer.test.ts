// Bytes that grow: writes of varying length keep what was there, in little-endian order.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ByteBuffer } from '../../src/base/byte-buffer.ts';

test('the low bytes of a number are appended, and no more', () => {
  const out = new ByteBuffer(1);
  out.low(0x44332211, 3);
  assert.equal(out.length, 3);
  out.low(-1, 0);
  out.low(0xaabbccdd, 4);
  out.low(0x99, 1);
  assert.deepEqual([...out.toBytes()], [0x11, 0x22, 0x33, 0xdd, 0xcc, 0xbb, 0xaa, 0x99]);
});
