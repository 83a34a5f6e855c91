GOSUB work
END
work:
  RETURN again
'        ^^^^^ [RETURN-VALUE] RETURN goes back behind its GOSUB and takes no label or line
again:
