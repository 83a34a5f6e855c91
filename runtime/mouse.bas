OPTION SYSTEM

' The mouse, as terminals report it among the keys (SGR encoding).

CONST mouseLeft = 1, mouseMiddle = 2, mouseRight = 4, wheelUp = 16, wheelDown = 32

SUB mouse_enable
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_escape(CSTRING("[?1000h"))
  term_escape(CSTRING("[?1002h"))
  term_escape(CSTRING("[?1003h"))
  term_escape(CSTRING("[?1006h"))
  c->slots.isMouseOn = 1
END SUB

SUB mouse_disable
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_escape(CSTRING("[?1000l"))
  term_escape(CSTRING("[?1002l"))
  term_escape(CSTRING("[?1003l"))
  term_escape(CSTRING("[?1006l"))
  c->slots.isMouseOn = 0
END SUB

' A report was read.
SUB mouse_report(k AS Key PTR)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), bit_ AS INTEGER
  c->slots.mouseColumn = k->column
  c->slots.mouseRow = k->row
  c->slots.hasMouseEvent = 1
  IF (k->button AND 64) <> 0 THEN
    bit_ = IIF((k->button AND 1) = 0, wheelUp, wheelDown)
  ELSEIF (k->button AND 3) < 3 THEN
    bit_ = SHL(1, k->button AND 3)
  END IF
  IF k->isReleased THEN
    c->slots.mouseButtons = c->slots.mouseButtons AND NOT bit_
  ELSE
    c->slots.mouseButtons = c->slots.mouseButtons OR bit_
  END IF
END SUB

' Reports at the front of the input are read; keys before them wait for who asks for keys.
FUNCTION mouse_poll() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), k AS Key, found AS INTEGER
  console_flush
  key_look
  DO
    IF key_decode(@k, 0, 0) = 0 THEN EXIT DO
    IF k.code < mouseCode OR k.code >= wideCode THEN EXIT DO
    c->slots.inStart = c->slots.inStart + k.length
    mouse_report(@k)
  LOOP
  found = c->slots.hasMouseEvent
  c->slots.hasMouseEvent = 0
  RETURN found
END FUNCTION

FUNCTION mouse_x() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->slots.mouseColumn
END FUNCTION

FUNCTION mouse_y() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->slots.mouseRow
END FUNCTION

' Turns of the wheel are told once.
FUNCTION mouse_buttons() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), buttons AS INTEGER = c->slots.mouseButtons
  c->slots.mouseButtons = buttons AND NOT (wheelUp OR wheelDown)
  RETURN buttons
END FUNCTION

FUNCTION mouse_button(n AS INTEGER) AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), bit_ AS INTEGER
  IF n = 1 THEN bit_ = mouseLeft
  IF n = 2 THEN bit_ = mouseMiddle
  IF n = 3 THEN bit_ = mouseRight
  RETURN (c->slots.mouseButtons AND bit_) <> 0 AND 1
END FUNCTION
