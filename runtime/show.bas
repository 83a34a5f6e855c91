OPTION SYSTEM

' Composed values as PRINT shows them. Deeper than 32 levels, or back at something that is being shown, stands "...".

CONST deepest = 32

TYPE Showing
  out AS Text PTR
  depth AS INTEGER
  above(31) AS ANY PTR
END TYPE

SUB show_text(s AS Showing PTR, t AS Text PTR)
  s->out = str_append(s->out, t)
  str_release(t)
END SUB

SUB show_c(s AS Showing PTR, p AS UBYTE PTR)
  show_text(s, str_from_c(p))
END SUB

' 0, with the dots shown, when it is too deep, or is inside of itself (records are not: NOTHING stands for them).
FUNCTION show_enter(s AS Showing PTR, p AS ANY PTR) AS INTEGER
  DIM i AS INTEGER, isInside AS INTEGER
  FOR i = 0 TO s->depth - 1
    IF s->above(i) = p AND p <> NOTHING THEN isInside = 1
  NEXT
  IF isInside <> 0 OR s->depth = deepest THEN
    show_c(s, CSTRING("..."))
    RETURN 0
  END IF
  s->above(s->depth) = p
  INC s->depth
  RETURN 1
END FUNCTION

' A value of a type at an address.
SUB show_value(s AS Showing PTR, p AS UBYTE PTR, info AS TypeInfo PTR)
  IF error_pending() THEN RETURN
  SELECT CASE info->kind
  CASE typeByte TO typeLong: show_text(s, text_long(load_whole(p, info->kind)))
  CASE typeUlong: show_text(s, text_ulong(*CAST(ULONG PTR, p)))
  CASE typeSingle: show_text(s, text_print_single(*CAST(SINGLE PTR, p)))
  CASE typeDouble: show_text(s, text_print_double(*CAST(DOUBLE PTR, p)))
  CASE typeString: show_text(s, str_retain(*CAST(Text PTR PTR, p)))
  CASE typeRecord: show_record(s, p, info)
  CASE typeFixed: show_fixed(s, p, info)
  CASE typeAny: show_dynamic(s, CAST(AnyValue PTR, p))
  CASE typeBlob: show_c(s, CSTRING("[Marshalled]"))
  CASE typeList
    IF *CAST(LONG PTR, p) = 0 THEN show_c(s, CSTRING("[]")) ELSE show_cell(s, *CAST(Cell PTR PTR, p))
  CASE typeMap
    IF *CAST(LONG PTR, p) = 0 THEN show_c(s, CSTRING("{}")) ELSE show_cell(s, *CAST(Cell PTR PTR, p))
  CASE ELSE: show_object(s, *CAST(ObjectCell PTR PTR, p))
  END SELECT
END SUB

SUB show_record(s AS Showing PTR, p AS UBYTE PTR, info AS TypeInfo PTR)
  DIM f AS FieldInfo PTR = first_field(info), i AS LONG
  IF show_enter(s, NOTHING) = 0 THEN RETURN
  show_c(s, CSTRING("{"))
  FOR i = 1 TO info->count
    IF i > 1 THEN show_c(s, CSTRING(", "))
    show_text(s, str_retain(f->name_))
    show_c(s, CSTRING(": "))
    show_value(s, p + f->offset, f->info)
    f = f + 1
  NEXT
  show_c(s, CSTRING("}"))
  DEC s->depth
END SUB

SUB show_fixed(s AS Showing PTR, p AS UBYTE PTR, info AS TypeInfo PTR)
  DIM element AS TypeInfo PTR = info->nested, i AS LONG
  show_c(s, CSTRING("["))
  FOR i = 1 TO info->count
    IF i > 1 THEN show_c(s, CSTRING(", "))
    show_value(s, p, element)
    p = p + element->size
  NEXT
  show_c(s, CSTRING("]"))
END SUB

