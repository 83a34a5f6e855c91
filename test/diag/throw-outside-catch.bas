THROW
'^^^^ [EXIT-OUTSIDE] THROW without a code must stand inside of a CATCH
