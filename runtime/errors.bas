OPTION SYSTEM

' Raising errors, their texts, and what happens to those that nobody catches. How generated code takes part: docs/runtime.md.

SUB error_raise(code AS INTEGER)
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  c->errorNumber = code
END SUB

FUNCTION error_pending() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->errorNumber <> 0
END FUNCTION

FUNCTION error_message(code AS INTEGER) AS UBYTE PTR
  SELECT CASE code
  CASE 3: RETURN CSTRING("RETURN without GOSUB")
  CASE 4: RETURN CSTRING("Out of DATA")
  CASE 5: RETURN CSTRING("Illegal function call")
  CASE 6: RETURN CSTRING("Overflow")
  CASE 7: RETURN CSTRING("Out of memory")
  CASE 9: RETURN CSTRING("Subscript out of range")
  CASE 11: RETURN CSTRING("Division by zero")
  CASE 13: RETURN CSTRING("Type mismatch")
  CASE 52: RETURN CSTRING("Bad file number")
  CASE 53: RETURN CSTRING("File not found")
  CASE 55: RETURN CSTRING("File already open")
  CASE 56: RETURN CSTRING("File not open")
  CASE 57: RETURN CSTRING("Device I/O error")
  CASE 61: RETURN CSTRING("Disk full")
  CASE 62: RETURN CSTRING("Input past end of file")
  CASE 64: RETURN CSTRING("Bad file number")
  CASE 68: RETURN CSTRING("File already exists")
  CASE 71: RETURN CSTRING("Disk not ready")
  CASE 75: RETURN CSTRING("Permission denied")
  CASE 76: RETURN CSTRING("Path not found")
  CASE 80: RETURN CSTRING("Invalid file mode")
  CASE 81: RETURN CSTRING("Invalid record length")
  CASE 82: RETURN CSTRING("Record number out of range")
  CASE 91: RETURN CSTRING("Object reference not set")
  CASE ELSE: RETURN CSTRING("Unknown error")
  END SELECT
END FUNCTION

' ERR$(code); there is no text for "no error".
FUNCTION error_text(code AS INTEGER) AS Text PTR
  IF code = 0 THEN RETURN NOTHING
  RETURN str_from_c(error_message(code))
END FUNCTION

FUNCTION error_text_last() AS Text PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN error_text(c->slots.err)
END FUNCTION

' Report the error that is being raised on standard error. The exit status.
FUNCTION error_uncaught() AS INTEGER
  ' First the screen on which the report is to be read.
  term_restore
  error_report
  RETURN 1
END FUNCTION

SUB error_report
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  DIM report(255) AS UBYTE, length AS INTEGER, code AS INTEGER = c->errorNumber, at AS INTEGER = c->errorLine
  ' What follows must find no error, or it would stop half-way.
  c->errorNumber = 0
  c->errorLine = 0
  c->uncaught = code
  c->slots.channel = NOTHING
  console_flush
  IF (c->outFlags AND 2) <> 0 THEN RETURN
  length = c_snprintf(@report, 256, CSTRING("Unhandled exception at line %d: %s (error code %d)\n"), at, error_message(code), code)
  write_all(2, @report, length)
END SUB
