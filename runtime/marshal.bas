OPTION SYSTEM

' Blobs: what MARSHALL makes of a value or an array, a deep copy that shares nothing with the original but literals. What a blob holds
' is in no list of cells, so that it may go to another thread; `revive` puts it into those of the thread that takes it out.

TYPE Blob
  refs AS INTEGER
  kind AS INTEGER
  owner AS INTEGER
  state AS INTEGER
  info AS TypeInfo PTR         ' of the elements of an array
  next_ AS Cell PTR
  link AS Cell PTR PTR
  value AS AnyValue            ' what it holds, when it is no array
  head AS ArrayHead PTR        ' the array; its elements are the blob's
  isEmpty AS LONG
END TYPE

FUNCTION blob_new(info AS TypeInfo PTR) AS Blob PTR
  RETURN CAST(Blob PTR, cell_new(SIZEOF(Blob), kindBlob, info))
END FUNCTION

' Nobody took out what it holds.
SUB blob_clear(b AS Blob PTR)
  IF b->value.tag >= tagList THEN revive(CAST(Cell PTR, b->value.bits), 0)
  any_release(@b->value)
  IF b->head <> NOTHING THEN
    revive_array(b->head, 0)
    array_erase(b->head)
    mem_free(b->head)
    b->head = NOTHING
  END IF
  b->isEmpty = 1
END SUB

' ---- deep copies

' Cells that were copied, and their copies, by address; a table with free places.
TYPE Copier
  originals AS Cell PTR PTR
  copies AS Cell PTR PTR
  size AS LONG
  count AS LONG
END TYPE

FUNCTION copier_place(k AS Copier PTR, p AS Cell PTR) AS LONG
  DIM at AS LONG = (SHR(CAST(LONG, p), 4) * hashStep) AND (k->size - 1)
  WHILE k->originals[at] <> NOTHING AND k->originals[at] <> p
    at = (at + 1) AND (k->size - 1)
  WEND
  RETURN at
END FUNCTION

SUB copier_note(k AS Copier PTR, p AS Cell PTR, fresh AS Cell PTR)
  DIM old AS Copier, i AS LONG, at AS LONG
  IF (k->count + 1) * 2 > k->size THEN
    copy_bytes(@old, k, SIZEOF(Copier))
    k->size = IIF(old.size = 0, 16, old.size * 2)
    k->originals = mem_zeroed(k->size * 8)
    k->copies = mem_zeroed(k->size * 8)
    IF k->originals = NOTHING OR k->copies = NOTHING THEN mem_exhausted
    FOR i = 0 TO old.size - 1
      IF old.originals[i] <> NOTHING THEN
        at = copier_place(k, old.originals[i])
        k->originals[at] = old.originals[i]
        k->copies[at] = old.copies[i]
      END IF
    NEXT
    mem_free(old.originals)
    mem_free(old.copies)
  END IF
  at = copier_place(k, p)
  k->originals[at] = p
  k->copies[at] = fresh
  INC k->count
END SUB

SUB copier_end(k AS Copier PTR)
  mem_free(k->originals)
  mem_free(k->copies)
END SUB

FUNCTION deep_text(s AS Text PTR) AS Text PTR
  DIM t AS Text PTR
  IF s = NOTHING THEN RETURN NOTHING
  IF s->refs < 0 THEN RETURN s
  t = str_new(s->length, s->width)
  str_place(t, 0, s, 0, s->length)
  RETURN t
END FUNCTION

' A copy of a cell and of all that it refers to; what was met before is shared by the copies as it was by the originals.
FUNCTION deep_cell(k AS Copier PTR, p AS Cell PTR) AS Cell PTR
  DIM fresh AS Cell PTR, at AS LONG
  IF p = NOTHING THEN RETURN NOTHING
  IF p->kind = kindBlob THEN RETURN blob_move(CAST(Blob PTR, p))
  IF p->info = NOTHING THEN RETURN NOTHING
  IF k->size > 0 THEN
    at = copier_place(k, p)
    IF k->originals[at] <> NOTHING THEN RETURN cell_retain(k->copies[at])
  END IF
  SELECT CASE p->kind
  CASE kindRecord: fresh = deep_box(k, p)
  CASE kindReference: fresh = deep_object(k, CAST(ObjectCell PTR, p))
  CASE kindList: fresh = deep_list(k, CAST(Sequence PTR, p))
  CASE ELSE: fresh = deep_map(k, CAST(Map PTR, p))
  END SELECT
  RETURN fresh
