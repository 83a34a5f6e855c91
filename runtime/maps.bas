OPTION SYSTEM

' Maps from strings to values. Entries lie in the order of their insertion; an index of twice as many places, searched from
' the place that the hash says onward, holds their numbers. A removed entry stays until the map is rebuilt, which happens when there is no
' room left, so the places that lead past it stay right.
'
'   index:    | number of an entry from 1, or 0 | … (word each, a power of two of them)
'   entries:  | hash | used | key | value, 8 or 16 bytes | …

TYPE Map
  refs AS INTEGER
  kind AS INTEGER
  owner AS INTEGER
  state AS INTEGER
  info AS TypeInfo PTR         ' of a value
  next_ AS Cell PTR
  link AS Cell PTR PTR
  places AS INTEGER PTR        ' +40
  mask AS LONG                 ' places - 1
  entries AS UBYTE PTR
  used AS LONG                 ' entries, removed ones included
  room AS LONG                 ' entries that there is room for
  count AS LONG                ' keys
  stride AS LONG
END TYPE

TYPE MapEntry
  hash AS INTEGER
  used AS INTEGER
  key_ AS Text PTR
END TYPE

CONST entryValue = 16
CONST smallestMap = 8

FUNCTION map_new(info AS TypeInfo PTR) AS Map PTR
  DIM m AS Map PTR = CAST(Map PTR, cell_new(SIZEOF(Map), kindMap, info))
  m->stride = entryValue + slot_size(info)
  RETURN m
END FUNCTION

SUB map_clear_storage(m AS Map PTR)
  DIM p AS UBYTE PTR = m->entries, count AS LONG = m->used, i AS LONG, e AS MapEntry PTR, entries AS UBYTE PTR = m->entries
  mem_free(m->places)
  m->places = NOTHING
  m->entries = NOTHING
  m->used = 0
  m->room = 0
  m->count = 0
  FOR i = 1 TO count
    e = CAST(MapEntry PTR, p)
    IF e->used <> 0 THEN
      str_release(e->key_)
      slot_release(p + entryValue, m->info->form)
    END IF
    p = p + m->stride
  NEXT
  mem_free(entries)
END SUB

SUB map_clear(m AS Map PTR)
  map_clear_storage(m)
END SUB

' ---- hashing: by contents, whatever the width

CONST hashStep AS LONG = &H9E3779B97F4A7C15
CONST hashFinish AS LONG = &HD6E8FEB86659FD93

' Bytes eight at a time; the last eight may overlap those before.
FUNCTION hash_bytes(p AS UBYTE PTR, n AS LONG) AS INTEGER
  DIM h AS LONG = n * hashStep, last AS UBYTE PTR, w AS LONG
  IF n >= 8 THEN
    last = p + n - 8
    WHILE p < last
      h = (h XOR *CAST(LONG PTR, p)) * hashStep
      h = h XOR SHR(CAST(ULONG, h), 29)
      p = p + 8
    WEND
    w = *CAST(LONG PTR, last)
  ELSEIF n >= 4 THEN
    w = SHL(CAST(LONG, *CAST(UINTEGER PTR, p)), 32) OR *CAST(UINTEGER PTR, p + n - 4)
  ELSEIF n > 0 THEN
    w = SHL(CAST(LONG, p[0]), 16) OR SHL(CAST(LONG, p[n \ 2]), 8) OR p[n - 1]
  END IF
  h = (h XOR w) * hashFinish
  RETURN CAST(INTEGER, h XOR SHR(CAST(ULONG, h), 32))
END FUNCTION

FUNCTION hash_text(s AS Text PTR) AS INTEGER
  DIM narrow AS Text PTR, h AS INTEGER
  IF s = NOTHING THEN RETURN 0
  IF s->width = 1 THEN RETURN hash_bytes(CAST(UBYTE PTR, s + 1), s->length)
  IF str_width_of(s, 0, s->length) = 4 THEN RETURN hash_bytes(CAST(UBYTE PTR, s + 1), s->length * 4)
  narrow = str_new(s->length, 1)
  str_place(narrow, 0, s, 0, s->length)
  h = hash_bytes(CAST(UBYTE PTR, narrow + 1), s->length)
  str_release(narrow)
  RETURN h
END FUNCTION

' Short keys of one width are compared here: the first and the last eight bytes.
FUNCTION same_key(a AS Text PTR, b AS Text PTR) AS INTEGER
  DIM x AS UBYTE PTR = CAST(UBYTE PTR, a + 1), y AS UBYTE PTR = CAST(UBYTE PTR, b + 1), n AS LONG
  IF a = b THEN RETURN 1
  IF a = NOTHING OR b = NOTHING THEN RETURN 0
  n = a->length
  IF n <> b->length THEN RETURN 0
  IF a->width <> 1 OR b->width <> 1 OR n > 16 THEN RETURN str_equal(a, b)
  IF n >= 8 THEN
    IF *CAST(LONG PTR, x) <> *CAST(LONG PTR, y) THEN RETURN 0
    RETURN *CAST(LONG PTR, x + n - 8) = *CAST(LONG PTR, y + n - 8) AND 1
  END IF
  IF n >= 4 THEN
    IF *CAST(INTEGER PTR, x) <> *CAST(INTEGER PTR, y) THEN RETURN 0
    RETURN *CAST(INTEGER PTR, x + n - 4) = *CAST(INTEGER PTR, y + n - 4) AND 1
  END IF
  RETURN x[0] = y[0] AND x[n \ 2] = y[n \ 2] AND x[n - 1] = y[n - 1] AND 1
