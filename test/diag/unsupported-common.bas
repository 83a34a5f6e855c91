COMMON SHARED a, b
'^^^^^ [UNSUPPORTED] COMMON is not part of this language: module variables are visible in every procedure
COMMON a()
'^^^^^ [UNSUPPORTED] COMMON is not part of this language: module variables are visible in every procedure
