PRINT SHELL("exit 3"); SHELL("true"); SHELL("kill -9 $$")
'> 30137