END FUNCTION

' ---- finding and storing

' The entry of a key; NOTHING when there is none.
FUNCTION map_entry(m AS Map PTR, key_ AS Text PTR, hash AS INTEGER) AS UBYTE PTR
  DIM places AS INTEGER PTR = m->places, at AS LONG = hash AND m->mask, n AS LONG, e AS MapEntry PTR
  IF m->count = 0 THEN RETURN NOTHING
  DO
    n = places[at]
    IF n = 0 THEN RETURN NOTHING
    e = CAST(MapEntry PTR, m->entries + (n - 1) * m->stride)
    IF e->hash = hash AND e->used <> 0 THEN
      IF same_key(e->key_, key_) <> 0 THEN RETURN CAST(UBYTE PTR, e)
    END IF
    at = (at + 1) AND m->mask
  LOOP
END FUNCTION

' The address of a key's value; NOTHING when it is not there.
FUNCTION map_find(m AS Map PTR, key_ AS Text PTR) AS UBYTE PTR
  DIM e AS UBYTE PTR = map_entry(m, key_, hash_text(key_))
  IF e = NOTHING THEN RETURN NOTHING
  RETURN e + entryValue
END FUNCTION

' Entries anew without removed ones, and the index for them, with room for half as many again.
SUB map_rebuild(m AS Map PTR)
  DIM room AS LONG = smallestMap, fresh AS UBYTE PTR, places AS INTEGER PTR, i AS LONG, source AS UBYTE PTR = m->entries
  DIM target AS UBYTE PTR, e AS MapEntry PTR, at AS LONG, mask AS LONG, n AS INTEGER
  WHILE room < m->count + (m->count \ 2) + 1
    room = room * 2
  WEND
  mask = room * 2 - 1
  fresh = mem_alloc(room * m->stride)
  places = mem_zeroed(room * 8)
  IF fresh = NOTHING OR places = NOTHING THEN mem_exhausted
  target = fresh
  FOR i = 1 TO m->used
    e = CAST(MapEntry PTR, source)
    IF e->used <> 0 THEN
      copy_bytes(target, source, CAST(ULONG, m->stride))
      INC n
      at = e->hash AND mask
      WHILE places[at] <> 0
        at = (at + 1) AND mask
      WEND
      places[at] = n
      target = target + m->stride
    END IF
    source = source + m->stride
  NEXT
  mem_free(m->entries)
  mem_free(m->places)
  m->entries = fresh
  m->places = places
  m->mask = mask
  m->used = n
  m->room = room
END SUB

' The address of a key's value, which is made zero when it was not there.
FUNCTION map_slot(m AS Map PTR, key_ AS Text PTR) AS UBYTE PTR
  DIM hash AS INTEGER = hash_text(key_), e AS UBYTE PTR = map_entry(m, key_, hash), one AS MapEntry PTR, at AS LONG
  IF e <> NOTHING THEN RETURN e + entryValue
  IF m->used = m->room THEN map_rebuild(m)
  e = m->entries + m->used * m->stride
  one = CAST(MapEntry PTR, e)
  one->hash = hash
  one->used = 1
  one->key_ = key_keep(key_)
  fill_bytes(e + entryValue, 0, CAST(ULONG, m->stride - entryValue))
  INC m->used
  INC m->count
  at = hash AND m->mask
  WHILE m->places[at] <> 0
    at = (at + 1) AND m->mask
  WEND
  m->places[at] = m->used
  RETURN e + entryValue
END FUNCTION

' A key is kept as it is, but not in a block made much larger for growing.
FUNCTION key_keep(s AS Text PTR) AS Text PTR
  DIM t AS Text PTR
  IF s = NOTHING THEN RETURN NOTHING
  IF s->refs < 0 OR s->capacity <= s->length * s->width + 16 THEN RETURN str_retain(s)
  t = str_new(s->length, s->width)
  str_place(t, 0, s, 0, s->length)
  RETURN t
END FUNCTION

' The record of a key, ready to be changed.
FUNCTION map_record(m AS Map PTR, key_ AS Text PTR) AS UBYTE PTR
  RETURN box_own(CAST(Cell PTR PTR, map_slot(m, key_)), m->info)
END FUNCTION

SUB map_set(m AS Map PTR, key_ AS Text PTR, bits AS LONG)
  DIM slot AS UBYTE PTR = map_slot(m, key_), old AS LONG = *CAST(LONG PTR, slot)
  *CAST(LONG PTR, slot) = bits
  IF m->info->form = kindPlain THEN RETURN
  slot_retain(slot, m->info->form)
  slot_adopt(slot, m->info->form, m->owner)
  slot_release(CAST(UBYTE PTR, @old), m->info->form)
