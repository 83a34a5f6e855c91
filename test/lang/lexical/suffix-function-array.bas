' 1.4 A declared array hides the built-in function of its name.
DIM left$(3)
left$(2) = "mine"
PRINT left$(2); "["; left$(1); "]"; RIGHT$("right", 2)
'> mine[]ht
