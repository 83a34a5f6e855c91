OPTION SYSTEM

' Arrays: descriptors that generated code indexes by, storage that is allocated here.
'
'   +0     +8      +16    +20    +24          +32                +40
'   | data | count | rank | kind | element    | descriptor of    | lower, extent | lower, extent | …
'   |      |       |      |      | size       | records, or 0    | (long each), one pair for each dimension

TYPE ArrayHead
  data AS UBYTE PTR
  count AS LONG
  rank AS INTEGER
  kind AS INTEGER
  size AS LONG
  layout AS RecordLayout PTR
  bounds(15) AS LONG
END TYPE

CONST mostRank = 8

' Storage that its array does not use any more.
TYPE KeptElements
  nxt AS KeptElements PTR
  data AS UBYTE PTR
  count AS LONG
  kind AS INTEGER
  size AS LONG
  layout AS RecordLayout PTR
END TYPE

' ---- elements as parameters

' While an element is a routine's parameter, the storage of arrays is kept until the call is over: whatever becomes of the
' array, the parameter means what it was given.

SUB array_hold()
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  c->slots.elementHolds = c->slots.elementHolds + 1
END SUB

SUB array_let_go()
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), kept AS KeptElements PTR
  c->slots.elementHolds = c->slots.elementHolds - 1
  WHILE c->slots.elementHolds = 0 AND c->slots.keptElements <> NOTHING
    kept = c->slots.keptElements
    c->slots.keptElements = kept->nxt
    release_elements(kept->data, kept->count, kept->kind, kept->size, kept->layout)
    mem_free(kept->data)
    mem_free(CAST(UBYTE PTR, kept))
  WEND
END SUB

' Release elements and storage of an array, or keep them. Without memory to remember them they are never released.
SUB drop_storage(a AS ArrayHead PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), kept AS KeptElements PTR
  IF c->slots.elementHolds = 0 THEN
    release_elements(a->data, a->count, a->kind, a->size, a->layout)
    mem_free(a->data)
    RETURN
  END IF
  kept = CAST(KeptElements PTR, mem_alloc(SIZEOF(KeptElements)))
  IF kept = NOTHING THEN RETURN
  kept->nxt = c->slots.keptElements
  kept->data = a->data
  kept->count = a->count
  kept->kind = a->kind
  kept->size = a->size
  kept->layout = a->layout
  c->slots.keptElements = kept
END SUB

' ---- allocating

' Elements for these bounds (lower and upper of each dimension); -1 after error 9 or 7.
FUNCTION count_elements(rank AS INTEGER, bounds AS LONG PTR, size AS LONG) AS LONG
  DIM i AS INTEGER, count AS LONG = 1, extent AS LONG
  FOR i = 0 TO rank - 1
    extent = bounds[2 * i + 1] - bounds[2 * i] + 1
    IF bounds[2 * i + 1] < bounds[2 * i] - 1 THEN
      error_raise(9)
      RETURN -1
    END IF
    ' A difference that overflows is negative here.
    IF extent < 0 OR (extent > 0 AND count > mostBytes \ extent) THEN
      error_raise(7)
      RETURN -1
    END IF
    count = count * extent
  NEXT
  IF size > 0 AND count > mostBytes \ size THEN
    error_raise(7)
    RETURN -1
  END IF
  RETURN count
END FUNCTION

SUB set_bounds(a AS ArrayHead PTR, rank AS INTEGER, bounds AS LONG PTR)
  DIM i AS INTEGER
  a->rank = rank
  FOR i = 0 TO rank - 1
    a->bounds(2 * i) = bounds[2 * i]
    a->bounds(2 * i + 1) = bounds[2 * i + 1] - bounds[2 * i] + 1
  NEXT
END SUB

SUB array_dim(a AS ArrayHead PTR, rank AS INTEGER, bounds AS LONG PTR)
  DIM count AS LONG = count_elements(rank, bounds, a->size), data AS UBYTE PTR
  IF count < 0 THEN RETURN
  array_erase(a)
  data = mem_zeroed(count * a->size)
  IF data = NOTHING THEN
    error_raise(7)
    RETURN
  END IF
  a->data = data
  a->count = count
  set_bounds(a, rank, bounds)
END SUB

SUB array_erase(a AS ArrayHead PTR)
  DIM i AS INTEGER
  IF a->data = NOTHING THEN RETURN
  drop_storage(a)
  a->data = NOTHING
  a->count = 0
  FOR i = 0 TO 2 * a->rank - 1
    a->bounds(i) = 0
  NEXT
END SUB

