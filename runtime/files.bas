OPTION SYSTEM

' Files by number. Each has one buffer, a window on the file: bytes read ahead or bytes still to be written. Text modes hold
' UTF-8; byte modes one byte for each code point. Records (FIELD, GET, PUT) are in records.bas.
'
'      position          position + start        position + length
'   ───┴── window: ────────┴── next access ────────┴──            while writing start = length

DECLARE FUNCTION c_fopen LIB "c" ALIAS "fopen" (path AS UBYTE PTR, mode AS UBYTE PTR) AS ANY PTR
DECLARE FUNCTION c_fclose LIB "c" ALIAS "fclose" (stream AS ANY PTR) AS INTEGER
DECLARE FUNCTION c_fileno LIB "c" ALIAS "fileno" (stream AS ANY PTR) AS INTEGER
DECLARE FUNCTION c_lseek LIB "c" ALIAS "lseek" (fd AS INTEGER, offset AS LONG, whence AS INTEGER) AS LONG
DECLARE FUNCTION c_fdopen LIB "c" ALIAS "fdopen" (fd AS INTEGER, mode AS UBYTE PTR) AS ANY PTR
DECLARE FUNCTION c_dup LIB "c" ALIAS "dup" (fd AS INTEGER) AS INTEGER
DECLARE FUNCTION c_strcmp LIB "c" ALIAS "strcmp" (a AS UBYTE PTR, b AS UBYTE PTR) AS INTEGER
DECLARE FUNCTION c_opendir LIB "c" ALIAS "opendir" (path AS UBYTE PTR) AS ANY PTR
DECLARE FUNCTION c_closedir LIB "c" ALIAS "closedir" (directory AS ANY PTR) AS INTEGER

CONST modeInput = 1, modeOutput = 2, modeAppend = 3, modeBinary = 4, modeRandom = 5
CONST seekSet = 0, seekEnd = 2
CONST errorPermitted = 1, errorNoEntry = 2, errorAccess = 13, errorNotFolder = 20, errorFolder = 21, errorNoSpace = 28, errorReadOnly = 30
CONST fileBufferSize = 32768
CONST mostRecord = 32768

TYPE File
  number AS INTEGER
  mode AS INTEGER
  isBytes AS INTEGER
  fd AS INTEGER
  stream AS ANY PTR            ' of C, which opened the file portably; reading and writing go past it
  isSeekable AS INTEGER
  isDirty AS INTEGER           ' the window holds bytes to be written
  position AS LONG
  start AS LONG
  length AS LONG
  buffer AS UBYTE PTR
  column AS INTEGER
  isLengthGiven AS INTEGER
  recordLength AS LONG
  lastRecord AS LONG
  record AS UBYTE PTR          ' what FIELD divides; NOTHING before
  fieldTotal AS LONG
  fields AS Field PTR
END TYPE

' ---- by number

' The open file of a number; error 64 or 56 and NOTHING.
FUNCTION file_of(number AS INTEGER) AS File PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), f AS File PTR
  IF number < 0 OR number > 255 THEN
    error_raise(64)
    RETURN NOTHING
  END IF
  IF c->slots.files <> NOTHING THEN f = c->slots.files[number]
  IF f = NOTHING THEN error_raise(56)
  RETURN f
END FUNCTION

FUNCTION file_free() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), number AS INTEGER
  FOR number = 1 TO 255
    IF c->slots.files = NOTHING THEN RETURN number
    IF c->slots.files[number] = NOTHING THEN RETURN number
  NEXT
  error_raise(64)
  RETURN 0
END FUNCTION

' ---- OPEN and CLOSE

' The BASIC error for an errno; `missing` is the one for what is not there.
FUNCTION error_of(problem AS INTEGER, missing AS INTEGER) AS INTEGER
  SELECT CASE problem
  CASE errorNoEntry, errorNotFolder: RETURN missing
  CASE errorPermitted, errorAccess, errorFolder, errorReadOnly: RETURN 75
  CASE errorNoSpace: RETURN 61
  CASE ELSE: RETURN 57
  END SELECT
END FUNCTION

FUNCTION is_folder(path AS UBYTE PTR) AS INTEGER
  DIM folder AS ANY PTR = c_opendir(path)
  IF folder = NOTHING THEN RETURN 0
  c_closedir(folder)
  RETURN -1
END FUNCTION

' Not every kind of input can be opened by name: a socket cannot.
FUNCTION open_input(path AS UBYTE PTR) AS ANY PTR
  IF c_strcmp(path, CSTRING("/dev/stdin")) <> 0 THEN RETURN c_fopen(path, CSTRING("rb"))
  DIM fd AS INTEGER = c_dup(0)
  IF fd < 0 THEN RETURN NOTHING
  RETURN c_fdopen(fd, CSTRING("rb"))
END FUNCTION

' Open with C's help; NOTHING after an error.
FUNCTION open_stream(path AS UBYTE PTR, mode AS INTEGER) AS ANY PTR
  DIM stream AS ANY PTR, problem AS INTEGER
  SELECT CASE mode
  CASE modeInput: stream = open_input(path)
  CASE modeOutput: stream = c_fopen(path, CSTRING("wb"))
  CASE modeAppend: stream = c_fopen(path, CSTRING("ab"))
  CASE ELSE: stream = c_fopen(path, CSTRING("r+b"))
  END SELECT
  IF stream = NOTHING THEN problem = *c_errno()
  IF problem = errorNoEntry AND mode >= modeBinary THEN
    stream = c_fopen(path, CSTRING("w+b"))
    IF stream = NOTHING THEN problem = *c_errno()
  END IF
  IF stream <> NOTHING AND mode = modeInput AND is_folder(path) THEN
    c_fclose(stream)
    stream = NOTHING
    problem = errorFolder
  END IF
  IF stream = NOTHING THEN error_raise(error_of(problem, IIF(mode = modeInput, 53, 76)))
  RETURN stream
END FUNCTION

SUB file_open(path AS Text PTR, mode AS INTEGER, isBytes AS INTEGER, number AS INTEGER, recordLength AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), name_ AS UBYTE PTR, stream AS ANY PTR, f AS File PTR, code AS INTEGER
  IF number < 0 OR number > 255 THEN
    code = 64
  ELSEIF c->slots.files <> NOTHING AND c->slots.files[number] <> NOTHING THEN
    code = 55
  ELSEIF recordLength <> -1 AND (recordLength < 1 OR recordLength > mostRecord) THEN
    code = 81
  ELSEIF path = NOTHING THEN
    code = 75
  END IF
  IF code <> 0 THEN
    error_raise(code)
    RETURN
  END IF
  name_ = cstring_make(path)
  stream = open_stream(name_, mode)
  cstring_free(name_)
  IF stream = NOTHING THEN RETURN
  f = file_new(stream, mode, number)
  IF f = NOTHING THEN
    c_fclose(stream)
    error_raise(7)
    RETURN
  END IF
  f->isBytes = isBytes <> 0 OR mode >= modeBinary
  f->isLengthGiven = recordLength <> -1
  f->recordLength = IIF(recordLength = -1, 128, recordLength)
END SUB

' The record of an open file, in the table; NOTHING when there is no memory.
FUNCTION file_new(stream AS ANY PTR, mode AS INTEGER, number AS INTEGER) AS File PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), f AS File PTR
  IF c->slots.files = NOTHING THEN c->slots.files = mem_zeroed(256 * 8)
  IF c->slots.files = NOTHING THEN RETURN NOTHING
  f = mem_zeroed(SIZEOF(File))
  IF f = NOTHING THEN RETURN NOTHING
  f->buffer = mem_alloc(fileBufferSize)
  IF f->buffer = NOTHING THEN
    mem_free(f)
    RETURN NOTHING
  END IF
  f->number = number
  f->mode = mode
  f->stream = stream
  f->fd = c_fileno(stream)
  f->isSeekable = c_lseek(f->fd, 0, seekSet) = 0
  IF mode = modeAppend AND f->isSeekable THEN f->position = c_lseek(f->fd, 0, seekEnd)
  c->slots.files[number] = f
  RETURN f
