OPTION SYSTEM

' Records of RANDOM and BINARY files: FIELD and its variables, GET, PUT, LSET, RSET.
'
' FIELD divides the record buffer of a file. Each binding knows the variable and holds a reference of the string that it put
' there: a variable that holds another string was assigned to, and its binding has no effect any more.

TYPE Field
  variable AS Text PTR PTR
  offset AS LONG
  width AS LONG
  bound AS Text PTR            ' NOTHING until FIELD is done with its list
  next_ AS Field PTR
END TYPE

FUNCTION random_file(number AS INTEGER) AS File PTR
  DIM f AS File PTR = file_of(number)
  IF f = NOTHING THEN RETURN NOTHING
  IF f->mode = modeRandom THEN RETURN f
  error_raise(80)
  RETURN NOTHING
END FUNCTION

' ---- FIELD

SUB field_begin(number AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), f AS File PTR = random_file(number)
  IF f = NOTHING THEN RETURN
  IF f->record = NOTHING THEN f->record = mem_zeroed(mostRecord)
  IF f->record = NOTHING THEN
    error_raise(7)
    RETURN
  END IF
  fields_drop(f, NOTHING)
  c->slots.fieldFile = f
  c->slots.fieldOffset = 0
END SUB

SUB field_add(width AS LONG, variable AS Text PTR PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), f AS File PTR = c->slots.fieldFile, one AS Field PTR, ending AS LONG
  IF width < 1 THEN
    field_refuse(f, 5)
    RETURN
  END IF
  ending = c->slots.fieldOffset + width
  IF width > mostRecord OR ending > IIF(f->isLengthGiven, f->recordLength, mostRecord) THEN
    field_refuse(f, 81)
    RETURN
  END IF
  one = mem_zeroed(SIZEOF(Field))
  IF one = NOTHING THEN
    field_refuse(f, 7)
    RETURN
  END IF
  field_forget(variable)
  one->variable = variable
  one->offset = c->slots.fieldOffset
  one->width = width
  one->next_ = f->fields
  f->fields = one
  c->slots.fieldOffset = ending
END SUB

' A FIELD that binds nothing leaves the file as it was without one.
SUB field_refuse(f AS File PTR, code AS INTEGER)
  IF f->fields = NOTHING THEN
    mem_free(f->record)
    f->record = NOTHING
  END IF
  error_raise(code)
END SUB

SUB field_end
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), f AS File PTR = c->slots.fieldFile, one AS Field PTR = f->fields
  IF f->isLengthGiven = 0 AND c->slots.fieldOffset > f->fieldTotal THEN
    f->fieldTotal = c->slots.fieldOffset
    f->recordLength = f->fieldTotal
  END IF
  WHILE one <> NOTHING
    IF one->bound = NOTHING THEN field_show(f, one)
    one = one->next_
  WEND
END SUB

' The variable takes what the buffer holds.
SUB field_show(f AS File PTR, one AS Field PTR)
  DIM s AS Text PTR = str_from_bytes(f->record + one->offset, one->width)
  str_release(*one->variable)
  str_release(one->bound)
  *one->variable = s
  one->bound = str_retain(s)
END SUB

' Whether the variable still holds what FIELD or LSET put there.
FUNCTION is_bound(one AS Field PTR) AS INTEGER
  RETURN one->bound <> NOTHING AND *one->variable = one->bound
END FUNCTION

' All variables that look at the bytes from `start` to before `ending` take what the buffer holds there now.
SUB fields_show(f AS File PTR, start AS LONG, ending AS LONG)
  DIM one AS Field PTR = f->fields
  WHILE one <> NOTHING
    IF one->offset < ending AND start < one->offset + one->width THEN
      IF is_bound(one) THEN field_show(f, one)
    END IF
    one = one->next_
  WEND
END SUB

' Drop the bindings of a variable, or with NOTHING those that a failing FIELD has left unfinished.
SUB fields_drop(f AS File PTR, variable AS Text PTR PTR)
  DIM link AS Field PTR PTR = @f->fields, one AS Field PTR, isGone AS INTEGER
  WHILE *link <> NOTHING
    one = *link
    isGone = IIF(variable = NOTHING, one->bound = NOTHING, one->variable = variable)
    IF isGone THEN
      *link = one->next_
      str_release(one->bound)
      mem_free(one)
    ELSE
      link = @one->next_
    END IF
  WEND
END SUB

SUB fields_release(f AS File PTR)
  DIM one AS Field PTR, next_ AS Field PTR = f->fields
  WHILE next_ <> NOTHING
    one = next_
    next_ = one->next_
    str_release(one->bound)
    mem_free(one)
  WEND
  f->fields = NOTHING
END SUB

SUB field_forget(variable AS Text PTR PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), number AS INTEGER, f AS File PTR
  IF c->slots.files = NOTHING THEN RETURN
  FOR number = 0 TO 255
    f = c->slots.files[number]
    IF f <> NOTHING AND f->fields <> NOTHING THEN fields_drop(f, variable)
  NEXT
