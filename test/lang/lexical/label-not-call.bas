' 1.3 `Foo: PRINT` at the start of a line defines a label; CALL Foo calls.
SUB Foo
  PRINT "called"
END SUB
Foo: PRINT "label"
CALL Foo: PRINT "after"
PRINT "next": Foo: PRINT "also called"
'> label
'> called
'> after
'> next
'> called
'> also called
