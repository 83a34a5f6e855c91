TRY
CATCH
CATCH
'^^^^ [BLOCK] a TRY has at most one CATCH without codes
END TRY
