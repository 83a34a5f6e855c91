' 15.1 Codes may be any integer constant expressions.
CONSTANT base = 200
TRY: THROW 205: CATCH base + 5: PRINT "const": END TRY
TRY: THROW 6: CATCH 2 * 3: PRINT "product": END TRY
'> const
'> product
