DIM m AS LIST OF Foo
'                ^^^ [TYPE-UNKNOWN] there is no type 'Foo'
