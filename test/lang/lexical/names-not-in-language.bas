' 18 Words of other dialects are ordinary identifiers.
peek = 1: poke = 2: kill = 3: varptr = 4: bget = 5
PRINT peek; poke; kill; varptr; bget
'> 12345