' REDIM PRESERVE: the elements whose indices are within both bounds move, the others are released.
SUB array_redim(a AS ArrayHead PTR, rank AS INTEGER, bounds AS LONG PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), fresh AS ArrayHead
  IF a->data = NOTHING OR a->rank <> rank THEN
    array_dim(a, rank, bounds)
    RETURN
  END IF
  fresh.count = count_elements(rank, bounds, a->size)
  IF fresh.count < 0 THEN RETURN
  set_bounds(@fresh, rank, bounds)
  IF c->slots.elementHolds = 0 AND can_resize(a, @fresh) THEN
    resize_elements(a, @fresh)
    RETURN
  END IF
  fresh.data = mem_zeroed(fresh.count * a->size)
  IF fresh.data = NOTHING THEN
    error_raise(7)
    RETURN
  END IF
  move_common(a, @fresh, 0, 0, 0)
  drop_storage(a)
  a->data = fresh.data
  a->count = fresh.count
  set_bounds(a, rank, bounds)
END SUB

' Whether all elements stay where they are, counted from the start: only the first dimension ends elsewhere.
FUNCTION can_resize(a AS ArrayHead PTR, fresh AS ArrayHead PTR) AS INTEGER
  DIM i AS INTEGER
  IF a->bounds(0) <> fresh->bounds(0) THEN RETURN 0
  FOR i = 2 TO 2 * a->rank - 1
    IF a->bounds(i) <> fresh->bounds(i) THEN RETURN 0
  NEXT
  RETURN -1
END FUNCTION

SUB resize_elements(a AS ArrayHead PTR, fresh AS ArrayHead PTR)
  DIM data AS UBYTE PTR
  IF fresh->count < a->count THEN
    release_elements(a->data + fresh->count * a->size, a->count - fresh->count, a->kind, a->size, a->layout)
  END IF
  data = mem_resize(a->data, fresh->count * a->size)
  IF data = NOTHING THEN
    error_raise(7)
    RETURN
  END IF
  IF fresh->count > a->count THEN
    fill_bytes(data + a->count * a->size, 0, CAST(ULONG, (fresh->count - a->count) * a->size))
  END IF
  a->data = data
  a->count = fresh->count
  a->bounds(1) = fresh->bounds(1)
END SUB

' Move what both arrays have from dimension `d` on; `from` and `to_` count elements up to the place reached so far. The old
' places become zero, so that the references in them are not released, or are copied where they may still be looked at.
SUB move_common(a AS ArrayHead PTR, fresh AS ArrayHead PTR, d AS INTEGER, from AS LONG, to_ AS LONG)
  DIM lower AS LONG, upper AS LONG, other AS LONG, i AS LONG, source AS UBYTE PTR, bytes AS ULONG, isKept AS INTEGER
  lower = IIF(a->bounds(2 * d) > fresh->bounds(2 * d), a->bounds(2 * d), fresh->bounds(2 * d))
  upper = a->bounds(2 * d) + a->bounds(2 * d + 1) - 1
  other = fresh->bounds(2 * d) + fresh->bounds(2 * d + 1) - 1
  IF other < upper THEN upper = other
  IF upper < lower THEN RETURN
  from = from * a->bounds(2 * d + 1) + lower - a->bounds(2 * d)
  to_ = to_ * fresh->bounds(2 * d + 1) + lower - fresh->bounds(2 * d)
  IF d < a->rank - 1 THEN
    FOR i = 0 TO upper - lower
      move_common(a, fresh, d + 1, from + i, to_ + i)
    NEXT
    RETURN
  END IF
  source = a->data + from * a->size
  isKept = CAST(Context PTR, CONTEXTPTR)->slots.elementHolds > 0
  IF isKept AND a->kind <> kindPlain THEN
    FOR i = 0 TO upper - lower
      value_assign(fresh->data + (to_ + i) * a->size, source + i * a->size, a->kind, a->layout)
    NEXT
    RETURN
  END IF
  bytes = CAST(ULONG, (upper - lower + 1) * a->size)
  copy_bytes(fresh->data + to_ * a->size, source, bytes)
  IF NOT isKept THEN fill_bytes(source, 0, bytes)
END SUB

' ---- whole arrays

SUB array_clear(p AS UBYTE PTR, count AS LONG, kind AS INTEGER, layout AS RecordLayout PTR)
  DIM size AS LONG = element_size(kind, layout)
  release_elements(p, count, kind, size, layout)
  fill_bytes(p, 0, CAST(ULONG, count * size))
END SUB

FUNCTION array_same_bounds(a AS ArrayHead PTR, b AS ArrayHead PTR) AS INTEGER
  DIM i AS INTEGER
  IF a->data = NOTHING OR b->data = NOTHING OR a->rank <> b->rank THEN RETURN 0
  FOR i = 0 TO 2 * a->rank - 1
    IF a->bounds(i) <> b->bounds(i) THEN RETURN 0
  NEXT
  RETURN 1