END FUNCTION

' A blob is not copied: what it holds goes along.
FUNCTION blob_move(b AS Blob PTR) AS Cell PTR
  DIM fresh AS Blob PTR = blob_new(b->info)
  cell_unlink(CAST(Cell PTR, fresh))
  fresh->value.tag = b->value.tag
  fresh->value.bits = b->value.bits
  fresh->head = b->head
  fresh->isEmpty = b->isEmpty
  b->value.tag = tagNone
  b->head = NOTHING
  b->isEmpty = 1
  RETURN CAST(Cell PTR, fresh)
END FUNCTION

FUNCTION deep_start(k AS Copier PTR, p AS Cell PTR, fresh AS Cell PTR) AS Cell PTR
  cell_unlink(fresh)
  copier_note(k, p, fresh)
  RETURN fresh
END FUNCTION

FUNCTION deep_box(k AS Copier PTR, p AS Cell PTR) AS Cell PTR
  DIM fresh AS Cell PTR = deep_start(k, p, box_new(p->info, NOTHING))
  copy_bytes(box_data(fresh), box_data(p), CAST(ULONG, p->info->size))
  IF p->info->nested <> NOTHING THEN deep_record(k, box_data(fresh), p->info->nested)
  RETURN fresh
END FUNCTION

FUNCTION deep_object(k AS Copier PTR, o AS ObjectCell PTR) AS Cell PTR
  DIM fresh AS ObjectCell PTR = object_new(o->class_)
  deep_start(k, CAST(Cell PTR, o), CAST(Cell PTR, fresh))
  copy_bytes(fresh + 1, o + 1, CAST(ULONG, o->class_->size - SIZEOF(ObjectCell)))
  IF o->class_->layout <> NOTHING THEN deep_record(k, CAST(UBYTE PTR, fresh), o->class_->layout)
  RETURN CAST(Cell PTR, fresh)
END FUNCTION

FUNCTION deep_list(k AS Copier PTR, l AS Sequence PTR) AS Cell PTR
  DIM fresh AS Sequence PTR = list_sized(l->info, l->count), i AS LONG
  deep_start(k, CAST(Cell PTR, l), CAST(Cell PTR, fresh))
  IF l->count > 0 THEN copy_bytes(fresh->items, l->items, CAST(ULONG, l->count * l->stride))
  FOR i = 1 TO l->count
    deep_slot(k, list_at(fresh, i), l->info->form)
  NEXT
  RETURN CAST(Cell PTR, fresh)
END FUNCTION

FUNCTION deep_map(k AS Copier PTR, m AS Map PTR) AS Cell PTR
  DIM fresh AS Map PTR = map_new(m->info), i AS LONG, e AS MapEntry PTR, p AS UBYTE PTR = m->entries, key_ AS Text PTR, slot AS UBYTE PTR
  deep_start(k, CAST(Cell PTR, m), CAST(Cell PTR, fresh))
  FOR i = 1 TO m->used
    e = CAST(MapEntry PTR, p)
    IF e->length >= 0 THEN
      key_ = deep_text(e->key_)
      slot = map_slot(fresh, key_)
      str_release(key_)
      copy_bytes(slot, p + entryValue, CAST(ULONG, m->stride - entryValue))
      deep_slot(k, slot, m->info->form)
    END IF
    p = p + m->stride
  NEXT
  RETURN CAST(Cell PTR, fresh)
END FUNCTION

' What lies here are bytes of an original: they become those of a copy.
SUB deep_slot(k AS Copier PTR, p AS UBYTE PTR, form AS INTEGER)
  DIM a AS AnyValue PTR
  SELECT CASE form
  CASE kindPlain
  CASE kindString: *CAST(Text PTR PTR, p) = deep_text(*CAST(Text PTR PTR, p))
  CASE kindAny
    a = CAST(AnyValue PTR, p)
    IF a->tag = tagString THEN a->bits = CAST(LONG, deep_text(CAST(Text PTR, a->bits)))
    IF a->tag >= tagList THEN a->bits = CAST(LONG, deep_cell(k, CAST(Cell PTR, a->bits)))
  CASE ELSE: *CAST(Cell PTR PTR, p) = deep_cell(k, *CAST(Cell PTR PTR, p))
  END SELECT
END SUB

