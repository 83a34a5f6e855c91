OPTION SYSTEM

' Cells: what references refer to. Lists, maps, objects, blobs, and boxes (records as values of lists, maps and ANY) begin alike:
'
'   +0     +4     +8      +12     +16                          +24    +32
'   | refs | kind | owner | state | what it is one of          | next | link
'
' refs: how many hold it; cell_free is called when nobody does. kind: as in managed.bas. owner: depth of the scope that it belongs
' to (scopes.bas). +16: of lists, maps and boxes the type of what is in them; of objects the class, NOTHING once deleted. next, link: the
' list of cells it is in, and the pointer that points to it, so that cycles can be found when the program ends.

TYPE Cell
  refs AS INTEGER
  kind AS INTEGER
  owner AS INTEGER
  state AS INTEGER
  info AS TypeInfo PTR
  next_ AS Cell PTR
  link AS Cell PTR PTR
END TYPE

' A type as generated code describes it. `form` says how a value is stored (managed.bas); `nested` is the type of the elements of a
' list, map or fixed array, the class of a reference, the layout of a record with managed fields. Records have their fields behind.
TYPE TypeInfo
  kind AS INTEGER
  form AS INTEGER
  size AS LONG
  nested AS ANY PTR
  name_ AS Text PTR
  count AS LONG
END TYPE

TYPE FieldInfo
  name_ AS Text PTR
  offset AS LONG
  info AS TypeInfo PTR
END TYPE

CONST typeByte = 1, typeUbyte = 2, typeShort = 3, typeUshort = 4, typeInteger = 5, typeUinteger = 6, typeLong = 7, typeUlong = 8
CONST typeSingle = 9, typeDouble = 10, typeString = 11, typeRecord = 12, typeAny = 13, typeClass = 14, typeObject = 15
CONST typeList = 16, typeMap = 17, typeBlob = 18, typeFixed = 19

' A box: the header, then the record.
CONST boxData = 40

' States of an object: its scope runs its destructors; they have run or are running.
CONST cellKept = 1

FUNCTION cell_new(size AS LONG, kind AS INTEGER, info AS TypeInfo PTR) AS Cell PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), p AS Cell PTR = mem_zeroed(size)
  IF p = NOTHING THEN mem_exhausted
  p->refs = 1
  p->kind = kind
  p->owner = c->slots.scope
  p->info = info
  IF kind <> kindRecord THEN cell_link(p, @c->slots.cells)
  RETURN p
END FUNCTION

SUB cell_link(p AS Cell PTR, head AS Cell PTR PTR)
  p->next_ = *head
  p->link = head
  IF p->next_ <> NOTHING THEN p->next_->link = @p->next_
  *head = p
END SUB

SUB cell_unlink(p AS Cell PTR)
  IF p->link = NOTHING THEN RETURN
  *p->link = p->next_
  IF p->next_ <> NOTHING THEN p->next_->link = p->link
  p->link = NOTHING
END SUB

FUNCTION cell_retain(p AS Cell PTR) AS Cell PTR
  IF p <> NOTHING THEN p->refs = p->refs + 1
  RETURN p
END FUNCTION

SUB cell_release(p AS Cell PTR)
  IF p = NOTHING THEN RETURN
  p->refs = p->refs - 1
  IF p->refs = 0 THEN cell_free(p)
END SUB

' Nobody refers to a cell any more. What it refers to goes one after another, not by recursion: chains may be long.
SUB cell_free(p AS Cell PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), one AS Cell PTR
  IF p->state = cellKept THEN RETURN
  cell_unlink(p)
  p->next_ = c->slots.dying
  c->slots.dying = p
  IF c->slots.isDraining <> 0 THEN RETURN
  c->slots.isDraining = 1
  WHILE c->slots.dying <> NOTHING
    one = c->slots.dying
    c->slots.dying = one->next_
    cell_clear(one)
    mem_free(one)
  WEND
  c->slots.isDraining = 0
END SUB

