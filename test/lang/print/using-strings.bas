' 12.3 @ takes an item as a string; a number there as STR$, a string in a numeric field as it is.
PRINT USING "[@]"; "text"
PRINT USING "@@"; "a"; "b"
PRINT USING "@"; 1 / 3
PRINT USING "##|"; "longer"
PRINT USING "@ = ##.#"; "x", 2
'> [text]
'> ab
'> 0.333333333333333
'> longer|
'> x =  2.0
