OPTION EXPLICIT
CLASS A
  Size AS INTEGER
  METHOD Go() AS INTEGER
    RETURN Size
'          ^^^^ [EXPLICIT] 'Size' is not declared; did you mean 'ME.Size'?
  END METHOD
END CLASS