END FUNCTION

' Write what waits, and let go of everything; the error of the last write is raised when all is done.
SUB file_release(f AS File PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), problem AS INTEGER
  file_flush(f)
  fields_release(f)
  IF c_fclose(f->stream) <> 0 THEN problem = *c_errno()
  IF problem <> 0 THEN error_raise(error_of(problem, 57))
  c->slots.files[f->number] = NOTHING
  IF c->slots.channel = f THEN c->slots.channel = NOTHING
  mem_free(f->record)
  mem_free(f->buffer)
  mem_free(f)
END SUB

SUB file_close(number AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF number < 0 OR number > 255 THEN
    error_raise(64)
    RETURN
  END IF
  IF c->slots.files = NOTHING THEN RETURN
  IF c->slots.files[number] <> NOTHING THEN file_release(c->slots.files[number])
END SUB

SUB file_close_all
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), number AS INTEGER
  IF c->slots.files = NOTHING THEN RETURN
  FOR number = 0 TO 255
    IF c->slots.files[number] <> NOTHING THEN file_release(c->slots.files[number])
  NEXT
END SUB

' ---- the window

' Write the bytes that wait. After an error they are dropped.
SUB file_flush(f AS File PTR)
  DIM problem AS INTEGER, length AS LONG = f->length
  IF f->isDirty = 0 THEN RETURN
  IF f->isSeekable AND f->mode <> modeAppend THEN c_lseek(f->fd, f->position, seekSet)
  f->isDirty = 0
  f->start = 0
  f->length = 0
  f->position = f->position + length
  problem = write_all(f->fd, f->buffer, length)
  IF problem <> 0 THEN error_raise(error_of(problem, 57))
END SUB

' Read on behind the window; false at the end of the file.
FUNCTION file_fill(f AS File PTR) AS INTEGER
  DIM n AS LONG
  file_flush(f)
  f->position = f->position + f->length
  f->start = 0
  f->length = 0
  IF f->isSeekable THEN c_lseek(f->fd, f->position, seekSet)
  n = read_some(f->fd, f->buffer, fileBufferSize)
  IF n < 0 THEN error_raise(error_of(*c_errno(), 57))
  IF n <= 0 THEN RETURN 0
  f->length = n
  RETURN -1
END FUNCTION

' Where the next access is, from 0.
FUNCTION file_tell(f AS File PTR) AS LONG
  RETURN f->position + f->start
END FUNCTION

SUB file_go(f AS File PTR, offset AS LONG)
  IF f->isDirty = 0 AND offset >= f->position AND offset < f->position + f->length THEN
    f->start = offset - f->position
    RETURN
  END IF
  file_flush(f)
  f->position = offset
  f->start = 0
  f->length = 0
END SUB

' From reading to writing at the same place.
SUB file_turn(f AS File PTR)
  IF f->isDirty <> 0 THEN RETURN
  f->position = f->position + f->start
  f->start = 0
  f->length = 0
  f->isDirty = -1
END SUB

SUB file_put(f AS File PTR, p AS UBYTE PTR, n AS LONG)
  DIM count AS LONG
  file_turn(f)
  WHILE n > 0
    IF f->length = fileBufferSize THEN
      file_flush(f)
      IF error_pending() THEN RETURN
      file_turn(f)
    END IF
    count = fileBufferSize - f->length
    IF count > n THEN count = n
    copy_bytes(f->buffer + f->length, p, CAST(ULONG, count))
    f->length = f->length + count
    f->start = f->length
    p = p + count
    n = n - count
  WEND
END SUB