END SUB

' The binding of a variable that is still in force, and its file; NOTHING when there is none.
FUNCTION find_field(variable AS Text PTR PTR, BYREF owner AS File PTR) AS Field PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), number AS INTEGER, f AS File PTR, one AS Field PTR
  IF c->slots.files = NOTHING THEN RETURN NOTHING
  FOR number = 0 TO 255
    f = c->slots.files[number]
    IF f <> NOTHING THEN
      one = f->fields
      WHILE one <> NOTHING
        IF one->variable = variable AND is_bound(one) THEN
          owner = f
          RETURN one
        END IF
        one = one->next_
      WEND
    END IF
  NEXT
  RETURN NOTHING
END FUNCTION

' ---- LSET, RSET

SUB field_set(variable AS Text PTR PTR, s AS Text PTR, isRight AS INTEGER)
  DIM f AS File PTR, one AS Field PTR = find_field(variable, f), count AS LONG, at AS LONG, ignored AS INTEGER
  IF one = NOTHING THEN
    *variable = str_put_padded(*variable, s, isRight)
    RETURN
  END IF
  count = str_length(s)
  IF count > one->width THEN count = one->width
  at = one->offset + IIF(isRight, one->width - count, 0)
  fill_bytes(f->record + one->offset, 32, CAST(ULONG, one->width))
  IF count > 0 THEN text_narrow(f->record + at, s, 0, count, ignored)
  fields_show(f, one->offset, one->offset + one->width)
END SUB

' LSET and RSET of a string that no FIELD knows: its length stays. Takes the target.
FUNCTION str_put_padded(target AS Text PTR, s AS Text PTR, isRight AS INTEGER) AS Text PTR
  DIM t AS Text PTR, count AS LONG = str_length(s), width AS INTEGER = 1
  IF target = NOTHING THEN RETURN NOTHING
  IF count > target->length THEN count = target->length
  IF count > 0 THEN width = str_width_of(s, 0, count)
  t = str_new(target->length, width)
  str_spread(t, 0, 32, target->length)
  IF count > 0 THEN str_place(t, IIF(isRight, target->length - count, 0), s, 0, count)
  str_release(target)
  RETURN t
END FUNCTION

' ---- GET and PUT of the record buffer

' Go to a record, the one at the present position unless it is given. False after an error.
FUNCTION go_to_record(f AS File PTR, isGiven AS INTEGER, number AS LONG) AS INTEGER
  IF isGiven = 0 THEN
    f->lastRecord = file_tell(f) \ f->recordLength + 1
    RETURN -1
  END IF
  IF number < 1 OR number > mostBytes THEN
    error_raise(82)
    RETURN 0
  END IF
  f->lastRecord = number
  file_go(f, (number - 1) * f->recordLength)
  RETURN -1
END FUNCTION

FUNCTION record_file(number AS INTEGER) AS File PTR
  DIM f AS File PTR = random_file(number)
  IF f = NOTHING THEN RETURN NOTHING
  IF f->record <> NOTHING THEN RETURN f
  error_raise(5)
  RETURN NOTHING
END FUNCTION

SUB file_get_record(number AS INTEGER, isGiven AS INTEGER, record AS LONG)
  DIM f AS File PTR = record_file(number)
  IF f = NOTHING THEN RETURN
  IF go_to_record(f, isGiven, record) = 0 THEN RETURN
  take_record(f, f->record, f->recordLength)
  fields_show(f, 0, f->recordLength)
END SUB

' Read bytes; those that are missing are zero, and the position moves as if they were there.
SUB take_record(f AS File PTR, p AS UBYTE PTR, n AS LONG)
  DIM ending AS LONG = file_tell(f) + n, count AS LONG = file_take(f, p, n)
  IF count = n THEN RETURN
  fill_bytes(p + count, 0, CAST(ULONG, n - count))
  file_go(f, ending)
END SUB

SUB file_put_record(number AS INTEGER, isGiven AS INTEGER, record AS LONG)
  DIM f AS File PTR = record_file(number)
  IF f = NOTHING THEN RETURN
  IF go_to_record(f, isGiven, record) = 0 THEN RETURN
  file_put(f, f->record, f->recordLength)
END SUB

' ---- GET and PUT of a value

' A file whose bytes can be addressed, at the place given: a byte from 1 (BINARY) or a record. NOTHING after an error.
FUNCTION value_file(number AS INTEGER, isGiven AS INTEGER, place AS LONG, size AS LONG) AS File PTR
  DIM f AS File PTR = file_of(number)
  IF f = NOTHING THEN RETURN NOTHING
  IF f->mode <> modeBinary AND f->mode <> modeRandom THEN
    error_raise(80)
  ELSEIF f->mode = modeRandom AND size > f->recordLength THEN
    error_raise(81)
  ELSEIF f->mode = modeRandom THEN
    IF go_to_record(f, isGiven, place) THEN RETURN f
  ELSEIF isGiven <> 0 AND place < 1 THEN
    error_raise(82)
  ELSE
    IF isGiven <> 0 THEN file_go(f, place - 1)
    RETURN f
  END IF
  RETURN NOTHING