SUB show_dynamic(s AS Showing PTR, p AS AnyValue PTR)
  IF p->tag < tagList THEN
    show_text(s, any_text(p))
  ELSEIF p->bits = 0 THEN
    show_c(s, CSTRING("[NOTHING]"))
  ELSE
    show_cell(s, CAST(Cell PTR, p->bits))
  END IF
END SUB

' In a slot records are boxes.
SUB show_slot(s AS Showing PTR, slot AS UBYTE PTR, info AS TypeInfo PTR)
  IF info->kind = typeRecord THEN
    IF *CAST(LONG PTR, slot) <> 0 THEN show_cell(s, *CAST(Cell PTR PTR, slot))
  ELSE
    show_value(s, slot, info)
  END IF
END SUB

SUB show_cell(s AS Showing PTR, p AS Cell PTR)
  SELECT CASE p->kind
  CASE kindRecord: show_record(s, box_data(p), p->info)
  CASE kindReference: show_object(s, CAST(ObjectCell PTR, p))
  CASE kindList: show_list(s, CAST(Sequence PTR, p))
  CASE kindMap: show_map(s, CAST(Map PTR, p))
  CASE ELSE: show_c(s, CSTRING("[Marshalled]"))
  END SELECT
END SUB

SUB show_list(s AS Showing PTR, l AS Sequence PTR)
  DIM i AS LONG
  IF show_enter(s, l) = 0 THEN RETURN
  show_c(s, CSTRING("["))
  FOR i = 1 TO l->count
    IF i > 1 THEN show_c(s, CSTRING(", "))
    IF list_at(l, i) <> NOTHING THEN show_slot(s, list_at(l, i), l->info)
  NEXT
  show_c(s, CSTRING("]"))
  DEC s->depth
END SUB

SUB show_map(s AS Showing PTR, m AS Map PTR)
  DIM i AS LONG, n AS LONG, e AS MapEntry PTR
  IF show_enter(s, m) = 0 THEN RETURN
  show_c(s, CSTRING("{"))
  WHILE i < m->used
    e = CAST(MapEntry PTR, m->entries + i * m->stride)
    IF e->length >= 0 THEN
      IF n > 0 THEN show_c(s, CSTRING(", "))
      INC n
      show_text(s, str_retain(e->key_))
      show_c(s, CSTRING(": "))
      show_slot(s, m->entries + i * m->stride + entryValue, m->info)
    END IF
    INC i
  WEND
  show_c(s, CSTRING("}"))
  DEC s->depth
END SUB

' By its own method, which may fail.
SUB show_object(s AS Showing PTR, o AS ObjectCell PTR)
  DIM made AS LONG
  IF live_object(o) = NOTHING THEN
    show_c(s, CSTRING("[NOTHING]"))
  ELSEIF o->class_->toText = NOTHING THEN
    show_c(s, CSTRING("["))
    show_text(s, str_retain(o->class_->name_))
    show_c(s, CSTRING("]"))
  ELSEIF show_enter(s, o) <> 0 THEN
    cell_retain(CAST(Cell PTR, o))
    made = call_object(o->class_->toText, o)
    IF error_pending() = 0 THEN show_text(s, CAST(Text PTR, made))
    cell_release(CAST(Cell PTR, o))
    DEC s->depth
  END IF
END SUB

FUNCTION show_done(s AS Showing PTR) AS Text PTR
  IF error_pending() = 0 THEN RETURN s->out
  str_release(s->out)
  RETURN NOTHING
END FUNCTION

' The text of a value at an address; nothing after an error.
FUNCTION show_of(p AS UBYTE PTR, info AS TypeInfo PTR) AS Text PTR
  DIM s AS Showing
  show_value(@s, p, info)
  RETURN show_done(@s)
END FUNCTION

FUNCTION show_any(p AS AnyValue PTR) AS Text PTR
  DIM s AS Showing
  show_dynamic(@s, p)
  RETURN show_done(@s)
END FUNCTION
