OPTION SYSTEM

' ANY: a tag and 8 bytes. What the tag 5 stands for (object, record, map, blob) is told by the cell.

TYPE AnyValue
  tag AS INTEGER
  unused AS INTEGER
  bits AS LONG
END TYPE

CONST tagNone = 0, tagInteger = 1, tagFloat = 2, tagString = 3, tagList = 4, tagObject = 5

SUB any_retain(p AS AnyValue PTR)
  IF p->tag = tagString THEN
    str_retain(CAST(Text PTR, p->bits))
  ELSEIF p->tag >= tagList THEN
    cell_retain(CAST(Cell PTR, p->bits))
  END IF
END SUB

' It holds nothing afterwards.
SUB any_release(p AS AnyValue PTR)
  DIM tag AS INTEGER = p->tag
  p->tag = tagNone
  IF tag = tagString THEN
    str_release(CAST(Text PTR, p->bits))
  ELSEIF tag >= tagList THEN
    cell_release(CAST(Cell PTR, p->bits))
  END IF
END SUB

SUB any_copy(target AS AnyValue PTR, source AS AnyValue PTR)
  any_retain(source)
  target->tag = source->tag
  target->bits = source->bits
END SUB

SUB any_assign(target AS AnyValue PTR, source AS AnyValue PTR)
  DIM old AS AnyValue
  IF target = source THEN RETURN
  old.tag = target->tag
  old.bits = target->bits
  any_copy(target, source)
  any_release(@old)
END SUB

FUNCTION any_bits_double(p AS AnyValue PTR) AS DOUBLE
  RETURN FROMBITS(p->bits)
END FUNCTION

' The cell that tag 5 refers to: of that kind, and no deleted object; else NOTHING.
FUNCTION any_cell(p AS AnyValue PTR, kind AS INTEGER) AS Cell PTR
  DIM one AS Cell PTR
  IF p->tag <> tagObject THEN RETURN NOTHING
  one = CAST(Cell PTR, p->bits)
  IF one = NOTHING THEN RETURN NOTHING
  IF one->kind <> kind OR one->info = NOTHING THEN RETURN NOTHING
  RETURN one
END FUNCTION

' none, or NOTHING, or a deleted object.
FUNCTION any_is_nothing(p AS AnyValue PTR) AS INTEGER
  DIM one AS Cell PTR
  IF p->tag = tagNone THEN RETURN 1
  IF p->tag <> tagObject THEN RETURN 0
  one = CAST(Cell PTR, p->bits)
  IF one = NOTHING THEN RETURN 1
  RETURN one->kind = kindReference AND one->info = NOTHING AND 1
END FUNCTION

' ---- what an arm of MATCH asks

FUNCTION any_is_object(p AS AnyValue PTR) AS INTEGER
  RETURN any_cell(p, kindReference) <> NOTHING AND 1
END FUNCTION

FUNCTION any_is_map(p AS AnyValue PTR, info AS TypeInfo PTR) AS INTEGER
  DIM m AS Cell PTR = any_cell(p, kindMap)
  IF m = NOTHING THEN RETURN 0
  RETURN type_same(m->info, info)
END FUNCTION

FUNCTION any_is_blob(p AS AnyValue PTR) AS INTEGER
  DIM one AS Cell PTR
  IF p->tag <> tagObject THEN RETURN 0
  one = CAST(Cell PTR, p->bits)
  IF one = NOTHING THEN RETURN 0
  RETURN one->kind = kindBlob AND 1
END FUNCTION

FUNCTION any_is_class(p AS AnyValue PTR, class_ AS ClassInfo PTR) AS INTEGER
  RETURN class_is(CAST(ObjectCell PTR, any_cell(p, kindReference)), class_)
END FUNCTION

FUNCTION any_is_record(p AS AnyValue PTR, info AS TypeInfo PTR) AS INTEGER
  DIM box AS Cell PTR = any_cell(p, kindRecord)
  IF box = NOTHING THEN RETURN 0
  RETURN box->info = info AND 1
END FUNCTION

