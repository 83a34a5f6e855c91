CLASS A
  X AS INTEGER
  METHOD X()
'        ^ [METHOD-DUP] there is already a member 'X'
  END METHOD
END CLASS
