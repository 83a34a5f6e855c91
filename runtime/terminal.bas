OPTION SYSTEM

' The terminal as the language sees it: escape sequences in the stream of PRINT, the position of the cursor, modes that are put back
' when the program ends. The row is that of the line's start; the column (outColumn) counts on beyond the right edge.

TYPE WindowSize
  rows AS USHORT
  columns AS USHORT
  width AS USHORT
  height AS USHORT
END TYPE

DECLARE FUNCTION c_ioctl LIB "c" ALIAS "ioctl" (fd AS INTEGER, request AS ULONG, ...) AS INTEGER

CONST getWindowSize = &H5413

' ---- writing

' A sequence, without regard to the column.
SUB term_put(p AS UBYTE PTR)
  WHILE *p <> 0
    out_byte(*p)
    p = p + 1
  WEND
END SUB

SUB term_number(mask AS UBYTE PTR, n AS INTEGER)
  DIM buffer(63) AS UBYTE
  c_snprintf(@buffer, 64, mask, n)
  term_put(@buffer)
END SUB

SUB term_escape(p AS UBYTE PTR)
  out_byte(27)
  term_put(p)
END SUB

SUB term_write_byte(n AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), code AS INTEGER = n AND 255
  out_byte(code)
  IF code = 10 THEN term_newline
  c->outColumn = column_after(c->outColumn, code)
  IF code = 10 THEN console_line_done
END SUB

SUB term_write_text(s AS Text PTR)
  out_text(s)
END SUB

SUB term_flush
  console_flush
END SUB

SUB term_begin_paint
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  INC c->slots.painting
END SUB

SUB term_end_paint
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF c->slots.painting = 0 THEN RETURN
  DEC c->slots.painting
  IF c->slots.painting = 0 THEN console_flush
END SUB

' ---- position

SUB term_clear
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_escape(CSTRING("[2J"))
  term_escape(CSTRING("[H"))
  c->outColumn = 0
  c->slots.row = 0
END SUB

' CLS with its operand: everything, the graphics or the text, which are one here.
SUB term_clear_part(part AS LONG)
  IF part < 0 OR part > 2 THEN
    error_raise(5)
    RETURN
  END IF
  term_clear
END SUB

SUB term_beep
  out_byte(7)
END SUB

SUB term_locate(row AS DOUBLE, column AS DOUBLE)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), buffer(63) AS UBYTE, r AS INTEGER = CAST(INTEGER, row), n AS INTEGER = CAST(INTEGER, column)
  IF r < 1 THEN r = 1
  IF n < 1 THEN n = 1
  c_snprintf(@buffer, 64, CSTRING("[%d;%dH"), r, n)
  term_escape(@buffer)
  c->outColumn = n - 1
  c->slots.row = r - 1
END SUB

' LOCATE with operands left out: the bits of `given` are 1 for a row, 2 for a column, 4 for the cursor.
SUB term_place(row AS DOUBLE, column AS DOUBLE, cursor AS DOUBLE, given AS INTEGER)
  IF given AND 1 THEN
    IF given AND 2 THEN term_locate(row, column) ELSE term_locate(row, 1)
  ELSEIF given AND 2 THEN
    term_to_column(column)
  END IF
  IF given AND 4 THEN
    IF cursor = 0 THEN term_cursor_off ELSE term_cursor_on
  END IF
END SUB

' A column of the row that the cursor is in.
SUB term_to_column(column AS DOUBLE)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), n AS INTEGER = CAST(INTEGER, column)
  IF n < 1 THEN n = 1
  c->slots.row = term_row() - 1
  c->outColumn = n - 1
  term_move(CSTRING("[%dG"), n)
END SUB

' A newline is about to bring the column back to 0: the line took as many rows as its columns fill.
SUB term_newline
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), st AS State PTR, width AS INTEGER
  st = @c->slots
  width = IIF(st->screenWidth = 0, 80, st->screenWidth)
  st->row = st->row + 1
  IF c->outColumn > width THEN st->row = st->row + (c->outColumn - 1) \ width
  width = IIF(st->screenHeight = 0, 24, st->screenHeight)
  IF st->row > width - 1 THEN st->row = width - 1
END SUB

' Newlines within a text.
SUB term_rows(p AS UBYTE PTR, n AS LONG)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), i AS LONG, height AS INTEGER
  FOR i = 0 TO n - 1
    IF p[i] = 10 THEN INC c->slots.row
  NEXT
  height = IIF(c->slots.screenHeight = 0, 24, c->slots.screenHeight)
  IF c->slots.row > height - 1 THEN c->slots.row = height - 1
END SUB

' Ask for the size; 80 by 24 when output is no terminal.
SUB term_measure
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), size AS WindowSize, isKnown AS INTEGER
  IF c_isatty(1) = 1 THEN isKnown = c_ioctl(1, getWindowSize, @size) = 0 AND size.columns > 0 AND size.rows > 0
  c->slots.screenWidth = IIF(isKnown, CAST(INTEGER, size.columns), 80)
  c->slots.screenHeight = IIF(isKnown, CAST(INTEGER, size.rows), 24)
END SUB

FUNCTION term_width() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_measure
  RETURN c->slots.screenWidth
END FUNCTION

FUNCTION term_height() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_measure
  RETURN c->slots.screenHeight
END FUNCTION

FUNCTION term_column() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->outColumn MOD term_width() + 1
END FUNCTION

FUNCTION term_row() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), row AS INTEGER
  row = c->slots.row + c->outColumn \ term_width() + 1
  RETURN IIF(row > c->slots.screenHeight, c->slots.screenHeight, row)
END FUNCTION

SUB term_move(mask AS UBYTE PTR, n AS INTEGER)
  out_byte(27)
  term_number(mask, n)
END SUB

SUB term_up(n AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_move(CSTRING("[%dA"), n)
  c->slots.row = IIF(c->slots.row > n, c->slots.row - n, 0)
END SUB

SUB term_down(n AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR), height AS INTEGER = term_height()
  term_move(CSTRING("[%dB"), n)
  c->slots.row = IIF(c->slots.row + n < height, c->slots.row + n, height - 1)
END SUB

SUB term_left(n AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_move(CSTRING("[%dD"), n)
  c->outColumn = IIF(c->outColumn > n, c->outColumn - n, 0)
END SUB

SUB term_right(n AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_move(CSTRING("[%dC"), n)
  c->outColumn = c->outColumn + n
END SUB

SUB term_clear_line
  term_escape(CSTRING("[0K"))
END SUB

SUB term_clear_below
  term_escape(CSTRING("[0J"))
END SUB

' ---- colours and styles

' The colours of the language in the order of a terminal's: blue and red, and cyan and yellow, change places.
FUNCTION ansi_colour(n AS INTEGER) AS INTEGER
  RETURN SHL(n AND 1, 2) OR (n AND 2) OR (SHR(n, 2) AND 1)
END FUNCTION

SUB term_one_colour(n AS INTEGER, base AS INTEGER)
  out_byte(27)
  term_number(CSTRING("[%dm"), base + IIF(n > 7, 60, 0) + ansi_colour(n AND 7))
END SUB

' -1 leaves one as it is, which is what an argument that was left out says.
SUB term_color(fore AS INTEGER, back AS INTEGER)
  IF fore < -1 OR fore > 15 OR back < -1 OR back > 15 THEN
    error_raise(5)
    RETURN
  END IF
  IF fore >= 0 THEN term_one_colour(fore, 30)
  IF back >= 0 THEN term_one_colour(back, 40)
END SUB

FUNCTION colour_level(n AS INTEGER) AS INTEGER
  RETURN IIF(n < 0, 0, IIF(n > 255, 255, n))
END FUNCTION

SUB term_rgb(mask AS UBYTE PTR, r AS INTEGER, g AS INTEGER, b AS INTEGER)
  DIM buffer(63) AS UBYTE
  c_snprintf(@buffer, 64, mask, colour_level(r), colour_level(g), colour_level(b))
  term_escape(@buffer)
END SUB

SUB term_rgb_fore(r AS INTEGER, g AS INTEGER, b AS INTEGER)
  term_rgb(CSTRING("[38;2;%d;%d;%dm"), r, g, b)
END SUB

SUB term_rgb_back(r AS INTEGER, g AS INTEGER, b AS INTEGER)
  term_rgb(CSTRING("[48;2;%d;%d;%dm"), r, g, b)
END SUB

SUB term_reset
  term_escape(CSTRING("[0m"))
END SUB

SUB term_bold
  term_escape(CSTRING("[1m"))
END SUB

SUB term_italic
  term_escape(CSTRING("[3m"))
END SUB

SUB term_underline
  term_escape(CSTRING("[4m"))
END SUB

SUB term_blink
  term_escape(CSTRING("[5m"))
END SUB

SUB term_inverse
  term_escape(CSTRING("[7m"))
END SUB

' ---- modes

SUB term_cursor_on
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_escape(CSTRING("[?25h"))
  c->slots.isCursorHidden = 0
END SUB

SUB term_cursor_off
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_escape(CSTRING("[?25l"))
  c->slots.isCursorHidden = 1
END SUB

SUB term_cursor_save
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_escape(CSTRING("[s"))
  c->slots.savedRow = c->slots.row
  c->slots.savedColumn = c->outColumn
END SUB

SUB term_cursor_restore
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_escape(CSTRING("[u"))
  c->slots.row = c->slots.savedRow
  c->outColumn = c->slots.savedColumn
END SUB

SUB term_alternate
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_escape(CSTRING("[?1049h"))
  c->slots.isAlternate = 1
END SUB

SUB term_main
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  term_escape(CSTRING("[?1049l"))
  c->slots.isAlternate = 0
END SUB

' The end of the program, however it comes: everything that was changed is put back.
SUB term_restore
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  c->slots.channel = NOTHING
  c->slots.painting = 0
  IF c->slots.isMouseOn <> 0 THEN mouse_disable
  IF c->slots.isCursorHidden <> 0 THEN term_cursor_on
  IF c->slots.isAlternate <> 0 THEN term_main
  key_restore
END SUB