SUB file_put_text(f AS File PTR, s AS Text PTR)
  DIM from AS LONG, count AS LONG, n AS LONG
  WHILE from < str_length(s)
    count = s->length - from
    IF count > chunkSize THEN count = chunkSize
    file_turn(f)
    IF fileBufferSize - f->length < count * 4 THEN
      file_flush(f)
      IF error_pending() THEN RETURN
      file_turn(f)
    END IF
    IF f->isBytes THEN
      n = text_narrow(f->buffer + f->length, s, from, count, f->column)
    ELSE
      n = text_encode(f->buffer + f->length, s, from, count, f->column)
    END IF
    f->length = f->length + n
    f->start = f->length
    from = from + count
  WEND
END SUB

' The next byte without taking it; -1 at the end.
FUNCTION file_peek(f AS File PTR) AS INTEGER
  IF f->isDirty <> 0 OR f->start >= f->length THEN
    IF file_fill(f) = 0 THEN RETURN -1
  END IF
  RETURN f->buffer[f->start]
END FUNCTION

' Up to `n` bytes; how many there were.
FUNCTION file_take(f AS File PTR, p AS UBYTE PTR, n AS LONG) AS LONG
  DIM count AS LONG, taken AS LONG
  WHILE taken < n
    IF file_peek(f) < 0 THEN EXIT WHILE
    count = f->length - f->start
    IF count > n - taken THEN count = n - taken
    copy_bytes(p + taken, f->buffer + f->start, CAST(ULONG, count))
    f->start = f->start + count
    taken = taken + count
  WEND
  RETURN taken
END FUNCTION

' ---- EOF, LOF, LOC, SEEK

FUNCTION file_eof(number AS INTEGER) AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), f AS File PTR
  IF number < 0 OR number > 255 THEN
    error_raise(64)
    RETURN 0
  END IF
  IF c->slots.files = NOTHING THEN RETURN -1
  f = c->slots.files[number]
  IF f = NOTHING THEN RETURN -1
  IF f->mode = modeOutput OR f->mode = modeAppend THEN RETURN -1
  RETURN file_peek(f) < 0
END FUNCTION

FUNCTION file_lof(number AS INTEGER) AS LONG
  DIM f AS File PTR = file_of(number)
  IF f = NOTHING THEN RETURN 0
  file_flush(f)
  IF f->isSeekable = 0 THEN RETURN 0
  RETURN c_lseek(f->fd, 0, seekEnd)
END FUNCTION

FUNCTION file_loc(number AS INTEGER) AS LONG
  DIM f AS File PTR = file_of(number)
  IF f = NOTHING THEN RETURN 0
  IF f->mode = modeRandom THEN RETURN f->lastRecord
  IF f->mode = modeBinary THEN RETURN file_tell(f)
  RETURN file_tell(f) \ 128
END FUNCTION

FUNCTION file_position(number AS INTEGER) AS LONG
  DIM f AS File PTR = file_of(number)
  IF f = NOTHING THEN RETURN 0
  RETURN file_tell(f) + 1
END FUNCTION

SUB file_seek(number AS INTEGER, position AS LONG)
  DIM f AS File PTR = file_of(number)
  IF f = NOTHING THEN RETURN
  IF position < 1 THEN error_raise(5) ELSE file_go(f, position - 1)
END SUB

' ---- text

SUB output_file(number AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), f AS File PTR = file_of(number)
  IF f = NOTHING THEN RETURN
  IF f->mode = modeInput OR (f->mode = modeRandom AND f->record <> NOTHING) THEN
    error_raise(80)
    RETURN
  END IF
  c->slots.channel = f
END SUB

' A file to read text from; error 80 when it is only written.
FUNCTION input_file(number AS INTEGER) AS File PTR
  DIM f AS File PTR = file_of(number)
  IF f = NOTHING THEN RETURN NOTHING
  IF f->mode = modeOutput OR f->mode = modeAppend THEN
    error_raise(80)
    RETURN NOTHING
  END IF
  RETURN f