END FUNCTION

SUB array_copy(target AS ArrayHead PTR, source AS ArrayHead PTR)
  DIM bounds(15) AS LONG, i AS LONG, at AS LONG
  IF source->data = NOTHING THEN
    error_raise(9)
    RETURN
  END IF
  IF target = source THEN RETURN
  IF target->data = NOTHING THEN
    FOR i = 0 TO source->rank - 1
      bounds(2 * i) = source->bounds(2 * i)
      bounds(2 * i + 1) = source->bounds(2 * i) + source->bounds(2 * i + 1) - 1
    NEXT
    array_dim(target, source->rank, @bounds)
    IF target->data = NOTHING THEN RETURN
  ELSEIF array_same_bounds(target, source) = 0 THEN
    error_raise(9)
    RETURN
  END IF
  IF source->kind = kindPlain THEN
    move_bytes(target->data, source->data, CAST(ULONG, source->count * source->size))
    RETURN
  END IF
  FOR i = 0 TO source->count - 1
    value_assign(target->data + at, source->data + at, source->kind, source->layout)
    at = at + source->size
  NEXT
END SUB

FUNCTION array_lbound(a AS ArrayHead PTR, dimension AS INTEGER) AS INTEGER
  IF dimension < 1 OR (a->data <> NOTHING AND dimension > a->rank) THEN
    error_raise(9)
    RETURN 0
  END IF
  IF a->data = NOTHING THEN RETURN 0
  RETURN CAST(INTEGER, a->bounds(2 * dimension - 2))
END FUNCTION

FUNCTION array_ubound(a AS ArrayHead PTR, dimension AS INTEGER) AS INTEGER
  IF dimension < 1 OR (a->data <> NOTHING AND dimension > a->rank) THEN
    error_raise(9)
    RETURN 0
  END IF
  IF a->data = NOTHING THEN RETURN -1
  RETURN CAST(INTEGER, a->bounds(2 * dimension - 2) + a->bounds(2 * dimension - 1) - 1)
END FUNCTION

' ---- SPLIT$ and JOIN$

SUB array_split(a AS ArrayHead PTR, s AS Text PTR, delimiter AS Text PTR, lower AS INTEGER)
  DIM pieces AS LONG, bounds(1) AS LONG, elements AS Text PTR PTR, from AS LONG, ending AS LONG, i AS LONG
  pieces = str_tally(s, delimiter) + 1
  bounds(0) = lower
  bounds(1) = lower + pieces - 1
  ' The text may be an element of the array that is about to be released.
  str_retain(s)
  str_retain(delimiter)
  array_dim(a, 1, @bounds)
  IF a->data <> NOTHING THEN
    elements = CAST(Text PTR PTR, a->data)
    FOR i = 0 TO pieces - 1
      ending = str_length(s)
      IF i < pieces - 1 THEN ending = str_index(s, delimiter, from)
      elements[i] = str_part_of(s, from, ending - from)
      from = ending + str_length(delimiter)
    NEXT
  END IF
  str_release(delimiter)
  str_release(s)
END SUB

' str_part of a string that may be empty.
FUNCTION str_part_of(s AS Text PTR, from AS LONG, count AS LONG) AS Text PTR
  IF s = NOTHING THEN RETURN NOTHING
  RETURN str_part(s, from, count)
END FUNCTION

FUNCTION array_join(a AS ArrayHead PTR, separator AS Text PTR) AS Text PTR
  DIM parts AS Text PTR PTR, i AS LONG, length AS LONG, width AS INTEGER = 1, s AS Text PTR, at AS LONG
  IF a->data = NOTHING THEN
    error_raise(9)
    RETURN NOTHING
  END IF
  parts = CAST(Text PTR PTR, a->data)
  IF separator <> NOTHING AND a->count > 1 THEN
    width = separator->width
    length = separator->length * (a->count - 1)
  END IF
  FOR i = 0 TO a->count - 1
    IF parts[i] <> NOTHING THEN
      length = length + parts[i]->length
      IF parts[i]->width > width THEN width = parts[i]->width
    END IF
  NEXT
  IF length = 0 THEN RETURN NOTHING
  s = str_try(length, width)
  IF s = NOTHING THEN RETURN NOTHING
  FOR i = 0 TO a->count - 1
    IF i > 0 THEN
      str_place(s, at, separator, 0, str_length(separator))
      at = at + str_length(separator)
    END IF
    str_place(s, at, parts[i], 0, str_length(parts[i]))
    at = at + str_length(parts[i])
  NEXT
  RETURN s
END FUNCTION