SUB deep_record(k AS Copier PTR, p AS UBYTE PTR, layout AS RecordLayout PTR)
  DIM e AS LayoutEntry PTR = first_entry(layout), i AS LONG, j AS LONG, field AS UBYTE PTR
  FOR i = 1 TO layout->count
    field = p + e->offset
    FOR j = 1 TO e->repeat_
      IF e->kind = kindRecord THEN deep_record(k, field, e->nested) ELSE deep_slot(k, field, e->kind)
      field = field + element_size(e->kind, e->nested)
    NEXT
    e = e + 1
  NEXT
END SUB

' ---- cells that come out of a blob

' Into the lists of this thread, and of the scope that runs: what is reached from a cell. `isUsed`: its destructors are due.
SUB revive(p AS Cell PTR, isUsed AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), i AS LONG, l AS Sequence PTR, m AS Map PTR, e AS MapEntry PTR, at AS UBYTE PTR
  DIM o AS ObjectCell PTR
  IF p = NOTHING THEN RETURN
  ' What is linked was met before. Boxes are never linked, but cannot refer to themselves without a cell in between.
  IF p->link <> NOTHING THEN RETURN
  p->owner = c->slots.scope
  IF p->kind <> kindRecord THEN cell_link(p, @c->slots.cells)
  SELECT CASE p->kind
  CASE kindRecord
    IF p->info->nested <> NOTHING THEN revive_record(box_data(p), p->info->nested, isUsed)
  CASE kindReference
    o = CAST(ObjectCell PTR, p)
    IF o->class_->layout <> NOTHING THEN revive_record(CAST(UBYTE PTR, o), o->class_->layout, isUsed)
    IF isUsed <> 0 THEN
      object_start(o)
      object_built(o)
    END IF
  CASE kindList
    l = CAST(Sequence PTR, p)
    FOR i = 1 TO l->count
      revive_slot(list_at(l, i), l->info->form, isUsed)
    NEXT
  CASE kindMap
    m = CAST(Map PTR, p)
    at = m->entries
    FOR i = 1 TO m->used
      e = CAST(MapEntry PTR, at)
      IF e->length >= 0 THEN revive_slot(at + entryValue, m->info->form, isUsed)
      at = at + m->stride
    NEXT
  END SELECT
END SUB

SUB revive_slot(p AS UBYTE PTR, form AS INTEGER, isUsed AS INTEGER)
  DIM a AS AnyValue PTR
  IF form = kindPlain OR form = kindString THEN RETURN
  IF form = kindAny THEN
    a = CAST(AnyValue PTR, p)
    IF a->tag >= tagList THEN revive(CAST(Cell PTR, a->bits), isUsed)
    RETURN
  END IF
  revive(*CAST(Cell PTR PTR, p), isUsed)
END SUB

SUB revive_record(p AS UBYTE PTR, layout AS RecordLayout PTR, isUsed AS INTEGER)
  DIM e AS LayoutEntry PTR = first_entry(layout), i AS LONG, j AS LONG, field AS UBYTE PTR
  FOR i = 1 TO layout->count
    field = p + e->offset
    FOR j = 1 TO e->repeat_
      IF e->kind = kindRecord THEN revive_record(field, e->nested, isUsed) ELSE revive_slot(field, e->kind, isUsed)
      field = field + element_size(e->kind, e->nested)
    NEXT
    e = e + 1
  NEXT
END SUB

SUB revive_array(a AS ArrayHead PTR, isUsed AS INTEGER)
  DIM i AS LONG, p AS UBYTE PTR = a->data
  IF a->kind = kindPlain OR a->kind = kindString THEN RETURN
  FOR i = 1 TO a->count
    IF a->kind = kindRecord THEN revive_record(p, a->layout, isUsed) ELSE revive_slot(p, a->kind, isUsed)
    p = p + a->size
  NEXT
END SUB

' ---- MARSHALL

FUNCTION blob_of_any(p AS AnyValue PTR) AS Blob PTR
  DIM b AS Blob PTR = blob_new(NOTHING), k AS Copier
  b->value.tag = p->tag
  b->value.bits = p->bits
  deep_slot(@k, CAST(UBYTE PTR, @b->value), kindAny)
  copier_end(@k)
  RETURN b
END FUNCTION

