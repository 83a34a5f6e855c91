' The body of a procedure whose head is missing is left alone.
n% = 1
  RETURN text$ * 2
  EXIT SUB
END SUB
'^^^^^^ [BLOCK] END SUB without an open SUB
SUB Other(a AS INTEGER)
  a = "x"
'     ^^^ [TYPE-MISMATCH] a string where a number is needed; VAL makes a number of a string
END SUB
Other 1, 2
'^^^^ [ARG-COUNT] Other takes 1 argument, but 2 given