' NOTHING as type: any list.
FUNCTION any_is_list(p AS AnyValue PTR, info AS TypeInfo PTR) AS INTEGER
  DIM l AS Sequence PTR
  IF p->tag <> tagList THEN RETURN 0
  IF info = NOTHING THEN RETURN 1
  l = CAST(Sequence PTR, p->bits)
  RETURN type_same(l->info, info)
END FUNCTION

' ---- conversions; results that refer to something are the caller's

FUNCTION any_to_text(p AS AnyValue PTR) AS Text PTR
  IF p->tag = tagString THEN RETURN str_retain(CAST(Text PTR, p->bits))
  IF p->tag <> tagNone THEN error_raise(13)
  RETURN NOTHING
END FUNCTION

' An instance of the class (NOTHING: of any), or NOTHING.
FUNCTION any_to_object(p AS AnyValue PTR, class_ AS ClassInfo PTR) AS Cell PTR
  DIM o AS Cell PTR
  IF any_is_nothing(p) <> 0 THEN RETURN NOTHING
  o = any_cell(p, kindReference)
  IF o <> NOTHING THEN
    IF class_ = NOTHING THEN RETURN cell_retain(o)
    IF class_is(CAST(ObjectCell PTR, o), class_) <> 0 THEN RETURN cell_retain(o)
  END IF
  error_raise(13)
  RETURN NOTHING
END FUNCTION

FUNCTION any_to_list(p AS AnyValue PTR, info AS TypeInfo PTR) AS Sequence PTR
  IF p->tag = tagList THEN RETURN list_retype(CAST(Sequence PTR, cell_retain(CAST(Cell PTR, p->bits))), info)
  error_raise(13)
  RETURN NOTHING
END FUNCTION

FUNCTION any_to_map(p AS AnyValue PTR, info AS TypeInfo PTR) AS Cell PTR
  DIM m AS Cell PTR = any_cell(p, kindMap)
  IF m <> NOTHING THEN
    IF type_same(m->info, info) <> 0 THEN RETURN cell_retain(m)
  END IF
  error_raise(13)
  RETURN NOTHING
END FUNCTION

FUNCTION any_to_blob(p AS AnyValue PTR) AS Cell PTR
  IF any_is_nothing(p) <> 0 THEN RETURN NOTHING
  IF any_is_blob(p) <> 0 THEN RETURN cell_retain(CAST(Cell PTR, p->bits))
  error_raise(13)
  RETURN NOTHING
END FUNCTION

' Copied over storage that holds no value yet.
SUB any_to_record(target AS UBYTE PTR, p AS AnyValue PTR, info AS TypeInfo PTR)
  DIM source AS UBYTE PTR
  IF any_is_record(p, info) = 0 THEN
    error_raise(13)
    RETURN
  END IF
  source = box_data(CAST(Cell PTR, p->bits))
  IF info->nested <> NOTHING THEN record_copy(target, source, info->nested) ELSE copy_bytes(target, source, CAST(ULONG, info->size))
END SUB

' As PRINT shows it.
FUNCTION any_text(p AS AnyValue PTR) AS Text PTR
  SELECT CASE p->tag
  CASE tagNone: RETURN NOTHING
  CASE tagInteger: RETURN text_long(p->bits)
  CASE tagFloat: RETURN text_print_double(FROMBITS(p->bits))
  CASE tagString: RETURN str_retain(CAST(Text PTR, p->bits))
  CASE ELSE: RETURN show_any(p)
  END SELECT
END FUNCTION

' ---- operators

FUNCTION any_is_number(p AS AnyValue PTR) AS INTEGER
  RETURN p->tag = tagInteger OR p->tag = tagFloat
END FUNCTION

FUNCTION any_number(p AS AnyValue PTR) AS DOUBLE
  IF p->tag = tagFloat THEN RETURN FROMBITS(p->bits)
  RETURN p->bits
END FUNCTION

CONST opAdd = 0, opSubtract = 1, opMultiply = 2, opDivide = 3, opQuotient = 4, opRemainder = 5, opPower = 6

