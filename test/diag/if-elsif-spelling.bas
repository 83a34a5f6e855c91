IF a = 1 THEN
ELSIF a = 2 THEN
'^^^^ [UNSUPPORTED] ELSIF is not part of this language: write ELSEIF
ELIF a = 3 THEN
'^^^ [UNSUPPORTED] ELIF is not part of this language: write ELSEIF
END IF
