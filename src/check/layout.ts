// Where fields lie: records as C lays out a struct, objects with a header and the fields of ancestors first. And what
// follows from it: which records have arithmetic, which fit a vector register.

import type { Context } from './context.ts';
import {
  alignOf,
  type ClassType,
  errorType,
  type Field,
  isNumeric,
  objectHeaderSize,
  type RecordType,
  sizeOf,
  type Type,
  type VectorShape,
} from './types.ts';

/** Lay out all records and classes. A record that contains itself is reported, and the field made harmless. */
export function layOut(c: Context, records: readonly RecordType[], classes: readonly ClassType[]): void {
  const states = new Map<RecordType, 'busy' | 'done'>();
  for (const record of records) layOutRecord(c, record, states);
  for (const type of classes) layOutClass(type);
}

function layOutRecord(c: Context, record: RecordType, states: Map<RecordType, 'busy' | 'done'>): void {
  if (states.has(record)) return;
  states.set(record, 'busy');
  for (const field of record.fields) {
    const inner = innermost(field.type);
    if (inner.kind !== 'record') continue;
    if (states.get(inner) === 'busy') {
      const span = { start: field.start, end: field.start + field.name.length };
      c.report(span, 'typeRecursive', record.name);
      field.type = errorType;
    } else layOutRecord(c, inner, states);
  }
  const { size, align } = place(record.fields, 0);
  record.size = size;
  record.align = align;
  record.isNumeric = record.fields.length > 0 && record.fields.every(({ type }) => hasArithmetic(type));
  record.vector = vectorShape(record);
  states.set(record, 'done');
}

function innermost(type: Type): Type {
  return type.kind === 'fixedArray' ? innermost(type.element) : type;
}

const hasArithmetic = (type: Type): boolean => isNumeric(type) || (type.kind === 'record' && type.isNumeric);

/** Give offsets from `start` on; the size is rounded up to the greatest alignment. */
function place(fields: readonly Field[], start: number): { size: number; align: number } {
  let offset = start;
  let align = 1;
  for (const field of fields) {
    const step = alignOf(field.type);
    offset = Math.ceil(offset / step) * step;
    field.offset = offset;
    offset += sizeOf(field.type);
    align = Math.max(align, step);
  }
  return { size: Math.ceil(offset / align) * align, align };
}

/** The shape for vector instructions (language, "SIMD eligibility"): equal numbers that fill 8 or 16 bytes, or three of four. */
function vectorShape(record: RecordType): VectorShape | null {
  const { fields } = record;
  const lane = fields[0]?.type;
  if (!lane || !isNumeric(lane) || fields.length < 2 || fields.some(({ type }) => type !== lane)) return null;
  const bytes = fields.length * lane.size;
  if (bytes === 8 || bytes === 16) return { lane, lanes: fields.length, bytes };
  return fields.length === 3 && lane.size === 4 ? { lane, lanes: 3, bytes: 16 } : null;
}

function layOutClass(type: ClassType): void {
  if (type.size > 0) return;
  if (type.parent) layOutClass(type.parent);
  const start = type.parent ? type.parent.size : objectHeaderSize;
  const own = type.parent ? type.fields.slice(type.parent.fields.length) : type.fields;
  const { size } = place(own, start);
  type.size = Math.ceil(size / 8) * 8;
}
