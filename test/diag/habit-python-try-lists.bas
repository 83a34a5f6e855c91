try:
'^^ [BLOCK] this TRY has no END TRY
    x = int(input("Number: "))
'           ^^^^^ [TYPE-MISMATCH] INPUT$ reads so many characters; a value is asked for by the statement INPUT "text"; name
except ValueError:
'^^^^^ [UNSUPPORTED] EXCEPT is not part of this language: write CATCH
    print("bad")
names = ["Ann", "Bob"]
'       ^ [SYNTAX] a list is written LIST(1, 2, 3)
print(len(names))
print(names[0])
'          ^ [SYNTAX] subscripts and slices are written with round parentheses: a(i), s$(1 TO 3)
d = {"a": 1}
'   ^ [LEX] a table of names and values is a HASHMAP: DIM m AS HASHMAP, then m("name") = value