' Give up what a cell refers to.
SUB cell_clear(p AS Cell PTR)
  SELECT CASE p->kind
  CASE kindRecord
    IF p->info->nested <> NOTHING THEN record_release(CAST(UBYTE PTR, p) + boxData, p->info->nested)
  CASE kindReference: object_clear(CAST(ObjectCell PTR, p))
  CASE kindList: list_clear_storage(CAST(Sequence PTR, p))
  CASE kindMap: map_clear_storage(CAST(Map PTR, p))
  CASE kindBlob: blob_clear(CAST(Blob PTR, p))
  END SELECT
END SUB

' What is left when the program has released its variables refers to itself in a circle.
SUB cells_sweep
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), p AS Cell PTR
  WHILE c->slots.cells <> NOTHING
    p = c->slots.cells
    cell_unlink(p)
    p->refs = p->refs + 1
    p->state = 0
    cell_clear(p)
    cell_release(p)
  WEND
END SUB

' A thread leaves in the middle of things: all of its cells go, whoever still holds them.
SUB cells_discard
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), p AS Cell PTR = c->slots.cells
  WHILE p <> NOTHING
    p->refs = p->refs + 1
    p->state = 0
    cell_clear(p)
    p = p->next_
  WEND
  WHILE c->slots.cells <> NOTHING
    p = c->slots.cells
    cell_unlink(p)
    mem_free(p)
  WEND
END SUB

' ---- boxes

FUNCTION box_new(info AS TypeInfo PTR, source AS UBYTE PTR) AS Cell PTR
  DIM p AS Cell PTR = cell_new(boxData + info->size, kindRecord, info), target AS UBYTE PTR
  target = CAST(UBYTE PTR, p) + boxData
  IF source = NOTHING THEN RETURN p
  IF info->nested <> NOTHING THEN record_copy(target, source, info->nested) ELSE copy_bytes(target, source, CAST(ULONG, info->size))
  RETURN p
END FUNCTION

FUNCTION box_data(p AS Cell PTR) AS UBYTE PTR
  RETURN CAST(UBYTE PTR, p) + boxData
END FUNCTION

' The data of the box in a slot, ready to be changed: made when there is none, and not shared with another.
FUNCTION box_own(slot AS Cell PTR PTR, info AS TypeInfo PTR) AS UBYTE PTR
  DIM p AS Cell PTR = *slot
  IF p = NOTHING THEN
    *slot = box_new(info, NOTHING)
  ELSEIF p->refs > 1 THEN
    *slot = box_new(info, box_data(p))
    cell_release(p)
  END IF
  RETURN box_data(*slot)
END FUNCTION

' ---- types

FUNCTION first_field(info AS TypeInfo PTR) AS FieldInfo PTR
  RETURN CAST(FieldInfo PTR, info + 1)
END FUNCTION

' Whether two descriptions are of one type. Each record and class is described once.
FUNCTION type_same(a AS TypeInfo PTR, b AS TypeInfo PTR) AS INTEGER
  IF a = b THEN RETURN 1
  IF a->kind <> b->kind OR a->kind = typeRecord THEN RETURN 0
  IF a->kind = typeList OR a->kind = typeMap THEN RETURN type_same(a->nested, b->nested)
  RETURN a->nested = b->nested AND 1
END FUNCTION

' A whole number of a type, as LONG has it.
FUNCTION load_whole(p AS UBYTE PTR, kind AS INTEGER) AS LONG
  SELECT CASE kind
  CASE typeByte: RETURN *CAST(BYTE PTR, p)
  CASE typeUbyte: RETURN *CAST(UBYTE PTR, p)
  CASE typeShort: RETURN *CAST(SHORT PTR, p)
  CASE typeUshort: RETURN *CAST(USHORT PTR, p)
  CASE typeInteger: RETURN *CAST(INTEGER PTR, p)
  CASE typeUinteger: RETURN *CAST(UINTEGER PTR, p)
  CASE ELSE: RETURN *CAST(LONG PTR, p)
  END SELECT
END FUNCTION