END SUB

SUB map_set_any(m AS Map PTR, key_ AS Text PTR, p AS AnyValue PTR)
  DIM slot AS UBYTE PTR
  any_retain(p)
  slot = map_slot(m, key_)
  any_assign(CAST(AnyValue PTR, slot), p)
  slot_adopt(slot, kindAny, m->owner)
  any_release_copy(p)
END SUB

' Give back what any_retain took.
SUB any_release_copy(p AS AnyValue PTR)
  DIM copy_ AS AnyValue
  copy_.tag = p->tag
  copy_.bits = p->bits
  any_release(@copy_)
END SUB

FUNCTION map_remove(m AS Map PTR, key_ AS Text PTR) AS INTEGER
  DIM p AS UBYTE PTR = map_entry(m, key_, hash_text(key_)), e AS MapEntry PTR, old AS AnyValue, oldKey AS Text PTR
  IF p = NOTHING THEN RETURN 0
  e = CAST(MapEntry PTR, p)
  e->used = 0
  DEC m->count
  oldKey = e->key_
  copy_bytes(@old, p + entryValue, CAST(ULONG, m->stride - entryValue))
  slot_release(CAST(UBYTE PTR, @old), m->info->form)
  str_release(oldKey)
  RETURN 1
END FUNCTION

' ---- reading

FUNCTION map_has(m AS Map PTR, key_ AS Text PTR) AS INTEGER
  RETURN map_entry(m, key_, hash_text(key_)) <> NOTHING AND 1
END FUNCTION

FUNCTION map_size(m AS Map PTR) AS INTEGER
  RETURN m->count
END FUNCTION

FUNCTION map_empty(m AS Map PTR) AS INTEGER
  RETURN m->count = 0 AND 1
END FUNCTION

FUNCTION map_get(m AS Map PTR, key_ AS Text PTR) AS LONG
  RETURN map_get_default(m, key_, 0)
END FUNCTION

FUNCTION map_get_default(m AS Map PTR, key_ AS Text PTR, bits AS LONG) AS LONG
  DIM slot AS UBYTE PTR = map_find(m, key_)
  IF slot <> NOTHING THEN bits = *CAST(LONG PTR, slot)
  slot_retain(CAST(UBYTE PTR, @bits), m->info->form)
  RETURN bits
END FUNCTION

SUB map_get_any(target AS AnyValue PTR, m AS Map PTR, key_ AS Text PTR)
  DIM slot AS UBYTE PTR = map_find(m, key_)
  target->tag = tagNone
  target->bits = 0
  IF slot <> NOTHING THEN any_copy(target, CAST(AnyValue PTR, slot))
END SUB

SUB map_get_default_any(target AS AnyValue PTR, m AS Map PTR, key_ AS Text PTR, p AS AnyValue PTR)
  DIM slot AS UBYTE PTR = map_find(m, key_)
  IF slot <> NOTHING THEN any_copy(target, CAST(AnyValue PTR, slot)) ELSE any_copy(target, p)
END SUB

' ---- snapshots

FUNCTION map_keys(m AS Map PTR, info AS TypeInfo PTR) AS Sequence PTR
  DIM l AS Sequence PTR = list_sized(info, m->count), p AS UBYTE PTR = m->entries, i AS LONG, e AS MapEntry PTR, target AS Text PTR PTR
  target = CAST(Text PTR PTR, l->items)
  FOR i = 1 TO m->used
    e = CAST(MapEntry PTR, p)
    IF e->used <> 0 THEN
      *target = str_retain(e->key_)
      target = target + 1
    END IF
    p = p + m->stride
  NEXT
  RETURN l
END FUNCTION

FUNCTION map_values(m AS Map PTR) AS Sequence PTR
  DIM l AS Sequence PTR = list_sized(m->info, m->count), p AS UBYTE PTR = m->entries, i AS LONG, e AS MapEntry PTR, target AS UBYTE PTR
  target = l->items
  FOR i = 1 TO m->used
    e = CAST(MapEntry PTR, p)
    IF e->used <> 0 THEN
      copy_bytes(target, p + entryValue, CAST(ULONG, l->stride))
      slot_retain(target, m->info->form)
      target = target + l->stride
    END IF
    p = p + m->stride
  NEXT
  RETURN l
END FUNCTION

' Values are copied as LIST.COPY copies elements.
FUNCTION map_copy(m AS Map PTR) AS Map PTR
  DIM t AS Map PTR = map_new(m->info), p AS UBYTE PTR = m->entries, i AS LONG, e AS MapEntry PTR
  FOR i = 1 TO m->used
    e = CAST(MapEntry PTR, p)
    IF e->used <> 0 THEN slot_copy(map_slot(t, e->key_), p + entryValue, m->info)
    p = p + m->stride
  NEXT
  RETURN t
END FUNCTION
