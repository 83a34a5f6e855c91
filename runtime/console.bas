OPTION SYSTEM

' Standard output and input. Output collects in the buffer of the context block and is written when the buffer is full, before
' input and at the end; on a terminal also at every newline. What PRINT's items become goes to the selected channel, the
' console or a file, as UTF-8.

DECLARE FUNCTION c_strerror LIB "c" ALIAS "strerror" (number AS INTEGER) AS UBYTE PTR
DECLARE FUNCTION c_write LIB "c" ALIAS "write" (fd AS INTEGER, p AS ANY PTR, n AS ULONG) AS LONG
DECLARE FUNCTION c_read LIB "c" ALIAS "read" (fd AS INTEGER, p AS ANY PTR, n AS ULONG) AS LONG
DECLARE FUNCTION c_isatty LIB "c" ALIAS "isatty" (fd AS INTEGER) AS INTEGER
DECLARE FUNCTION c_poll LIB "c" ALIAS "poll" (entries AS PollEntry PTR, count AS ULONG, milliseconds AS INTEGER) AS INTEGER
DECLARE FUNCTION c_errno LIB "c" ALIAS "__errno_location" () AS INTEGER PTR

' What JavaScript does raises no error, so nobody who writes or reads may be asked whether it failed: hence as foreign routines.
DECLARE SUB pass_output ALIAS "console_pass" (p AS UBYTE PTR, n AS LONG)
DECLARE FUNCTION take_input ALIAS "console_take" (p AS UBYTE PTR, room AS LONG) AS LONG

TYPE PollEntry
  fd AS INTEGER
  events AS SHORT
  happened AS SHORT
END TYPE

CONST pollIn = 1, pollOut = 4
CONST errorInterrupted = 4, errorAgain = 11, errorPipe = 32

CONST outputSize = 65536
CONST inputSize = 65536
' BEGINPAINT collects up to so many bytes.
CONST mostPainted = 67108864
' Elements encoded at a time: at most 4 bytes each, which fit any buffer.
CONST chunkSize = 4096

' ---- writing

' Write all bytes, however the descriptor takes them. 0, or the errno of what went wrong.
FUNCTION write_all(fd AS INTEGER, p AS UBYTE PTR, n AS LONG) AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), written AS LONG, problem AS INTEGER
  WHILE n > 0
    written = c_write(fd, p, CAST(ULONG, n))
    IF written >= 0 THEN
      p = p + written
      n = n - written
    ELSE
      problem = *c_errno()
      IF c->stop <> 0 THEN program_stop
      IF problem = errorAgain THEN
        wait_for(fd, pollOut)
      ELSEIF problem <> errorInterrupted THEN
        RETURN problem
      END IF
    END IF
  WEND
  RETURN 0
END FUNCTION

' Until a descriptor that does not block is ready.
SUB wait_for(fd AS INTEGER, events AS INTEGER)
  DIM entry AS PollEntry
  entry.fd = fd
  entry.events = events
  c_poll(@entry, 1, -1)
END SUB

SUB console_pass(p AS UBYTE PTR, n AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  CALLPTR(c->outSink, p, n)
END SUB

FUNCTION console_take(p AS UBYTE PTR, room AS LONG) AS LONG
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN CALLPTR(c->inSource, p, room)
END FUNCTION

SUB console_flush
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), length AS LONG = c->outLength, problem AS INTEGER
  IF length = 0 THEN RETURN
  c->outLength = 0
  IF c->slots.isOutputBroken <> 0 THEN RETURN
  IF c->outSink <> NOTHING THEN
    pass_output(c->outPointer, length)
    RETURN
  END IF
  problem = write_all(c->outFd, c->outPointer, length)
  IF problem = 0 THEN RETURN
  c->slots.isOutputBroken = 1
  IF problem <> errorPipe THEN report_output(problem)
END SUB

' A disk that is full. That nobody reads any more is for nobody to know.
SUB report_output(problem AS INTEGER)
  DIM report(255) AS UBYTE, length AS INTEGER
  length = c_snprintf(@report, 256, CSTRING("standard output cannot be written: %s\n"), c_strerror(problem))
  write_all(2, @report, length)
END SUB

