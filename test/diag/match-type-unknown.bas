DIM x AS ANY
MATCH TYPE x
  CASE Foo f
'      ^^^ [TYPE-UNKNOWN] there is no type 'Foo'
    PRINT 1
END MATCH
