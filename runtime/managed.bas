OPTION SYSTEM

' Storage that holds references: elements of arrays and records with strings in them. What is where is told by a kind and, for
' records, by a descriptor:
'
'   +0    +8      +16
'   | size | count | offset, kind, descriptor of a nested record or 0, repeated how often | … (long each), one entry for each field

CONST kindPlain = 0, kindString = 1, kindRecord = 2

TYPE RecordLayout
  size AS LONG
  count AS LONG
END TYPE

TYPE LayoutEntry
  offset AS LONG
  kind AS LONG
  nested AS RecordLayout PTR
  repeat_ AS LONG
END TYPE

' Bytes of one value; plain ones are not asked for.
FUNCTION element_size(kind AS INTEGER, layout AS RecordLayout PTR) AS LONG
  IF kind = kindRecord THEN RETURN layout->size
  RETURN 8
END FUNCTION

' ---- one value

SUB value_release(p AS UBYTE PTR, kind AS INTEGER, layout AS RecordLayout PTR)
  IF kind = kindString THEN str_release(*CAST(Text PTR PTR, p))
  IF kind = kindRecord THEN record_release(p, layout)
END SUB

' Retain what a value refers to.
SUB value_retain(p AS UBYTE PTR, kind AS INTEGER, layout AS RecordLayout PTR)
  IF kind = kindString THEN str_retain(*CAST(Text PTR PTR, p))
  IF kind = kindRecord THEN record_retain(p, layout)
END SUB

SUB value_assign(target AS UBYTE PTR, source AS UBYTE PTR, kind AS INTEGER, layout AS RecordLayout PTR)
  IF kind = kindRecord THEN
    record_assign(target, source, layout)
    RETURN
  END IF
  ' First retained, then released: they may be the same.
  value_retain(source, kind, layout)
  value_release(target, kind, layout)
  copy_bytes(target, source, CAST(ULONG, element_size(kind, layout)))
END SUB

SUB release_elements(p AS UBYTE PTR, count AS LONG, kind AS INTEGER, size AS LONG, layout AS RecordLayout PTR)
  DIM i AS LONG
  IF kind = kindPlain THEN RETURN
  FOR i = 0 TO count - 1
    value_release(p, kind, layout)
    p = p + size
  NEXT
END SUB

' ---- records

FUNCTION first_entry(layout AS RecordLayout PTR) AS LayoutEntry PTR
  RETURN CAST(LayoutEntry PTR, layout + 1)
END FUNCTION

SUB record_retain(p AS UBYTE PTR, layout AS RecordLayout PTR)
  DIM e AS LayoutEntry PTR = first_entry(layout), i AS LONG, j AS LONG, field AS UBYTE PTR
  FOR i = 0 TO layout->count - 1
    field = p + e->offset
    FOR j = 1 TO e->repeat_
      value_retain(field, e->kind, e->nested)
      field = field + element_size(e->kind, e->nested)
    NEXT
    e = e + 1
  NEXT
END SUB

SUB record_release(p AS UBYTE PTR, layout AS RecordLayout PTR)
  DIM e AS LayoutEntry PTR = first_entry(layout), i AS LONG, j AS LONG, field AS UBYTE PTR, size AS LONG
  FOR i = 0 TO layout->count - 1
    field = p + e->offset
    size = element_size(e->kind, e->nested)
    FOR j = 1 TO e->repeat_
      value_release(field, e->kind, e->nested)
      IF e->kind <> kindRecord THEN fill_bytes(field, 0, CAST(ULONG, size))
      field = field + size
    NEXT
    e = e + 1
  NEXT
END SUB

SUB record_copy(target AS UBYTE PTR, source AS UBYTE PTR, layout AS RecordLayout PTR)
  record_retain(source, layout)
  copy_bytes(target, source, CAST(ULONG, layout->size))
END SUB

SUB record_assign(target AS UBYTE PTR, source AS UBYTE PTR, layout AS RecordLayout PTR)
  IF target = source THEN RETURN
  ' The source may be reached only through the target: it is retained before anything is released.
  record_retain(source, layout)
  record_release(target, layout)
  move_bytes(target, source, CAST(ULONG, layout->size))
END SUB

' Whether the managed fields are equal; the others are compared by generated code.
FUNCTION record_equal(a AS UBYTE PTR, b AS UBYTE PTR, layout AS RecordLayout PTR) AS INTEGER
  DIM e AS LayoutEntry PTR = first_entry(layout), i AS LONG, j AS LONG, x AS UBYTE PTR, y AS UBYTE PTR
  FOR i = 0 TO layout->count - 1
    x = a + e->offset
    y = b + e->offset
    FOR j = 1 TO e->repeat_
      IF value_equal(x, y, e->kind, e->nested) = 0 THEN RETURN 0
      x = x + element_size(e->kind, e->nested)
      y = y + element_size(e->kind, e->nested)
    NEXT
    e = e + 1
  NEXT
  RETURN 1
END FUNCTION

FUNCTION value_equal(x AS UBYTE PTR, y AS UBYTE PTR, kind AS INTEGER, layout AS RecordLayout PTR) AS INTEGER
  IF kind = kindString THEN RETURN str_equal(*CAST(Text PTR PTR, x), *CAST(Text PTR PTR, y))
  IF kind = kindRecord THEN RETURN record_equal(x, y, layout)
  RETURN *CAST(LONG PTR, x) = *CAST(LONG PTR, y)
END FUNCTION
