OPTION SYSTEM

' Lists: slots one after another, with room at both ends so that queues cost nothing. A list knows the type of its elements, since
' a LIST OF T may be known as a LIST OF ANY as well. Routines take and give typed elements as the 8 bytes of their slot: numbers in
' the low bytes, strings and cells borrowed as arguments and owned as results; ANY by address.

TYPE Sequence
  refs AS INTEGER
  kind AS INTEGER
  owner AS INTEGER
  state AS INTEGER
  info AS TypeInfo PTR
  next_ AS Cell PTR
  link AS Cell PTR PTR
  items AS UBYTE PTR           ' +40: the first element
  count AS LONG                ' +48
  capacity AS LONG             ' elements from `items` on that there is room for
  base AS UBYTE PTR            ' what was allocated
  stride AS LONG               ' 8, or 16 of LIST OF ANY
END TYPE

FUNCTION list_new(info AS TypeInfo PTR) AS Sequence PTR
  DIM l AS Sequence PTR = CAST(Sequence PTR, cell_new(SIZEOF(Sequence), kindList, info))
  l->stride = slot_size(info)
  RETURN l
END FUNCTION

' Release elements and storage.
SUB list_clear_storage(l AS Sequence PTR)
  DIM p AS UBYTE PTR = l->items, count AS LONG = l->count, i AS LONG, base AS UBYTE PTR = l->base
  l->items = NOTHING
  l->base = NOTHING
  l->count = 0
  l->capacity = 0
  IF l->info->form <> kindPlain THEN
    FOR i = 1 TO count
      slot_release(p, l->info->form)
      p = p + l->stride
    NEXT
  END IF
  mem_free(base)
END SUB

SUB list_clear(l AS Sequence PTR)
  list_clear_storage(l)
END SUB

' The address of an element from 1; NOTHING when there is none.
FUNCTION list_at(l AS Sequence PTR, index AS LONG) AS UBYTE PTR
  IF index < 1 OR index > l->count THEN RETURN NOTHING
  RETURN l->items + (index - 1) * l->stride
END FUNCTION

' The same for who stores: error 9.
FUNCTION list_slot(l AS Sequence PTR, index AS LONG) AS UBYTE PTR
  IF index >= 1 AND index <= l->count THEN RETURN l->items + (index - 1) * l->stride
  error_raise(9)
  RETURN NOTHING
END FUNCTION

' The record that is element `index`, ready to be changed.
FUNCTION list_record(l AS Sequence PTR, index AS LONG) AS UBYTE PTR
  DIM slot AS UBYTE PTR = list_slot(l, index)
  IF slot = NOTHING THEN RETURN NOTHING
  RETURN box_own(CAST(Cell PTR PTR, slot), l->info)
END FUNCTION

' Room for one more element: in front of all, or behind.
SUB list_room(l AS Sequence PTR, atFront AS INTEGER)
  DIM capacity AS LONG, fresh AS UBYTE PTR, front AS LONG
  IF atFront THEN
    IF l->items > l->base THEN RETURN
  ELSEIF l->count < l->capacity THEN
    RETURN
  END IF
  capacity = l->count + (l->count \ 2) + 4
  IF atFront THEN front = capacity - l->count
  IF atFront = 0 AND l->items = l->base THEN
    fresh = mem_resize(l->base, capacity * l->stride)
    IF fresh = NOTHING THEN mem_exhausted
  ELSE
    fresh = mem_alloc((capacity + front) * l->stride)
    IF fresh = NOTHING THEN mem_exhausted
    copy_bytes(fresh + front * l->stride, l->items, CAST(ULONG, l->count * l->stride))
    mem_free(l->base)
  END IF
  l->base = fresh
  l->items = fresh + front * l->stride
  l->capacity = capacity
END SUB

