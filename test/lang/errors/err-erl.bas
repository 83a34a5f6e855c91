' 15.4 ERR is 0 at first and keeps the last code; ERL is the line number, else the physical line; both work with ().
PRINT ERR; ERL; "["; ERR$; "]"
TRY
  THROW 60
CATCH
END TRY
PRINT ERR; ERL; ERR(); ERL()
TRY
100 THROW 61
CATCH
END TRY
PRINT ERR; ERL
TRY
200 PRINT "x";
    THROW 62
CATCH
END TRY
PRINT ERL
'> 00[]
'> 604604
'> 61100
'> x15
