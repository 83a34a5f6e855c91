' Positions and counts at the ends of LONG: no difference of two of them may wrap into the text.
DIM s AS STRING = "hello", a AS STRING = "x" + CHR$(8364) + "y", low AS LONG = -9223372036854775807 - 1, high AS LONG = 9223372036854775807
PRINT "["; s(2 TO low); s(5 TO low); s(low TO low); s(high TO low); s(high TO high); a(3 TO low); a(2 TO low + 4); "]"
PRINT "["; EXTRACT$(s, 5, low); EXTRACT$(s, 2, low); EXTRACT$(a, high, low); "] "; EXTRACT$(s, low, high)
PRINT "["; MID$(s, low, high); MID$(s, high, high); MID$(s, 2, low); LEFT$(s, low); RIGHT$(s, low); "] "; LEFT$(s, high); RIGHT$(a, high)
PRINT DELETE$(s, low, high); DELETE$(s, high, 1); DELETE$(s, 2, low); " "; DELETE$(s, 2, high); INSERT$(s, low, "-"); INSERT$(s, high, "-")
PRINT INSTRREV(s, "l", low); INSTRREV(s, "l", 0); INSTRREV(s, "l", high); INSTR(low, s, "l"); INSTR(high, s, "l")
s(2 TO low) = "?": s(low TO high) = "?": s(high TO low) = "?"
PRINT s
TRY
  MID$(s, 2, low) = "?"
CATCH 5
  PRINT "error"; ERR; " "; s
END TRY
'> []
'> [] hello
'> [] hellox€y
'> hellohellohello h-hellohello-
'> 00430
'> hello
'> error5 hello