' A slot for a new element that becomes number `index`; what is below 1 is the first, what is too large the last.
FUNCTION list_open(l AS Sequence PTR, index AS LONG) AS UBYTE PTR
  DIM slot AS UBYTE PTR
  IF index < 1 THEN index = 1
  IF index > l->count THEN
    list_room(l, 0)
    slot = l->items + l->count * l->stride
  ELSEIF index = 1 THEN
    list_room(l, 1)
    l->items = l->items - l->stride
    INC l->capacity
    slot = l->items
  ELSE
    list_room(l, 0)
    slot = l->items + (index - 1) * l->stride
    move_bytes(slot + l->stride, slot, CAST(ULONG, (l->count - index + 1) * l->stride))
  END IF
  INC l->count
  RETURN slot
END FUNCTION

' Close the gap of an element that is gone.
SUB list_close(l AS Sequence PTR, index AS LONG)
  DIM slot AS UBYTE PTR = l->items + (index - 1) * l->stride
  IF index = 1 THEN
    l->items = l->items + l->stride
    DEC l->capacity
  ELSE
    move_bytes(slot, slot + l->stride, CAST(ULONG, (l->count - index) * l->stride))
  END IF
  DEC l->count
  ' An empty queue begins anew where its storage begins.
  IF l->count = 0 THEN
    l->capacity = l->capacity + (l->items - l->base) \ l->stride
    l->items = l->base
  END IF
END SUB

' ---- storing

SUB list_put(l AS Sequence PTR, index AS LONG, bits AS LONG)
  DIM slot AS UBYTE PTR = list_open(l, index)
  *CAST(LONG PTR, slot) = bits
  IF l->info->form = kindPlain THEN RETURN
  slot_retain(slot, l->info->form)
  slot_adopt(slot, l->info->form, l->owner)
END SUB

SUB list_put_any(l AS Sequence PTR, index AS LONG, p AS AnyValue PTR)
  DIM held AS AnyValue, slot AS UBYTE PTR
  ' First looked at, then stored: the value may be an element that moves.
  IF any_into_slot(CAST(UBYTE PTR, @held), p, l->info) = 0 THEN RETURN
  slot = list_open(l, index)
  copy_bytes(slot, @held, CAST(ULONG, l->stride))
  slot_adopt(slot, l->info->form, l->owner)
END SUB

SUB list_append(l AS Sequence PTR, bits AS LONG)
  IF l->count < l->capacity AND l->info->form = kindPlain THEN
    *CAST(LONG PTR, l->items + l->count * 8) = bits
    INC l->count
    RETURN
  END IF
  list_put(l, mostBytes, bits)
END SUB

SUB list_append_any(l AS Sequence PTR, p AS AnyValue PTR)
  list_put_any(l, mostBytes, p)
END SUB

SUB list_prepend(l AS Sequence PTR, bits AS LONG)
  list_put(l, 1, bits)
END SUB

SUB list_prepend_any(l AS Sequence PTR, p AS AnyValue PTR)
  list_put_any(l, 1, p)
END SUB

SUB list_insert(l AS Sequence PTR, index AS LONG, bits AS LONG)
  list_put(l, index, bits)
END SUB

SUB list_insert_any(l AS Sequence PTR, index AS LONG, p AS AnyValue PTR)
  list_put_any(l, index, p)
END SUB

SUB list_set(l AS Sequence PTR, index AS LONG, bits AS LONG)
  DIM slot AS UBYTE PTR = list_slot(l, index), old AS LONG
  IF slot = NOTHING THEN RETURN
  old = *CAST(LONG PTR, slot)
  *CAST(LONG PTR, slot) = bits
  IF l->info->form = kindPlain THEN RETURN
  slot_retain(slot, l->info->form)
  slot_adopt(slot, l->info->form, l->owner)
  slot_release(CAST(UBYTE PTR, @old), l->info->form)
END SUB

