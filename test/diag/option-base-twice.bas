OPTION BASE 0
OPTION BASE 1
'^^^^^^^^^^^^ [OPTION] OPTION BASE was given another value before
