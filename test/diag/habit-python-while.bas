n = 0
while n < 5:
'^^^^ [BLOCK] this WHILE has no WEND
    n += 1
    print(n)
import math
'^^^^^ [UNSUPPORTED] IMPORT is not part of this language: write INCLUDE "file"
print(math.sqrt(2))
