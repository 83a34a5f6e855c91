OPTION SYSTEM
' The system dialect: pointers, layouts, arrays in place, C functions; no checks and no hidden calls.
TYPE Block
  size AS LONG
  next_ AS Block PTR
  flag AS UBYTE
  bytes(7) AS UBYTE
END TYPE
DECLARE FUNCTION c_malloc LIB "c" ALIAS "malloc" (n AS ULONG) AS ANY PTR
DIM table(255) AS Block PTR
DIM head AS Block PTR, limit AS LONG = 4096
FUNCTION block_new(n AS LONG) AS Block PTR
  DIM p AS Block PTR
  p = c_malloc(SIZEOF(Block) + n)
  IF p = NOTHING THEN THROW 7
  p->size = n
  p->next_ = head
  head = p
  p->bytes(3) = 5
  table(n AND 255) = p
  RETURN p
END FUNCTION
SUB fill(p AS UBYTE PTR, n AS LONG, value AS UBYTE)
  DIM last AS UBYTE PTR = p + n
  WHILE p <> last
    *p = value
    p = p + 1
  WEND
  p[-1] = 0
  INC p, 2
END SUB
FUNCTION text_of(p AS Block PTR) AS STRING
  text_of = CAST(STRING, p)
END FUNCTION
SUB start
  DIM n AS LONG, buffer(15) AS UBYTE
  n = CAST(LONG, @fill)
  fill @buffer, 16, 7
  fill @buffer(2), SIZEOF(buffer), 7
  n = CALLPTR(@block_new, 5)
  n = CAST(LONG, CONTEXTPTR)
  IF head <> 0 AND head->size > SHL(n, 3) THEN head->flag = 1
  n = n / 2 + n \ head->size
END SUB
'--- typed
' TYPE Block size 32 align 8
'   +0 size LONG
'   +8 next_ Block PTR
'   +16 flag UBYTE
'   +17 bytes UBYTE(0 TO 7)
' foreign c_malloc -> malloc of c
' module table Block PTR (0 TO 255) in-place captured
' module head Block PTR captured
' module limit LONG = 4096:LONG
' main main: cannot fail
' function block_new AS Block PTR: can fail, exported
'   value n LONG
'   local p Block PTR
'   13 initialise p
'   14 assign p (reinterpret Block PTR (foreignCall ANY PTR {c_malloc c malloc params[{n value}] ANY PTR} args[(value (wrap ULONG (arithmetic LONG add 32:LONG n)))]))
'   15 if
'     branches (compare INTEGER eq p 0):
'       15 throw 7
'   16 assign (field LONG (deref Block p) size) n
'   17 assign (field Block PTR (deref Block p) next_) head
'   18 assign head p
'   19 assign (element UBYTE (fieldArray UBYTE(0 TO 7) (field UBYTE(0 TO 7) (deref Block p) bytes)) indices[3:LONG]) 5:UBYTE
'   20 assign (element Block PTR table() indices[(logic LONG and n 255:LONG)]) p
'   21 exitRoutine p
' sub fill: cannot fail, exported
'   value p UBYTE PTR
'   value n LONG
'   value value UBYTE
'   local last UBYTE PTR
'   24 initialise last (pointerOffset UBYTE PTR p n)
'   25 loop while#0 (compare INTEGER ne p last)
'     body:
'       26 assign (deref UBYTE p) value
'       27 assign p (pointerOffset UBYTE PTR p 1:LONG)
'   29 assign (deref UBYTE p -1:LONG) 0:UBYTE
'   30 update p (pointerOffset UBYTE PTR (current UBYTE PTR) 2:LONG)
' function text_of AS STRING: cannot fail, exported
'   value p Block PTR
'   33 assign text_of (reinterpret STRING p)
' sub start: can fail, exported
'   local n LONG
'   local buffer UBYTE (0 TO 15) in-place addressed
'   36 initialise n
'   37 assign n (reinterpret LONG (routineAddress ANY PTR fill))
'   38 evaluate (call fill args[(value (address UBYTE PTR (element UBYTE buffer() indices[0:LONG]))), (value 16:LONG), (value 7:UBYTE)])
'   39 evaluate (call fill args[(value (address UBYTE PTR (element UBYTE buffer() indices[2:LONG]))), (value 16:LONG), (value 7:UBYTE)])
'   40 assign n (pointerCall LONG (routineAddress ANY PTR block_new) args[5])
'   41 assign n (reinterpret LONG (builtin ANY PTR CONTEXTPTR))
'   42 if
'     branches (logical and (compare INTEGER ne head 0) (compare INTEGER gt (field LONG (deref Block head) size) (builtin LONG SHL args[n, 3])) isLazy):
'       42 assign (field UBYTE (deref Block head) flag) 1:UBYTE
'   43 assign n (truncate LONG (arithmetic DOUBLE add (arithmetic DOUBLE divide (toFloat DOUBLE n) 2.0) (toFloat DOUBLE (arithmetic LONG quotient n (field LONG (deref Block head) size)))))
