CLASS A
  METHOD Go()
  END METHOD
  METHOD Go(n AS INTEGER)
'        ^^ [METHOD-DUP] there is already a member 'Go'
  END METHOD
END CLASS
