' 11.5, 18.2 JOIN$ of an array without elements is error 9.
DIM a$()
TRY: PRINT JOIN$(a$(), ","): CATCH: PRINT ERR: END TRY
DIM b$(2): ERASE b$
TRY: PRINT JOIN$(b$(), ","): CATCH: PRINT ERR: END TRY
'> 9
'> 9