' Over storage that holds no value; none after an error.
SUB any_arithmetic(target AS AnyValue PTR, op AS INTEGER, a AS AnyValue PTR, b AS AnyValue PTR)
  DIM result AS AnyValue
  IF a->tag = tagString AND b->tag = tagString AND op = opAdd THEN
    result.bits = CAST(LONG, str_concat(CAST(Text PTR, a->bits), CAST(Text PTR, b->bits)))
    result.tag = tagString
  ELSEIF NOT (any_is_number(a) AND any_is_number(b)) THEN
    error_raise(13)
  ELSEIF op = opQuotient OR op = opRemainder OR (a->tag = tagInteger AND b->tag = tagInteger AND op <= opMultiply) THEN
    any_whole(@result, op, a, b)
  ELSE
    result.bits = BITSOF(float_result(op, any_number(a), any_number(b)))
    result.tag = tagFloat
  END IF
  target->tag = IIF(error_pending(), tagNone, result.tag)
  target->bits = result.bits
END SUB

FUNCTION float_result(op AS INTEGER, x AS DOUBLE, y AS DOUBLE) AS DOUBLE
  SELECT CASE op
  CASE opAdd: RETURN x + y
  CASE opSubtract: RETURN x - y
  CASE opMultiply: RETURN x * y
  CASE opDivide
    IF y = 0 THEN error_raise(11)
    RETURN x / y
  CASE ELSE: RETURN math_power(x, y)
  END SELECT
END FUNCTION

' As LONG; `\` and MOD truncate floats first.
SUB any_whole(target AS AnyValue PTR, op AS INTEGER, a AS AnyValue PTR, b AS AnyValue PTR)
  DIM x AS LONG, y AS LONG
  x = IIF(a->tag = tagFloat, CAST(LONG, any_number(a)), a->bits)
  y = IIF(b->tag = tagFloat, CAST(LONG, any_number(b)), b->bits)
  target->tag = tagInteger
  target->bits = 0
  SELECT CASE op
  CASE opAdd: target->bits = x + y
  CASE opSubtract: target->bits = x - y
  CASE opMultiply: target->bits = x * y
  CASE ELSE
    IF y = 0 THEN
      error_raise(11)
    ELSEIF y = -1 THEN
      IF op = opQuotient THEN target->bits = -x
    ELSEIF op = opQuotient THEN
      target->bits = x \ y
    ELSE
      target->bits = x MOD y
    END IF
  END SELECT
END SUB

SUB any_negate(target AS AnyValue PTR, a AS AnyValue PTR)
  target->tag = a->tag
  IF a->tag = tagInteger THEN
    target->bits = -a->bits
  ELSEIF a->tag = tagFloat THEN
    target->bits = BITSOF(-FROMBITS(a->bits))
  ELSE
    target->tag = tagNone
    error_raise(13)
  END IF
END SUB

' eq ne lt le gt ge by number; 1 or 0.
FUNCTION any_relation(op AS INTEGER, a AS AnyValue PTR, b AS AnyValue PTR) AS INTEGER
  DIM order AS INTEGER
  IF a->tag = tagString AND b->tag = tagString THEN
    order = str_compare(CAST(Text PTR, a->bits), CAST(Text PTR, b->bits))
  ELSEIF a->tag = tagInteger AND b->tag = tagInteger THEN
    order = IIF(a->bits < b->bits, -1, IIF(a->bits > b->bits, 1, 0))
  ELSEIF any_is_number(a) AND any_is_number(b) THEN
    RETURN float_relation(op, any_number(a), any_number(b))
  ELSE
    error_raise(13)
    RETURN 0
  END IF
  SELECT CASE op
  CASE 0: RETURN order = 0 AND 1
  CASE 1: RETURN order <> 0 AND 1
  CASE 2: RETURN order < 0 AND 1
  CASE 3: RETURN order <= 0 AND 1
  CASE 4: RETURN order > 0 AND 1
  CASE ELSE: RETURN order >= 0 AND 1
  END SELECT
END FUNCTION

FUNCTION float_relation(op AS INTEGER, x AS DOUBLE, y AS DOUBLE) AS INTEGER
  SELECT CASE op
  CASE 0: RETURN x = y AND 1
  CASE 1: RETURN x <> y AND 1
  CASE 2: RETURN x < y AND 1
  CASE 3: RETURN x <= y AND 1
  CASE 4: RETURN x > y AND 1
  CASE ELSE: RETURN x >= y AND 1
  END SELECT
