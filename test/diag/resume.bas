RESUME NEXT
'^^^^^ [UNSUPPORTED] RESUME is not part of this language
RESUME
'^^^^^ [UNSUPPORTED] RESUME is not part of this language
