OPEN "I", #1, "data.txt"
'       ^ [SYNTAX] OPEN is written OPEN file FOR mode AS #number
