DIM a AS Intger
'        ^^^^^^ [TYPE-UNKNOWN] there is no type 'Intger'; did you mean 'INTEGER'?
DIM b AS Foo
'        ^^^ [TYPE-UNKNOWN] there is no type 'Foo'
DIM c AS LIST OF Strng
'                ^^^^^ [TYPE-UNKNOWN] there is no type 'Strng'; did you mean 'STRING'?