' Make room for `n` bytes, at most outputSize. A program whose output nobody takes ends here without a word.
SUB console_room(n AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF c->outPointer = NOTHING THEN
    c->outPointer = mem_alloc(outputSize)
    IF c->outPointer = NOTHING THEN mem_exhausted
    c->outCapacity = outputSize
    c->outLength = 0
    IF c->outFd = 0 THEN c->outFd = 1
    IF c->outSink = NOTHING AND c_isatty(c->outFd) = 1 THEN c->outFlags = c->outFlags OR 1
  ELSEIF c->outCapacity - c->outLength < n THEN
    IF c->slots.painting > 0 AND c->outCapacity < mostPainted THEN
      console_grow
      RETURN
    END IF
    console_flush
    IF c->slots.isOutputBroken <> 0 THEN leave_program(1)
    IF c->stop <> 0 THEN program_stop
  END IF
END SUB

' What is painted is written in one piece.
SUB console_grow
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), fresh AS UBYTE PTR
  fresh = mem_resize(c->outPointer, c->outCapacity * 2)
  IF fresh = NOTHING THEN mem_exhausted
  c->outPointer = fresh
  c->outCapacity = c->outCapacity * 2
END SUB

SUB console_line_done
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF (c->outFlags AND 1) = 0 OR c->slots.painting > 0 THEN RETURN
  console_flush
  IF c->slots.isOutputBroken <> 0 THEN leave_program(1)
END SUB

' ---- the channel

' At most chunkSize bytes that are printable ASCII.
SUB out_ascii(p AS UBYTE PTR, n AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), f AS File PTR = c->slots.channel
  IF f <> NOTHING THEN
    file_put(f, p, n)
    f->column = f->column + n
    RETURN
  END IF
  IF c->outCapacity - c->outLength < n THEN console_room(n)
  copy_bytes(c->outPointer + c->outLength, p, CAST(ULONG, n))
  c->outLength = c->outLength + n
  c->outColumn = c->outColumn + n
END SUB

' One control character or blank; the column is the caller's business.
SUB out_byte(code AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), one AS UBYTE = code
  IF c->slots.channel <> NOTHING THEN
    file_put(c->slots.channel, @one, 1)
    RETURN
  END IF
  IF c->outLength = c->outCapacity THEN console_room(1)
  c->outPointer[c->outLength] = one
  INC c->outLength
END SUB

SUB out_blanks(n AS LONG)
  DIM blanks(63) AS UBYTE
  IF n <= 0 THEN RETURN
  fill_bytes(@blanks, 32, 64)
  WHILE n > 64
    out_ascii(@blanks, 64)
    n = n - 64
  WEND
  out_ascii(@blanks, n)
END SUB

' The column after an element.
FUNCTION column_after(column AS INTEGER, code AS INTEGER) AS INTEGER
  IF code = 10 THEN RETURN 0
  IF code = 9 THEN RETURN (column + 8) AND -8
  IF code = 13 THEN RETURN 0
  IF code = 8 THEN RETURN IIF(column > 0, column - 1, 0)
  RETURN column + 1
END FUNCTION

' Elements behind an escape that belong to its sequence, which moves no cursor that is followed here: `[`, numbers, a letter.
FUNCTION escape_length(s AS Text PTR, from AS LONG, last AS LONG) AS INTEGER
  DIM i AS LONG = from + 1
  IF i >= last THEN RETURN 0
  IF str_at(s, i) <> 91 THEN RETURN 0
  INC i
  WHILE i < last AND str_at(s, i) < 64
    INC i
  WEND
  RETURN IIF(i < last, i, last - 1) - from
END FUNCTION

' Elements as UTF-8; how many bytes. Follows the column.
FUNCTION text_encode(target AS UBYTE PTR, s AS Text PTR, from AS LONG, count AS LONG, BYREF column AS INTEGER) AS LONG
  DIM at AS UBYTE PTR = target, bytes AS UBYTE PTR = CAST(UBYTE PTR, s + 1), last AS LONG = from + count, i AS LONG, code AS INTEGER
  DIM reached AS INTEGER = column
  FOR i = from TO last - 1
    IF s->width = 1 AND bytes[i] >= 32 AND bytes[i] < 128 THEN
      at[0] = bytes[i]
      at = at + 1
      reached = reached + 1
    ELSE
      code = str_at(s, i)
      at = at + utf8_encode(at, code)
      IF code = 27 THEN reached = reached - escape_length(s, i, last) ELSE reached = column_after(reached, code)
    END IF
  NEXT
  column = reached
  RETURN at - target
