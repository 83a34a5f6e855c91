' 10 The items form one list in textual order, in procedures and behind jumps too.
SUB s
  DATA two
  READ x$: PRINT x$;
END SUB
GOTO skip
DATA three
skip:
DATA four
CALL s: CALL s: CALL s
READ y$: PRINT y$
DATA five
'> twothreefourfive
