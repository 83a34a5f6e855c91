for i in range(10):
'^^ [BLOCK] this FOR has no NEXT
'        ^^^^^ [UNDEF-PROC] there is no procedure, function or array 'range': write FOR i = 0 TO n - 1
    print(i)
for item in [1, 2, 3]:
'^^ [BLOCK] this FOR has no NEXT
'           ^ [SYNTAX] a list is written LIST(1, 2, 3)
    print(item)