END FUNCTION

' Elements as bytes; what is no byte becomes a question mark.
FUNCTION text_narrow(target AS UBYTE PTR, s AS Text PTR, from AS LONG, count AS LONG, BYREF column AS INTEGER) AS LONG
  DIM i AS LONG, code AS INTEGER, reached AS INTEGER = column
  FOR i = 0 TO count - 1
    code = str_at(s, from + i)
    reached = column_after(reached, code)
    IF code > 255 THEN code = 63
    target[i] = code
  NEXT
  column = reached
  RETURN count
END FUNCTION

SUB out_text(s AS Text PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), from AS LONG, count AS LONG, n AS LONG, start AS UBYTE PTR
  IF s = NOTHING THEN RETURN
  IF c->slots.channel <> NOTHING THEN
    file_put_text(c->slots.channel, s)
    RETURN
  END IF
  WHILE from < s->length
    count = s->length - from
    IF count > chunkSize THEN count = chunkSize
    IF c->outCapacity - c->outLength < count * 4 THEN console_room(count * 4)
    start = c->outPointer + c->outLength
    n = text_encode(start, s, from, count, c->outColumn)
    c->outLength = c->outLength + n
    IF find_byte(start, 10, CAST(ULONG, n)) <> NOTHING THEN
      term_rows(start, n)
      console_line_done
    END IF
    from = from + count
  WEND
END SUB

' ---- PRINT

SUB output_console
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  c->slots.channel = NOTHING
END SUB

SUB print_int(n AS INTEGER)
  print_long(n)
END SUB

SUB print_uint(n AS UINTEGER)
  print_long(n)
END SUB

SUB print_long(n AS LONG)
  DIM buffer(23) AS UBYTE, length AS LONG = format_long(@buffer, n)
  out_ascii(@buffer, length)
END SUB

SUB print_ulong(n AS ULONG)
  DIM buffer(23) AS UBYTE, length AS LONG = format_ulong(@buffer, n)
  out_ascii(@buffer, length)
END SUB

SUB print_single(x AS SINGLE)
  DIM buffer(numberSize) AS UBYTE, length AS LONG = format_print_single(@buffer, x)
  out_ascii(@buffer, length)
END SUB

SUB print_double(x AS DOUBLE)
  DIM buffer(numberSize) AS UBYTE, length AS LONG = format_print_double(@buffer, x)
  out_ascii(@buffer, length)
END SUB

SUB print_string(s AS Text PTR)
  out_text(s)
END SUB

SUB print_newline
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  out_byte(10)
  IF c->slots.channel = NOTHING THEN term_newline
  set_column(0)
  IF c->slots.channel = NOTHING THEN console_line_done
END SUB

SUB print_comma
  out_byte(9)
  set_column((print_column() + 8) AND -8)
END SUB

' Column of the channel, from 0.
FUNCTION print_column() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF c->slots.channel = NOTHING THEN RETURN c->outColumn
  RETURN c->slots.channel->column
END FUNCTION

