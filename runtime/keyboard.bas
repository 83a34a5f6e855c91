OPTION SYSTEM

' Keys: bytes of standard input, which INPUT reads as well, decoded to the codes of the language. In raw mode every key comes at once, in
' cooked mode after the line is complete.

DECLARE FUNCTION c_tcgetattr LIB "c" ALIAS "tcgetattr" (fd AS INTEGER, t AS Termios PTR) AS INTEGER
DECLARE FUNCTION c_tcsetattr LIB "c" ALIAS "tcsetattr" (fd AS INTEGER, actions AS INTEGER, t AS Termios PTR) AS INTEGER

TYPE Termios
  inputFlags AS UINTEGER
  outputFlags AS UINTEGER
  controlFlags AS UINTEGER
  localFlags AS UINTEGER
  line_ AS UBYTE
  characters(31) AS UBYTE
  rest(2) AS UINTEGER
END TYPE

CONST signalKeys = 1, canonical = 2, echoing = 8, extended = &H8000
CONST stopKeys = &H400, returnIsNewline = &H100, breakSignal = 2, parityCheck = &H10, stripped = &H20
CONST shortestIndex = 6, timeIndex = 5
CONST modShift = 1, modControl = 2, modAlt = 4
CONST mouseCode = 65536, wideCode = 131072

' ---- modes

' The terminal's settings, kept for the end when they are changed for the first time; 0 when input is no terminal.
FUNCTION key_settings(t AS Termios PTR) AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF c_isatty(0) <> 1 THEN RETURN 0
  IF c_tcgetattr(0, t) <> 0 THEN RETURN 0
  IF c->slots.savedTerminal = NOTHING THEN
    c->slots.savedTerminal = mem_alloc(SIZEOF(Termios))
    IF c->slots.savedTerminal = NOTHING THEN mem_exhausted
    copy_bytes(c->slots.savedTerminal, t, SIZEOF(Termios))
  END IF
  RETURN 1
END FUNCTION

SUB key_raw(isOn AS INTEGER)
  DIM t AS Termios, c AS Context PTR = CAST(Context PTR, CONTEXTPTR), old AS Termios PTR
  IF key_settings(@t) = 0 THEN RETURN
  old = c->slots.savedTerminal
  IF isOn <> 0 THEN
    t.localFlags = t.localFlags AND NOT (signalKeys OR canonical OR echoing OR extended)
    t.inputFlags = t.inputFlags AND NOT (stopKeys OR returnIsNewline OR breakSignal OR parityCheck OR stripped)
    t.characters(shortestIndex) = 1
    t.characters(timeIndex) = 0
    c_tcsetattr(0, 0, @t)
  ELSE
    c_tcsetattr(0, 0, old)
  END IF
END SUB

SUB key_echo(isOn AS INTEGER)
  DIM t AS Termios
  IF key_settings(@t) = 0 THEN RETURN
  IF isOn <> 0 THEN t.localFlags = t.localFlags OR echoing ELSE t.localFlags = t.localFlags AND NOT echoing
  c_tcsetattr(0, 0, @t)
END SUB

SUB key_restore
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF c->slots.savedTerminal = NOTHING THEN RETURN
  c_tcsetattr(0, 0, c->slots.savedTerminal)
  mem_free(c->slots.savedTerminal)
  c->slots.savedTerminal = NOTHING
END SUB

' ---- bytes

' More bytes if some come within that time (negative: whenever); 0 when there are none.
FUNCTION key_more(milliseconds AS INTEGER) AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), entry AS PollEntry
  IF c->slots.isInputAtEnd <> 0 THEN RETURN 0
  entry.fd = 0
  entry.events = pollIn
  IF c_poll(@entry, 1, milliseconds) <= 0 THEN
    IF c->stop <> 0 THEN program_stop
    RETURN 0
  END IF
  RETURN input_fill()
END FUNCTION

FUNCTION key_waiting() AS LONG
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->slots.inEnd - c->slots.inStart
END FUNCTION