SUB store_whole(p AS UBYTE PTR, kind AS INTEGER, n AS LONG)
  SELECT CASE kind
  CASE typeByte, typeUbyte: *CAST(BYTE PTR, p) = n
  CASE typeShort, typeUshort: *CAST(SHORT PTR, p) = n
  CASE typeInteger, typeUinteger: *CAST(INTEGER PTR, p) = n
  CASE ELSE: *CAST(LONG PTR, p) = n
  END SELECT
END SUB

FUNCTION load_float(p AS UBYTE PTR, kind AS INTEGER) AS DOUBLE
  IF kind = typeSingle THEN RETURN *CAST(SINGLE PTR, p)
  RETURN *CAST(DOUBLE PTR, p)
END FUNCTION

' Whether two values of a type are equal: numbers by value, strings by content, records field by field, others by identity.
FUNCTION same_value(a AS UBYTE PTR, b AS UBYTE PTR, info AS TypeInfo PTR) AS INTEGER
  DIM f AS FieldInfo PTR, i AS LONG, element AS TypeInfo PTR
  SELECT CASE info->kind
  CASE typeByte TO typeUlong
    RETURN load_whole(a, info->kind) = load_whole(b, info->kind) AND 1
  CASE typeSingle, typeDouble
    RETURN load_float(a, info->kind) = load_float(b, info->kind) AND 1
  CASE typeString
    RETURN str_equal(*CAST(Text PTR PTR, a), *CAST(Text PTR PTR, b))
  CASE typeRecord
    f = first_field(info)
    FOR i = 1 TO info->count
      IF same_value(a + f->offset, b + f->offset, f->info) = 0 THEN RETURN 0
      f = f + 1
    NEXT
    RETURN 1
  CASE typeFixed
    element = info->nested
    FOR i = 0 TO info->count - 1
      IF same_value(a + i * element->size, b + i * element->size, element) = 0 THEN RETURN 0
    NEXT
    RETURN 1
  CASE typeAny
    RETURN any_same(CAST(AnyValue PTR, a), CAST(AnyValue PTR, b))
  CASE typeClass, typeObject
    RETURN live_object(*CAST(ObjectCell PTR PTR, a)) = live_object(*CAST(ObjectCell PTR PTR, b)) AND 1
  CASE ELSE
    ' Containers that are still to be made are not the same.
    IF *CAST(LONG PTR, a) = 0 THEN RETURN a = b AND 1
    RETURN *CAST(LONG PTR, a) = *CAST(LONG PTR, b) AND 1
  END SELECT
END FUNCTION

' ---- slots: where a list or map keeps a value; 8 bytes, records as boxes, ANY in 16

SUB slot_release(p AS UBYTE PTR, form AS INTEGER)
  IF form = kindPlain THEN RETURN
  IF form = kindString THEN
    str_release(*CAST(Text PTR PTR, p))
  ELSEIF form = kindAny THEN
    any_release(CAST(AnyValue PTR, p))
  ELSE
    cell_release(*CAST(Cell PTR PTR, p))
  END IF
END SUB

SUB slot_retain(p AS UBYTE PTR, form AS INTEGER)
  IF form = kindPlain THEN RETURN
  IF form = kindString THEN
    str_retain(*CAST(Text PTR PTR, p))
  ELSEIF form = kindAny THEN
    any_retain(CAST(AnyValue PTR, p))
  ELSE
    cell_retain(*CAST(Cell PTR PTR, p))
  END IF
END SUB

FUNCTION slot_size(info AS TypeInfo PTR) AS LONG
  RETURN IIF(info->kind = typeAny, 16, 8)
END FUNCTION

FUNCTION slot_same(a AS UBYTE PTR, b AS UBYTE PTR, info AS TypeInfo PTR) AS INTEGER
  IF info->kind <> typeRecord THEN RETURN same_value(a, b, info)
  RETURN same_value(box_data(*CAST(Cell PTR PTR, a)), box_data(*CAST(Cell PTR PTR, b)), info)
END FUNCTION
