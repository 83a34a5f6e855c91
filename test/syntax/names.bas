' words of the language as names, and procedures named like statements
data = 1: line = 2: local = 3: append = 4: item = 5: timer = 6: stop = 7
base = 8: size = 9: text = 10: pass = 11: key = 12: count = 13: pos = 14: row = 15
color$ = "a": left$ = "b": empty$ = "c": input(3) = 1: close.x = 2
x = data + line + local + append + error + item + timer + stop + base + list + match
DIM row AS INTEGER, size AS INTEGER, read(3)
FOR count = 1 TO 3: NEXT count
READ data, line
flush: PRINT 1
loopEnd: PRINT 2
Foo: Bar
SUB Rect(w, h)
END SUB
SUB Wait(n)
END SUB
Rect 1, 2
Wait 3, 4
p.next.data.end = 1
x = a.to.step.print
' --- printed
' data = 1
' line = 2
' local = 3
' append = 4
' item = 5
' timer = 6
' stop = 7
' base = 8
' size = 9
' text = 10
' pass = 11
' key = 12
' count = 13
' pos = 14
' row = 15
' color$ = "a"
' left$ = "b"
' empty$ = "c"
' input(3) = 1
' close.x = 2
' x = data + line + local + append + error + item + timer + stop + base + list + match
' DIM row AS INTEGER, size AS INTEGER, read(3)
' FOR count = 1 TO 3
' NEXT count
' READ data, line
' FLUSH
' PRINT 1
' loopEnd:
' PRINT 2
' Foo:
' Bar
' SUB Rect(w, h)
' END SUB
' SUB Wait(n)
' END SUB
' Rect 1, 2
' Wait 3, 4
' p.next.data.end = 1
' x = a.to.step.print