SUB list_set_any(l AS Sequence PTR, index AS LONG, p AS AnyValue PTR)
  DIM held AS AnyValue, old AS AnyValue, slot AS UBYTE PTR = list_slot(l, index)
  IF slot = NOTHING THEN RETURN
  IF any_into_slot(CAST(UBYTE PTR, @held), p, l->info) = 0 THEN RETURN
  copy_bytes(@old, slot, CAST(ULONG, l->stride))
  copy_bytes(slot, @held, CAST(ULONG, l->stride))
  slot_adopt(slot, l->info->form, l->owner)
  slot_release(CAST(UBYTE PTR, @old), l->info->form)
END SUB

SUB list_remove(l AS Sequence PTR, index AS LONG)
  DIM slot AS UBYTE PTR = list_at(l, index), old AS AnyValue
  IF slot = NOTHING THEN RETURN
  copy_bytes(@old, slot, CAST(ULONG, l->stride))
  list_close(l, index)
  slot_release(CAST(UBYTE PTR, @old), l->info->form)
END SUB

' The record of an element that is only looked at; `zeros` when there is none.
FUNCTION list_look(l AS Sequence PTR, index AS LONG, zeros AS UBYTE PTR) AS UBYTE PTR
  DIM slot AS Cell PTR PTR = CAST(Cell PTR PTR, list_at(l, index))
  IF slot = NOTHING THEN RETURN zeros
  IF *slot = NOTHING THEN RETURN zeros
  RETURN box_data(*slot)
END FUNCTION

' ---- reading: 0 when there is no such element

FUNCTION list_get(l AS Sequence PTR, index AS LONG) AS LONG
  DIM slot AS UBYTE PTR = list_at(l, index)
  IF slot = NOTHING THEN RETURN 0
  slot_retain(slot, l->info->form)
  RETURN *CAST(LONG PTR, slot)
END FUNCTION

SUB list_get_any(target AS AnyValue PTR, l AS Sequence PTR, index AS LONG)
  DIM slot AS UBYTE PTR = list_at(l, index)
  target->tag = tagNone
  target->bits = 0
  IF slot <> NOTHING THEN any_from_slot(target, slot, l->info)
END SUB

FUNCTION list_head(l AS Sequence PTR) AS LONG
  RETURN list_get(l, 1)
END FUNCTION

SUB list_head_any(target AS AnyValue PTR, l AS Sequence PTR)
  list_get_any(target, l, 1)
END SUB

FUNCTION list_tail(l AS Sequence PTR) AS LONG
  RETURN list_get(l, l->count)
END FUNCTION

SUB list_tail_any(target AS AnyValue PTR, l AS Sequence PTR)
  list_get_any(target, l, l->count)
END SUB

' The element leaves the list and takes its reference along.
FUNCTION list_take(l AS Sequence PTR, index AS LONG) AS LONG
  DIM slot AS UBYTE PTR = list_at(l, index), bits AS LONG
  IF slot = NOTHING THEN RETURN 0
  bits = *CAST(LONG PTR, slot)
  list_close(l, index)
  RETURN bits
END FUNCTION

SUB list_take_any(target AS AnyValue PTR, l AS Sequence PTR, index AS LONG)
  list_get_any(target, l, index)
  list_remove(l, index)
END SUB

FUNCTION list_shift(l AS Sequence PTR) AS LONG
  RETURN list_take(l, 1)
END FUNCTION

SUB list_shift_any(target AS AnyValue PTR, l AS Sequence PTR)
  list_take_any(target, l, 1)
END SUB

FUNCTION list_pop(l AS Sequence PTR) AS LONG
  RETURN list_take(l, l->count)
END FUNCTION

SUB list_pop_any(target AS AnyValue PTR, l AS Sequence PTR)
  list_take_any(target, l, l->count)
END SUB

FUNCTION list_length(l AS Sequence PTR) AS INTEGER
  RETURN l->count
END FUNCTION

FUNCTION list_empty(l AS Sequence PTR) AS INTEGER
  RETURN l->count = 0 AND 1
END FUNCTION

FUNCTION list_typeof(l AS Sequence PTR, index AS LONG) AS INTEGER
  DIM one AS AnyValue, tag AS INTEGER
  list_get_any(@one, l, index)
  tag = one.tag
  any_release(@one)
  RETURN tag
