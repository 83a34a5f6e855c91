OPTION SYSTEM

' Maps from strings to values. Entries lie in the order of their insertion; an index, searched from the place that the hash says
' onward, holds their numbers. A removed entry stays until the map is rebuilt, which happens when there is no room left, so the places
' that lead past it stay right. A key of at most 8 narrow elements is in the entry itself (`short`, see short_key), so that finding it
' looks at two lines of memory; of others the block is compared. Keys that could be narrow are kept narrow.
'
'   index:    | number of an entry from 1, or 0 | … (word each, a power of two of them, at most three quarters in use)
'   entries:  | hash | length (9: long or wide; -1: removed) | key | short | value, 8 or 16 bytes | …

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
  length AS INTEGER
  key_ AS Text PTR
  short_ AS LONG
END TYPE

CONST entryValue = 24
CONST shortest = 8             ' elements that `short` can hold
CONST smallestIndex = 16

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
    IF e->length >= 0 THEN
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

' At most 8 bytes as a number: for each length another for every text.
FUNCTION short_key(p AS UBYTE PTR, n AS LONG) AS LONG
  IF n >= 4 THEN RETURN SHL(CAST(LONG, *CAST(UINTEGER PTR, p)), 32) OR *CAST(UINTEGER PTR, p + n - 4)
  IF n > 0 THEN RETURN SHL(CAST(LONG, p[0]), 16) OR SHL(CAST(LONG, p[n \ 2]), 8) OR p[n - 1]
  RETURN 0
END FUNCTION

' Each step folds the 128 bits of a product, so that every bit of the text reaches the low ones (after Wang Yi's wyhash).
FUNCTION hash_bytes(p AS UBYTE PTR, n AS LONG) AS INTEGER
  DIM h AS LONG = n, last AS UBYTE PTR, w AS LONG
  IF n <= shortest THEN
    w = h XOR short_key(p, n)
  ELSE
    last = p + n - 8
    WHILE p < last
      w = h XOR *CAST(LONG PTR, p)
      h = w * hashStep XOR UMULHI(w, hashStep)
      p = p + 8
    WEND
    w = h XOR *CAST(LONG PTR, last)
  END IF
  RETURN CAST(INTEGER, w * hashStep XOR UMULHI(w, hashStep))
END FUNCTION

' A key as it is kept: narrow when it can be, and not in a block made much larger for growing. The caller's.
FUNCTION key_keep(s AS Text PTR) AS Text PTR
  DIM t AS Text PTR, width AS INTEGER
  IF s = NOTHING THEN RETURN NOTHING
  width = str_width_of(s, 0, s->length)
  IF width = s->width AND (s->refs < 0 OR s->capacity <= s->length * s->width + 16) THEN RETURN str_retain(s)
  t = str_new(s->length, width)
  str_place(t, 0, s, 0, s->length)
  RETURN t
END FUNCTION

' Of a key as it is kept.
FUNCTION hash_text(s AS Text PTR) AS INTEGER
  IF s = NOTHING THEN RETURN hash_bytes(NOTHING, 0)
  RETURN hash_bytes(CAST(UBYTE PTR, s + 1), s->length * s->width)
END FUNCTION

' ---- finding and storing

' The address of a key's value; NOTHING when it is not there.
FUNCTION map_find(m AS Map PTR, key_ AS Text PTR) AS UBYTE PTR
  DIM n AS LONG, short_ AS LONG, w AS LONG, hash AS INTEGER, at AS LONG, place AS LONG, e AS MapEntry PTR, p AS UBYTE PTR
  IF m->count = 0 THEN RETURN NOTHING
  IF key_ <> NOTHING THEN
    n = key_->length
    IF n > shortest OR key_->width <> 1 THEN RETURN map_find_long(m, key_)
    p = CAST(UBYTE PTR, key_ + 1)
    ' short_key, here for speed
    IF n >= 4 THEN
      short_ = SHL(CAST(LONG, *CAST(UINTEGER PTR, p)), 32) OR *CAST(UINTEGER PTR, p + n - 4)
    ELSE
      short_ = SHL(CAST(LONG, p[0]), 16) OR SHL(CAST(LONG, p[n \ 2]), 8) OR p[n - 1]
    END IF
  END IF
  w = n XOR short_
  hash = CAST(INTEGER, w * hashStep XOR UMULHI(w, hashStep))
  at = hash AND m->mask
  DO
    place = m->places[at]
    IF place = 0 THEN RETURN NOTHING
    e = CAST(MapEntry PTR, m->entries + (place - 1) * m->stride)
    IF e->short_ = short_ THEN
      IF e->length = n THEN RETURN CAST(UBYTE PTR, e) + entryValue
    END IF
    at = (at + 1) AND m->mask
  LOOP
