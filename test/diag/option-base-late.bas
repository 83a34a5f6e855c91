DIM a(3)
OPTION BASE 1
'^^^^^^^^^^^^ [OPTION] OPTION BASE must come before the first DIM