END FUNCTION

FUNCTION list_index_of(l AS Sequence PTR, bits AS LONG) AS INTEGER
  DIM i AS LONG, slot AS UBYTE PTR = l->items
  FOR i = 1 TO l->count
    IF slot_same(slot, CAST(UBYTE PTR, @bits), l->info) <> 0 THEN RETURN i
    slot = slot + l->stride
  NEXT
  RETURN 0
END FUNCTION

FUNCTION list_index_of_any(l AS Sequence PTR, p AS AnyValue PTR) AS INTEGER
  DIM i AS LONG, one AS AnyValue, isSame AS INTEGER
  FOR i = 1 TO l->count
    list_get_any(@one, l, i)
    isSame = any_same(@one, p)
    any_release(@one)
    IF isSame <> 0 THEN RETURN i
  NEXT
  RETURN 0
END FUNCTION

FUNCTION list_contains(l AS Sequence PTR, bits AS LONG) AS INTEGER
  RETURN list_index_of(l, bits) <> 0 AND 1
END FUNCTION

FUNCTION list_contains_any(l AS Sequence PTR, p AS AnyValue PTR) AS INTEGER
  RETURN list_index_of_any(l, p) <> 0 AND 1
END FUNCTION

' ---- new lists

' A copy of a slot's value in a slot that holds none: lists inside are copied, everything else is shared (boxes until one is changed).
SUB slot_copy(target AS UBYTE PTR, source AS UBYTE PTR, info AS TypeInfo PTR)
  DIM p AS AnyValue PTR
  copy_bytes(target, source, CAST(ULONG, slot_size(info)))
  IF info->kind = typeList AND *CAST(LONG PTR, source) <> 0 THEN
    *CAST(Sequence PTR PTR, target) = list_copy(*CAST(Sequence PTR PTR, source))
    RETURN
  END IF
  IF info->kind = typeAny THEN
    p = CAST(AnyValue PTR, target)
    IF p->tag = tagList THEN
      p->bits = CAST(LONG, list_copy(CAST(Sequence PTR, p->bits)))
      RETURN
    END IF
  END IF
  slot_retain(target, info->form)
END SUB

' A list with room for so many elements, which are counted already and are for the caller to store.
FUNCTION list_sized(info AS TypeInfo PTR, count AS LONG) AS Sequence PTR
  DIM l AS Sequence PTR = list_new(info)
  IF count = 0 THEN RETURN l
  l->base = mem_alloc(count * l->stride)
  IF l->base = NOTHING THEN mem_exhausted
  l->items = l->base
  l->count = count
  l->capacity = count
  RETURN l
END FUNCTION

FUNCTION list_copy_part(l AS Sequence PTR, first AS LONG) AS Sequence PTR
  DIM t AS Sequence PTR, i AS LONG, at AS LONG = (first - 1) * l->stride
  t = list_sized(l->info, IIF(l->count < first, 0, l->count - first + 1))
  FOR i = 0 TO t->count - 1
    slot_copy(t->items + i * l->stride, l->items + at + i * l->stride, l->info)
  NEXT
  RETURN t
END FUNCTION

FUNCTION list_copy(l AS Sequence PTR) AS Sequence PTR
  RETURN list_copy_part(l, 1)
END FUNCTION

FUNCTION list_rest(l AS Sequence PTR) AS Sequence PTR
  RETURN list_copy_part(l, 2)
END FUNCTION

FUNCTION list_reverse(l AS Sequence PTR) AS Sequence PTR
  DIM t AS Sequence PTR = list_sized(l->info, l->count), i AS LONG
  FOR i = 0 TO l->count - 1
    slot_copy(t->items + i * l->stride, l->items + (l->count - 1 - i) * l->stride, l->info)
  NEXT
  RETURN t
END FUNCTION