END FUNCTION

' The same for long and wide keys.
FUNCTION map_find_long(m AS Map PTR, key_ AS Text PTR) AS UBYTE PTR
  DIM hash AS INTEGER, at AS LONG, place AS LONG, e AS MapEntry PTR, kept AS Text PTR
  kept = key_keep(key_)
  hash = hash_text(kept)
  at = hash AND m->mask
  DO
    place = m->places[at]
    IF place = 0 THEN
      str_release(kept)
      RETURN NOTHING
    END IF
    e = CAST(MapEntry PTR, m->entries + (place - 1) * m->stride)
    IF e->hash = hash AND e->length >= 0 THEN
      IF str_equal(e->key_, kept) <> 0 THEN
        str_release(kept)
        RETURN CAST(UBYTE PTR, e) + entryValue
      END IF
    END IF
    at = (at + 1) AND m->mask
  LOOP
END FUNCTION

' Entries anew without removed ones, and the index for them, with room for half as many again.
SUB map_rebuild(m AS Map PTR)
  DIM size AS LONG = smallestIndex, room AS LONG, fresh AS UBYTE PTR, places AS INTEGER PTR, i AS LONG, source AS UBYTE PTR = m->entries
  DIM target AS UBYTE PTR, e AS MapEntry PTR, at AS LONG, n AS INTEGER
  WHILE size - (size \ 4) < m->count + (m->count \ 2) + 1
    size = size * 2
  WEND
  room = size - (size \ 4)
  fresh = mem_alloc(room * m->stride)
  places = mem_zeroed(size * 4)
  IF fresh = NOTHING OR places = NOTHING THEN mem_exhausted
  target = fresh
  FOR i = 1 TO m->used
    e = CAST(MapEntry PTR, source)
    IF e->length >= 0 THEN
      copy_bytes(target, source, CAST(ULONG, m->stride))
      INC n
      at = e->hash AND (size - 1)
      WHILE places[at] <> 0
        at = (at + 1) AND (size - 1)
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
  m->mask = size - 1
  m->used = n
  m->room = room
END SUB

' The address of a key's value, which is made zero when it was not there.
FUNCTION map_slot(m AS Map PTR, key_ AS Text PTR) AS UBYTE PTR
  DIM found AS UBYTE PTR = map_find(m, key_), e AS UBYTE PTR, one AS MapEntry PTR, at AS LONG, n AS LONG
  IF found <> NOTHING THEN RETURN found
  IF m->used = m->room THEN map_rebuild(m)
  e = m->entries + m->used * m->stride
  fill_bytes(e, 0, CAST(ULONG, m->stride))
  one = CAST(MapEntry PTR, e)
  one->key_ = key_keep(key_)
  one->hash = hash_text(one->key_)
  IF one->key_ <> NOTHING THEN
    n = one->key_->length
    one->length = shortest + 1
    IF n <= shortest AND one->key_->width = 1 THEN
      one->length = n
      one->short_ = short_key(CAST(UBYTE PTR, one->key_ + 1), n)
    END IF
  END IF
  INC m->used
  INC m->count
  at = one->hash AND m->mask
  WHILE m->places[at] <> 0
    at = (at + 1) AND m->mask
  WEND
  m->places[at] = m->used
  RETURN e + entryValue
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
  DIM p AS UBYTE PTR = map_find(m, key_), e AS MapEntry PTR, old AS AnyValue, oldKey AS Text PTR
  IF p = NOTHING THEN RETURN 0
  p = p - entryValue
  e = CAST(MapEntry PTR, p)
  e->length = -1
  DEC m->count
  oldKey = e->key_
  copy_bytes(@old, p + entryValue, CAST(ULONG, m->stride - entryValue))
  slot_release(CAST(UBYTE PTR, @old), m->info->form)
  str_release(oldKey)
  RETURN 1
END FUNCTION

' ---- reading

FUNCTION map_has(m AS Map PTR, key_ AS Text PTR) AS INTEGER
  RETURN map_find(m, key_) <> NOTHING AND 1
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
    IF e->length >= 0 THEN
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
    IF e->length >= 0 THEN
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
    IF e->length >= 0 THEN slot_copy(map_slot(t, e->key_), p + entryValue, m->info)
    p = p + m->stride
  NEXT
  RETURN t
END FUNCTION