SUB set_column(column AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF c->slots.channel = NOTHING THEN c->outColumn = column ELSE c->slots.channel->column = column
END SUB

SUB print_tab(column AS LONG)
  IF column < 1 THEN column = 1
  IF print_column() > column - 1 THEN print_newline
  out_blanks(column - 1 - print_column())
END SUB

SUB print_spc(n AS LONG)
  out_blanks(n)
END SUB

' ---- WRITE

SUB write_long(n AS LONG)
  print_long(n)
END SUB

SUB write_ulong(n AS ULONG)
  print_ulong(n)
END SUB

SUB write_single(x AS SINGLE)
  DIM buffer(numberSize) AS UBYTE, length AS LONG = format_general(@buffer, 9, x)
  out_ascii(@buffer, length)
END SUB

SUB write_double(x AS DOUBLE)
  DIM buffer(numberSize) AS UBYTE, length AS LONG = format_shortest_double(@buffer, x)
  out_ascii(@buffer, length)
END SUB

' In quotes; those inside are doubled.
SUB write_string(s AS Text PTR)
  DIM quote AS Text PTR = str_from_code(34), twice AS Text PTR = str_concat(quote, quote), inner AS Text PTR
  inner = str_replace(s, quote, twice)
  out_text(quote)
  out_text(inner)
  out_text(quote)
  str_release(inner)
  str_release(twice)
  str_release(quote)
END SUB

SUB write_separator
  DIM comma AS UBYTE = 44
  out_ascii(@comma, 1)
END SUB

' ---- standard input

' Read more bytes behind those that wait; 0 at the end of input.
FUNCTION input_fill() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), st AS State PTR, n AS LONG, waiting AS LONG, capacity AS LONG, fresh AS UBYTE PTR
  st = @c->slots
  IF st->isInputAtEnd <> 0 THEN RETURN 0
  waiting = st->inEnd - st->inStart
  ' Without waiting bytes the plain buffer serves; a longer line moves to one of twice its size.
  capacity = IIF(waiting * 2 > inputSize, waiting * 2, inputSize)
  IF st->inBuffer = NOTHING OR capacity > inputSize THEN
    fresh = mem_alloc(capacity)
    IF fresh = NOTHING THEN mem_exhausted
    copy_bytes(fresh, st->inBuffer + st->inStart, CAST(ULONG, waiting))
    mem_free(st->inBuffer)
    st->inBuffer = fresh
  ELSEIF waiting > 0 THEN
    move_bytes(st->inBuffer, st->inBuffer + st->inStart, CAST(ULONG, waiting))
  END IF
  st->inStart = 0
  st->inEnd = waiting
  IF c->inSource <> NOTHING THEN
    n = take_input(st->inBuffer + waiting, capacity - waiting)
  ELSE
    n = read_some(0, st->inBuffer + waiting, capacity - waiting)
  END IF
  IF n <= 0 THEN
    st->isInputAtEnd = 1
    RETURN 0
  END IF
  st->inEnd = waiting + n
  RETURN 1
END FUNCTION

' What the descriptor has, waiting for something; 0 at the end, -1 with errno after an error.
FUNCTION read_some(fd AS INTEGER, p AS UBYTE PTR, n AS LONG) AS LONG
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), count AS LONG, problem AS INTEGER
  DO
    count = c_read(fd, p, CAST(ULONG, n))
    IF count >= 0 THEN RETURN count
    problem = *c_errno()
    IF c->stop <> 0 THEN program_stop
    IF problem = errorAgain THEN
      wait_for(fd, pollIn)
    ELSEIF problem <> errorInterrupted THEN
      RETURN -1
    END IF
  LOOP
END FUNCTION

' The next line without its end; `isThere` is 0 at the end of input.
FUNCTION console_line(BYREF isThere AS INTEGER) AS Text PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), st AS State PTR, ending AS UBYTE PTR, length AS LONG, searched AS LONG, start AS UBYTE PTR
  st = @c->slots
  isThere = 1
  console_flush
  DO
    IF st->inEnd - st->inStart > searched THEN
      ending = find_byte(st->inBuffer + st->inStart + searched, 10, CAST(ULONG, st->inEnd - st->inStart - searched))
    END IF
    IF ending <> NOTHING THEN EXIT DO
    searched = st->inEnd - st->inStart
  LOOP WHILE input_fill() <> 0
  start = st->inBuffer + st->inStart
  IF ending <> NOTHING THEN
    length = ending - start
    st->inStart = st->inStart + length + 1
  ELSE
    length = st->inEnd - st->inStart
    st->inStart = st->inEnd
    IF length = 0 THEN isThere = 0
  END IF
  ' Whoever typed the line end left the cursor at the start of a line.
  c->outColumn = 0
  IF length > 0 THEN
    IF start[length - 1] = 13 THEN length = length - 1
  END IF
  RETURN str_from_utf8(start, length)
END FUNCTION

SUB input_prompt(prompt AS Text PTR)
  out_text(prompt)
  console_flush
END SUB

FUNCTION input_line() AS Text PTR
  DIM isThere AS INTEGER
  RETURN console_line(isThere)
END FUNCTION

' ---- fields of INPUT

SUB input_begin
  input_end
END SUB

SUB input_end
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  str_release(c->slots.inputLine)
  c->slots.inputLine = NOTHING
  c->slots.hasInputLine = 0
END SUB

