OPTION SYSTEM

' Scopes: which procedure's end runs the destructors of an object. Counts of references say when storage goes; who owns an object says
' when its destructors run, and only programs with destructors keep scopes at all (elsewhere everything belongs to scope 0). An object
' belongs to the scope in which it was made until a reference to it is stored in something of an outer one; what it refers to moves with it.
' The objects of each scope are in a list, the youngest first. An object that nobody refers to any more stays there.

SUB scope_enter
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  INC c->slots.scope
END SUB

' The list of a scope's objects.
FUNCTION scope_head(depth AS INTEGER) AS Cell PTR PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), fresh AS UBYTE PTR, room AS LONG = c->slots.scopeRoom, i AS LONG, heads AS Cell PTR PTR
  IF depth >= room THEN
    room = depth * 2 + 16
    fresh = mem_zeroed(room * 8)
    IF fresh = NOTHING THEN mem_exhausted
    copy_bytes(fresh, c->slots.scopes, CAST(ULONG, c->slots.scopeRoom * 8))
    mem_free(c->slots.scopes)
    heads = CAST(Cell PTR PTR, fresh)
    ' The first of each list points back to where the list begins.
    FOR i = 0 TO room - 1
      IF heads[i] <> NOTHING THEN heads[i]->link = heads + i
    NEXT
    c->slots.scopes = heads
    c->slots.scopeRoom = room
  END IF
  RETURN c->slots.scopes + depth
END FUNCTION

' Into the list of its owner, behind younger ones.
SUB scope_keep(o AS ObjectCell PTR)
  DIM at AS Cell PTR PTR = scope_head(o->owner), other AS Cell PTR
  cell_unlink(CAST(Cell PTR, o))
  WHILE *at <> NOTHING
    other = *at
    IF CAST(ObjectCell PTR, other)->serial < o->serial THEN EXIT WHILE
    at = @other->next_
  WEND
  cell_link(CAST(Cell PTR, o), at)
END SUB

' A cell is stored in something that belongs to an outer scope: it and everything that it refers to moves there.
SUB cell_adopt(p AS Cell PTR, owner AS INTEGER)
  DIM i AS LONG, at AS UBYTE PTR, e AS MapEntry PTR, l AS Sequence PTR, m AS Map PTR, o AS ObjectCell PTR
  IF p = NOTHING THEN RETURN
  IF p->owner <= owner THEN RETURN
  p->owner = owner
  SELECT CASE p->kind
  CASE kindRecord
    IF p->info->nested <> NOTHING THEN record_adopt(box_data(p), p->info->nested, owner)
  CASE kindReference
    o = CAST(ObjectCell PTR, p)
    IF p->state = cellKept THEN scope_keep(o)
    IF o->class_ <> NOTHING THEN
      IF o->class_->layout <> NOTHING THEN record_adopt(CAST(UBYTE PTR, o), o->class_->layout, owner)
    END IF
  CASE kindList
    l = CAST(Sequence PTR, p)
    IF l->info->form = kindPlain OR l->info->form = kindString THEN RETURN
    FOR i = 1 TO l->count
      slot_adopt(list_at(l, i), l->info->form, owner)
    NEXT
  CASE kindMap
    m = CAST(Map PTR, p)
    IF m->info->form = kindPlain OR m->info->form = kindString THEN RETURN
    at = m->entries
    FOR i = 1 TO m->used
      e = CAST(MapEntry PTR, at)
      IF e->length >= 0 THEN slot_adopt(at + entryValue, m->info->form, owner)
      at = at + m->stride
    NEXT
  END SELECT
END SUB

SUB slot_adopt(p AS UBYTE PTR, form AS INTEGER, owner AS INTEGER)
  DIM a AS AnyValue PTR
  IF form = kindPlain OR form = kindString THEN RETURN
  IF form = kindAny THEN
    a = CAST(AnyValue PTR, p)
    IF a->tag >= tagList THEN cell_adopt(CAST(Cell PTR, a->bits), owner)
    RETURN
  END IF
  cell_adopt(*CAST(Cell PTR PTR, p), owner)
END SUB

SUB record_adopt(p AS UBYTE PTR, layout AS RecordLayout PTR, owner AS INTEGER)
  DIM e AS LayoutEntry PTR = first_entry(layout), i AS LONG, j AS LONG, field AS UBYTE PTR
  FOR i = 1 TO layout->count
    field = p + e->offset
    FOR j = 1 TO e->repeat_
      value_adopt(field, e->kind, e->nested, owner)
      field = field + element_size(e->kind, e->nested)
    NEXT
    e = e + 1
  NEXT
END SUB

' What a variable, element or field holds now belongs to this scope or an outer one.
SUB value_adopt(p AS UBYTE PTR, kind AS INTEGER, layout AS RecordLayout PTR, owner AS INTEGER)
  IF kind = kindRecord THEN record_adopt(p, layout, owner) ELSE slot_adopt(p, kind, owner)
END SUB

' What a routine gives back belongs to its caller.
SUB scope_result(p AS UBYTE PTR, kind AS INTEGER, layout AS RecordLayout PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  value_adopt(p, kind, layout, c->slots.scope - 1)
END SUB

' The end of a scope: destructors of what it still owns, the youngest first, while all of it can still be looked at; then all goes.
SUB scope_leave
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), depth AS INTEGER = c->slots.scope
  IF depth < c->slots.scopeRoom THEN
    IF c->slots.scopes[depth] <> NOTHING THEN scope_destroy(depth)
  END IF
  c->slots.scope = depth - 1
END SUB

SUB scope_destroy(depth AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), o AS ObjectCell PTR, done AS Cell PTR, number AS INTEGER, at AS INTEGER
  number = c->errorNumber
  at = c->errorLine
  c->errorNumber = 0
  c->errorLine = 0
  WHILE c->slots.scopes[depth] <> NOTHING
    o = CAST(ObjectCell PTR, c->slots.scopes[depth])
    cell_unlink(CAST(Cell PTR, o))
    o->refs = o->refs + 1
    object_destroy(o)
    ' What goes wrong there is told and does not replace the error that is under way.
    IF c->errorNumber > 0 THEN error_report
    c->errorNumber = 0
    c->errorLine = 0
    cell_link(CAST(Cell PTR, o), @done)
  WEND
  WHILE done <> NOTHING
    o = CAST(ObjectCell PTR, done)
    cell_unlink(done)
    object_clear(o)
    cell_link_rest(CAST(Cell PTR, o))
    cell_release(CAST(Cell PTR, o))
  WEND
  c->errorNumber = number
  c->errorLine = at
END SUB

' The end of the program; without destructors when an error ends it.
SUB scope_finish(isFailed AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), i AS LONG, p AS Cell PTR
  IF isFailed = 0 AND c->slots.scopeRoom > 0 THEN scope_destroy(0)
  FOR i = 0 TO c->slots.scopeRoom - 1
    WHILE c->slots.scopes[i] <> NOTHING
      p = c->slots.scopes[i]
      cell_unlink(p)
      p->state = 0
      cell_link_rest(p)
      IF p->refs = 0 THEN cell_free(p)
    WEND
  NEXT
  mem_free(c->slots.scopes)
  c->slots.scopes = NOTHING
  c->slots.scopeRoom = 0
END SUB