END FUNCTION

' Whether it counts as true.
FUNCTION any_test(p AS AnyValue PTR) AS INTEGER
  IF p->tag = tagInteger THEN RETURN p->bits <> 0 AND 1
  IF p->tag = tagFloat THEN RETURN FROMBITS(p->bits) <> 0 AND 1
  error_raise(13)
  RETURN 0
END FUNCTION

' The same kind and the same value (4.5): what CONTAINS looks for.
FUNCTION any_same(a AS AnyValue PTR, b AS AnyValue PTR) AS INTEGER
  DIM box AS Cell PTR, other AS Cell PTR
  IF a->tag <> b->tag THEN RETURN any_is_nothing(a) AND any_is_nothing(b)
  SELECT CASE a->tag
  CASE tagNone: RETURN 1
  CASE tagFloat: RETURN FROMBITS(a->bits) = FROMBITS(b->bits) AND 1
  CASE tagString: RETURN str_equal(CAST(Text PTR, a->bits), CAST(Text PTR, b->bits))
  CASE tagObject
    IF any_is_nothing(a) <> 0 OR any_is_nothing(b) <> 0 THEN RETURN any_is_nothing(a) AND any_is_nothing(b)
    box = any_cell(a, kindRecord)
    other = any_cell(b, kindRecord)
    IF box <> NOTHING AND other <> NOTHING THEN
      IF box->info <> other->info THEN RETURN 0
      RETURN same_value(box_data(box), box_data(other), box->info)
    END IF
  END SELECT
  RETURN a->bits = b->bits AND 1
END FUNCTION

' ---- values of slots

' Over storage that holds no value.
SUB any_from_slot(target AS AnyValue PTR, slot AS UBYTE PTR, info AS TypeInfo PTR)
  SELECT CASE info->kind
  CASE typeByte TO typeUlong
    target->tag = tagInteger
    target->bits = load_whole(slot, info->kind)
  CASE typeSingle, typeDouble
    target->tag = tagFloat
    target->bits = BITSOF(load_float(slot, info->kind))
  CASE typeAny
    any_copy(target, CAST(AnyValue PTR, slot))
  CASE ELSE
    slot_retain(slot, info->form)
    target->tag = IIF(info->kind = typeString, tagString, IIF(info->kind = typeList, tagList, tagObject))
    target->bits = *CAST(LONG PTR, slot)
  END SELECT
END SUB

' Into a slot that holds no value; 0 and error 13 when it is none of that type.
FUNCTION any_into_slot(slot AS UBYTE PTR, p AS AnyValue PTR, info AS TypeInfo PTR) AS INTEGER
  DIM fits AS INTEGER
  SELECT CASE info->kind
  CASE typeByte TO typeUlong
    fits = p->tag = tagInteger
    IF fits THEN store_whole(slot, info->kind, p->bits)
  CASE typeSingle
    fits = p->tag = tagFloat
    IF fits THEN *CAST(SINGLE PTR, slot) = FROMBITS(p->bits)
  CASE typeDouble
    fits = p->tag = tagFloat
    IF fits THEN *CAST(LONG PTR, slot) = p->bits
  CASE typeAny
    any_copy(CAST(AnyValue PTR, slot), p)
    RETURN 1
  CASE typeString: fits = p->tag = tagString
  CASE typeClass: fits = any_is_nothing(p) <> 0 OR any_is_class(p, info->nested) <> 0
  CASE typeObject: fits = any_is_nothing(p) <> 0 OR any_is_object(p) <> 0
  CASE typeList: fits = any_is_list(p, info->nested) <> 0
  CASE typeMap: fits = any_is_map(p, info->nested) <> 0
  CASE typeRecord: fits = any_is_record(p, info) <> 0
  CASE typeBlob: fits = any_is_blob(p) <> 0
  END SELECT
  IF fits = 0 THEN
    error_raise(13)
    RETURN 0
  END IF
  IF info->form <> kindPlain THEN
    *CAST(LONG PTR, slot) = IIF(p->tag = tagNone, 0, p->bits)
    slot_retain(slot, info->form)
  END IF
  RETURN 1
END FUNCTION
