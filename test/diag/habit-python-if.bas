x = 5
if x == 5:
'^ [BLOCK] this IF has no END IF
'    ^^ [SYNTAX] '==' is written '='
'        ^ [SYNTAX] THEN is missing before ':'
    print("five")
elif x == 6:
'^^^ [UNSUPPORTED] ELIF is not part of this language: write ELSEIF
'      ^^ [SYNTAX] '==' is written '='
'          ^ [SYNTAX] THEN is missing before ':'
    print("six")
else:
    print("other")