' Copies of all elements of another list, which may be the list itself. Nothing is appended when one does not fit.
SUB list_extend(l AS Sequence PTR, other AS Sequence PTR)
  DIM i AS LONG, count AS LONG = other->count, held AS AnyValue, one AS AnyValue, fits AS INTEGER, slot AS UBYTE PTR
  IF type_same(l->info, other->info) = 0 AND l->info->kind <> typeAny THEN
    FOR i = 1 TO count
      list_get_any(@one, other, i)
      fits = any_into_slot(CAST(UBYTE PTR, @held), @one, l->info)
      any_release(@one)
      IF fits = 0 THEN RETURN
      slot_release(CAST(UBYTE PTR, @held), l->info->form)
    NEXT
  END IF
  FOR i = 1 TO count
    IF type_same(l->info, other->info) <> 0 THEN
      slot_copy(CAST(UBYTE PTR, @held), list_at(other, i), l->info)
    ELSE
      list_get_any(@one, other, i)
      any_into_slot(CAST(UBYTE PTR, @held), @one, l->info)
      any_release(@one)
      slot_copy(CAST(UBYTE PTR, @one), CAST(UBYTE PTR, @held), l->info)
      slot_release(CAST(UBYTE PTR, @held), l->info->form)
      copy_bytes(@held, @one, CAST(ULONG, l->stride))
    END IF
    slot = list_open(l, mostBytes)
    copy_bytes(slot, @held, CAST(ULONG, l->stride))
    slot_adopt(slot, l->info->form, l->owner)
  NEXT
END SUB

' A list that is to be known as LIST OF another type: allowed when it is, or when every element would fit, which makes it one.
' Takes the reference and gives it back, also after error 13.
FUNCTION list_retype(l AS Sequence PTR, info AS TypeInfo PTR) AS Sequence PTR
  DIM i AS LONG, fresh AS Sequence PTR, one AS AnyValue
  IF l = NOTHING THEN RETURN l
  IF type_same(l->info, info) <> 0 OR info->kind = typeAny THEN RETURN l
  IF l->info->kind <> typeAny THEN
    error_raise(13)
    RETURN l
  END IF
  fresh = list_sized(info, l->count)
  IF l->count > 0 THEN fill_bytes(fresh->items, 0, CAST(ULONG, l->count * fresh->stride))
  FOR i = 1 TO l->count
    list_get_any(@one, l, i)
    IF any_into_slot(list_at(fresh, i), @one, info) = 0 THEN
      any_release(@one)
      cell_release(CAST(Cell PTR, fresh))
      RETURN l
    END IF
    any_release(@one)
  NEXT
  list_exchange(l, fresh)
  cell_release(CAST(Cell PTR, fresh))
  RETURN l
END FUNCTION

SUB list_exchange(a AS Sequence PTR, b AS Sequence PTR)
  DIM info AS TypeInfo PTR = a->info, items AS UBYTE PTR = a->items, count AS LONG = a->count, capacity AS LONG = a->capacity
  DIM base AS UBYTE PTR = a->base, stride AS LONG = a->stride
  a->info = b->info
  a->items = b->items
  a->count = b->count
  a->capacity = b->capacity
  a->base = b->base
  a->stride = b->stride
  b->info = info
  b->items = items
  b->count = count
  b->capacity = capacity
  b->base = base
  b->stride = stride
END SUB

FUNCTION list_join(l AS Sequence PTR, separator AS Text PTR) AS Text PTR
  DIM i AS LONG, result AS Text PTR, part AS Text PTR, one AS AnyValue
  FOR i = 1 TO l->count
    IF i > 1 THEN result = str_append(result, separator)
    list_get_any(@one, l, i)
    IF one.tag = tagList THEN
      part = str_from_c(CSTRING("[List]"))
    ELSEIF one.tag = tagObject THEN
      part = str_from_c(CSTRING("[Object]"))
    ELSE
      part = any_text(@one)
    END IF
    any_release(@one)
    result = str_append(result, part)
    str_release(part)
  NEXT
  RETURN result
END FUNCTION
