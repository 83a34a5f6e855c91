OPTION SYSTEM

' Clocks, dates and waiting.

TYPE TimeSpec
  seconds AS LONG
  nanoseconds AS LONG
END TYPE

' struct tm as far as it is used; C libraries keep two or three fields behind it.
TYPE BrokenTime
  second_ AS INTEGER
  minute_ AS INTEGER
  hour_ AS INTEGER
  day_ AS INTEGER
  month_ AS INTEGER
  year_ AS INTEGER
  rest(9) AS LONG
END TYPE

DECLARE FUNCTION c_clock_gettime LIB "c" ALIAS "clock_gettime" (clock AS INTEGER, t AS TimeSpec PTR) AS INTEGER
DECLARE FUNCTION c_nanosleep LIB "c" ALIAS "nanosleep" (t AS TimeSpec PTR, rest AS TimeSpec PTR) AS INTEGER
DECLARE FUNCTION c_localtime LIB "c" ALIAS "localtime_r" (seconds AS LONG PTR, t AS BrokenTime PTR) AS ANY PTR

CONST clockRealtime = 0, clockMonotonicId = 1

FUNCTION clock_read(clock AS INTEGER) AS DOUBLE
  DIM t AS TimeSpec
  c_clock_gettime(clock, @t)
  RETURN t.seconds + t.nanoseconds * 1e-9
END FUNCTION

FUNCTION clock_now() AS DOUBLE
  RETURN clock_read(clockRealtime)
END FUNCTION

FUNCTION clock_monotonic() AS DOUBLE
  RETURN clock_read(clockMonotonicId)
END FUNCTION

FUNCTION time_seconds() AS DOUBLE
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN clock_monotonic() - c->slots.startTime
END FUNCTION

FUNCTION time_ticks() AS LONG
  RETURN CAST(LONG, time_seconds() * 1000)
END FUNCTION

FUNCTION time_epoch_ms() AS LONG
  DIM t AS TimeSpec
  c_clock_gettime(clockRealtime, @t)
  RETURN t.seconds * 1000 + t.nanoseconds \ 1000000
END FUNCTION

' Three numbers as C's printf shows them.
FUNCTION text_of_three(mask AS UBYTE PTR, a AS INTEGER, b AS INTEGER, d AS INTEGER) AS Text PTR
  DIM buffer(63) AS UBYTE, length AS LONG = c_snprintf(@buffer, 64, mask, a, b, d)
  RETURN str_from_bytes(@buffer, length)
END FUNCTION

FUNCTION time_date() AS Text PTR
  DIM t AS TimeSpec, parts AS BrokenTime
  c_clock_gettime(clockRealtime, @t)
  c_localtime(@t.seconds, @parts)
  RETURN text_of_three(CSTRING("%02d-%02d-%04d"), parts.month_ + 1, parts.day_, parts.year_ + 1900)
END FUNCTION

FUNCTION time_time() AS Text PTR
  DIM t AS TimeSpec, parts AS BrokenTime
  c_clock_gettime(clockRealtime, @t)
  c_localtime(@t.seconds, @parts)
  RETURN text_of_three(CSTRING("%02d:%02d:%02d"), parts.hour_, parts.minute_, parts.second_)
END FUNCTION

' Wait; an interrupt ends the program, not only the wait.
SUB time_sleep(seconds AS DOUBLE)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), t AS TimeSpec, whole AS LONG
  console_flush
  IF NOT (seconds > 0) THEN RETURN
  IF c->slots.worker <> NOTHING THEN
    worker_sleep(seconds)
    RETURN
  END IF
  whole = CAST(LONG, seconds)
  t.seconds = whole
  t.nanoseconds = CAST(LONG, (seconds - whole) * 1e9)
  WHILE c_nanosleep(@t, @t) <> 0
    IF c->stop <> 0 THEN program_stop
    IF *c_errno() <> errorInterrupted THEN RETURN
  WEND
  IF c->stop <> 0 THEN program_stop
END SUB

SUB time_wait_ms(milliseconds AS DOUBLE)
  time_sleep(milliseconds / 1000)
END SUB

' Frames of a sixtieth of a second.
SUB time_wait_frames(frames AS DOUBLE)
  time_sleep(frames / 60)
END SUB
