DIM h AS HASHMAP
h("name") = "Alice"
h("town") = "Oslo"
PRINT h("name")
PRINT h("town")
'> Alice
'> Oslo
