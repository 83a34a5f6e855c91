' Counts outside of the string are cut to it.
PRINT LEFT$("hello", 2); "|"; LEFT$("hello", 0); "|"; LEFT$("hello", -1); "|"; LEFT$("hello", 9); "|"; LEFT$("", 3)
PRINT RIGHT$("hello", 2); "|"; RIGHT$("hello", 0); "|"; RIGHT$("hello", -1); "|"; RIGHT$("hello", 9); "|"; RIGHT$("", 3)
PRINT LEFT$("a€b", 2); LEN(LEFT$("a€b", 2)); RIGHT$("a€b", 1); LEFT$("hello", 2.9)
PRINT LEFT("hello", 1); RIGHT("hello", 1)
'> he|||hello|
'> lo|||hello|
'> a€2bhe
'> ho