FUNCTION blob_of_array(a AS ArrayHead PTR, info AS TypeInfo PTR) AS Blob PTR
  DIM b AS Blob PTR = blob_new(info), k AS Copier, h AS ArrayHead PTR, i AS LONG
  h = mem_zeroed(SIZEOF(ArrayHead))
  IF h = NOTHING THEN mem_exhausted
  b->head = h
  ' A descriptor has room for its own dimensions only.
  copy_bytes(h, a, CAST(ULONG, 40 + a->rank * 16))
  IF a->data = NOTHING THEN RETURN b
  h->data = mem_alloc(a->count * a->size)
  IF h->data = NOTHING THEN mem_exhausted
  copy_bytes(h->data, a->data, CAST(ULONG, a->count * a->size))
  IF a->kind <> kindPlain THEN
    FOR i = 0 TO a->count - 1
      IF a->kind = kindRecord THEN deep_record(@k, h->data + i * a->size, a->layout) ELSE deep_slot(@k, h->data + i * a->size, a->kind)
    NEXT
  END IF
  copier_end(@k)
  RETURN b
END FUNCTION

' ---- UNMARSHALL: takes out what the blob holds, once; errors 5 and 13

FUNCTION blob_open(b AS Blob PTR, isArray AS INTEGER) AS INTEGER
  IF b = NOTHING THEN
    error_raise(5)
    RETURN 0
  END IF
  IF b->isEmpty <> 0 THEN
    error_raise(5)
    RETURN 0
  END IF
  IF (b->head <> NOTHING) <> (isArray <> 0) THEN
    error_raise(13)
    RETURN 0
  END IF
  RETURN 1
END FUNCTION

' Over storage that holds no value; none after an error.
SUB blob_take_any(target AS AnyValue PTR, b AS Blob PTR)
  target->tag = tagNone
  target->bits = 0
  IF blob_open(b, 0) = 0 THEN RETURN
  target->tag = b->value.tag
  target->bits = b->value.bits
  b->value.tag = tagNone
  b->isEmpty = 1
  IF target->tag >= tagList THEN revive(CAST(Cell PTR, target->bits), 1)
END SUB

SUB blob_take_array(a AS ArrayHead PTR, b AS Blob PTR, info AS TypeInfo PTR)
  DIM h AS ArrayHead PTR
  IF blob_open(b, 1) = 0 THEN RETURN
  IF type_same(b->info, info) = 0 THEN
    error_raise(13)
    RETURN
  END IF
  h = b->head
  b->head = NOTHING
  b->isEmpty = 1
  revive_array(h, 1)
  array_erase(a)
  copy_bytes(a, h, CAST(ULONG, 40 + h->rank * 16))
  mem_free(h)
END SUB

' An object that was taken out goes into one of exactly its class, whose fields it takes over; otherwise it is what the variable gets.
' Takes the object; the result is owned.
FUNCTION object_overwrite(old AS ObjectCell PTR, fresh AS ObjectCell PTR) AS ObjectCell PTR
  DIM class_ AS ClassInfo PTR
  IF live_object(old) = NOTHING OR fresh = NOTHING THEN RETURN fresh
  class_ = old->class_
  IF fresh->class_ <> class_ THEN RETURN fresh
  IF class_->layout <> NOTHING THEN record_release(CAST(UBYTE PTR, old), class_->layout)
  copy_bytes(old + 1, fresh + 1, CAST(ULONG, class_->size - SIZEOF(ObjectCell)))
  IF fresh->state = cellKept THEN
    fresh->state = 0
    cell_unlink(CAST(Cell PTR, fresh))
    cell_link_rest(CAST(Cell PTR, fresh))
  END IF
  ' Its fields are the other's now.
  fresh->class_ = NOTHING
  cell_release(CAST(Cell PTR, fresh))
  RETURN CAST(ObjectCell PTR, cell_retain(CAST(Cell PTR, old)))
END FUNCTION

' ---- numbers kept in MARSHALLED variables: handles of workers, marshalled scalars

FUNCTION blob_of_long(n AS LONG) AS Blob PTR
  DIM b AS Blob PTR = blob_new(NOTHING)
  b->value.tag = tagInteger
  b->value.bits = n
  RETURN b
END FUNCTION

' What it holds, which stays there; none when it is empty.
SUB blob_look(target AS AnyValue PTR, b AS Blob PTR)
  target->tag = tagNone
  target->bits = 0
  IF b = NOTHING THEN RETURN
  IF b->head <> NOTHING THEN
    error_raise(13)
    RETURN
  END IF
  any_copy(target, @b->value)
END SUB