' What is there without waiting.
SUB key_look
  WHILE key_more(0) <> 0
    IF key_waiting() > inputSize \ 2 THEN RETURN
  WEND
END SUB

' Whether the terminal has another size than when this was last asked.
FUNCTION key_resized() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), width AS INTEGER = c->slots.screenWidth, height AS INTEGER = c->slots.screenHeight
  term_measure
  IF width = 0 THEN RETURN 0
  RETURN width <> c->slots.screenWidth OR height <> c->slots.screenHeight
END FUNCTION

' ---- decoding

TYPE Key
  code AS INTEGER
  modifiers AS INTEGER
  length AS LONG               ' bytes
  button AS INTEGER            ' of a mouse report: what it says
  column AS INTEGER
  row AS INTEGER
  isReleased AS INTEGER
END TYPE

' The key at byte `from` of those that wait; 0 when there is none. An escape alone is only known after a short while: `isPatient` waits.
FUNCTION key_decode(k AS Key PTR, from AS LONG, isPatient AS INTEGER) AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), p AS UBYTE PTR, n AS LONG, code AS INTEGER
  n = key_waiting() - from
  IF n <= 0 THEN RETURN 0
  IF n = 1 AND c->slots.inBuffer[c->slots.inStart + from] = 27 AND isPatient <> 0 THEN
    key_more(50)
    n = key_waiting() - from
  END IF
  p = c->slots.inBuffer + c->slots.inStart + from
  fill_bytes(k, 0, SIZEOF(Key))
  k->code = p[0]
  k->length = 1
  IF p[0] = 27 AND n > 1 THEN
    IF p[1] = 91 OR p[1] = 79 THEN
      key_sequence(k, p, n)
    ELSEIF p[1] <> 27 THEN
      k->code = p[1]
      k->length = 2
      k->modifiers = modAlt
    END IF
  ELSEIF p[0] >= 128 THEN
    k->length = utf8_decode(p, n, code)
    k->code = IIF(code > 255, wideCode + code, code)
  END IF
  RETURN 1
END FUNCTION

' ESC [ or ESC O, numbers, and a final byte. What is not known counts as the escape key.
SUB key_sequence(k AS Key PTR, p AS UBYTE PTR, n AS LONG)
  DIM numbers(3) AS INTEGER, count AS INTEGER, at AS LONG = 2, isMouse AS INTEGER
  IF n > 2 AND p[2] = 60 THEN
    isMouse = 1
    at = 3
  END IF
  WHILE at < n AND (p[at] = 59 OR (p[at] >= 48 AND p[at] <= 57))
    IF p[at] = 59 THEN
      IF count < 3 THEN INC count
    ELSE
      IF numbers(count) < 100000 THEN numbers(count) = numbers(count) * 10 + p[at] - 48
    END IF
    INC at
  WEND
  ' Incomplete: an escape, and the rest as it stands.
  IF at >= n THEN RETURN
  k->length = at + 1
  IF isMouse <> 0 THEN
    k->code = mouseCode + numbers(0)
    k->button = numbers(0)
    k->column = numbers(1)
    k->row = numbers(2)
    k->isReleased = p[at] = 109
    RETURN
  END IF
  k->code = IIF(p[at] = 126, key_numbered(numbers(0)), key_lettered(p[at]))
  IF p[at] = 90 THEN k->modifiers = modShift
  IF numbers(1) > 1 THEN k->modifiers = key_modifiers(numbers(1) - 1)
END SUB

' Terminals count 1 shift, 2 alt, 4 control.
FUNCTION key_modifiers(n AS INTEGER) AS INTEGER
  RETURN (n AND 1) OR SHR(n AND 4, 1) OR SHL(n AND 2, 1)
END FUNCTION

FUNCTION key_lettered(letter AS INTEGER) AS INTEGER
  SELECT CASE letter
  CASE 65: RETURN 328
  CASE 66: RETURN 336
  CASE 67: RETURN 333
  CASE 68: RETURN 331
  CASE 72: RETURN 327
  CASE 70: RETURN 335
  CASE 80 TO 83: RETURN 315 + letter - 80
  CASE 90: RETURN 9
  CASE ELSE: RETURN 27
  END SELECT