END FUNCTION

FUNCTION file_decode(f AS File PTR, p AS UBYTE PTR, n AS LONG) AS Text PTR
  IF f->isBytes THEN RETURN str_from_bytes(p, n)
  RETURN str_from_utf8(p, n)
END FUNCTION

' Bytes that collect until they are a whole line or field.
TYPE Collected
  bytes AS UBYTE PTR
  length AS LONG
  capacity AS LONG
END TYPE

SUB collect(b AS Collected PTR, p AS UBYTE PTR, n AS LONG)
  DIM fresh AS UBYTE PTR, capacity AS LONG
  IF n <= 0 THEN RETURN
  IF b->length + n > b->capacity THEN
    capacity = (b->length + n) * 2
    fresh = mem_resize(b->bytes, capacity)
    IF fresh = NOTHING THEN mem_exhausted
    b->bytes = fresh
    b->capacity = capacity
  END IF
  copy_bytes(b->bytes + b->length, p, CAST(ULONG, n))
  b->length = b->length + n
END SUB

' Collect up to one of the stopping characters (LF, CR and perhaps a comma), which stays.
SUB collect_until(f AS File PTR, b AS Collected PTR, comma AS INTEGER)
  DIM i AS LONG, code AS INTEGER
  WHILE file_peek(f) >= 0
    i = f->start
    WHILE i < f->length
      code = f->buffer[i]
      IF code = 10 OR code = 13 OR code = comma THEN EXIT WHILE
      INC i
    WEND
    collect(b, f->buffer + f->start, i - f->start)
    f->start = i
    IF i < f->length THEN RETURN
  WEND
END SUB

' Take a line end: LF, CR LF or CR.
SUB skip_line_end(f AS File PTR)
  DIM code AS INTEGER = file_peek(f)
  IF code <> 10 AND code <> 13 THEN RETURN
  INC f->start
  IF code = 13 AND file_peek(f) = 10 THEN INC f->start
END SUB

FUNCTION file_line(number AS INTEGER) AS Text PTR
  DIM f AS File PTR = input_file(number), b AS Collected, s AS Text PTR
  IF f = NOTHING THEN RETURN NOTHING
  IF file_peek(f) < 0 THEN
    IF error_pending() = 0 THEN error_raise(62)
    RETURN NOTHING
  END IF
  collect_until(f, @b, 10)
  skip_line_end(f)
  s = file_decode(f, b.bytes, b.length)
  mem_free(b.bytes)
  RETURN s
END FUNCTION

' Blanks on the way to a field or its end; the byte behind them.
FUNCTION skip_blanks(f AS File PTR) AS INTEGER
  WHILE is_blank(file_peek(f))
    INC f->start
  WEND
  RETURN file_peek(f)
END FUNCTION

FUNCTION file_field(number AS INTEGER) AS Text PTR
  DIM f AS File PTR = input_file(number), b AS Collected, s AS Text PTR, code AS INTEGER
  IF f = NOTHING THEN RETURN NOTHING
  code = skip_blanks(f)
  IF code < 0 THEN
    IF error_pending() = 0 THEN error_raise(62)
    RETURN NOTHING
  END IF
  IF code = 34 THEN
    collect_quoted(f, @b)
    collect_rest(f)
  ELSE
    collect_until(f, @b, 44)
    WHILE b.length > 0 AND is_blank(b.bytes[b.length - 1])
      b.length = b.length - 1
    WEND
  END IF
  IF file_peek(f) = 44 THEN INC f->start ELSE skip_line_end(f)
  s = file_decode(f, b.bytes, b.length)
  mem_free(b.bytes)
  RETURN s
END FUNCTION

' From a quote to the one that ends it; two in a row are one of the text.
SUB collect_quoted(f AS File PTR, b AS Collected PTR)
  DIM one AS UBYTE
  INC f->start
  WHILE file_peek(f) >= 0
    one = file_peek(f)
    INC f->start
    IF one = 34 THEN
      IF file_peek(f) <> 34 THEN RETURN
      INC f->start
    END IF
    collect(b, @one, 1)
  WEND
END SUB

' What stands between a closing quote and the end of its field means nothing.
SUB collect_rest(f AS File PTR)
  DIM b AS Collected
  collect_until(f, @b, 44)
  mem_free(b.bytes)
END SUB

FUNCTION file_field_number(number AS INTEGER) AS DOUBLE
  DIM s AS Text PTR = file_field(number), x AS DOUBLE = str_val(s)
  str_release(s)
  RETURN x
END FUNCTION

' INPUT$(k, #n)
FUNCTION file_read(count AS LONG, number AS INTEGER) AS Text PTR
  DIM f AS File PTR = input_file(number), b AS Collected, s AS Text PTR, n AS LONG, taken AS LONG, more AS INTEGER, piece(3) AS UBYTE
  IF f = NOTHING THEN RETURN NOTHING
  IF count < 0 THEN
    error_raise(5)
    RETURN NOTHING
  END IF
  WHILE count > 0 AND file_peek(f) >= 0
    IF f->isBytes THEN
      n = IIF(f->length - f->start < count, f->length - f->start, count)
      collect(@b, f->buffer + f->start, n)
      f->start = f->start + n
      count = count - n
    ELSE
      n = utf8_span(f->buffer + f->start, f->length - f->start, count, 0, taken)
      IF n > 0 THEN
        collect(@b, f->buffer + f->start, n)
        f->start = f->start + n
        count = count - taken
      ELSE
        ' A character that the end of the window cuts.
        more = file_peek(f)
        more = IIF(more >= &HF0, 4, IIF(more >= &HE0, 3, 2))
        n = file_take(f, @piece, more)
        collect(@b, @piece, n)
        DEC count
      END IF
    END IF
  WEND
  s = file_decode(f, b.bytes, b.length)
  mem_free(b.bytes)
  RETURN s
END FUNCTION

' ---- whole files

FUNCTION file_slurp(path AS Text PTR) AS Text PTR
  DIM name_ AS UBYTE PTR, stream AS ANY PTR, b AS Collected, piece(4095) AS UBYTE, n AS LONG, s AS Text PTR
  IF path = NOTHING THEN
    error_raise(53)
    RETURN NOTHING
  END IF
  name_ = cstring_make(path)
  stream = open_stream(name_, modeInput)
  cstring_free(name_)
  IF stream = NOTHING THEN RETURN NOTHING
  DO
    n = read_some(c_fileno(stream), @piece, 4096)
    IF n > 0 THEN collect(@b, @piece, n)
  LOOP WHILE n > 0
  IF n < 0 THEN error_raise(57)
  c_fclose(stream)
  IF n = 0 THEN s = str_from_utf8(b.bytes, b.length)
  mem_free(b.bytes)
  RETURN s
END FUNCTION

SUB file_spit(path AS Text PTR, s AS Text PTR)
  DIM name_ AS UBYTE PTR, stream AS ANY PTR, bytes AS UBYTE PTR, at AS UBYTE PTR, i AS LONG, problem AS INTEGER
  IF path = NOTHING THEN
    error_raise(75)
    RETURN
  END IF
  name_ = cstring_make(path)
  stream = open_stream(name_, modeOutput)
  cstring_free(name_)
  IF stream = NOTHING THEN RETURN
  bytes = mem_alloc(str_length(s) * 4 + 4)
  IF bytes = NOTHING THEN mem_exhausted
  at = bytes
  WHILE i < str_length(s)
    at = at + utf8_encode(at, str_at(s, i))
    INC i
  WEND
  problem = write_all(c_fileno(stream), bytes, at - bytes)
  mem_free(bytes)
  IF c_fclose(stream) <> 0 AND problem = 0 THEN problem = *c_errno()
  IF problem <> 0 THEN error_raise(error_of(problem, 57))
END SUB
