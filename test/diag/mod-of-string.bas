PRINT 5 MOD "2"
'     ^^^^^^^^^ [TYPE-MISMATCH] 'MOD' cannot be applied to INTEGER and STRING