END FUNCTION

FUNCTION key_numbered(n AS INTEGER) AS INTEGER
  SELECT CASE n
  CASE 1, 7: RETURN 327
  CASE 4, 8: RETURN 335
  CASE 2: RETURN 338
  CASE 3: RETURN 339
  CASE 5: RETURN 329
  CASE 6: RETURN 337
  CASE 11 TO 15: RETURN 315 + n - 11
  CASE 17 TO 21: RETURN 320 + n - 17
  CASE 23, 24: RETURN 389 + n - 23
  CASE ELSE: RETURN 27
  END SELECT
END FUNCTION

' The next key leaves the input. 0 when there is none.
FUNCTION key_take(k AS Key PTR) AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF key_decode(k, 0, 1) = 0 THEN RETURN 0
  c->slots.inStart = c->slots.inStart + k->length
  c->slots.keyCode = k->code
  c->slots.keyModifiers = k->modifiers
  IF k->code >= mouseCode AND k->code < wideCode THEN mouse_report(k)
  RETURN 1
END FUNCTION

' ---- functions

FUNCTION key_hit() AS INTEGER
  IF key_resized() THEN RETURN -1
  console_flush
  key_look
  RETURN key_waiting() > 0 AND 1
END FUNCTION

FUNCTION key_get() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), k AS Key, isTerminal AS INTEGER
  console_flush
  isTerminal = c_isatty(0) = 1
  IF isTerminal THEN key_resized
  WHILE key_waiting() = 0
    IF c->slots.isInputAtEnd <> 0 THEN RETURN -1
    IF isTerminal THEN
      key_more(100)
      IF key_waiting() = 0 AND key_resized() THEN RETURN 0
    ELSE
      input_fill
    END IF
  WEND
  key_take(@k)
  RETURN k.code
END FUNCTION

FUNCTION key_peek() AS INTEGER
  DIM k AS Key
  console_flush
  key_look
  IF key_decode(@k, 0, 1) = 0 THEN RETURN -1
  RETURN k.code
END FUNCTION

FUNCTION key_count() AS INTEGER
  DIM k AS Key, from AS LONG, count AS INTEGER
  key_look
  WHILE key_decode(@k, from, 0) <> 0
    INC count
    from = from + k.length
  WEND
  RETURN count
END FUNCTION

FUNCTION key_wait(milliseconds AS DOUBLE) AS INTEGER
  DIM deadline AS DOUBLE = clock_monotonic() * 1000 + milliseconds, rest AS DOUBLE, c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  console_flush
  DO
    IF key_resized() THEN RETURN -1
    key_look
    IF key_waiting() > 0 THEN RETURN 1
    rest = deadline - clock_monotonic() * 1000
    IF NOT (rest > 0) THEN RETURN 0
    IF c->slots.isInputAtEnd <> 0 THEN
      time_sleep(rest / 1000)
      RETURN 0
    END IF
    key_more(IIF(rest > 100, 100, CAST(INTEGER, rest) + 1))
  LOOP
END FUNCTION

FUNCTION key_code() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->slots.keyCode
END FUNCTION

FUNCTION key_special() AS INTEGER
  RETURN key_code() >= 256 AND 1
END FUNCTION

FUNCTION key_mod() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->slots.keyModifiers
END FUNCTION

SUB key_flush
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  key_look
  c->slots.inStart = c->slots.inEnd
END SUB

' One element, or two for keys without a character; nothing for the mouse.
FUNCTION key_inkey() AS Text PTR
  DIM k AS Key, s AS Text PTR
  console_flush
  key_look
  IF key_take(@k) = 0 THEN RETURN NOTHING
  IF k.code >= wideCode THEN RETURN str_from_code(k.code - wideCode)
  IF k.code >= mouseCode THEN RETURN NOTHING
  IF k.code < 256 THEN RETURN str_from_code(k.code)
  s = str_new(2, 1)
  str_set(s, 0, 0)
  str_set(s, 1, k.code - 256)
  RETURN s
END FUNCTION
