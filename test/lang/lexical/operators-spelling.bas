' 1.7 <> != ><, <= =<, >= => are the same operators; ? is PRINT.
? 1 <> 2; 1 != 2; 1 >< 2; 1 >< 1
? 1 <= 1; 1 =< 1; 2 =< 1
? 2 >= 1; 2 => 1; 1 => 2
?"next":? "and next"
IF 1 THEN ? "then"
'> -1-1-10
'> -1-10
'> -1-10
'> next
'> and next
'> then
