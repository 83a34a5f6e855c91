' 17 ENVIRON$ gives a variable of the environment or "".
PRINT LEN(ENVIRON$("PATH")) > 0; "["; ENVIRON$("NO_SUCH_VARIABLE_HERE"); ENVIRON$(""); "]"; LEN(ENVIRON("PATH")) > 0
'> -1[]-1
