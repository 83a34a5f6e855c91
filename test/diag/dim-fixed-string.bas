DIM n AS STRING * 20
'               ^ [UNSUPPORTED] there are no strings of fixed length; write AS STRING
