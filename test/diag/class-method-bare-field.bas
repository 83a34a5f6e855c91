CLASS A
  Size AS INTEGER
  METHOD Go() AS INTEGER
    RETURN Size
'          ^^^^ warning [ME-MISSING] 'Size' is a new variable here; the field is ME.Size
  END METHOD
END CLASS
