OPTION SYSTEM

' The command line, the environment, other programs.

DECLARE FUNCTION c_getenv LIB "c" ALIAS "getenv" (name_ AS UBYTE PTR) AS UBYTE PTR
DECLARE FUNCTION c_system LIB "c" ALIAS "system" (command_ AS UBYTE PTR) AS INTEGER

FUNCTION sys_command_count() AS INTEGER
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  RETURN c->slots.argumentCount
END FUNCTION

FUNCTION sys_command_at(index AS INTEGER) AS Text PTR
  DIM c AS Context PTR = CAST(Context PTR, CONTEXTPTR)
  IF index < 0 OR index >= c->slots.argumentCount THEN RETURN NOTHING
  RETURN str_from_c(c->slots.arguments[index])
END FUNCTION

' All arguments with a blank between.
FUNCTION sys_command() AS Text PTR
  DIM all AS Text PTR, one AS Text PTR, blank AS Text PTR = str_from_code(32), i AS INTEGER
  FOR i = 1 TO sys_command_count() - 1
    IF i > 1 THEN all = str_append(all, blank)
    one = sys_command_at(i)
    all = str_append(all, one)
    str_release(one)
  NEXT
  str_release(blank)
  RETURN all
END FUNCTION

FUNCTION sys_environ(s AS Text PTR) AS Text PTR
  DIM name_ AS UBYTE PTR, value AS UBYTE PTR
  IF s = NOTHING THEN RETURN NOTHING
  name_ = cstring_make(s)
  value = c_getenv(name_)
  cstring_free(name_)
  IF value = NOTHING THEN RETURN NOTHING
  RETURN str_from_c(value)
END FUNCTION

' Run a command; its exit status, 128 + n when signal n ended it, -1 when there is no shell.
FUNCTION sys_shell(s AS Text PTR) AS INTEGER
  DIM command_ AS UBYTE PTR = cstring_make(s), status AS INTEGER
  console_flush
  status = c_system(command_)
  cstring_free(command_)
  IF status = -1 THEN RETURN -1
  ' What wait() makes of it: the low seven bits are the signal, the next byte the status.
  IF (status AND 127) <> 0 THEN RETURN 128 + (status AND 127)
  RETURN SHR(status, 8) AND 255
END FUNCTION

SUB sys_shell_drop(s AS Text PTR)
  sys_shell(s)
END SUB