END FUNCTION

' The end of a record that a value does not fill.
SUB skip_record(f AS File PTR, size AS LONG)
  IF f->mode = modeRandom THEN file_go(f, file_tell(f) + f->recordLength - size)
END SUB

SUB pad_record(f AS File PTR, size AS LONG)
  DIM zero AS UBYTE
  IF f->mode <> modeRandom THEN RETURN
  WHILE size < f->recordLength
    file_put(f, @zero, 1)
    INC size
  WEND
END SUB

SUB file_get_bytes(number AS INTEGER, isGiven AS INTEGER, place AS LONG, p AS UBYTE PTR, size AS LONG)
  DIM f AS File PTR = value_file(number, isGiven, place, size)
  IF f = NOTHING THEN RETURN
  take_record(f, p, size)
  skip_record(f, size)
END SUB

SUB file_put_bytes(number AS INTEGER, isGiven AS INTEGER, place AS LONG, p AS UBYTE PTR, size AS LONG)
  DIM f AS File PTR = value_file(number, isGiven, place, size)
  IF f = NOTHING THEN RETURN
  file_put(f, p, size)
  pad_record(f, size)
END SUB

FUNCTION file_get_string(number AS INTEGER, isGiven AS INTEGER, place AS LONG, old AS Text PTR) AS Text PTR
  DIM f AS File PTR = value_file(number, isGiven, place, 0), size AS LONG = str_length(old), s AS Text PTR
  IF f = NOTHING THEN RETURN old
  IF f->mode = modeRandom THEN size = f->recordLength
  IF size = 0 THEN RETURN old
  s = str_try(size, 1)
  IF s = NOTHING THEN RETURN old
  take_record(f, CAST(UBYTE PTR, s + 1), size)
  str_release(old)
  RETURN s
END FUNCTION

SUB file_put_string(number AS INTEGER, isGiven AS INTEGER, place AS LONG, s AS Text PTR)
  DIM size AS LONG = str_length(s), f AS File PTR = value_file(number, isGiven, place, size)
  IF f = NOTHING THEN RETURN
  file_put_text(f, s)
  pad_record(f, size)
END SUB

' ---- numbers as strings of bytes

' The low bytes of a number, the least significant first.
FUNCTION str_of_low_bytes(bits AS LONG, count AS INTEGER) AS Text PTR
  DIM s AS Text PTR = str_new(count, 1), bytes AS UBYTE PTR = CAST(UBYTE PTR, s + 1), i AS INTEGER
  FOR i = 0 TO count - 1
    bytes[i] = CAST(UBYTE, SHR(bits, i * 8) AND 255)
  NEXT
  RETURN s
END FUNCTION

FUNCTION str_mki(n AS LONG) AS Text PTR
  RETURN str_of_low_bytes(n, 2)
END FUNCTION

FUNCTION str_mkl(n AS LONG) AS Text PTR
  RETURN str_of_low_bytes(n, 4)
END FUNCTION

FUNCTION str_mks(x AS SINGLE) AS Text PTR
  RETURN str_of_low_bytes(BITSOFSINGLE(x), 4)
END FUNCTION

FUNCTION str_mkd(x AS DOUBLE) AS Text PTR
  RETURN str_of_low_bytes(BITSOF(x), 8)
END FUNCTION

' The number in the first bytes; error 5 when there are not so many.
FUNCTION low_bytes_of(s AS Text PTR, count AS INTEGER) AS LONG
  DIM bits AS LONG, i AS INTEGER
  IF str_length(s) < count THEN
    error_raise(5)
    RETURN 0
  END IF
  FOR i = count - 1 TO 0 STEP -1
    bits = SHL(bits, 8) OR (str_at(s, i) AND 255)
  NEXT
  RETURN bits
END FUNCTION

FUNCTION str_cvi(s AS Text PTR) AS INTEGER
  DIM narrow AS SHORT = low_bytes_of(s, 2)
  RETURN narrow
END FUNCTION

FUNCTION str_cvl(s AS Text PTR) AS INTEGER
  RETURN low_bytes_of(s, 4)
END FUNCTION

FUNCTION str_cvs(s AS Text PTR) AS SINGLE
  RETURN SINGLEFROMBITS(CAST(INTEGER, low_bytes_of(s, 4)))
END FUNCTION

FUNCTION str_cvd(s AS Text PTR) AS DOUBLE
  RETURN FROMBITS(low_bytes_of(s, 8))
END FUNCTION
