// What the runtime library counts while a program runs: strings and other blocks that it made and gave back.

import { slotOffset } from '../base/context-layout.ts';
import type { JitSession } from './session.ts';

/** Slots of the context block, as runtime/context.bas lays them out. */
const slots = { stringsMade: 2, stringsFreed: 3, blocksMade: 4, blocksFreed: 5, bytesMade: 6 } as const;

export interface MemoryCounters {
  readonly stringsAllocated: number;
  readonly stringsFreed: number;
  /** Everything that is no string: arrays, records, objects, buffers. */
  readonly objectsAllocated: number;
  readonly objectsFreed: number;
  readonly bytesAllocated: number;
  readonly leakedStrings: number;
  readonly leakedObjects: number;
}

/** The counters of a session's context, over all of its runs. */
export function memoryCounters(session: JitSession): MemoryCounters {
  const { block } = session.context;
  const slot = (index: number): number => Number(block.getBigInt64(slotOffset(index), true));
  const [strings, stringsFreed] = [slot(slots.stringsMade), slot(slots.stringsFreed)];
  const [objects, objectsFreed] = [slot(slots.blocksMade), slot(slots.blocksFreed)];
  return {
    stringsAllocated: strings,
    stringsFreed,
    objectsAllocated: objects,
    objectsFreed,
    bytesAllocated: slot(slots.bytesMade),
    leakedStrings: Math.max(0, strings - stringsFreed),
    leakedObjects: Math.max(0, objects - objectsFreed),
  };
}

export function memoryCountersText(counters: MemoryCounters): string {
  const row = (name: string, ...values: readonly number[]): string => `${name.padEnd(34)} ${values.join(' / ')}`;
  return [
    '---- Memory manager',
    row('Objects allocated / freed', counters.objectsAllocated, counters.objectsFreed),
    row('Strings allocated / freed', counters.stringsAllocated, counters.stringsFreed),
    row('Bytes allocated', counters.bytesAllocated),
    row('Leaked objects / strings', counters.leakedObjects, counters.leakedStrings),
  ].join('\n');
}

/** `objects_allocated` and so on. */
export function memoryCountersData(counters: MemoryCounters): Record<string, number> {
  const key = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(counters).map(([name, value]) => [key(name), value as number]));
}
