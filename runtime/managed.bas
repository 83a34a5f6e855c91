OPTION SYSTEM

' Storage that holds references: elements of arrays, and records with such fields. What is where is told by a kind and, for
' records, by a descriptor. (Of lists and maps the type of what is in them stands in its place: a container that was not looked
' at yet is 0, and is made before a copy is.)
'
'   +0    +8      +16
'   | size | count | offset, kind, descriptor of a nested record or 0, repeated how often | … (long each), one entry for each field

CONST kindPlain = 0, kindString = 1, kindRecord = 2, kindAny = 3, kindReference = 4, kindList = 5, kindMap = 6, kindBlob = 7

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
  RETURN IIF(kind = kindAny, 16, 8)
END FUNCTION

' ---- one value

SUB value_release(p AS UBYTE PTR, kind AS INTEGER, layout AS RecordLayout PTR)
  SELECT CASE kind
  CASE kindString: str_release(*CAST(Text PTR PTR, p))
  CASE kindRecord: record_release(p, layout)
  CASE kindAny: any_release(CAST(AnyValue PTR, p))
  CASE kindReference TO kindBlob: cell_release(*CAST(Cell PTR PTR, p))
  END SELECT
END SUB

' Retain what a value refers to.
SUB value_retain(p AS UBYTE PTR, kind AS INTEGER, layout AS RecordLayout PTR)
  SELECT CASE kind
  CASE kindString: str_retain(*CAST(Text PTR PTR, p))
  CASE kindRecord: record_retain(p, layout)
  CASE kindAny: any_retain(CAST(AnyValue PTR, p))
  CASE kindReference, kindBlob: cell_retain(*CAST(Cell PTR PTR, p))
  CASE kindList, kindMap: cell_retain(container_at(CAST(Cell PTR PTR, p), kind, CAST(TypeInfo PTR, layout)))
  END SELECT
END SUB

' The list or map that a place holds, made when there is none yet.
FUNCTION container_at(p AS Cell PTR PTR, kind AS INTEGER, info AS TypeInfo PTR) AS Cell PTR
  IF *p = NOTHING THEN *p = IIF(kind = kindList, CAST(Cell PTR, list_new(info)), CAST(Cell PTR, map_new(info)))
  RETURN *p
END FUNCTION

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
