CLASS A
  DESTRUCTOR(n AS INTEGER)
'            ^^^^^^^^^^^^ [DTOR-PARAMS] a DESTRUCTOR has no parameters
  END DESTRUCTOR
END CLASS