FUNCTION input_next_string() AS Text PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), st AS State PTR, ending AS LONG, field AS Text PTR, isThere AS INTEGER
  st = @c->slots
  IF st->hasInputLine = 0 OR st->inputPosition > str_length(st->inputLine) THEN
    input_end
    st->inputLine = console_line(isThere)
    st->hasInputLine = isThere
    st->inputPosition = 0
    IF isThere = 0 THEN RETURN NOTHING
  END IF
  ending = field_ending(st->inputLine, st->inputPosition)
  field = field_text(st->inputLine, st->inputPosition, ending)
  ' Behind the comma, or behind the line.
  st->inputPosition = ending + 1
  RETURN field
END FUNCTION

FUNCTION input_next_number() AS DOUBLE
  DIM field AS Text PTR = input_next_string(), x AS DOUBLE = str_val(field)
  str_release(field)
  RETURN x
END FUNCTION

' The index of the comma that ends a field, or the length.
FUNCTION field_ending(s AS Text PTR, from AS LONG) AS LONG
  DIM i AS LONG = from, isQuoted AS INTEGER, code AS INTEGER
  WHILE i < str_length(s)
    code = str_at(s, i)
    IF code = 34 THEN isQuoted = 1 - isQuoted
    IF code = 44 AND isQuoted = 0 THEN RETURN i
    INC i
  WEND
  RETURN i
END FUNCTION

FUNCTION is_blank(code AS INTEGER) AS INTEGER
  RETURN code = 32 OR code = 9
END FUNCTION

' Elements from..to, the end not included, without blanks around and quotes.
FUNCTION field_text(s AS Text PTR, from AS LONG, ending AS LONG) AS Text PTR
  DIM part AS Text PTR, plain AS Text PTR, quote AS Text PTR, twice AS Text PTR
  WHILE from < ending AND is_blank(str_at(s, from))
    INC from
  WEND
  WHILE ending > from AND is_blank(str_at(s, ending - 1))
    DEC ending
  WEND
  IF ending - from < 2 THEN RETURN str_part(s, from, ending - from)
  IF str_at(s, from) <> 34 OR str_at(s, ending - 1) <> 34 THEN RETURN str_part(s, from, ending - from)
  part = str_part(s, from + 1, ending - from - 2)
  quote = str_from_code(34)
  twice = str_concat(quote, quote)
  plain = str_replace(part, twice, quote)
  str_release(twice)
  str_release(quote)
  str_release(part)
  RETURN plain
END FUNCTION

' INPUT$(k): so many code points, fewer at the end of input.
FUNCTION console_read(count AS LONG) AS Text PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), st AS State PTR, result AS Text PTR, piece AS Text PTR, span AS LONG, taken AS LONG
  st = @c->slots
  IF count < 0 THEN
    error_raise(5)
    RETURN NOTHING
  END IF
  console_flush
  WHILE count > 0
    span = 0
    IF st->inEnd > st->inStart THEN
      span = utf8_span(st->inBuffer + st->inStart, st->inEnd - st->inStart, count, st->isInputAtEnd, taken)
    END IF
    IF span > 0 THEN
      piece = str_from_utf8(st->inBuffer + st->inStart, span)
      result = str_append(result, piece)
      str_release(piece)
      st->inStart = st->inStart + span
      count = count - taken
    ELSEIF input_fill() = 0 THEN
      IF st->inEnd = st->inStart THEN EXIT WHILE
    END IF
  WEND
  RETURN result
END FUNCTION

' How many of `n` bytes the first `count` code points take, those that are complete; `taken` tells how many they are. At the
' end of the text the rest is complete whatever it is.
FUNCTION utf8_span(p AS UBYTE PTR, n AS LONG, count AS LONG, isFinal AS INTEGER, BYREF taken AS LONG) AS LONG
  DIM at AS LONG, code AS INTEGER, step_ AS LONG, found AS LONG
  WHILE at < n AND found < count
    IF p[at] >= &HC2 AND n - at < 4 AND isFinal = 0 THEN
      IF n - at < IIF(p[at] >= &HF0, 4, IIF(p[at] >= &HE0, 3, 2)) THEN EXIT WHILE
    END IF
    step_ = utf8_decode(p + at, n - at, code)
    at = at + step_
    INC found
  WEND
  taken = found
  RETURN at
END FUNCTION
